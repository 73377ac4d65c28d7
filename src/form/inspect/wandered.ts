import { cellKey } from '../../book/index.js';
import { fold } from '../spelling.js';
import type { SheetMap } from './sheet-map.js';
import { textsOf } from './sheet-map.js';

/** A text that is printed more often on a sheet tells no line from another. */
const RARE = 3;

/**
 * The rows of the form whose printed texts now stand in another line, as sorting, cutting and shifting cells leave them. To write
 * the old texts back there would turn the answers beside them into answers to other questions.
 */
export function wanderedRows(map: SheetMap): Set<number> {
  const { issued, seen } = map;
  const changed: { row: number; expected: string; found: string }[] = [];
  const own = new Set<number>();
  const count = new Map<string, number>();
  for (const { at, text, words } of issued.printed) {
    count.set(words, (count.get(words) ?? 0) + 1);
    const place = map.at(at);
    if (!place) continue;
    const key = cellKey(place.row, place.column);
    own.add(key);
    const found = seen.cells.get(key);
    const now = found === undefined ? '' : found === text ? words : fold(String(found));
    if (now !== words) changed.push({ row: at.row, expected: words, found: now });
  }
  if (changed.length === 0) return new Set();
  for (const { area } of issued.inputs) {
    const place = map.area(area);
    if (place) own.add(cellKey(place.from.row, place.from.column));
  }
  const texts = textsOf(seen);
  const expected = new Set(changed.map((one) => one.expected));
  const found = new Set(changed.map((one) => one.found));
  const rows = new Set<number>();
  for (const one of changed) {
    // A blank that was expected nowhere, or a text that stands often, says nothing of where a line went.
    const rare = (words: string) => words !== '' && (count.get(words) ?? 0) <= RARE;
    const strayed = (texts.get(one.expected) ?? []).some((key) => !own.has(key));
    if (rare(one.expected) && (found.has(one.expected) || strayed)) rows.add(one.row);
    if (rare(one.found) && expected.has(one.found)) rows.add(one.row);
  }
  return rows;
}
