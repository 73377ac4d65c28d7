import type { Area, Cell, Scalar } from '../../../book/index.js';
import { asWritten } from './as-written.js';

/** Cells that are written at once; Office.js cuts up longer writes, at the price of one more batch. */
export const BLOCK_CELLS = 1500;

/** What is written into one cell; null leaves what stands there. */
type Written = Scalar | null;

/** The rectangle around all cells in pieces of whole rows. */
export function valueBlocks(cells: readonly Cell[]): [Area, Written[][]][] {
  const filled = cells.filter(({ value, formula }) => value !== undefined || formula !== undefined);
  if (filled.length === 0) return [];
  const columns = filled.map(({ column }) => column);
  const [left, right] = [columns.reduce((a, b) => Math.min(a, b)), columns.reduce((a, b) => Math.max(a, b))];
  const width = right - left + 1;
  const height = Math.max(1, Math.floor(BLOCK_CELLS / width));
  const blocks: [Area, Written[][]][] = [];
  let first = -Infinity;
  for (const cell of filled) {
    if (cell.row >= first + height) {
      first = cell.row;
      blocks.push([{ from: { row: first, column: left }, to: { row: first, column: right } }, []]);
    }
    const [area, rows] = blocks.at(-1)!;
    while (rows.length <= cell.row - first) rows.push(Array<Written>(width).fill(null));
    blocks.at(-1)![0] = { from: area.from, to: { row: cell.row, column: right } };
    rows[cell.row - first]![cell.column - left] =
      cell.formula === undefined ? asWritten(cell.value) : `=${cell.formula}`;
  }
  return blocks;
}
