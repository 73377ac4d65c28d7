import { a1, columnLetters, parseA1, quotedSheet } from '../../book/index.js';
import type { Address } from '../../book/index.js';

/** Texts; a reference with its sheet, quoted or bare; a reference without; blanks. */
const PIECES =
  /("(?:[^"]|"")*")|(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!|(?<![\p{L}\p{N}_.$])(\$?[A-Za-z]{1,3}\$?[0-9]{1,7})(?![\p{L}\p{N}_.(!])|(\s+)/gu;

/** A formula without the differences that programs make when they save it: blanks, quotes around sheet names, a leading `=`. */
export function normalFormula(formula: string): string {
  return formula
    .replace(/^=/, '')
    .replace(PIECES, (piece, text?: string, quoted?: string, bare?: string, _cell?: string, blanks?: string) => {
      if (text !== undefined) return text;
      if (blanks !== undefined) return '';
      const sheet = quoted?.replaceAll("''", "'") ?? bare;
      return sheet === undefined ? piece.toUpperCase() : `${quotedSheet(sheet)}!`;
    });
}

/** A formula that no longer depends on the cell for which it was written: what moves along is told by its distance. */
export function relativeFormula(formula: string, base: Address): string {
  return normalFormula(formula).replace(
    PIECES,
    (piece, _text?: string, _quoted?: string, _bare?: string, cell?: string) => {
      const found = cell === undefined ? null : /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(cell);
      const at = found && parseA1(cell!);
      if (!at) return piece;
      const column = found[1] === '$' ? `C${at.column}` : `C[${at.column - base.column}]`;
      const row = found[3] === '$' ? `R${at.row}` : `R[${at.row - base.row}]`;
      return `{${row}${column}}`;
    },
  );
}

/** Where the cells of a sheet stand now, and what it is called; undefined for a cell that is gone. */
export interface Moved {
  readonly name: string;
  readonly at: (address: Address) => Address | undefined;
}

/**
 * A formula of the form as it must be where cells have moved and sheets have other names. `own` is the sheet of references
 * without one. Undefined when it refers to a cell that is gone.
 */
export function movedFormula(
  formula: string,
  own: Moved,
  sheetNamed: (name: string) => Moved | undefined,
): string | undefined {
  let sheet = own;
  let lost = false;
  const text = formula.replace(PIECES, (piece, _text, quoted, bare, cell, _blanks, offset: number) => {
    const name = (quoted as string | undefined)?.replaceAll("''", "'") ?? (bare as string | undefined);
    if (name !== undefined) {
      sheet = sheetNamed(name) ?? own;
      return `${quotedSheet(sheet.name)}!`;
    }
    if (typeof cell !== 'string') return piece;
    // The second corner of a range is on the sheet of the first.
    if (!/[!:]$/.test(formula.slice(0, offset))) sheet = own;
    const found = /^(\$?)[A-Za-z]+(\$?)\d+$/.exec(cell)!;
    const at = parseA1(cell);
    const place = at && sheet.at(at);
    if (!place) {
      lost = true;
      return piece;
    }
    return found[1] === '' && found[2] === ''
      ? a1(place)
      : `${found[1]}${columnLetters(place.column)}${found[2]}${place.row}`;
  });
  return lost ? undefined : text;
}
