import type { Address, Area } from '../../book/index.js';

/** Whether a cell lies in an area. */
export const holds = ({ from, to }: Area, { row, column }: Address) =>
  from.row <= row && row <= to.row && from.column <= column && column <= to.column;

/** Whether two areas share a cell. */
export const overlaps = (a: Area, b: Area) =>
  a.from.row <= b.to.row && b.from.row <= a.to.row && a.from.column <= b.to.column && b.from.column <= a.to.column;

export const sameArea = (a: Area, b: Area) =>
  a.from.row === b.from.row && a.from.column === b.from.column && a.to.row === b.to.row && a.to.column === b.to.column;

/** The same cells in fewer areas: those that stand below one another and are as wide become one; topmost first. */
export function joined(areas: readonly Area[]): Area[] {
  const sorted = [...areas].sort(
    (a, b) => a.from.column - b.from.column || a.to.column - b.to.column || a.from.row - b.from.row,
  );
  const result: Area[] = [];
  for (const area of sorted) {
    const last = result.at(-1);
    const follows =
      last?.from.column === area.from.column && last.to.column === area.to.column && last.to.row === area.from.row - 1;
    if (last && follows) result[result.length - 1] = { from: last.from, to: area.to };
    else result.push(area);
  }
  return result.sort((a, b) => a.from.row - b.from.row || a.from.column - b.from.column);
}
