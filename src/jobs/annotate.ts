import type { Edition, Language } from '../checklist/index.js';
import { describe } from '../findings/index.js';
import { markEdits } from '../form/index.js';
import type { Submission } from '../submission/index.js';
import { patchWorkbook, type Inflate } from '../workbook/ooxml/index.js';

/** A copy of a checklist with its findings written into the 検証 column; everything else stays as it was. */
export function annotated(
  edition: Edition,
  bytes: Uint8Array,
  { reading, validation }: Submission,
  options: { readonly language: Language; readonly inflate?: Inflate },
): Uint8Array {
  const { language, inflate } = options;
  const described = validation.findings.map((finding) => ({
    finding,
    message: describe(finding, edition, language).message,
  }));
  return patchWorkbook(bytes, markEdits(edition, reading, described), { ...(inflate && { inflate }) });
}
