import type { Cell, Sheet } from '../../../book/index.js';
import { columnLetters } from '../../../book/index.js';
import { ascii, ByteBuffer } from './bulk/byte-buffer.js';
import { cellTail } from './cell.js';
import type { CellContext } from './cell.js';
import type { Sink } from './parts.js';
import { TableBody } from './table-body.js';

const ROW = ascii('<row r="');
const ROW_START = ascii('">');
const ROW_END = ascii('</row>');

/**
 * `<sheetData>` (ECMA-376 part 1, 18.3.1.80), row by row. `cells` are all cells that do not stand in the bodies of the sheet's
 * tables, in order of rows, then columns.
 */
export function writeSheetData(sheet: Sheet, cells: readonly Cell[], context: CellContext, sink: Sink): void {
  const bodies = (sheet.tables ?? []).map((table) => new TableBody(table, context));
  bodies.sort((a, b) => a.column - b.column);
  const heights = [...(sheet.heights ?? [])].sort(([a], [b]) => a - b);
  let nextCell = 0;
  let nextHeight = 0;
  const out = new ByteBuffer(sink);

  const writeCells = (row: number, before: number) => {
    for (let cell = cells[nextCell]; cell?.row === row && cell.column < before; cell = cells[++nextCell]) {
      const tail = cellTail(context.styles.place(cell.style), cell.value, cell.formula, context.strings);
      if (tail !== '') out.text(`<c r="${columnLetters(cell.column)}${row}${tail}`);
    }
  };

  out.text('<sheetData>');
  for (;;) {
    let row = Math.min(cells[nextCell]?.row ?? Infinity, heights[nextHeight]?.[0] ?? Infinity);
    for (const body of bodies) row = Math.min(row, body.row);
    if (row === Infinity) break;
    out.put(ROW);
    out.digits(row);
    if (heights[nextHeight]?.[0] === row) out.text(`" ht="${heights[nextHeight++]![1]}" customHeight="1`);
    out.put(ROW_START);
    for (const body of bodies) {
      if (body.row !== row) continue;
      writeCells(row, body.column);
      body.next(out);
    }
    writeCells(row, Infinity);
    out.put(ROW_END);
  }
  out.text('</sheetData>');
  out.flush();
}
