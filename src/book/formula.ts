import type { Address } from './address.js';
import { columnLetters, parseA1 } from './address.js';

/** Characters of the longest formula that Excel takes (Microsoft, Excel specifications and limits). */
export const MAX_FORMULA = 8192;

/** A reference to one cell in a formula, such as `$A1`: which of its halves stay when the formula moves. */
export interface CellReference {
  readonly at: Address;
  readonly fixedColumn: boolean;
  readonly fixedRow: boolean;
}

/** What stands for the pieces of a formula; what is not given stays as it is. */
export interface Rewriting {
  /** For the sheet of that name before a reference, with its `!`; undefined leaves it. */
  readonly sheet?: (name: string) => string | undefined;
  /** For a reference that begins at `offset`; of `A1:B2` there are two. */
  readonly cell?: (reference: CellReference, offset: number) => string;
  readonly blanks?: string;
}

/**
 * Texts; something in quotes, most often a sheet; a word with what tells what it is; blanks. Each takes all that it can, so that no formula
 * is gone through again and again, whatever somebody wrote into it.
 */
const PIECES = /"[^"]*"|'([^']*(?:''[^']*)*)'(!?)|([\p{L}\p{N}_.$]+)([!(]?)|(\s+)/gu;

const CELL = /^(\$?)[A-Za-z]{1,3}(\$?)[0-9]{1,7}$/;

/** A formula whose references or blanks are others; texts, names and functions stay as they are. */
export function rewrittenFormula(formula: string, { sheet, cell, blanks }: Rewriting): string {
  return formula.replace(
    PIECES,
    (
      piece: string,
      quoted: string | undefined,
      afterQuoted: string,
      word: string | undefined,
      afterWord: string,
      between: string | undefined,
      offset: number,
    ) => {
      if (between !== undefined) return blanks ?? piece;
      if (quoted !== undefined) return (afterQuoted === '!' && sheet?.(quoted.replaceAll("''", "'"))) || piece;
      if (word === undefined) return piece;
      if (afterWord === '!') return sheet?.(word) ?? piece;
      const reference = afterWord === '' ? parsedReference(word) : undefined;
      return (reference && cell?.(reference, offset)) ?? piece;
    },
  );
}

/** `$A1`, as it stands in a formula. */
export function referenceText({ at, fixedColumn, fixedRow }: CellReference): string {
  return `${fixedColumn ? '$' : ''}${columnLetters(at.column)}${fixedRow ? '$' : ''}${at.row}`;
}

function parsedReference(word: string): CellReference | undefined {
  const found = CELL.exec(word);
  const at = found && parseA1(word);
  return at ? { at, fixedColumn: found[1] === '$', fixedRow: found[2] === '$' } : undefined;
}
