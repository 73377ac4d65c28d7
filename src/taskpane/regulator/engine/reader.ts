import type { Arrival, Entry, IntakeFinding } from '../../../consolidation/index.js';
import { arrivalOf } from '../../../consolidation/index.js';
import type { CellRef } from '../../../findings/index.js';
import { feedbackFor, receiveFile } from '../../../jobs/index.js';
import { readWorkbook } from '../../../workbook/ooxml/index.js';
import type { Surroundings } from '../../model/surroundings.js';
import type { Trace } from '../../../report/index.js';
import { tracesIn } from '../../../report/index.js';
import type { Waiver } from '../../../submission/index.js';
import { surroundingsOf } from '../../model/surroundings.js';
import { pickedBytes } from '../../picked-bytes.js';
import { editionInUse } from '../../engine/edition-in-use.js';

/** A file as a worker is given it: its bytes are asked for here, and dropped as soon as they are read. */
export interface HandedFile {
  readonly name: string;
  readonly file: Blob;
}

/** What is kept of a file: what a consolidation needs, and what must not stand in a file for somebody else. */
export interface ReadFile {
  readonly arrival: Arrival;
  readonly traces: readonly Trace[];
}

/** A file that goes back: its entry in the intake, and the findings of the intake about it. */
export interface SentBack {
  readonly entry: Entry;
  readonly findings: readonly IntakeFinding[];
}

/** What the workers of the pool do, one file at a time; nothing is kept between two calls. */
export const reader = {
  /** Reads and checks a file as on `date` (ISO) and under waivers, and keeps little of it. Of what it cannot read, the refusal. */
  async read(handed: HandedFile, date: string, waivers: readonly Waiver[]): Promise<ReadFile> {
    const edition = editionInUse();
    const source = { name: handed.name, read: () => bytesOf(handed) };
    const { received } = await receiveFile(source, { edition, today: date, waivers });
    return { arrival: arrivalOf(edition, received), traces: tracesIn(received) };
  },

  /** A copy of a file that goes back, with what was found in its cells. Throws TenkenError FILE_… */
  async mark(
    handed: HandedFile,
    { date, waivers }: { readonly date: string; readonly waivers: readonly Waiver[] },
    { entry, findings }: SentBack,
  ): Promise<Blob> {
    const edition = editionInUse();
    const source = { name: handed.name, read: () => bytesOf(handed) };
    const { received, bytes } = await receiveFile(source, { edition, today: date, waivers });
    if ('refused' in received) throw received.refused;
    const known = { edition, intake: { findings } };
    const marked = feedbackFor(known, entry, bytes!, received.submission);
    return new Blob([marked.bytes as BlobPart]);
  },

  /** What a file of the same name is to one that is there: the `same`, an`other`, or what stands now where that one has `gone` from. */
  async compare(there: Blob, added: Blob): Promise<'same' | 'other' | 'gone'> {
    try {
      if (there.size !== added.size) await there.slice(0, 1).arrayBuffer();
      else if (areEqual(await there.arrayBuffer(), await added.arrayBuffer())) return 'same';
      return 'other';
    } catch {
      return 'gone';
    }
  },

  /** What stands around cells of a file. Throws TenkenError FILE_… */
  async surroundings(handed: HandedFile, cells: readonly CellRef[]): Promise<readonly Surroundings[]> {
    const snapshot = readWorkbook(await bytesOf(handed), { profile: 'checklist' });
    return cells.flatMap((cell) => surroundingsOf(snapshot, cell) ?? []);
  },
};

const bytesOf = ({ name, file }: HandedFile) => pickedBytes(name, file);

function areEqual(one: ArrayBuffer, two: ArrayBuffer): boolean {
  const [a, b] = [new Uint8Array(one), new Uint8Array(two)];
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
