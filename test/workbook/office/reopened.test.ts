import type { Book } from '../../../src/book/index.js';
import { OfficeOpening } from '../../../src/workbook/office/index.js';
import { openXmlErrors, testWithValidator } from '../ooxml/validator.js';
import type { OpenExcel } from './open-excel.js';
import { fileSnapshot, openExcel } from './open-excel.js';
import { smallBook, usersFile } from './small-book.js';

const users = ['売上', '作業'];
const ours = smallBook.sheets.map(({ name }) => name);
const later: Book = { ...smallBook, created: '2023-11-01T09:00:00Z' };

/** The workbook saved, closed and opened again. */
const reopened = ({ host }: OpenExcel) => openExcel({ file: host.save() });

const sheetsIn = ({ host }: OpenExcel) => host.workbook.worksheets.list.map(({ name }) => name);

/** A workbook of the user's in which a book stands, saved and opened again. */
async function scene(): Promise<OpenExcel> {
  const excel = await openExcel({ file: usersFile });
  await excel.workbook.present({ book: smallBook });
  return reopened(excel);
}

describe('a book that stands in a workbook which was saved and opened again', () => {
  test('is found, whole', async () => {
    const { workbook } = await scene();
    expect(await workbook.standing()).toEqual({ sheets: ours, isWhole: true, created: smallBook.created });
  });

  test('gives way to a later one', async () => {
    const excel = await scene();
    await excel.workbook.present({ book: later });
    expect(sheetsIn(excel)).toEqual([...users, ...ours]);
    const again = await reopened(excel);
    expect(await again.workbook.standing()).toEqual({ sheets: ours, isWhole: true, created: later.created });
  });

  test('is removed, and is not found again', async () => {
    const excel = await scene();
    await excel.workbook.removeStanding();
    expect(sheetsIn(excel)).toEqual(users);
    const again = await reopened(excel);
    expect(sheetsIn(again)).toEqual(users);
    expect(await again.workbook.standing()).toBeUndefined();
  });

  test('leaves a sheet of the user’s alone that bears the name of one of its own', async () => {
    const excel = await scene();
    excel.host.user.deleteSheet('概要');
    excel.host.user.addSheet('概要');
    excel.host.user.type('概要', 'A1', '利用者のもの');
    const again = await reopened(excel);
    expect(await again.workbook.standing()).toMatchObject({ sheets: ours.slice(1), isWhole: false });
    await again.workbook.removeStanding();
    expect(sheetsIn(again)).toEqual([...users, '概要']);
  });
});

test('a book that broke off is found after saving, half, and removed', async () => {
  const excel = await openExcel({ file: usersFile });
  excel.host.failAt({ batch: excel.host.traffic.batches + 4, action: 6, code: 'InactiveWorkbook', lasting: true });
  await expect(excel.workbook.present({ book: smallBook })).rejects.toMatchObject({ code: 'EXCEL_HALF_WRITTEN' });
  const again = await reopened(excel);
  expect(await again.workbook.standing()).toMatchObject({ isWhole: false, created: smallBook.created });
  await again.workbook.removeStanding();
  expect(sheetsIn(again)).toEqual(users);
});

test('the wish that the pane opens with the workbook is kept in its file, which else stays as it is', async () => {
  const excel = await openExcel({ file: usersFile });
  await new OfficeOpening(excel.office).turn(true);
  const file = excel.host.save();
  expect(fileSnapshot(file)).toEqual(fileSnapshot(usersFile));
  const again = await openExcel({ file });
  expect(await new OfficeOpening(again.office).isOn()).toBe(true);
  expect(again.host.save()).toBe(file);
  await new OfficeOpening(again.office).turn(false);
  const last = await reopened(again);
  expect(await new OfficeOpening(last.office).isOn()).toBe(false);
});

testWithValidator('a file with settings is valid', async () => {
  const excel = await openExcel({ file: usersFile });
  await new OfficeOpening(excel.office).turn(true);
  expect(openXmlErrors(excel.host.save())).toEqual([]);
});
