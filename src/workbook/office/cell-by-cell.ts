import type { Area } from '../../book/index.js';

/** Whether Excel says that not the same is said of all cells of a range, so that it tells nothing of any: they are asked one by one. */
export const isMixed = ({ type }: Excel.DataValidation) => type === 'Inconsistent' || type === 'MixedCriteria';

/** Every cell of an area as an area of its own, row by row. */
export function cellByCell({ from, to }: Area): Area[] {
  const cells: Area[] = [];
  for (let row = from.row; row <= to.row; row++) {
    for (let column = from.column; column <= to.column; column++) {
      cells.push({ from: { row, column }, to: { row, column } });
    }
  }
  return cells;
}
