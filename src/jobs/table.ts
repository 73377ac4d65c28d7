import Papa from 'papaparse';
import type { Scalar, SheetSnapshot } from '../book/index.js';
import { cellOfKey } from '../book/index.js';
import type { Table } from '../submission/index.js';
import type { Inflate } from '../workbook/ooxml/index.js';
import { readWorkbook } from '../workbook/ooxml/index.js';

/** A table that people hand over: a CSV file (UTF-8, or Shift_JIS as Excel in Japan writes it), or the first sheet of a workbook. Throws TenkenError FILE_…. */
export function tableIn(bytes: Uint8Array, inflate?: Inflate): Table {
  if (!isWorkbook(bytes)) return { rows: Papa.parse<string[]>(decoded(bytes)).data };
  const { sheets, from1904 } = readWorkbook(bytes, { ...(inflate && { inflate }) });
  return tableOfSheet(sheets[0], from1904);
}

/** How a file begins: a .xlsx, or a container of the old kind, which is how an encrypted workbook and an .xls are packed. */
const openings = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

const isWorkbook = (bytes: Uint8Array) => openings.some((opening) => opening.every((byte, at) => bytes[at] === byte));

/** The rows of a sheet, the first row of the sheet first. */
export function tableOfSheet(sheet: Pick<SheetSnapshot, 'cells'> | undefined, from1904 = false): Table {
  const rows: (Scalar | undefined)[][] = [];
  for (const [key, value] of sheet?.cells ?? []) {
    const { row, column } = cellOfKey(key);
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1]!;
    while (cells.length < column) cells.push(undefined);
    cells[column - 1] = value;
  }
  return { rows, from1904 };
}

/** Text in UTF-8, or else in Shift_JIS. */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}
