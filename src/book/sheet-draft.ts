import type { Address, Area } from './address.js';
import { cellKey } from './address.js';
import type { Cell, Scalar } from './book.js';
import type { Style } from './style.js';

/** Cells, merges and heights of a sheet while it is drawn, in any order. */
export class SheetDraft {
  private readonly placed = new Map<number, Cell>();
  readonly merges: Area[] = [];
  readonly heights = new Map<number, number>();

  put(row: number, column: number, style: Style, value?: Scalar): void {
    this.placed.set(cellKey(row, column), { row, column, style, ...(value === undefined ? {} : { value }) });
  }

  /** A formula without its leading `=`, with the value that it gives where that is known. */
  formula(row: number, column: number, style: Style, formula: string, value?: Scalar): void {
    this.placed.set(cellKey(row, column), { row, column, style, formula, ...(value === undefined ? {} : { value }) });
  }

  link(row: number, column: number, style: Style, value: string, target: string): void {
    this.placed.set(cellKey(row, column), { row, column, style, value, link: target });
  }

  /** One value over an area, which is merged when it has several cells. */
  box({ from, to }: Area, style: Style, value?: Scalar): void {
    for (let row = from.row; row <= to.row; row++) {
      for (let column = from.column; column <= to.column; column++) this.put(row, column, style);
    }
    this.put(from.row, from.column, style, value);
    if (from.row !== to.row || from.column !== to.column) this.merges.push({ from, to });
  }

  /** One value over neighbouring columns of a row. */
  across(row: number, from: number, to: number, style: Style, value?: Scalar): void {
    this.box(areaOf(row, from, row, to), style, value);
  }

  /** The row becomes at least so high, in points. */
  atLeast(row: number, points: number): void {
    this.heights.set(row, Math.max(points, this.heights.get(row) ?? 0));
  }

  /** The cells in order of rows, then columns. */
  cells(): Cell[] {
    return [...this.placed.entries()].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  }
}

/** A rectangle from row and column to row and column. */
export function areaOf(fromRow: number, fromColumn: number, toRow = fromRow, toColumn = fromColumn): Area {
  const from: Address = { row: fromRow, column: fromColumn };
  return { from, to: { row: toRow, column: toColumn } };
}
