import { columnLetters, quotedSheet } from '../../../src/book/index.js';
import type { Box } from '../model/box.js';
import { lastColumn, lastRow, parseBox, WHOLE_SHEET } from '../model/box.js';
import { quoted } from '../model/sheet-name.js';
import { tokensOf } from './tokens.js';

/** A reference of a formula: its sheet as written, and the rest. */
function split(reference: string): {
  readonly sheet: string | undefined;
  readonly prefix: string;
  readonly place: string;
} {
  const bang = reference.lastIndexOf('!');
  if (bang < 0) return { sheet: undefined, prefix: '', place: reference };
  const prefix = reference.slice(0, bang + 1);
  const sheet = prefix
    .slice(0, -1)
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");
  return { sheet, prefix, place: reference.slice(bang + 1) };
}

/** Sheets that a formula reads; undefined stands for its own. */
export function sheetsReadBy(formula: string): (string | undefined)[] {
  return tokensOf(formula)
    .filter(({ kind }) => kind === 'reference')
    .map(({ text }) => split(text).sheet);
}

/** Tables of which a formula reads columns. */
export function tablesReadBy(formula: string): string[] {
  if (!formula.includes('[')) return [];
  return tokensOf(formula)
    .filter(({ kind }) => kind === 'column')
    .map(({ text }) => text.slice(0, text.indexOf('[')));
}

/** The formula after the sheet `before` got another name. */
export function renamedSheet(formula: string, before: string, after: string): string {
  return tokensOf(formula)
    .map(({ kind, text }) => {
      const { sheet, place } = split(text);
      if (kind !== 'reference' && kind !== 'name') return text;
      return sheet?.toLowerCase() === before.toLowerCase() ? `${quoted(after)}!${place}` : text;
    })
    .join('');
}

/** The formula as our files have it: the name of every sheet in quotes, also where Excel leaves them out. */
export function quotedSheets(formula: string): string {
  if (!formula.includes('!')) return formula;
  return tokensOf(formula)
    .map(({ kind, text }) => {
      const { sheet, place } = split(text);
      return kind === 'reference' && sheet !== undefined ? `${quotedSheet(sheet)}!${place}` : text;
    })
    .join('');
}

/** The formula after the table `before` got another name. */
export function renamedTable(formula: string, before: string, after: string): string {
  return tokensOf(formula)
    .map(({ kind, text }) => {
      const bracket = text.indexOf('[');
      const isTable = kind === 'column' && text.slice(0, bracket).toLowerCase() === before.toLowerCase();
      return isTable ? after + text.slice(bracket) : text;
    })
    .join('');
}

/** The formula of a cell of `own` after cells of `changed` have moved; what is gone becomes `#REF!`. */
export function shiftedFormula(
  formula: string,
  own: string,
  changed: string,
  moved: (box: Box) => Box | undefined,
): string {
  return tokensOf(formula)
    .map(({ kind, text }) => {
      if (kind !== 'reference') return text;
      const { sheet = own, prefix, place } = split(text);
      const box = parseBox(place);
      if (!box || sheet.toLowerCase() !== changed.toLowerCase()) return text;
      const after = moved(box);
      return prefix + (after ? written(after, place) : '#REF!');
    })
    .join('');
}

/** The formula as it reads when it is filled so many rows down and columns right: what has no `$` moves along. */
export function filledFormula(formula: string, down: number, right: number): string {
  return tokensOf(formula)
    .map(({ kind, text }) => {
      if (kind !== 'reference') return text;
      const { prefix, place } = split(text);
      const moved = place.replace(
        /(\$?)([A-Za-z]{1,3})(\$?)(\d+)/g,
        (_, $c: string, column: string, $r: string, row: string) => {
          const at = parseBox(`${column}${row}`)!;
          return `${$c}${columnLetters(at.column + ($c ? 0 : right))}${$r}${at.row + ($r ? 0 : down)}`;
        },
      );
      return prefix + moved;
    })
    .join('');
}

/** An address with the `$` of an older one. */
function written(box: Box, like: string): string {
  const corners = like.split(':');
  const corner = (row: number, column: number, pattern: string) => {
    const [, $c = '', letters = '', $r = '', digits = ''] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(pattern)!;
    return (letters ? $c + columnLetters(column) : '') + (digits ? (letters ? $r : $c || $r) + row : '');
  };
  const first = corner(box.row, box.column, corners[0]!);
  if (corners.length === 1) return first;
  const bottom = box.rows === WHOLE_SHEET.rows ? box.rows : lastRow(box);
  return `${first}:${corner(bottom, lastColumn(box), corners[1]!)}`;
}
