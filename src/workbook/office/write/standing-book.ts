import type { StandingBook } from '../../live-workbook.js';
import type { Surroundings } from './surroundings.js';

/** What stands of our books; undefined when nothing does. */
export function standingBook({ sheets, claims, ours }: Surroundings): StandingBook | undefined {
  const last = claims.at(-1);
  const left = sheets.filter(({ id }) => ours.has(id));
  if (!last || left.length === 0) return undefined;
  const isWhole = claims.length === 1 && last.isWhole && left.length === last.sheets.length;
  return { sheets: left.map(({ name }) => name), isWhole, created: last.created };
}
