import type { Area, Scalar, SheetSnapshot, Snapshot } from '../book/index.js';
import { cellKey, cellOfKey } from '../book/index.js';
import type { Edition } from '../checklist/index.js';
import type { Explanation } from './contents.js';
import type { ExplanationRows } from './explanation-rows.js';
import type { FormLayout } from './layout.js';
import { NEEDED_EXPLANATION_HEADINGS } from './layout.js';
import { EXPLANATIONS_NAME } from './names.js';
import { readDate } from './read-date.js';
import type { NameTargets } from './references.js';
import { parseReference } from './references.js';
import { fold, tidy } from './spelling.js';

/** The rows of the 説明 sheet; `found` says how their place was known. */
export interface ReadExplanations {
  readonly explanations: readonly Explanation[];
  readonly place?: ExplanationRows;
  readonly found: 'byName' | 'byLabel' | 'lost';
}

/** Reads the explanations: the rows of their name, and those that people filled in below it. */
export function readExplanations(layout: FormLayout, snapshot: Snapshot, names: NameTargets): ReadExplanations {
  const place = byName(layout, snapshot, names) ?? byHeadings(layout, snapshot);
  if (!place) return { explanations: [], found: 'lost' };
  const { sheet, area, found } = place;
  const { row: head, column } = { row: area.from.row - 1, column: area.from.column };
  const headings = layout.explanations.headings.filter(
    ({ text }, index) => index < NEEDED_EXPLANATION_HEADINGS || standsAt(sheet, head, column + index, text),
  );
  const explanations: Explanation[] = [];
  const rows: number[] = [];
  const free: number[] = [];
  for (let row = area.from.row; ; row++) {
    const values = headings.map((_, index) => sheet.cells.get(cellKey(row, column + index)));
    const blank = values.every((value) => value === undefined || String(value).trim() === '');
    if (!blank) {
      explanations.push(explanationOf(layout.edition, values, snapshot.from1904));
      rows.push(row);
    } else if (row <= area.to.row) free.push(row);
    else {
      const hasValues = headings.length > NEEDED_EXPLANATION_HEADINGS;
      const below = rowsBelow(sheet, row, column);
      return { explanations, found, place: { sheet: sheet.name, column, rows, below, free, hasValues } };
    }
  }
}

/** Rows from `first` on in which something stands. Left of the table are the numbers of its rows, which are none of people's. */
function rowsBelow({ cells }: SheetSnapshot, first: number, column: number): number[] {
  const rows = new Set<number>();
  for (const [key, value] of cells) {
    const at = cellOfKey(key);
    if (at.row < first || String(value).trim() === '') continue;
    if (at.column >= column || typeof value === 'string') rows.add(at.row);
  }
  return [...rows].sort((a, b) => a - b);
}

interface ExplanationsPlace {
  readonly sheet: SheetSnapshot;
  readonly area: Area;
  readonly found: 'byName' | 'byLabel';
}

function byName(layout: FormLayout, { sheets }: Snapshot, names: NameTargets): ExplanationsPlace | undefined {
  const refersTo = names.get(EXPLANATIONS_NAME);
  const area = refersTo === undefined ? undefined : parseReference(refersTo);
  const sheet = area && sheets.find(({ name }) => name === area.sheet);
  return sheet && hasHeadings(layout, sheet, area.from.row - 1, area.from.column)
    ? { sheet, area, found: 'byName' }
    : undefined;
}

/** The rows below the one row of headings in the workbook, as many as were issued; nothing when there are several such rows. */
function byHeadings(layout: FormLayout, { sheets }: Snapshot): ExplanationsPlace | undefined {
  const places: ExplanationsPlace[] = [];
  const { headings, area } = layout.explanations;
  const first = headings[0]!.text;
  for (const sheet of sheets) {
    for (const [key, value] of sheet.cells) {
      if (value !== first) continue;
      const { row, column } = cellOfKey(key);
      if (!hasHeadings(layout, sheet, row, column)) continue;
      const from = { row: row + 1, column };
      const to = { row: row + 1 + area.to.row - area.from.row, column };
      places.push({ sheet, area: { from, to }, found: 'byLabel' });
    }
  }
  return places.length === 1 ? places[0] : undefined;
}

function hasHeadings({ explanations }: FormLayout, sheet: SheetSnapshot, row: number, column: number): boolean {
  const needed = explanations.headings.slice(0, NEEDED_EXPLANATION_HEADINGS);
  return needed.every(({ text }, index) => standsAt(sheet, row, column + index, text));
}

function standsAt({ cells }: SheetSnapshot, row: number, column: number, text: string): boolean {
  const value = cells.get(cellKey(row, column));
  return value !== undefined && fold(String(value)) === fold(text);
}

function explanationOf(edition: Edition, values: readonly (Scalar | undefined)[], from1904 = false): Explanation {
  const [rule, question, text, author, date, explained = ''] = values.map((value) =>
    value === undefined ? '' : String(value).trim(),
  );
  const on = readDate(values[4], from1904);
  return {
    rule: tidy(rule!).replace(/\s+/g, '').toUpperCase(),
    ...(question !== '' && { question: questionId(edition, question!) }),
    text: text!,
    ...(author !== '' && { author: author! }),
    ...(date !== '' && { date: 'iso' in on ? on.iso : date! }),
    ...(explained !== '' && { values: explained }),
  };
}

/** What stands between the questions of a cell that names several. */
const BETWEEN = /[\s、,;／/・&+]+/;

/** A number as people write it: `16`, `Q16`, `問16`, and `Q39-2` or `Q39の2` for a row of Q39. */
const NUMBER = /^(?:q|no|問|設問|質問)?[.:#]?0*(\d+)(?:[-‐‑–—―−ー_.(の].*)?$/;

/** The id of the question that people named by number or id, of several their printed numbers; what they typed when one is unknown. */
function questionId({ questions }: Edition, typed: string): string {
  const words = fold(typed);
  const exact = questions.find(({ id, number }) => fold(number) === words || id === words);
  if (exact) return exact.id;
  const named = tidy(typed)
    .replace(/(q|no\.?|問)\s+(?=\d)/g, '$1')
    .split(BETWEEN)
    .filter((part) => /[a-z0-9]/.test(part))
    .map((part) =>
      questions.find(({ number }) => digitsOf(number) !== undefined && digitsOf(number) === digitsOf(part)),
    );
  const found = named.flatMap((question) => question ?? []);
  if (found.length === 0 || found.length < named.length) return typed;
  return found.length === 1 ? found[0]!.id : found.map(({ number }) => number).join('、');
}

const digitsOf = (text: string) => NUMBER.exec(tidy(text))?.[1];
