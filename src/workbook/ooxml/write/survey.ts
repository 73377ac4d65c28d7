import type { Cell, Scalar, Sheet, Table } from '../../../book/index.js';
import { checkValue } from '../../checks/check-sheet.js';
import { bookInvalid } from '../../checks/invalid.js';
import type { PivotCache } from './pivot-cache.js';
import type { CellContext } from './cell.js';

/** Notes texts and styles of cells: in the file both stand before the sheets. */
export function surveyCells(cells: readonly Cell[], { strings, styles }: CellContext): void {
  for (const { value, formula, style } of cells) {
    styles.place(style);
    if (typeof value === 'string' && value !== '' && formula === undefined) strings.add(value);
  }
}

/** Notes the styles of conditional formats. */
export function surveyHighlights(sheet: Sheet, { styles }: CellContext): void {
  for (const { highlight } of sheet.conditionalFormats ?? []) styles.highlight(highlight);
}

/**
 * Reads through the body of a table: notes its texts, lets the pivot cache learn its rows, and throws BOOK_INVALID for a value that
 * no cell can hold, or when there are not as many rows as the table says.
 */
export function surveyTable(table: Table, cache: PivotCache | undefined, { strings, styles }: CellContext): void {
  for (const column of table.columns) styles.place(column.style);
  let count = 0;
  const place = () => `${table.name}, row ${count}`;
  let before: readonly (Scalar | undefined)[] = [];
  for (const row of table.rows()) {
    count++;
    for (let i = 0; i < row.length; i++) {
      const value = row[i];
      // In a long table most columns change seldom.
      if (value === before[i]) continue;
      checkValue(value, place);
      if (typeof value === 'string' && value !== '') strings.add(value);
    }
    before = row;
    cache?.take(row);
  }
  if (count !== table.rowCount) throw bookInvalid('TABLE_ROWS', table.name);
}
