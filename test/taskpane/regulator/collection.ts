import type { Scalar } from '../../../src/book/index.js';
import type { Consolidation, IntakeOptions } from '../../../src/consolidation/index.js';
import { defaultEditionId, editionOf } from '../../../src/editions/index.js';
import type { SampleFile } from '../../../src/jobs/index.js';
import { collect, sampleCollection } from '../../../src/jobs/index.js';
import type { RegulatorDoors } from '../../../src/taskpane/regulator/doors.js';
import { RegulatorSession } from '../../../src/taskpane/regulator/regulator-session.js';
import { patchWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { typed } from '../../form/workbooks.js';
import type { TestFile, Workers } from './in-process.js';
import { testFile, workersInProcess } from './in-process.js';

export const edition = editionOf(defaultEditionId)!;
export const DAY = '2023-09-29';

const samples = sampleCollection(edition, 'insurers', { seed: 1, damaged: true, inflate: nodeInflate });
const making = samples.files();
const made: SampleFile[] = [];

/** The first so many of the 71 good files, which the bad ones follow. */
export function goodFiles(count: number): readonly SampleFile[] {
  while (made.length < count) {
    const { value, done } = making.next();
    if (done) break;
    made.push(value);
  }
  return made.slice(0, count);
}

/** The file of one sample institution, with other content in some cells. */
export function versionOf(cells: Readonly<Record<string, Scalar | undefined>>): Uint8Array {
  const edits = Object.entries(cells).map(([cell, value]) => typed(cell, value));
  return patchWorkbook(goodFiles(1)[0]!.bytes, edits);
}

/** The 71 good files and the bad ones. */
export const sampleFiles = (): readonly SampleFile[] => goodFiles(Infinity);
export const rosterCsv = (): string => samples.roster.map((row) => row.join(',')).join('\r\n');
export const rosterTable = () => samples.roster;

export const asPicked = ({ fileName, bytes }: SampleFile): TestFile => testFile(fileName, bytes);

/** What the command line makes of the same files. */
export function onCommandLine(files: readonly SampleFile[], options: IntakeOptions = {}): Promise<Consolidation> {
  const sources = files.map(({ fileName, bytes }) => ({ name: fileName, read: async () => bytes }));
  return collect(sources, { edition, today: DAY, inflate: nodeInflate, ...options });
}

/** A session with workers in this process, and what it handed out. */
export function openSession(doors: Partial<RegulatorDoors> = {}, open?: Workers['open']) {
  const workers = workersInProcess();
  const saved: { readonly name: string; readonly content: Blob }[] = [];
  const session = new RegulatorSession({
    open: open ?? workers.open,
    workers: 2,
    doors: { canSave: true, ...doors },
    save: (name, content) => saved.push({ name, content: content as Blob }),
    language: 'ja',
    today: DAY,
  });
  const intake = () => session.snapshot().intake!;
  const problem = () => {
    const { outcome } = session.snapshot();
    return outcome?.kind === 'problem' ? outcome.problem.code : undefined;
  };
  return { session, workers, saved, intake, problem };
}
