import type { Edit, GuardPlaces, Snapshot } from '../../book/index.js';
import type { Language } from '../../checklist/index.js';
import type { CellRef, DescribedError } from '../../findings/index.js';
import { describeError, TenkenError } from '../../findings/index.js';
import { guardPlaces } from '../../form/index.js';
import { engineName, readChecklist, readWaivers, receiveSnapshot } from '../../jobs/index.js';
import type { FindingJson } from '../../report/index.js';
import { validateHtml, validateJson } from '../../report/index.js';
import type { Waiver } from '../../submission/index.js';
import { patchWorkbook, readWorkbook } from '../../workbook/ooxml/index.js';
import { checkView } from '../model/check-view.js';
import type { Checked, Writing } from '../model/edits.js';
import { editsFor } from '../model/edits.js';
import type { Surroundings } from '../model/surroundings.js';
import { surroundingsOf } from '../model/surroundings.js';
import type { CheckView } from '../model/view.js';
import { editionInUse } from './edition-in-use.js';

/** What every call is given by the page. */
export interface Setting {
  readonly language: Language;
  /** ISO date of the day on which the check is made. */
  readonly today: string;
  /** What the regulator waives, for any institution. */
  readonly waivers?: readonly Waiver[];
}

/** A checklist: the bytes of a file, or what was read from the workbook that is open. */
export type Source = { readonly name: string; readonly content: Uint8Array | Snapshot };

type SnapshotSource = Source & { readonly content: Snapshot };
type FileSource = Source & { readonly content: Uint8Array };

/** What a check gives: a view, or the refusal in words. */
export type Outcome = { readonly view: CheckView } | { readonly refused: DescribedError };

/**
 * The work behind the page, without a page: it runs in a worker, so that a large file never makes the host think that the pane hangs.
 * Nothing is kept between two calls. What cannot be read is an outcome of `check`; the other calls throw TenkenError for it.
 */
export const engine = {
  check(source: Source, setting: Setting): Outcome {
    try {
      const { edition, submission, snapshot } = checkedFrom(source, setting);
      return { view: checkView(edition, submission, snapshot, setting.language) };
    } catch (error) {
      if (error instanceof TenkenError) return { refused: describeError(error, setting.language) };
      throw error;
    }
  },

  /** Where to look for what guards the input of the checklist that is open; nowhere in a workbook that is none. */
  guardPlaces({ content }: SnapshotSource): readonly GuardPlaces[] {
    return guardPlaces(editionInUse(), content);
  },

  /** The findings as all doors give them. */
  findings(source: Source, setting: Setting): readonly FindingJson[] {
    const { edition, submission } = checkedFrom(source, setting);
    const report = { engine: engineName, files: [{ file: source.name, edition, submission }] };
    return validateJson(report, setting.language).files[0]!.findings;
  },

  /** The changes that a command would make now. */
  edits(source: Source, setting: Setting, writing: Writing): readonly Edit[] {
    const { today, waivers } = setting;
    return editsFor(writing, checkedFrom(source, setting), { engine: engineName, today, ...(waivers && { waivers }) });
  },

  /** A copy of a file with what a command would write. */
  changedCopy(source: FileSource, setting: Setting, writing: Writing): Uint8Array {
    return patchWorkbook(source.content, engine.edits(source, setting, writing));
  },

  /** The findings as a page of its own. */
  report(source: Source, setting: Setting): string {
    const { edition, submission } = checkedFrom(source, setting);
    return validateHtml({ engine: engineName, files: [{ file: source.name, edition, submission }] }, setting.language);
  },

  /** The waivers in a file of the regulator, CSV or a workbook. Throws TenkenError WAIVER_…, FILE_… */
  waivers(bytes: Uint8Array): readonly Waiver[] {
    return readWaivers(bytes, editionInUse());
  },

  /** The cells with what stands around them. */
  surroundings(source: FileSource, cells: readonly CellRef[]): readonly Surroundings[] {
    const snapshot = readWorkbook(source.content, { profile: 'checklist' });
    return cells.flatMap((cell) => surroundingsOf(snapshot, cell) ?? []);
  },
};

export type Engine = typeof engine;

/** Reads and validates. @throws TenkenError FILE_…, NOT_CHECKLIST */
function checkedFrom({ name, content }: Source, { today, waivers }: Setting): Checked {
  const edition = editionInUse();
  // What guards the input is read too: a form without it is damaged.
  const snapshot = content instanceof Uint8Array ? readChecklist(name, content, { guards: true }) : content;
  const received = receiveSnapshot(name, snapshot, { edition, today, ...(waivers && { waivers }) });
  if ('refused' in received) throw new TenkenError(received.refused.code, received.refused.parameters);
  return { edition, submission: received.submission, snapshot };
}
