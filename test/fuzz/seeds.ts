import { unzipSync } from 'fflate';
import type { Edition } from '../../src/checklist/index.js';
import { receive, sampleCollection } from '../../src/jobs/index.js';
import { consolidate } from '../../src/consolidation/index.js';
import { consolidatedBook } from '../../src/report/index.js';
import { Random } from '../../src/samples/random.js';
import { bookBytes } from '../../src/workbook/ooxml/index.js';
import type { Parts } from './mutate.js';
import { mutated } from './mutate.js';
import { today } from './attempt.js';

/** Sound workbooks that are damaged afterwards: a filled checklist (most often), and a consolidated book with tables and PivotTables. */
export function seedWorkbooks(edition: Edition): readonly Parts[] {
  const [filled] = sampleCollection(edition, 'one', { seed: 1, damaged: false }).files();
  const received = receive('checklist.xlsx', filled!.bytes, { edition, today });
  const book = consolidatedBook(consolidate(edition, [received]), { created: `${today}T00:00:00Z` });
  const checklist = unzipSync(filled!.bytes);
  return [checklist, checklist, checklist, checklist, checklist, unzipSync(bookBytes(book))];
}

/** The file of a case; the same number gives the same file. */
export function fileOfCase(seeds: readonly Parts[], number: number): Uint8Array {
  const random = new Random(number, 'fuzz');
  return mutated(random.pick(seeds), random);
}
