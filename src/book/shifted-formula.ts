import { columnLetters, parseA1 } from './address.js';

/** Texts and quoted sheet names, which stay; then cell addresses that belong to no longer word. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?![\p{L}\p{N}_.(!])/gu;

/** A formula as it stands so many rows and columns further on: the parts of addresses without `$` move along. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(PIECES, (piece) => {
    const found = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(piece);
    const at = found && parseA1(piece);
    if (!at) return piece;
    const column = found[1] === '$' ? at.column : at.column + columns;
    const row = found[3] === '$' ? at.row : at.row + rows;
    return row < 1 || column < 1 ? '#REF!' : `${found[1]}${columnLetters(column)}${found[3]}${row}`;
  });
}
