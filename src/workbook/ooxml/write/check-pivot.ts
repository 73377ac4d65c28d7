import type { Pivot, Sheet } from '../../../book/index.js';
import { MAX_COLUMNS, MAX_ROWS } from '../../../book/index.js';
import { overlap } from '../../checks/check-sheet.js';
import { bookInvalid } from '../../checks/invalid.js';
import { tableArea } from '../../checks/table-area.js';
import type { PivotFields } from './pivot-fields.js';
import type { PivotLayout } from './pivot-layout.js';

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
