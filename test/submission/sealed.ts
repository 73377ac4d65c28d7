import type { Edit, Snapshot } from '../../src/book/index.js';
import { blankForm, fillForm, readForm } from '../../src/form/index.js';
import { samplePopulation } from '../../src/samples/index.js';
import type { Sealing, Submission } from '../../src/submission/index.js';
import { sealing, submissionOf } from '../../src/submission/index.js';
import { bookBytes, patchWorkbook, readWorkbook } from '../../src/workbook/ooxml/index.js';
import { edition } from '../form/workbooks.js';

export const TODAY = '2023-09-01';
export const SEALING = { engine: 'tenken 0.0.0', sealedAt: '2023-08-31T17:30:00', by: 'サンプル花子', today: TODAY };

const blank = bookBytes(blankForm(edition));

/** Contents of a sample institution that has something explained. */
export const sample = samplePopulation(edition, 'insurers', 2023).find(
  ({ contents }) => (contents.explanations?.length ?? 0) > 0 && Object.keys(contents.comments ?? {}).length > 0,
)!.contents;

/** The workbook of a sample institution, before it is sealed. */
export const unsealed: Uint8Array = patchWorkbook(blank, fillForm(edition, sample));

export const snapshotOf = (bytes: Uint8Array): Snapshot => readWorkbook(bytes, { profile: 'checklist' });

export function submissionIn(bytes: Uint8Array): Submission {
  return submissionOf(edition, 'x.xlsx', readForm(edition, snapshotOf(bytes)), { today: TODAY });
}

export const edited = (bytes: Uint8Array, edits: readonly Edit[]) => patchWorkbook(bytes, edits);

/** A workbook sealed as it stands. */
export function sealedCopy(bytes: Uint8Array, options: Partial<typeof SEALING> = {}): Sealing & { bytes: Uint8Array } {
  const made = sealing(edition, submissionIn(bytes), { ...SEALING, ...options });
  return { ...made, bytes: edited(bytes, made.edits) };
}
