import type { Edition } from '../checklist/index.js';
import type { CellRef, Finding } from '../findings/index.js';
import type { CoverField, Explanation } from '../form/index.js';
import type { Settlement } from './explanation.js';
import { settlementOf } from './explanation.js';
import type { Submission } from './submission.js';

/** Fields of the cover that must be filled before a submission is sealed (作成者・確認者・承認者). */
export const signOffFields: readonly CoverField[] = ['preparedBy', 'checkedBy', 'approvedBy'];

/** One thing that is left to do before a submission can be sealed. */
export type Remaining =
  /** It must be corrected. */
  | { readonly kind: 'error'; readonly finding: Finding }
  /** It must be corrected or explained. */
  | { readonly kind: 'confirmation'; readonly finding: Finding }
  /** Its explanation is out of date, because an answer changed: corrected or explained anew. `now` are the answers of now. */
  | ({
      readonly kind: 'stale';
      readonly finding: Finding;
      readonly explanation: Explanation;
      readonly now: string;
    } & Pick<Settlement, 'cells'>)
  /** The sign-off is not filled in. */
  | { readonly kind: 'signOff'; readonly field: CoverField; readonly cells: readonly CellRef[] };

/** What is left to do before a submission may be sealed, in the order of the findings; empty when nothing stands in the way. */
export function gateOf(edition: Edition, { reading, validation, waivers = [] }: Submission): readonly Remaining[] {
  const remaining: Remaining[] = [];
  for (const finding of validation.findings) {
    if (finding.severity !== 'error' && finding.severity !== 'confirmation') continue;
    const { state, explanation, now, cells } = settlementOf(edition, reading, finding, waivers);
    if (state === 'stale') {
      remaining.push({ kind: 'stale', finding, explanation: explanation!, now: now!, ...(cells && { cells }) });
    } else if (state === 'open') remaining.push({ kind: finding.severity, finding });
  }
  for (const field of signOffFields) {
    if (reading.cover[field] !== '') continue;
    const cell = reading.coverCell(field);
    remaining.push({ kind: 'signOff', field, cells: cell ? [cell] : [] });
  }
  return remaining;
}
