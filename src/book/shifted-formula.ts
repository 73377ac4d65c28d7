import { referenceText, rewrittenFormula } from './formula.js';

/** A formula as it stands so many rows and columns further on: the halves of references without `$` move along. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewrittenFormula(formula, {
    cell: (reference) => {
      const column = reference.fixedColumn ? reference.at.column : reference.at.column + columns;
      const row = reference.fixedRow ? reference.at.row : reference.at.row + rows;
      return row < 1 || column < 1 ? '#REF!' : referenceText({ ...reference, at: { row, column } });
    },
  });
}
