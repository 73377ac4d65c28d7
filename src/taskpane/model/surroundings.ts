import type { SheetSnapshot, Snapshot } from '../../book/index.js';
import { cellKey, columnLetters, parseA1 } from '../../book/index.js';
import type { CellRef } from '../../findings/index.js';
import { visible } from '../../findings/index.js';

/** A cell with its neighbours, as it stands in the file. */
export interface Surroundings {
  readonly cell: CellRef;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly number: number;
    readonly cells: readonly { readonly text: string; readonly own: boolean }[];
  }[];
}

const ROWS_AROUND = 1;
const COLUMNS_BEFORE = 2;
const LONGEST = 60;

/** What stands around a cell: the row above and below, and the nearest filled columns before it. */
export function surroundingsOf({ sheets }: Snapshot, cell: CellRef): Surroundings | undefined {
  const sheet = sheets.find(({ name }) => name === cell.sheet);
  const at = parseA1(cell.address);
  if (!sheet || !at) return undefined;
  const rows: number[] = [];
  for (let row = Math.max(1, at.row - ROWS_AROUND); row <= at.row + ROWS_AROUND; row++) rows.push(row);
  const before: number[] = [];
  for (let column = at.column - 1; column >= 1 && before.length < COLUMNS_BEFORE; column--) {
    if (textAt(sheet, at.row, column) !== '') before.unshift(column);
  }
  const columns = [...before, at.column];
  return {
    cell,
    columns: columns.map(columnLetters),
    rows: rows.map((row) => ({
      number: row,
      cells: columns.map((column) => ({
        text: textAt(sheet, row, column),
        own: row === at.row && column === at.column,
      })),
    })),
  };
}

function textAt({ cells }: SheetSnapshot, row: number, column: number): string {
  const value = cells.get(cellKey(row, column));
  return value === undefined ? '' : visible(String(value), LONGEST);
}
