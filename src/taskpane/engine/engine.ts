import type { Edit, Snapshot } from '../../book/index.js';
import type { Edition, Language } from '../../checklist/index.js';
import { defaultEditionId, editionOf } from '../../editions/index.js';
import type { CellRef, DescribedError } from '../../findings/index.js';
import { describeError, TenkenError } from '../../findings/index.js';
import { engineName, receive, receiveSnapshot } from '../../jobs/index.js';
import type { FindingJson } from '../../report/index.js';
import { validateHtml, validateJson } from '../../report/index.js';
import type { Received, Submission } from '../../submission/index.js';
import { patchWorkbook, readWorkbook } from '../../workbook/ooxml/index.js';
import { checkView } from '../model/check-view.js';
import type { Writing } from '../model/edits.js';
import { editsFor } from '../model/edits.js';
import type { Surroundings } from '../model/surroundings.js';
import { surroundingsOf } from '../model/surroundings.js';
import type { CheckView } from '../model/view.js';

/** What every call is given by the page. */
export interface Setting {
  readonly language: Language;
  /** ISO date of the day on which the check is made. */
  readonly today: string;
}

/** A checklist: the bytes of a file, or what was read from the workbook that is open. */
export type Source = { readonly name: string; readonly content: Uint8Array | Snapshot };

/** What a check gives: a view, or the refusal in words. */
export type Outcome = { readonly view: CheckView } | { readonly refused: DescribedError };

/**
 * The work behind the page, without a page: it runs in a worker, so that a large file never makes the host think that the pane hangs.
 * Nothing is kept between two calls. What cannot be read is an outcome of `check`; the other calls throw TenkenError for it.
 */
export const engine = {
  check(source: Source, { language, today }: Setting): Outcome {
    const received = receivedFrom(source, today);
    if ('refused' in received) return { refused: describeError(received.refused, language) };
    return { view: checkView(editionInUse(), received.submission, language) };
  },

  /** The findings as all doors give them. */
  findings(source: Source, { language, today }: Setting): readonly FindingJson[] {
    const checked = { file: source.name, edition: editionInUse(), submission: submissionFrom(source, today) };
    return validateJson({ engine: engineName, files: [checked] }, language).files[0]!.findings;
  },

  /** The changes that a command would make now. */
  edits(source: Source, { today }: Setting, writing: Writing): readonly Edit[] {
    return editsFor(writing, editionInUse(), submissionFrom(source, today));
  },

  /** A copy of a file with its findings written into the 検証 column. */
  markedCopy(source: Source & { readonly content: Uint8Array }, setting: Setting): Uint8Array {
    return patchWorkbook(source.content, engine.edits(source, setting, 'marks'));
  },

  /** The findings as a page of its own. */
  report(source: Source, { language, today }: Setting): string {
    const checked = { file: source.name, edition: editionInUse(), submission: submissionFrom(source, today) };
    return validateHtml({ engine: engineName, files: [checked] }, language);
  },

  /** The cells with what stands around them. */
  surroundings(source: Source & { readonly content: Uint8Array }, cells: readonly CellRef[]): readonly Surroundings[] {
    const snapshot = readWorkbook(source.content, { profile: 'checklist' });
    return cells.flatMap((cell) => surroundingsOf(snapshot, cell) ?? []);
  },
};

export type Engine = typeof engine;

function editionInUse(): Edition {
  return editionOf(defaultEditionId)!;
}

function receivedFrom({ name, content }: Source, today: string): Received {
  const options = { edition: editionInUse(), today };
  return content instanceof Uint8Array ? receive(name, content, options) : receiveSnapshot(name, content, options);
}

function submissionFrom(source: Source, today: string): Submission {
  const received = receivedFrom(source, today);
  if ('refused' in received) throw new TenkenError(received.refused.code, received.refused.parameters);
  return received.submission;
}
