import type { CellKey, Population } from './release.js';

/**
 * A conclusion that the attack could draw from what goes out together.
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
  /** Codes of the institutions that draw the conclusion; absent where everybody can. For the authority alone. */
  readonly attackers?: readonly string[];
  /** How many institutions the conclusion is about. */
  readonly concerns: number;
  /** The earlier release that it is drawn from: its edition. */
  readonly earlier?: string;
}

/** Whether two leaks tell the same of the same cell. */
export function isSameLeak(one: Leak, other: Leak): boolean {
  return one.kind === other.kind && keyText(one.cell) === keyText(other.cell);
}

/** A text that is equal for equal keys. */
export function keyText({ kind, id, panel, row, value, population }: CellKey): string {
  return [kind, id, panel ?? '', row ?? '', value, population satisfies Population].join(' ');
}
