import type { Edition, Language } from '../checklist/index.js';
import type { Consolidation, Entry, Intake } from '../consolidation/index.js';
import { catalogue, describe, describeError, TenkenError } from '../findings/index.js';
import { markEdits, type SaidFinding } from '../form/index.js';
import type { Submission } from '../submission/index.js';
import type { Inflate } from '../workbook/ooxml/index.js';
import { patchWorkbook } from '../workbook/ooxml/index.js';
import { saidFindings } from './annotate.js';

/** What an institution gets back about one of its files. */
export interface Feedback {
  readonly bytes: Uint8Array;
  /** Marks that were written, in words. */
  readonly said: readonly SaidFinding[];
}

/** Reasons for which a file is not counted, though its institution need not do anything. */
const SETTLED = ['same', 'older', 'replaced', 'chosen'];

/** Whether a file goes back: one that is not counted or that staff must ask about, unless a newer one took its place. */
export function isSentBack({ verdict, reason, arrival }: Entry): boolean {
  if ('refused' in arrival || verdict === 'accepted') return false;
  return !(reason?.code === 'M12' && SETTLED.includes(String(reason.parameters['case'])));
}

/**
 * A copy of a file that goes back to its institution, with its findings in its 検証 column: what the check found, what changed after
 * sealing, explanations that were refused with the note of the staff, and on the cover why it comes back. The file itself stays as it is;
 * its seal holds, since marks are not sealed.
 */
export function feedbackFor(
  { edition, intake }: Pick<Consolidation, 'edition'> & { readonly intake: Pick<Intake, 'findings'> },
  entry: Entry,
  bytes: Uint8Array,
  submission: Submission,
  options: { readonly language: Language; readonly note?: string; readonly inflate?: Inflate },
): Feedback {
  const { language, note, inflate } = options;
  const about = intake.findings
    .filter(({ finding, files }) => files.length === 1 && files[0] === entry.file && finding.rule !== 'M06')
    .map(({ finding }) => ({ finding, message: describe(finding, edition, language).message }));
  const said = [...general(edition, entry, language, note), ...about, ...saidFindings(edition, submission, language)];
  const edits = markEdits(edition, submission.reading, said);
  return { bytes: patchWorkbook(bytes, edits, { ...(inflate && { inflate }) }), said };
}

/** What stands on the cover: why the file comes back, and the note of the staff. */
function general(edition: Edition, entry: Entry, language: Language, note: string | undefined): SaidFinding[] {
  const { reason, overridden } = entry;
  const said = reason ?? overridden;
  const messages = [
    ...(said && !['M11', 'M13'].includes(said.code) ? [{ rule: said.code, message: reasonOf(said) }] : []),
    ...(note ? [{ rule: '', message: language === 'ja' ? `当局の連絡：${note}` : `Note: ${note}` }] : []),
  ];
  return messages.map(({ rule, message }) => ({
    finding: { rule, severity: said ? 'error' : 'warning', parameters: {}, cells: [] },
    message,
  }));

  function reasonOf({ code, parameters }: NonNullable<Entry['reason']>): string {
    if (catalogue.get(code)?.kind !== 'rule') return describeError(new TenkenError(code, parameters), language).message;
    return describe({ rule: code, severity: 'error', parameters, cells: [] }, edition, language).message;
  }
}
