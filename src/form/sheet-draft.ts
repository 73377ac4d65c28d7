import type { Address, Area, Cell, Style } from '../book/index.js';
import { cellKey } from '../book/index.js';

/** Cells, merges and heights of a sheet while it is drawn, in any order. */
export class SheetDraft {
  private readonly placed = new Map<number, Cell>();
  readonly merges: Area[] = [];
  readonly heights = new Map<number, number>();

  put(row: number, column: number, style: Style, value?: string | number): void {
    this.placed.set(cellKey(row, column), { row, column, style, ...(value === undefined ? {} : { value }) });
  }

  formula(row: number, column: number, style: Style, formula: string): void {
    this.placed.set(cellKey(row, column), { row, column, style, formula });
  }

  link(row: number, column: number, style: Style, value: string, target: string): void {
    this.placed.set(cellKey(row, column), { row, column, style, value, link: target });
  }

  /** One value over an area, which is merged when it has several cells. */
  box({ from, to }: Area, style: Style, value?: string | number): void {
    for (let row = from.row; row <= to.row; row++) {
      for (let column = from.column; column <= to.column; column++) this.put(row, column, style);
    }
    this.put(from.row, from.column, style, value);
    if (from.row !== to.row || from.column !== to.column) this.merges.push({ from, to });
  }

  /** One value over neighbouring columns of a row. */
  across(row: number, from: number, to: number, style: Style, value?: string | number): void {
    this.box({ from: { row, column: from }, to: { row, column: to } }, style, value);
  }

  /** The row becomes at least so high. */
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
