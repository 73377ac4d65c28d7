import type { Area } from './address.js';

/** What is left of an area without another: up to four rectangles, or the area itself where the two share no cell. */
export function outside(area: Area, other: Area): Area[] {
  const top = Math.max(area.from.row, other.from.row);
  const bottom = Math.min(area.to.row, other.to.row);
  const left = Math.max(area.from.column, other.from.column);
  const right = Math.min(area.to.column, other.to.column);
  if (top > bottom || left > right) return [area];
  const { from, to } = area;
  const piece = (fromRow: number, fromColumn: number, toRow: number, toColumn: number): Area[] =>
    fromRow > toRow || fromColumn > toColumn
      ? []
      : [{ from: { row: fromRow, column: fromColumn }, to: { row: toRow, column: toColumn } }];
  return [
    ...piece(from.row, from.column, top - 1, to.column),
    ...piece(top, from.column, bottom, left - 1),
    ...piece(top, right + 1, bottom, to.column),
    ...piece(bottom + 1, from.column, to.row, to.column),
  ];
}
