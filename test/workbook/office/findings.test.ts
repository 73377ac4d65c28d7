import type { Edit } from '../../../src/book/index.js';
import { a1 } from '../../../src/book/index.js';
import { blankForm, fillForm, formLayout } from '../../../src/form/index.js';
import type { SampleInstitution } from '../../../src/samples/index.js';
import { damagedFiles, samplePopulation } from '../../../src/samples/index.js';
import { Random } from '../../../src/samples/random.js';
import { bookBytes, patchWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import type { ExcelHost } from '../../excel-host/index.js';
import { UserRefused } from '../../excel-host/index.js';
import { edition, jsonOfFile, jsonOfSnapshot, whatCounts } from './doors.js';
import { fileSnapshot, openExcel } from './open-excel.js';

const blank = bookBytes(blankForm(edition));
const patch = (bytes: Uint8Array, edits: readonly Edit[]) => patchWorkbook(bytes, edits, { inflate: nodeInflate });
const population = samplePopulation(edition, 'insurers', 2023);
const fill = ({ fileName, contents }: SampleInstitution) => ({
  fileName,
  bytes: patch(blank, fillForm(edition, contents)),
});

/** Former editions, unfinished and contradictory checklists, other workbooks; not those that no program could open. */
const damaged = damagedFiles(edition, population)
  .filter(({ reason }) => !reason.startsWith('FILE_'))
  .map(({ fileName, make }) => ({ fileName, bytes: make({ blank, patch, write: bookBytes }) }));

const files = [...population.filter((_, index) => index % 20 === 0).map(fill), ...damaged];

test.each(files.map(({ fileName, bytes }) => [fileName, bytes] as const))(
  '%s gives the same findings open in Excel and as a file',
  async (_, bytes) => {
    const { workbook } = await openExcel({ file: bytes });
    const snapshot = await workbook.read();
    expect(whatCounts(snapshot)).toEqual(whatCounts(fileSnapshot(bytes)));
    expect(jsonOfSnapshot(snapshot)).toBe(jsonOfFile(bytes));
  },
);

const filled = files[0]!.bytes;
const { cells } = formLayout(edition);
const answers = cells.filter(({ kind }) => kind === 'answer' || kind === 'cover');

test('a contradictory checklist gives the same open in Excel and as a file under the waivers of the regulator', async () => {
  const { bytes } = damaged.find(({ fileName }) => fileName.includes('矛盾'))!;
  const waiver = { institution: 'SN-0030', edition: edition.id, reason: '経過措置', until: '2023-12-31' };
  const waivers = ['V01', 'L35', 'L36'].map((rule) => ({ ...waiver, rule }));
  const { workbook } = await openExcel({ file: bytes });
  const said = jsonOfSnapshot(await workbook.read(), waivers);
  expect(said).toContain('経過措置');
  expect(said).toBe(jsonOfFile(bytes, waivers));
});

/** What people do to a checklist, right and wrong. */
function spoil({ user }: ExcelHost, random: Random): void {
  const cell = answers[random.below(answers.length)]!;
  const address = a1(cell.at);
  const typed = ['対象外', '1、3', '=1+1', '３', 'はい', 45_000, true, '〇', '該当なし', '2023/13/45', '', ' '];
  const acts: (() => void)[] = [
    () => user.clear(cell.sheet, address),
    () => user.paste(cell.sheet, address, [[typed[random.below(typed.length)]!]]),
    () => user.paste(cell.sheet, address, [[typed[random.below(typed.length)]!]]),
    () => user.fillDown(cell.sheet, `${address}:${a1({ row: cell.at.row + 3, column: cell.at.column })}`),
    () => user.remoteEdit(cell.sheet, address, typed[random.below(typed.length)]!),
  ];
  try {
    acts[random.below(acts.length)]!();
  } catch (error) {
    if (!(error instanceof UserRefused)) throw error;
  }
}

test('a workbook gives the same findings as its saved file after each of 15 rounds of random edits', async () => {
  const excel = await openExcel({ file: filled });
  const random = new Random(3, 'spoil');
  const seen = new Set<string>();
  for (let round = 0; round < 15; round++) {
    for (let edit = 0; edit < 4; edit++) spoil(excel.host, random);
    const live = jsonOfSnapshot(await excel.workbook.readAfterEdit());
    expect(live).toBe(jsonOfFile(excel.host.save()));
    seen.add(live);
  }
  // Most rounds changed something.
  expect(seen.size).toBeGreaterThan(10);
}, 60_000);
