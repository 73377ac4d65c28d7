import type { Pivot, Sheet, Table } from '../../../book/index.js';
import { MAX_COLUMNS, MAX_ROWS } from '../../../book/index.js';
import { overlap } from './check-sheet.js';
import { bookInvalid } from './invalid.js';
import { fold } from './pivot-field.js';
import type { PivotFields } from './pivot-fields.js';
import type { PivotLayout } from './pivot-layout.js';
import { tableArea } from './table.js';

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

/** Judges a PivotTable's fields after its table has been read. Throws BOOK_INVALID. */
export function checkPivotItems(pivot: Pivot, fields: PivotFields): void {
  for (const name of [...pivot.rows, ...pivot.columns, ...pivot.filters.map(({ field }) => field)]) {
    if (fields.field(name).isMixed) throw bookInvalid('PIVOT_MIXED_FIELD', `${pivot.name}[${name}]`);
  }
  for (const { field, selected } of pivot.filters) {
    if (selected !== undefined && fields.field(field).placeOf(selected) === undefined) {
      throw bookInvalid('PIVOT_ITEM', `${pivot.name}[${field}] ${selected}`);
    }
  }
}

/** Judges where the PivotTables of a sheet lie: within the sheet, on no cell, table, merge or other PivotTable. Throws BOOK_INVALID. */
export function checkPivotPlaces(sheet: Sheet, layouts: ReadonlyMap<Pivot, PivotLayout>): void {
  const others = [...(sheet.tables ?? []).map(tableArea), ...(sheet.merges ?? [])];
  for (const pivot of sheet.pivots ?? []) {
    const { whole } = layouts.get(pivot)!;
    if (whole.to.row > MAX_ROWS || whole.to.column > MAX_COLUMNS) throw bookInvalid('PIVOT_PLACE', pivot.name);
    const covered = sheet.cells.some((cell) => overlap(whole, { from: cell, to: cell }));
    if (covered || others.some((other) => overlap(whole, other))) throw bookInvalid('OVERLAP', pivot.name);
    others.push(whole);
  }
}
