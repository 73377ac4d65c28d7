import type { Snapshot } from '../book/index.js';
import type { Edition } from '../checklist/index.js';
import type { Finding } from '../findings/index.js';
import { TenkenError } from '../findings/index.js';
import type { Repair } from '../form/index.js';
import { answersToCheck, changedAnswers, looksLikeForm, readForm, repairEdits, transplant } from '../form/index.js';
import type { Inflate } from '../workbook/ooxml/index.js';
import { patchWorkbook, readWorkbook } from '../workbook/ooxml/index.js';
import { blankTemplate } from './template.js';

/** A file whose form was looked at. */
export interface InspectedFile extends Repair {
  readonly snapshot: Snapshot;
}

/** A file made of another, and what could not be put right in it. */
export interface RepairedFile {
  readonly bytes: Uint8Array;
  readonly left: readonly Finding[];
}

/** A fresh form with what could be read of another file. */
export interface MovedFile extends RepairedFile {
  /** What was not as issued where answers stood: they came along, but people have to look whether they are still meant. */
  readonly toCheck: readonly Finding[];
}

/**
 * Compares a checklist with the form of its edition; gives what is damaged and the edits that would restore it.
 * @throws TenkenError FILE_… and NOT_CHECKLIST
 */
export function inspectFile(edition: Edition, file: string, bytes: Uint8Array, inflate?: Inflate): InspectedFile {
  const snapshot = readWorkbook(bytes, { guards: true, ...(inflate && { inflate }) });
  if (!looksLikeForm(edition, snapshot)) throw new TenkenError('NOT_CHECKLIST', { file });
  return { snapshot, ...repairEdits(edition, snapshot) };
}

/**
 * Makes the edits of a repair in a copy and reads it again: every answer that could be read before must be the same.
 * @throws TenkenError PATCH_UNSUPPORTED; a plain error where an answer changed, which is a defect of the product
 */
export function repairedFile(
  edition: Edition,
  bytes: Uint8Array,
  { snapshot, edits, unrepaired }: InspectedFile,
  inflate?: Inflate,
): RepairedFile {
  const options = inflate && { inflate };
  const repaired = patchWorkbook(bytes, edits, { ...options });
  const after = readForm(edition, readWorkbook(repaired, { ...options }));
  const changed = changedAnswers(edition, readForm(edition, snapshot), after);
  if (changed.length > 0) throw new Error(`The repair would have changed answers: ${changed.join(', ')}`);
  return { bytes: repaired, left: unrepaired };
}

/**
 * A fresh form of the edition with everything that can be read of another file once that is repaired as far as it can be; what could
 * not be read is named. Sheets that are gone are not added for that: blank ones would only hide what was lost with them. Throws as
 * `repairedFile`.
 */
export function transplantedFile(
  edition: Edition,
  bytes: Uint8Array,
  inspected: InspectedFile,
  inflate?: Inflate,
): MovedFile {
  const options = inflate && { inflate };
  const edits = inspected.edits.filter(({ kind }) => kind !== 'sheet');
  const repaired = repairedFile(edition, bytes, { ...inspected, edits }, inflate).bytes;
  const moved = transplant(edition, readWorkbook(repaired, { ...options }));
  return {
    bytes: patchWorkbook(blankTemplate(edition), moved.edits, { ...options }),
    left: moved.left,
    toCheck: answersToCheck(inspected),
  };
}
