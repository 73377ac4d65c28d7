import type { Edit } from '../../../src/book/index.js';
import type { TenkenError } from '../../../src/findings/index.js';
import { repairEdits } from '../../../src/form/index.js';
import { readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { openExcel } from '../../workbook/office/open-excel.js';
import { workbookState } from '../../workbook/office/workbook-state.js';
import { edition } from '../workbooks.js';
import { kinds } from './damages.js';
import { ourFile } from './producers.js';
import { Surgery } from './surgery.js';

/** Damage whose repair takes every kind of edit. */
const damages = [
  'a sheet of questions renamed',
  'the sheet of explanations hidden',
  'the lists of options shown',
  'the name of the edition deleted',
  'a name that refers to a blank cell',
  'the text of a question changed',
  'all dropdowns of a sheet lost',
  'all conditional formats of a sheet cleared',
  'the protection of a sheet lifted',
  'a cell of another workbook pasted over an answer',
  'the cells of an answer taken apart',
  'rows hidden',
  'a column hidden',
  'a value pasted over a formula of the progress',
];

/** A form that is damaged in all these ways, and the edits of its repair. */
function damaged(): { readonly file: Uint8Array; readonly edits: readonly Edit[] } {
  const surgery = new Surgery(ourFile());
  // What is known by the name of its sheet comes before that is changed.
  for (const name of [...damages].reverse()) kinds.find((kind) => kind.name === name)!.make(surgery);
  const file = surgery.save();
  return { file, edits: repairEdits(edition, readWorkbook(file, { guards: true, inflate: nodeInflate })).edits };
}

const { file, edits } = damaged();

let before: ReturnType<typeof workbookState>;
let requests: readonly number[];

beforeAll(async () => {
  const { host, workbook, cost } = await openExcel({ file });
  before = workbookState(host);
  const repair = await cost(() => workbook.apply(edits));
  expect(repair.largest).toBeLessThan(1_000_000);
  ({ requests } = repair);
});

test('a large repair looks, lifts protections and writes', () => {
  expect(requests).toHaveLength(3);
});

describe.each([1, 2, 3])('a repair of which exchange %i fails', (number) => {
  test.each([
    ['as a whole', 0],
    ['early', 0.3],
    ['late', 0.7],
    ['with its last request', 1],
  ])('%s leaves the workbook as it was', async (_, part) => {
    const { host, workbook } = await openExcel({ file });
    const action = Math.floor(part * (requests[number - 1]! - 1));
    host.failAt({ batch: host.traffic.batches + number, action, code: 'GeneralException' });
    await expect(workbook.apply(edits)).rejects.toMatchObject({ code: 'EXCEL_FAILED' });
    expect(workbookState(host)).toEqual(before);
    expect(host.mistakes).toEqual([]);
  });
});

test('a repair that is lost for good names the sheets that may be half-changed, and those that may be open', async () => {
  const { host, workbook } = await openExcel({ file });
  const batch = host.traffic.batches + 3;
  host.failAt({ batch, action: Math.floor(requests[2]! / 2), code: 'InactiveWorkbook' });
  host.failAt({ batch: batch + 1, code: 'InactiveWorkbook', lasting: true });
  const error = (await workbook.apply(edits).catch((caught: unknown) => caught)) as TenkenError;
  expect(error).toMatchObject({ code: 'EXCEL_HALF_CHANGED', parameters: { code: 'EXCEL_CLOSED', case: 'open' } });
  host.forgetFailures();
  const after = workbookState(host);
  const changed = before.sheets.filter((sheet, place) => JSON.stringify(sheet) !== JSON.stringify(after.sheets[place]));
  const named = String(error.parameters['changed']).split('、');
  expect(changed.length).toBeGreaterThan(0);
  expect(named).toEqual(expect.arrayContaining(changed.map(({ name }) => name)));
  const isOpen = (place: number) => after.sheets[place]!.protection === 'none';
  const open = before.sheets.filter(({ protection }, place) => protection !== 'none' && isOpen(place));
  expect(open.length).toBeGreaterThan(0);
  expect(String(error.parameters['open']).split('、')).toEqual(expect.arrayContaining(open.map(({ name }) => name)));
});
