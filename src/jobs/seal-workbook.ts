import type { Edition } from '../checklist/index.js';
import type { Remaining, Seal, SealOptions, Submission } from '../submission/index.js';
import { gateOf, sealing, submissionFileName } from '../submission/index.js';
import type { Inflate } from '../workbook/ooxml/index.js';
import { patchWorkbook } from '../workbook/ooxml/index.js';

/** A sealed copy of a checklist, or what is left to do before it can be sealed. */
export type SealedWorkbook =
  | { readonly remaining: readonly Remaining[] }
  | { readonly seal: Seal; readonly bytes: Uint8Array; readonly fileName: string };

/** Passes a checklist through the gate and seals a copy of it; nothing but the seal, 提出日 where it is blank, and what explanations are for is written. */
export function sealWorkbook(
  edition: Edition,
  bytes: Uint8Array,
  submission: Submission,
  options: SealOptions & { readonly inflate?: Inflate },
): SealedWorkbook {
  const remaining = gateOf(edition, submission);
  if (remaining.length > 0) return { remaining };
  const { inflate, ...sealOptions } = options;
  const { seal, edits } = sealing(edition, submission, sealOptions);
  return {
    seal,
    bytes: patchWorkbook(bytes, edits, { ...(inflate && { inflate }) }),
    fileName: submissionFileName(edition, submission.reading.cover, seal.receipt),
  };
}
