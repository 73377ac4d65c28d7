import type { Cell, CellKey, Population, ReleasedRow } from './cells.js';
import type { Leak } from './leak.js';
import type { Loss } from './loss.js';
import type { Policy } from './policy.js';

/** An institution that is counted in a release. */
export interface ReleaseMember {
  readonly code: string;
  readonly sector: string;
}

/**
 * Everything that goes out, in one pattern for all returns and the publication, as plain data. Nothing else may be drawn from the
 * consolidation. It must not go out while `leaks` has any.
 */
export interface Release {
  /** Id of the edition. */
  readonly edition: string;
  readonly policy: Policy;
  /** Institutions counted; for the authority alone. */
  readonly members: readonly ReleaseMember[];
  /** How many institutions each population has: everybody, then the sectors. */
  readonly populations: readonly { readonly id: Population; readonly institutions: number }[];
  /** Questions that may be returned, row by row, in printed order. */
  readonly questions: readonly ReleasedRow[];
  readonly figures: readonly ReleasedRow[];
  /** What the attack found in all of the above; empty when it may go out. */
  readonly leaks: readonly Leak[];
  readonly loss: Loss;
}

/** What a later year needs to know of a release: it may be stored as JSON and read with `parseEarlier`. */
export type EarlierRelease = Pick<Release, 'edition' | 'members' | 'questions'>;

/** The cell with this name; undefined where the release has none. */
export function cellOf(release: Pick<Release, 'questions' | 'figures'>, key: CellKey): Cell | undefined {
  const rows = key.kind === 'question' ? release.questions : release.figures;
  const row = rows.find(({ id, panel, row: at }) => id === key.id && panel === key.panel && at === key.row);
  const column = row?.columns.find(({ population }) => population === key.population);
  return column?.values.find(({ code }) => code === key.value)?.cell;
}
