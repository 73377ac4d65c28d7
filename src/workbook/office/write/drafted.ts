import type { Book, Sheet } from '../../../book/index.js';
import type { Claim } from './claims.js';
import type { BookPlan } from './plan-book.js';
import type { Surroundings } from './surroundings.js';

/** A sheet of the book with the sheet of Excel that becomes it. */
export interface Page {
  /** As the book has it. */
  readonly wanted: Sheet;
  /** With the names that were free. */
  readonly sheet: Sheet;
  readonly worksheet: Excel.Worksheet;
}

/** A book that stands whole in the workbook, but under names that were free beside the book that it replaces. */
export interface Drafted {
  readonly book: Book;
  readonly plan: BookPlan;
  readonly pages: readonly Page[];
  readonly claim: Claim;
  /** What was there before. */
  readonly before: Surroundings;
}

/** Which versions of ExcelApi the host has. */
export type Supports = (version: string) => boolean;
