import type { Edition } from '../checklist/index.js';
import { describe } from '../findings/index.js';
import type { SaidFinding } from '../form/index.js';
import { markEdits } from '../form/index.js';
import { staleRemedy } from '../report/index.js';
import type { Submission } from '../submission/index.js';
import { settlementOf } from '../submission/index.js';
import { patchWorkbook, type Inflate } from '../workbook/ooxml/index.js';

/** A copy of a checklist with its findings written into the 検証 column; everything else stays as it was. */
export function annotated(
  edition: Edition,
  bytes: Uint8Array,
  submission: Submission,
  options: { readonly inflate?: Inflate } = {},
): Uint8Array {
  const edits = markEdits(edition, submission.reading, saidFindings(edition, submission));
  return patchWorkbook(bytes, edits, options);
}

/**
 * What marks say of the findings of a submission. They stand in the workbook and are read by its other readers: always in its own language.
 * An explanation that is out of date is said to be, and what to do about it.
 */
export function saidFindings(edition: Edition, submission: Submission): SaidFinding[] {
  const { reading, validation, waivers } = submission;
  return validation.findings.map((finding) => {
    const { message } = describe(finding, edition, 'ja');
    const settlement = settlementOf(edition, reading, finding, waivers);
    if (settlement.state !== 'stale') return { finding, message };
    const stale = `説明した後に回答が変わったため、説明は無効です。${staleRemedy(settlement, 'ja')}`;
    return { finding, message: `${message}${stale}` };
  });
}
