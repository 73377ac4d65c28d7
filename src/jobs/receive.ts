import type { Snapshot } from '../book/index.js';
import type { Edition } from '../checklist/index.js';
import { TenkenError } from '../findings/index.js';
import { isChecklist, looksLikeForm, readForm } from '../form/index.js';
import type { Received, Waiver } from '../submission/index.js';
import { submissionOf } from '../submission/index.js';
import type { Inflate } from '../workbook/ooxml/index.js';
import { readWorkbook } from '../workbook/ooxml/index.js';
import type { SourceFile } from './source-file.js';

export interface ReceiveOptions {
  /** The edition of the collecting year. */
  readonly edition: Edition;
  /** ISO date on which the check is made; dates after it lie in the future (V11). */
  readonly today: string;
  /** What the regulator waives. */
  readonly waivers?: readonly Waiver[];
  /** The platform's faster inflate, where it has one. */
  readonly inflate?: Inflate;
}

/** What became of one file: a submission with its findings, or a refusal with its reason. Never throws a TenkenError. */
export function receive(file: string, bytes: Uint8Array, options: ReceiveOptions): Received {
  const { inflate } = options;
  try {
    return receiveSnapshot(file, readChecklist(file, bytes, { ...(inflate && { inflate }) }), options);
  } catch (error) {
    return refusal(file, error);
  }
}

/**
 * Reads a file that may be a checklist; with `guards` also what guides input in it.
 * @throws TenkenError FILE_…
 */
export function readChecklist(
  file: string,
  bytes: Uint8Array,
  options: { readonly inflate?: Inflate; readonly guards?: boolean } = {},
): Snapshot {
  if (isOwnerFile(file)) throw new TenkenError('FILE_LOCK', { file });
  return readWorkbook(bytes, { profile: 'checklist', ...options });
}

/** What became of a workbook that was read already, such as the one that is open in Excel. */
export function receiveSnapshot(
  file: string,
  snapshot: Snapshot,
  { edition, today, waivers }: Pick<ReceiveOptions, 'edition' | 'today' | 'waivers'>,
): Received {
  if (!isChecklist(snapshot)) {
    const damaged = looksLikeForm(edition, snapshot) ? { case: 'looksLikeForm' } : {};
    return { file, refused: new TenkenError('NOT_CHECKLIST', { ...damaged, file }) };
  }
  return {
    file,
    submission: submissionOf(edition, file, readForm(edition, snapshot), { today, ...(waivers && { waivers }) }),
  };
}

/** Reads a file and what became of it; its bytes are there when it could be read at all. */
export async function receiveFile(
  file: SourceFile,
  options: ReceiveOptions,
): Promise<{ readonly received: Received; readonly bytes?: Uint8Array }> {
  try {
    const bytes = await file.read();
    return { received: receive(file.name, bytes, options), bytes };
  } catch (error) {
    return { received: refusal(file.name, error) };
  }
}

function refusal(file: string, error: unknown): Received {
  if (error instanceof TenkenError) return { file, refused: error };
  throw error;
}

/** Excel keeps such a file beside a workbook while somebody has it open. */
function isOwnerFile(file: string): boolean {
  return (file.split('/').pop() ?? file).startsWith('~$');
}
