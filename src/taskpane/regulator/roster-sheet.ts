import { areaOf } from '../../book/index.js';
import { TenkenError } from '../../findings/index.js';
import { tableOfSheet } from '../../jobs/index.js';
import type { Table } from '../../submission/index.js';
import type { LiveWorkbook } from '../../workbook/index.js';

/** So many rows of a sheet are asked for at once, in the columns in which a roster may have its headers. */
const ROWS = 1000;
const COLUMNS = 26;

/**
 * The table in a sheet of the open workbook, from the top to the first thousand rows without any cell.
 * Rejects with EXCEL_SHEET_GONE, and as `Workbook.read`.
 */
export async function rosterTable(workbook: LiveWorkbook, sheet: string): Promise<Table> {
  const cells = new Map<number, string | number | boolean>();
  for (let first = 1; ; first += ROWS) {
    const { sheets, from1904 } = await workbook.read([{ sheet, area: areaOf(first, 1, first + ROWS - 1, COLUMNS) }]);
    const found = sheets.find(({ name }) => name === sheet);
    if (!found) throw new TenkenError('EXCEL_SHEET_GONE', { sheet });
    const before = cells.size;
    for (const [key, value] of found.cells) cells.set(key, value);
    if (cells.size === before) return tableOfSheet({ cells }, from1904);
  }
}
