import type { SheetSnapshot, Snapshot } from '../../book/index.js';
import type { NameTargets } from '../references.js';
import { parseReference } from '../references.js';
import type { IssuedForm, IssuedSheet } from './issued-form.js';
import { textsOf } from './sheet-map.js';

/** A sheet without this share of the printed texts is not the form's, whatever it is called. */
const LEAST = 0.3;

/** What the names that refer to it, and its own, count beside the share of texts. */
const NAMED = 0.5;
const CALLED = 0.25;

/**
 * The sheet of the workbook that each issued sheet is now: known by its texts, then by the defined names that refer to it, then by
 * what it is called; so that neither a new name nor a copy of it misleads.
 */
export function matchedSheets(
  { sheets }: IssuedForm,
  snapshot: Snapshot,
  names: NameTargets,
): Map<IssuedSheet, SheetSnapshot> {
  const candidates = snapshot.sheets.flatMap((seen) => {
    const texts = textsOf(seen);
    return sheets.flatMap((issued) => {
      const share = shareOf(issued, texts);
      if (share < LEAST) return [];
      const score = share + NAMED * namedShare(issued, seen, names) + (seen.name === issued.name ? CALLED : 0);
      return [{ issued, seen, score }];
    });
  });
  candidates.sort((a, b) => b.score - a.score);
  const matched = new Map<IssuedSheet, SheetSnapshot>();
  const taken = new Set<SheetSnapshot>();
  for (const { issued, seen } of candidates) {
    if (matched.has(issued) || taken.has(seen)) continue;
    matched.set(issued, seen);
    taken.add(seen);
  }
  return matched;
}

function shareOf({ printed }: IssuedSheet, texts: ReadonlyMap<string, unknown>): number {
  const words = new Set(printed.map((one) => one.words));
  return [...words].filter((one) => texts.has(one)).length / Math.max(1, words.size);
}

function namedShare({ inputs }: IssuedSheet, seen: SheetSnapshot, names: NameTargets): number {
  const bound = inputs.flatMap(({ cell }) => (cell ? [cell] : []));
  const here = bound.filter(({ name }) => {
    const refersTo = names.get(name.toLowerCase());
    return refersTo !== undefined && parseReference(refersTo)?.sheet === seen.name;
  });
  return here.length / Math.max(1, bound.length);
}
