import { TenkenError } from '../../findings/index.js';

/**
 * What a book may not hold. Each says what a program that opens the file would refuse or repair, so that it is found here and not
 * in front of the reader.
 */
export type BookProblem =
  | 'CELL_FORMULA'
  | 'CELL_NUMBER'
  | 'CELL_ORDER'
  | 'CELL_PLACE'
  | 'CELL_TEXT_LENGTH'
  | 'CHART_REFERENCE'
  | 'COLOR'
  | 'COLUMN_ORDER'
  | 'CREATED'
  | 'MERGE_OVERLAP'
  | 'NAME'
  | 'NAME_TWICE'
  | 'NO_VISIBLE_SHEET'
  | 'NOTE'
  | 'OVERLAP'
  | 'PIVOT_FIELD'
  | 'PIVOT_ITEM'
  | 'PIVOT_MIXED_FIELD'
  | 'PIVOT_PLACE'
  | 'PIVOT_SHAPE'
  | 'PIVOT_TABLE'
  | 'PRINT'
  | 'SHEET_NAME'
  | 'SHEET_NAME_TWICE'
  | 'TABLE_COLUMN'
  | 'TABLE_ROWS'
  | 'VALIDATION';

/** The error of a book that cannot be written: `problem` is a `BookProblem`, `place` says where (sheet, cell, name). */
export function bookInvalid(problem: BookProblem, place: string): TenkenError {
  return new TenkenError('BOOK_INVALID', { problem, place });
}
