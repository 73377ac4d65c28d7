import { MAX_FORMULA, quotedSheet, referenceText, rewrittenFormula } from '../../book/index.js';
import type { Address } from '../../book/index.js';

/** A formula without the differences that programs make when they save it: blanks, quotes around sheet names, a leading `=`. */
export function normalFormula(formula: string): string {
  // Nobody issued a longer one.
  if (formula.length > MAX_FORMULA) return formula;
  return rewrittenFormula(formula.replace(/^=/, ''), {
    sheet: (name) => `${quotedSheet(name)}!`,
    cell: referenceText,
    blanks: '',
  });
}

/** A formula that no longer depends on the cell for which it was written: what moves along is told by its distance. */
export function relativeFormula(formula: string, base: Address): string {
  if (formula.length > MAX_FORMULA) return formula;
  return rewrittenFormula(normalFormula(formula), {
    cell: ({ at, fixedColumn, fixedRow }) => {
      const row = fixedRow ? `R${at.row}` : `R[${at.row - base.row}]`;
      const column = fixedColumn ? `C${at.column}` : `C[${at.column - base.column}]`;
      return `{${row}${column}}`;
    },
  });
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
  const text = rewrittenFormula(formula, {
    sheet: (name) => {
      sheet = sheetNamed(name) ?? own;
      return `${quotedSheet(sheet.name)}!`;
    },
    cell: (reference, offset) => {
      // The second corner of a range is on the sheet of the first.
      if (!/[!:]/.test(formula.charAt(offset - 1))) sheet = own;
      const at = sheet.at(reference.at);
      if (!at) lost = true;
      return referenceText({ ...reference, at: at ?? reference.at });
    },
  });
  return lost ? undefined : text;
}
