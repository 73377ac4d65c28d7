import type { Edit } from '../../../src/book/index.js';
import { a1, parseA1 } from '../../../src/book/index.js';
import { clearMarkEdits, formLayout, markEdits, readForm } from '../../../src/form/index.js';
import { sampleCollection } from '../../../src/jobs/index.js';
import { bookBytes } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { edition, jsonOfFile, jsonOfSnapshot, whatCounts } from './doors.js';
import { packageOf, partsOf } from '../ooxml/package-of.js';
import { sheetPart } from '../ooxml/look.js';
import type { OpenExcel } from './open-excel.js';
import { fileSnapshot, openExcel } from './open-excel.js';

const [first] = sampleCollection(edition, 'insurers', { seed: 7, damaged: false, inflate: nodeInflate }).files();
const filled = first!.bytes;
const { cells } = formLayout(edition);
const answer = cells.find(({ kind }) => kind === 'answer')!;
const { sheet } = answer;
const address = a1(answer.at);

const value = (to: string, at = address, on = sheet): Edit => ({
  kind: 'value',
  sheet: on,
  at: parseA1(at)!,
  value: to,
});

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel({ file: filled });
});

/** Finding after finding the same as in the saved file, on the first read and on the next. */
async function sameFindings(): Promise<string> {
  const live = jsonOfSnapshot(await excel.workbook.read());
  expect(live).toBe(jsonOfFile(excel.host.save()));
  expect(jsonOfSnapshot(await excel.workbook.readAfterEdit())).toBe(live);
  return live;
}

describe('a workbook that people changed is read like its file', () => {
  test.each<[string, RegExp | undefined, (excel: OpenExcel) => void]>([
    ['with other sheets', undefined, ({ host }) => host.user.addSheet('社内メモ')],
    ['with hidden sheets', /非表示/, ({ host }) => host.user.showSheet(sheet, 'Hidden')],
    ['with sheets hidden from the user too', /非表示/, ({ host }) => host.user.showSheet(sheet, 'VeryHidden')],
    ['with renamed sheets', /名前が/, ({ host }) => host.user.renameSheet(sheet, '24年 回答')],
    [
      'with inserted rows',
      /位置が変わって/,
      ({ host }) => {
        host.user.unprotectSheet(sheet);
        host.user.insertRows(sheet, 2, 3);
      },
    ],
    ['with a sheet deleted', /見つからない/, ({ host }) => host.user.deleteSheet(sheet)],
    ['protected by somebody with a password', undefined, ({ host }) => host.workbook.protection.protect('secret')],
  ])('%s', async (_, says, change) => {
    await excel.workbook.read();
    change(excel);
    const live = await sameFindings();
    if (says) expect(live).toMatch(says);
  });

  test('with deleted rows: what is gone is said', async () => {
    await excel.workbook.read();
    excel.host.user.unprotectSheet(sheet);
    excel.host.user.deleteRows(sheet, answer.at.row, 1);
    const live = jsonOfSnapshot(await excel.workbook.readAfterEdit());
    expect(live).toMatch(/V12/);
    expect(jsonOfSnapshot(await excel.workbook.read())).toBe(live);
  });

  test('with rows that a filter hides', async () => {
    const shown = /<row r="(5|8|9|10|11|12)"/g;
    const rows = [5, 8, 9, 10, 11, 12];
    await excel.workbook.read();
    excel.host.user.unprotectSheet(sheet);
    let row = 1;
    excel.host.user.filter(sheet, 'A1:H12', () => !rows.includes(++row));
    const live = jsonOfSnapshot(await excel.workbook.readAfterEdit());
    expect(live).toMatch(/非表示/);
    const parts = partsOf(filled);
    const part = sheetPart(parts, sheet);
    const hidden = parts.get(part)!.replace(shown, '$& hidden="1"');
    expect(live).toBe(jsonOfFile(packageOf({ ...Object.fromEntries(parts), [part]: hidden })));
  });

  test('with a sheet added and another deleted between two checks', async () => {
    await excel.workbook.read();
    excel.host.user.deleteSheet(sheet);
    excel.host.user.addSheet('別');
    excel.host.user.paste('別', 'B2', [['x']]);
    const snapshot = await excel.workbook.readAfterEdit();
    expect(whatCounts(snapshot)).toEqual(whatCounts(fileSnapshot(excel.host.save())));
  });
});

describe('protected sheets', () => {
  test('take marks, since the 検証 column is unlocked, and give them back without trace', async () => {
    const { host, workbook } = excel;
    const before = host.save();
    const reading = readForm(edition, await workbook.read());
    const cells = reading.cellsOf(answer.question!);
    const finding = { rule: 'V01', severity: 'error', question: answer.question!, parameters: {}, cells } as const;
    const marks = markEdits(edition, reading, [{ finding, message: '回答がありません。' }]);
    expect(marks.length).toBeGreaterThan(0);
    await workbook.apply(marks);
    expect(Buffer.compare(host.save(), before)).not.toBe(0);
    await workbook.apply(clearMarkEdits(edition, readForm(edition, await workbook.read())));
    expect(Buffer.compare(host.save(), before)).toBe(0);
  });

  test('are not written to where a cell is locked, and nothing else is written then', async () => {
    const { host, workbook } = excel;
    const before = host.save();
    await expect(workbook.apply([value('○'), value('x', 'A1')])).rejects.toMatchObject({
      code: 'EXCEL_PROTECTED',
      parameters: { case: 'cells', sheet, cells: 'A1' },
    });
    expect(host.save()).toBe(before);
    expect(host.traffic.writingBatches).toBe(0);
  });

  test('take no colours or validations', async () => {
    const fill: Edit = { kind: 'fill', sheet, at: answer.at, color: 'FFEB9C' };
    await expect(excel.workbook.apply([fill])).rejects.toMatchObject({ code: 'EXCEL_PROTECTED' });
  });

  test('keep a protected workbook from getting sheets', async () => {
    excel.host.workbook.protection.protect();
    await expect(excel.workbook.apply([{ kind: 'sheet', sheet: { name: '結果', cells: [] } }])).rejects.toMatchObject({
      code: 'EXCEL_PROTECTED',
      parameters: { case: 'structure' },
    });
  });
});

describe('while a cell is being typed in', () => {
  beforeEach(() => excel.host.user.beginCellEdit());

  test.each<[string, () => Promise<unknown>]>([
    ['a validation', () => excel.workbook.read()],
    ['a write', () => excel.workbook.apply([value('○')])],
    ['a jump', () => excel.workbook.reveal({ sheet, address })],
  ])('%s by command says so at once', async (_, act) => {
    await expect(act()).rejects.toMatchObject({ name: 'TenkenError', code: 'EXCEL_CELL_EDIT' });
  });

  test('a check after an edit waits until the typing has ended', async () => {
    let read = false;
    const waiting = excel.workbook.readAfterEdit().then(() => (read = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(read).toBe(false);
    excel.host.user.endCellEdit();
    await waiting;
    expect(read).toBe(true);
  });
});

describe('what is no checklist, or no ordinary one', () => {
  const book = (name: string) =>
    bookBytes({
      title: '',
      creator: '',
      created: '2026-01-05',
      defaultFont: { name: 'Meiryo UI', size: 11 },
      sheets: [{ name, cells: [] }],
    });

  test('an empty workbook reads as one that is no checklist', async () => {
    excel = await openExcel({ file: book('Sheet1') });
    expect(jsonOfSnapshot(await excel.workbook.read())).toContain('NOT_CHECKLIST');
  });

  test('a date of a workbook that counts from 1904 is the same day', async () => {
    excel = await openExcel({ file: filled });
    excel.host.workbook.from1904 = true;
    expect((await excel.workbook.read()).from1904).toBe(true);
  });

  test('a text entered with an apostrophe is no formula', async () => {
    excel = await openExcel({ file: book('表') });
    excel.host.user.type('表', 'A1', "'=1+1");
    excel.host.user.type('表', 'A2', '=1+1');
    const [{ cells: read, formulas } = { cells: new Map(), formulas: new Set() }] = (await excel.workbook.read())
      .sheets;
    expect([...read.values()]).toEqual(['=1+1', 2]);
    expect(formulas.size).toBe(1);
  });

  test('a sheet in use down to the last row is refused instead of filling the memory', async () => {
    excel = await openExcel({ file: book('表') });
    excel.host.user.type('表', 'A1', 1);
    excel.host.user.type('表', 'XFD1048576', 1);
    await expect(excel.workbook.read()).rejects.toMatchObject({
      code: 'EXCEL_TOO_LARGE',
      parameters: { case: 'cells', count: 16_384 * 1_048_576 },
    });
  });

  test('of such a sheet a range can still be read', async () => {
    excel = await openExcel({ file: book('表') });
    excel.host.user.type('表', 'B2', 'ここ');
    excel.host.user.type('表', 'XFD1048576', 1);
    const area = { from: { row: 1, column: 1 }, to: { row: 3, column: 3 } };
    const { sheets } = await excel.workbook.read([
      { sheet: '表', area },
      { sheet: 'ない', area },
    ]);
    expect([...sheets[0]!.cells.values()]).toEqual(['ここ']);
  });
});
