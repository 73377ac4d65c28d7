import type { Edition } from '../checklist/index.js';
import type { Consolidation, Entry, Intake } from '../consolidation/index.js';
import { describe } from '../findings/index.js';
import { markEdits, type SaidFinding } from '../form/index.js';
import type { Submission } from '../submission/index.js';
import type { Inflate } from '../workbook/ooxml/index.js';
import { patchWorkbook } from '../workbook/ooxml/index.js';
import { saidFindings } from './annotate.js';
import { changedAfterSealing, whySentBack } from './why-sent-back.js';

/** What an institution gets back about one of its files. */
export interface Feedback {
  readonly bytes: Uint8Array;
  /** Marks that were written, in words. */
  readonly said: readonly SaidFinding[];
}

/** Cases of M12 in which another file of the institution came first: it need not do anything about this one. */
const SETTLED = ['same', 'older', 'replaced', 'chosen', 'held', 'spare', 'spareSealed'];

/** Whether a file goes back: one that is not counted or that staff must ask about, unless another of its institution came first. */
export function isSentBack({ verdict, reason, arrival }: Entry): boolean {
  if ('refused' in arrival || verdict === 'accepted') return false;
  return !(reason?.code === 'M12' && SETTLED.includes(String(reason.parameters['case'])));
}

/**
 * A copy of a file that goes back to its institution, with its findings in its 検証 column: what the check found, what changed after
 * sealing, explanations that were refused with the note of the staff, and on the cover why it comes back. All of it is in Japanese, the
 * language of the workbook. The file itself stays as it is; its seal holds, since marks are not sealed.
 */
export function feedbackFor(
  { edition, intake }: Pick<Consolidation, 'edition'> & { readonly intake: Pick<Intake, 'findings'> },
  entry: Entry,
  bytes: Uint8Array,
  submission: Submission,
  options: { readonly note?: string; readonly inflate?: Inflate } = {},
): Feedback {
  const { note, inflate } = options;
  const said = [
    ...whySentBack(entry),
    ...(note ? [noteOf(note)] : []),
    ...changedAfterSealing(entry),
    ...ofIntake(edition, intake, entry),
    ...saidFindings(edition, submission),
  ];
  const edits = markEdits(edition, submission.reading, said);
  return { bytes: patchWorkbook(bytes, edits, { ...(inflate && { inflate }) }), said };
}

function noteOf(note: string): SaidFinding {
  return { finding: { rule: '', severity: 'warning', parameters: {}, cells: [] }, message: `当局の連絡：${note}` };
}

/** What the intake found about this file alone; what holds it up stands on the cover already, in words for the institution. */
function ofIntake(edition: Edition, { findings }: Pick<Intake, 'findings'>, { file }: Entry): SaidFinding[] {
  return findings
    .filter(({ finding, files }) => files.length === 1 && files[0] === file && !held.includes(finding.rule))
    .map(({ finding }) => ({ finding, message: describe(finding, edition, 'ja').message }));
}

const held = ['M06', 'M11', 'M13'];
