import type { Edition, Language } from '../checklist/index.js';
import { describe } from '../findings/index.js';
import type { SaidFinding } from '../form/index.js';
import { markEdits } from '../form/index.js';
import type { Submission } from '../submission/index.js';
import { settlementOf } from '../submission/index.js';
import { patchWorkbook, type Inflate } from '../workbook/ooxml/index.js';

/** A copy of a checklist with its findings written into the 検証 column; everything else stays as it was. */
export function annotated(
  edition: Edition,
  bytes: Uint8Array,
  submission: Submission,
  options: { readonly language: Language; readonly inflate?: Inflate },
): Uint8Array {
  const { language, inflate } = options;
  const edits = markEdits(edition, submission.reading, saidFindings(edition, submission, language));
  return patchWorkbook(bytes, edits, { ...(inflate && { inflate }) });
}

/** What marks say of the findings of a submission; an explanation that is out of date is said to be. */
export function saidFindings(edition: Edition, submission: Submission, language: Language): SaidFinding[] {
  const { reading, validation, waivers } = submission;
  return validation.findings.map((finding) => {
    const { message } = describe(finding, edition, language);
    const { state } = settlementOf(edition, reading, finding, waivers);
    if (state !== 'stale') return { finding, message };
    return {
      finding,
      message: `${message}${language === 'ja' ? '説明した後に回答が変わったため、説明は無効です。' : ' Its explanation is out of date, because an answer changed.'}`,
    };
  });
}
