import type { Book } from '../../../src/book/index.js';
import { TenkenError } from '../../../src/findings/index.js';
import { OfficeWorkbook } from '../../../src/workbook/office/index.js';
import { sheetOf } from '../../excel-host/file/to-book.js';
import type { OpenExcel } from './open-excel.js';
import { openExcel } from './open-excel.js';
import { smallBook, usersFile } from './small-book.js';

const users = ['売上', '作業'];
const older: Book = { ...smallBook, created: '2023-09-01' };

/** Everything of ours and of the user's, to be compared. */
function stateOf({ host }: OpenExcel) {
  const { worksheets, tables, names, settings } = host.workbook;
  const claimed = settings.list.map(({ value }) => value);
  return {
    own: worksheets.list.filter(({ name }) => users.includes(name)).map((sheet) => JSON.stringify(sheetOf(sheet))),
    sheets: worksheets.list.map(({ name }) => name),
    tables: tables.items().map(({ name }) => name),
    names: names.list.map(({ name }) => name),
    claimed,
  };
}

const ids = ({ host }: OpenExcel) => new Set(host.workbook.worksheets.list.map(({ id }) => id));
const ours = ({ host }: OpenExcel) =>
  host.workbook.worksheets.list.map(({ name }) => name).filter((name) => !users.includes(name));

/** A workbook of the user's, with or without a book of ours; and the batches that presenting one takes there. */
async function scene(isReplacing: boolean): Promise<OpenExcel> {
  const excel = await openExcel({ file: usersFile });
  if (isReplacing) await excel.workbook.present({ book: older });
  return excel;
}

const batchesOf = new Map<boolean, number>();
beforeAll(async () => {
  for (const isReplacing of [false, true]) {
    const excel = await scene(isReplacing);
    batchesOf.set(isReplacing, (await excel.cost(() => excel.workbook.present({ book: smallBook }))).batches);
  }
});

/** More than a run takes: the last of them do not happen. */
const numbers = Array.from({ length: 10 }, (_, index) => index + 1);

test('the numbers below reach every batch of a run', () => {
  expect([...batchesOf.values()].every((count) => count < numbers.length)).toBe(true);
});

describe.each([
  ['into a workbook without a book of ours', false],
  ['in the place of an older book', true],
])('%s', (_, isReplacing) => {
  /** What must hold once a run has ended: all of the old state, or all of the new one. */
  async function expectOldOrNew(excel: OpenExcel, before: ReturnType<typeof stateOf>, error: unknown): Promise<void> {
    const after = stateOf(excel);
    expect(after.own).toEqual(before.own);
    expect(excel.host.mistakes).toEqual([]);
    if (error) expect(after).toEqual(before);
    else {
      expect(after.sheets).toEqual([...users, ...smallBook.sheets.map(({ name }) => name)]);
      expect(after.tables).toEqual(['回答データ']);
      expect(await excel.workbook.standing()).toMatchObject({ isWhole: true, created: smallBook.created });
    }
  }

  test.each(numbers)('when batch %i fails, the workbook is as before or the book is whole', async (number) => {
    const inTheMiddle = number % 2 === 0 ? (['MemoryLimitReached', 9] as const) : (['ItemAlreadyExists', 40] as const);
    for (const [code, action] of [['GeneralException', 0] as const, inTheMiddle]) {
      const excel = await scene(isReplacing);
      const before = stateOf(excel);
      excel.host.failAt({ batch: excel.host.traffic.batches + number, action, code });
      const error = await excel.workbook.present({ book: smallBook }).then(
        () => undefined,
        (caught: unknown) => caught,
      );
      excel.host.forgetFailures();
      if (error) expect(error).toBeInstanceOf(TenkenError);
      await expectOldOrNew(excel, before, error);
    }
  });

  test.each(numbers)('when the workbook is out of reach from batch %i on, what is left has a name', async (number) => {
    const excel = await scene(isReplacing);
    const before = stateOf(excel);
    const old = [...ids(excel)];
    excel.host.failAt({
      batch: excel.host.traffic.batches + number,
      action: number % 2 === 0 ? 0 : 6,
      code: 'InactiveWorkbook',
      lasting: true,
    });
    const error = await excel.workbook.present({ book: smallBook }).then(
      () => undefined,
      (caught: unknown) => caught,
    );
    excel.host.forgetFailures();
    if (!error) return expectOldOrNew(excel, before, undefined);
    expect(['EXCEL_CLOSED', 'EXCEL_HALF_WRITTEN']).toContain((error as TenkenError).code);
    // Somebody opens the pane anew.
    const workbook = new OfficeWorkbook(excel.office);
    const standing = await workbook.standing();
    expect(standing?.sheets ?? []).toEqual(ours(excel));
    if (isReplacing) {
      const isOldThere = old.every((id) => ids(excel).has(id));
      expect(isOldThere || standing!.sheets.length >= smallBook.sheets.length).toBe(true);
    }
    if (standing && (standing.sheets.length > before.sheets.length - users.length || !isReplacing)) {
      expect(standing.isWhole).toBe(false);
    }
    await workbook.removeStanding();
    const after = stateOf(excel);
    expect(after).toEqual({ ...before, sheets: users, tables: [], claimed: [] });
  });

  test.each([0, 1, 3, 6, 8])('cancelled after step %i, the workbook is as before', async (step) => {
    const excel = await scene(isReplacing);
    const before = stateOf(excel);
    const stop = new AbortController();
    let steps = 0;
    const progress = () => {
      if (steps++ === step) stop.abort();
    };
    if (step === 0) stop.abort();
    await expect(excel.workbook.present({ book: smallBook }, { progress, signal: stop.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    await expectOldOrNew(excel, before, true);
  });

  test('a run after one that broke off leaves one whole book', async () => {
    const excel = await scene(isReplacing);
    excel.host.failAt({ batch: excel.host.traffic.batches + 5, code: 'InactiveWorkbook', lasting: true });
    await expect(excel.workbook.present({ book: smallBook })).rejects.toBeInstanceOf(TenkenError);
    excel.host.forgetFailures();
    await excel.workbook.present({ book: smallBook });
    await expectOldOrNew(excel, stateOf(excel), undefined);
  });

  test('too little memory is told in words that fit', async () => {
    const excel = await scene(isReplacing);
    excel.host.failAt({ batch: excel.host.traffic.batches + 4, code: 'MemoryLimitReached' });
    await expect(excel.workbook.present({ book: smallBook })).rejects.toMatchObject({
      code: 'EXCEL_TOO_LARGE',
      parameters: { case: 'writing' },
    });
  });

  test('a protected structure is told before anything is written', async () => {
    const excel = await scene(isReplacing);
    excel.host.workbook.protection.protect();
    const { writingBatches } = excel.host.traffic;
    await expect(excel.workbook.present({ book: smallBook })).rejects.toMatchObject({
      code: 'EXCEL_PROTECTED',
      parameters: { case: 'structure' },
    });
    if (isReplacing) await expect(excel.workbook.removeStanding()).rejects.toMatchObject({ code: 'EXCEL_PROTECTED' });
    expect(excel.host.traffic.writingBatches).toBe(writingBatches);
  });

  test('somebody who is typing is told at once; later typing is waited for', async () => {
    const excel = await scene(isReplacing);
    excel.host.user.beginCellEdit();
    await expect(excel.workbook.present({ book: smallBook })).rejects.toMatchObject({ code: 'EXCEL_CELL_EDIT' });
    excel.host.user.endCellEdit();
    let begun = false;
    const progress = () => {
      if (begun) return;
      begun = true;
      excel.host.user.beginCellEdit();
      setTimeout(() => excel.host.user.endCellEdit(), 20);
    };
    const { differences } = await excel.workbook.present({ book: smallBook }, { progress });
    expect([begun, differences]).toEqual([true, []]);
  });
});
