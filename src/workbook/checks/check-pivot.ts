import type { Pivot, Table } from '../../book/index.js';
import { fold } from './fold.js';
import { bookInvalid } from './invalid.js';

/** Judges a PivotTable by itself, before its table is read. Throws BOOK_INVALID. */
export function checkPivotShape(pivot: Pivot, table: Table): void {
  const { rows, columns, filters, data, name } = pivot;
  const right = rows.length >= 1 && rows.length <= 3 && columns.length <= 2 && data.length >= 1 && data.length <= 3;
  if (!right) throw bookInvalid('PIVOT_SHAPE', name);
  const axis = [...rows, ...columns, ...filters.map(({ field }) => field)];
  if (new Set(axis).size < axis.length) throw bookInvalid('PIVOT_FIELD', name);
  // Excel refuses a data field that is called like another or like a column of the source.
  const names = [...table.columns.map(({ header }) => header), ...data.map((entry) => entry.name)].map(fold);
  if (new Set(names).size < names.length || names.includes('')) throw bookInvalid('PIVOT_FIELD', name);
  if (pivot.at.row - (filters.length && filters.length + 1) < 1) throw bookInvalid('PIVOT_PLACE', name);
}
