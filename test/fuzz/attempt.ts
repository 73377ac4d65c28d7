import type { Edition } from '../../src/checklist/index.js';
import { arrivalOf, consolidate } from '../../src/consolidation/index.js';
import { TenkenError } from '../../src/findings/index.js';
import {
  annotated,
  inspectFile,
  readDecisions,
  readRoster,
  readWaivers,
  receive,
  repairedFile,
  transplantedFile,
} from '../../src/jobs/index.js';
import { consolidatedBook, datasetCsv, validateHtml, validateJson, validateText } from '../../src/report/index.js';
import { sealStateOf } from '../../src/submission/index.js';
import { bookBytes, readWorkbook } from '../../src/workbook/ooxml/index.js';

/** The day on which all checks are made. */
export const today = '2023-10-01';

/**
 * Everything that the product does with a file that was handed in. Gives what became of it: `read`, or the code of the refusal; any
 * other error is a defect and is thrown. With `whole` also what is done with a collection, which takes longer.
 */
export function attempt(edition: Edition, bytes: Uint8Array, whole: boolean): string {
  const file = 'checklist.xlsx';
  const received = receive(file, bytes, { edition, today });
  refusalOf(() => readRoster(bytes, edition));
  if ('submission' in received) {
    const { submission } = received;
    const report = { engine: 'Tenken', files: [{ file, edition, submission }] };
    sealStateOf(edition, submission.reading);
    JSON.stringify(validateJson(report, 'ja'));
    validateText(report, 'en');
    validateHtml(report, 'ja');
    refusalOf(() => readWorkbook(annotated(edition, bytes, submission)));
  }
  refusalOf(() => readWaivers(bytes, edition));
  refusalOf(() => readDecisions(bytes, edition));
  const inspected = whole ? refusedOr(() => inspectFile(edition, file, bytes)) : undefined;
  if (inspected) {
    refusalOf(() => repairedFile(edition, bytes, inspected));
    refusalOf(() => transplantedFile(edition, bytes, inspected));
  }
  if (whole) {
    const consolidation = consolidate(edition, [arrivalOf(edition, received)]);
    const again = readWorkbook(bookBytes(consolidatedBook(consolidation, { created: `${today}T00:00:00Z` })), {
      profile: 'book',
    });
    if (again.sheets.length === 0) throw new Error('The consolidated book has no sheet.');
    for (const piece of datasetCsv(consolidation.dataset)) void piece;
  }
  return 'refused' in received ? received.refused.code : 'read';
}

function refusedOr<T>(run: () => T): T | undefined {
  let result: T | undefined;
  refusalOf(() => (result = run()));
  return result;
}

/** The code of a refusal; `undefined` when there was none. Any other error is thrown. */
export function refusalOf(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof TenkenError) return error.code;
    throw error;
  }
}
