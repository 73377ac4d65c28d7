import { areaOf } from '../../book/index.js';
import { TenkenError } from '../../findings/index.js';
import { rowsOfSheet } from '../../jobs/index.js';
import type { LiveWorkbook } from '../../workbook/index.js';

/** So many rows of a sheet are asked for at once, in the columns in which a roster may have its headers. */
const ROWS = 1000;
const COLUMNS = 26;

/**
 * The rows of a sheet of the open workbook from the top to the first thousand without any cell, as texts.
 * Rejects with EXCEL_SHEET_GONE, and as `Workbook.read`.
 */
export async function rosterRows(workbook: LiveWorkbook, sheet: string): Promise<string[][]> {
  const cells = new Map<number, string | number | boolean>();
  for (let first = 1; ; first += ROWS) {
    const { sheets } = await workbook.read([{ sheet, area: areaOf(first, 1, first + ROWS - 1, COLUMNS) }]);
    const found = sheets.find(({ name }) => name === sheet);
    if (!found) throw new TenkenError('EXCEL_SHEET_GONE', { sheet });
    const before = cells.size;
    for (const [key, value] of found.cells) cells.set(key, value);
    if (cells.size === before) return rowsOfSheet({ cells });
  }
}
