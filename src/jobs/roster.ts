import Papa from 'papaparse';
import type { SheetSnapshot } from '../book/index.js';
import { cellOfKey } from '../book/index.js';
import type { Edition } from '../checklist/index.js';
import type { Roster } from '../consolidation/index.js';
import { parseRoster } from '../consolidation/index.js';
import type { Inflate } from '../workbook/ooxml/index.js';
import { readWorkbook } from '../workbook/ooxml/index.js';

/**
 * Reads a roster from a CSV file (UTF-8, or Shift_JIS as Excel in Japan writes it) or from the first sheet of a workbook.
 * Throws TenkenError ROSTER_… for what it says, FILE_… for a workbook that cannot be read.
 */
export function readRoster(bytes: Uint8Array, edition: Edition, inflate?: Inflate): Roster {
  return parseRoster(tableRows(bytes, inflate), edition);
}

/** The rows of a table that people hand over: a CSV file (UTF-8 or Shift_JIS), or the first sheet of a workbook. Throws TenkenError FILE_…. */
export function tableRows(bytes: Uint8Array, inflate?: Inflate): string[][] {
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isWorkbook ? rowsOfSheet(readWorkbook(bytes, { ...(inflate && { inflate }) }).sheets[0]) : csvRows(bytes);
}

function csvRows(bytes: Uint8Array): string[][] {
  return Papa.parse<string[]>(decoded(bytes)).data;
}

export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

/** The rows of a sheet as texts, the first row of the sheet first. */
export function rowsOfSheet(sheet: Pick<SheetSnapshot, 'cells'> | undefined): string[][] {
  const rows: string[][] = [];
  for (const [key, value] of sheet?.cells ?? []) {
    const { row, column } = cellOfKey(key);
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1]!;
    while (cells.length < column) cells.push('');
    cells[column - 1] = String(value);
  }
  return rows;
}
