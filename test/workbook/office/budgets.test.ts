import type { Edit } from '../../../src/book/index.js';
import { a1, cellKey } from '../../../src/book/index.js';
import { describe as inWords } from '../../../src/findings/index.js';
import { clearMarkEdits, formLayout, markEdits, readForm } from '../../../src/form/index.js';
import { sampleCollection } from '../../../src/jobs/index.js';
import { validate } from '../../../src/validation/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { edition } from './doors.js';
import type { OpenExcel } from './open-excel.js';
import { openExcel } from './open-excel.js';

const MEGABYTE = 1_000_000;

const [first] = sampleCollection(edition, 'insurers', { seed: 7, damaged: false, inflate: nodeInflate }).files();
const filled = first!.bytes;
const { cells } = formLayout(edition);
const answers = cells.filter(({ kind }) => kind === 'answer');

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel({ file: filled });
});

test('a full validation reads in three batches and writes nothing', async () => {
  const cost = await excel.cost(() => excel.workbook.read());
  expect(cost).toMatchObject({ batches: 3, writingBatches: 0 });
  expect(cost.largest).toBeLessThan(MEGABYTE);
});

test('a check after an edit reads in one batch, and in two where a sheet has grown', async () => {
  await excel.workbook.read();
  const { sheet, at } = answers[5]!;
  excel.host.user.paste(sheet, a1(at), [['対象外']]);
  expect(await excel.cost(() => excel.workbook.readAfterEdit())).toMatchObject({ batches: 1, writingBatches: 0 });
  excel.host.user.unprotectSheet(sheet);
  excel.host.user.insertRows(sheet, 3, 2);
  const cost = await excel.cost(() => excel.workbook.readAfterEdit());
  expect(cost).toMatchObject({ batches: 2, writingBatches: 0 });
  expect(cost.largest).toBeLessThan(MEGABYTE);
});

test('checks after edits take nothing from the user’s Undo', async () => {
  const { sheet, at } = answers[5]!;
  excel.host.user.paste(sheet, a1(at), [['対象外']]);
  const { undoable } = excel.host.user;
  await excel.workbook.readAfterEdit();
  await excel.workbook.readAfterEdit();
  expect(excel.host.user.undoable).toBe(undoable);
  expect(excel.host.user.undo()).toBe(true);
});

/** A workbook in which nearly everything is wrong, and what is said of it, repeated up to `count` findings. */
async function manyFindings(count: number) {
  for (const { sheet, at } of answers) excel.host.user.paste(sheet, a1(at), [['どれでもない答え']]);
  const reading = readForm(edition, await excel.workbook.read());
  const found = validate(edition, reading, { today: '2023-10-01' }).findings.map((finding) => ({
    finding,
    message: inWords(finding, edition, 'ja').message,
  }));
  return { reading, said: Array.from({ length: count }, (_, index) => found[index % found.length]!) };
}

test('the marks of 1,000 findings are written in two batches and cleared in two', async () => {
  const { reading, said } = await manyFindings(1000);
  const marks = markEdits(edition, reading, said);
  expect(marks.length).toBeGreaterThan(100);
  const written = await excel.cost(() => excel.workbook.apply(marks));
  expect(written).toMatchObject({ batches: 2, writingBatches: 1 });
  const marked = readForm(edition, await excel.workbook.read());
  const clearing = clearMarkEdits(edition, marked);
  expect(clearing).toHaveLength(marks.length);
  const cleared = await excel.cost(() => excel.workbook.apply(clearing));
  expect(cleared).toMatchObject({ batches: 2, writingBatches: 1 });
  expect(cleared.largest).toBeLessThan(MEGABYTE);
});

test('1,000 edits that stand apart are made in two batches of less than a megabyte each', async () => {
  const [sheet] = (await excel.workbook.read()).sheets.map(({ name }) => name);
  excel.host.user.unprotectSheet(sheet!);
  const text = '【必須修正】V01 回答が選択されていません。選択肢から一つを選んでください。';
  const edits = Array.from({ length: 1000 }, (_, index): Edit => {
    const at = { row: 100 + 2 * index, column: 5 };
    return { kind: 'value', sheet: sheet!, at, value: text };
  });
  const cost = await excel.cost(() => excel.workbook.apply(edits));
  expect(cost).toMatchObject({ batches: 2, writingBatches: 1 });
  expect(cost.largest).toBeLessThan(MEGABYTE);
  const { cells } = (await excel.workbook.read()).sheets[0]!;
  expect(cells.get(cellKey(100 + 2 * 999, 5))).toBe(text);
});

test('writes too long for one batch are parted, never refused', async () => {
  const [sheet] = (await excel.workbook.read()).sheets.map(({ name }) => name);
  excel.host.user.unprotectSheet(sheet!);
  const edits = Array.from({ length: 90 }, (_, index): Edit => {
    return { kind: 'value', sheet: sheet!, at: { row: 100 + 2 * index, column: 5 }, value: '長'.repeat(30_000) };
  });
  const cost = await excel.cost(() => excel.workbook.apply(edits));
  expect(cost.batches).toBeGreaterThan(3);
  expect(cost.largest).toBeLessThan(MEGABYTE);
});
