import type { Interval } from './interval.js';
import type { CellKey } from './cells.js';

/**
 * A conclusion that the attack could draw from what goes out together. For the authority alone: it tells what is withheld.
 *
 * - `recovery`: a withheld count is known too closely.
 * - `inference`: an institution, or affiliated ones together, take their own answers away and learn that all others lack
 *   a control, or are left with a single other institution.
 * - `differencing`: a comparison with an earlier year shows that those who joined or left all lack a control.
 */
export interface Leak {
  readonly kind: 'recovery' | 'inference' | 'differencing';
  /** The cell that is learnt, though it may be withheld. */
  readonly cell: CellKey;
  /** Of a recovery: the smallest and the largest count that are possible. */
  readonly interval?: Interval;
  /** Codes of the institutions that draw the conclusion; empty or absent where everybody can. */
  readonly attackers?: readonly string[];
  /** How many institutions an inference or a differencing is about. */
  readonly concerns?: number;
  /** The edition of the earlier release that a differencing is drawn from. */
  readonly earlier?: string;
}

/** A text that is equal for equal keys. */
export function keyText({ kind, id, panel, row, value, population }: CellKey): string {
  return [kind, id, panel ?? '', row ?? '', value, population].join(' ');
}
