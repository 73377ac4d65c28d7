import type { Book, Sheet } from '../../../book/index.js';
import { TenkenError } from '../../../findings/index.js';
import { checkBook } from '../../checks/check-book.js';
import { bookInvalid } from '../../checks/invalid.js';
import { checkPivotShape } from '../../checks/check-pivot.js';
import { ChartReader } from '../../charts/chart-data.js';
import type { Renames } from './follow-names.js';
import { followSheet } from './follow-names.js';
import { NamePool, numberedSheet, numberedTable } from './free-names.js';
import type { Surroundings } from './surroundings.js';

/** A book with names that are free in the open workbook. */
export interface BookPlan {
  readonly renames: Renames;
  /** The sheets with those names, in order; links still lead to the names that the book wants. */
  readonly sheets: readonly Sheet[];
}

/**
 * Judges a book as the writer of files does, but for its rows.
 * @throws TenkenError BOOK_INVALID
 */
export function checkWhole(book: Book): void {
  checkBook(book);
  const tables = new Map(book.sheets.flatMap((sheet) => sheet.tables ?? []).map((table) => [table.name, table]));
  const charts = new ChartReader(book);
  for (const sheet of book.sheets) {
    for (const pivot of sheet.pivots ?? []) {
      const table = tables.get(pivot.table);
      if (!table) throw bookInvalid('PIVOT_TABLE', pivot.name);
      checkPivotShape(pivot, table);
    }
    for (const chart of sheet.charts ?? []) charts.read(chart);
  }
}

/** Names that a book gets beside everything that stands in the workbook, without the sheets that are leaving. */
export function namesFor(book: Book, now: Surroundings, isLeaving: (id: string) => boolean): Renames {
  const sheets = new NamePool(now.sheets.flatMap(({ id, name }) => (isLeaving(id) ? [] : [name])));
  const tables = new NamePool([
    ...now.names,
    ...(book.names ?? []).map(({ name }) => name),
    ...now.tables.flatMap(({ name, sheet }) => (isLeaving(sheet) ? [] : [name])),
  ]);
  return {
    sheets: new Map(book.sheets.map(({ name }) => [name, sheets.take(name, numberedSheet)])),
    tables: new Map(
      book.sheets.flatMap((sheet) =>
        (sheet.tables ?? []).map(({ name }) => [name, tables.take(name, numberedTable)] as const),
      ),
    ),
  };
}

/**
 * The book as it can be written beside what stands there.
 * @throws TenkenError EXCEL_PROTECTED, EXCEL_NAME_EXISTS
 */
export function planBook(book: Book, now: Surroundings): BookPlan {
  if (now.isProtected) throw new TenkenError('EXCEL_PROTECTED', { case: 'structure' });
  const own = new Set(now.claims.flatMap(({ names }) => names.map((name) => name.toLowerCase())));
  const there = new Set(now.names.map((name) => name.toLowerCase()));
  for (const { name } of book.names ?? []) {
    if (there.has(name.toLowerCase()) && !own.has(name.toLowerCase())) {
      throw new TenkenError('EXCEL_NAME_EXISTS', { name });
    }
  }
  const renames = namesFor(book, now, () => false);
  return { renames, sheets: book.sheets.map((sheet) => followSheet(sheet, renames)) };
}
