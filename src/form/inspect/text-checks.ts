import type { Address, Edit } from '../../book/index.js';
import { cellKey } from '../../book/index.js';
import { LISTS_SHEET } from '../lists.js';
import { fold } from '../spelling.js';
import type { Damage } from './damage.js';
import { cellRef, damage, groupedBy, shown } from './damage.js';
import type { FormState, SheetState } from './state.js';

interface Changed {
  readonly place: Address;
  readonly expected: string;
  readonly found: string;
  readonly question: string | undefined;
}

/**
 * TMPL-06 (printed texts) and TMPL-20 (texts of the dropdowns): texts that are no longer as issued, by question. Texts that
 * wandered are not among them.
 */
export function textDamages({ sheets }: FormState): Damage[] {
  return sheets.flatMap((state) =>
    groupedBy(changedTexts(state), ({ question }) => question ?? '').map((changed) => textDamage(state, changed)),
  );
}

function changedTexts(state: SheetState): Changed[] {
  const { issued, seen, wandered } = state;
  const values = new Map(issued.sheet.cells.map(({ row, column, value }) => [cellKey(row, column), value]));
  return issued.printed.flatMap(({ at, key, text }): Changed[] => {
    const place = state.at(at);
    if (!place || wandered.has(at.row)) return [];
    const placeKey = cellKey(place.row, place.column);
    const value = seen.cells.get(placeKey);
    const found = value === undefined ? '' : String(value);
    // A formula whose result happens to be the text is none of the form's.
    const same = sameText(found, text) && !seen.formulas.has(placeKey) && typeof values.get(key) === typeof value;
    return same ? [] : [{ place, expected: text, found, question: issued.questionOf.get(at.row) }];
  });
}

/** Programs write line ends differently, and some drop blanks at the ends. */
const sameText = (a: string, b: string) => a === b || evened(a) === evened(b);
const evened = (text: string) => text.replace(/\r\n?/g, '\n').trim();

function textDamage({ issued, seen }: SheetState, changed: readonly Changed[]): Damage {
  const first = changed.find(({ found, expected }) => fold(found) !== fold(expected)) ?? changed[0]!;
  const spelling = changed.every(({ found, expected }) => fold(found) === fold(expected));
  const edits = changed.map(({ place, expected }): Edit => {
    return { kind: 'value', sheet: seen.name, at: place, value: valueOf(issued, expected) };
  });
  const parameters = {
    ...(spelling ? { case: 'spelling' } : first.found === '' ? { case: 'blank' } : {}),
    sheet: shown(seen.name),
    count: changed.length,
    found: shown(first.found),
    expected: shown(first.expected),
  };
  return damage(
    issued.name === LISTS_SHEET ? 'TMPL-20' : 'TMPL-06',
    spelling ? 'info' : 'warning',
    parameters,
    { cells: changed.map(({ place }) => cellRef(seen.name, place)), question: first.question },
    edits,
  );
}

/** The value whose text this is: numbers are printed as such. */
function valueOf({ sheet }: SheetState['issued'], text: string) {
  return sheet.cells.find(({ value }) => value !== undefined && String(value) === text)!.value;
}
