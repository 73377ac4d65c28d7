import type { Book, Sheet } from '../../../src/book/index.js';
import { blankForm } from '../../../src/form/index.js';
import { bookBytes } from '../../../src/workbook/ooxml/index.js';
import { sheetOf } from '../../excel-host/file/to-book.js';
import { openXmlErrors, testWithValidator } from '../ooxml/validator.js';
import { edition } from './doors.js';
import { openExcel } from './open-excel.js';

const heading = { font: { bold: true, color: 'FFFFFF' }, fill: '1F4E79', align: { horizontal: 'center' } } as const;
const line = { style: 'thin', color: '808080' } as const;
const body = {
  border: { top: line, bottom: line, left: line, right: line },
  align: { vertical: 'top', wrap: true, indent: 1 },
} as const;

const figures: Sheet = {
  name: '図表 01',
  tabColor: '2E75B6',
  hideGrid: true,
  columns: [
    { from: 1, to: 1, width: 30 },
    { from: 2, to: 3, width: 12.5 },
    { from: 4, to: 4, width: 8, hidden: true },
  ],
  heights: new Map([
    [1, 36],
    [4, 18.75],
  ]),
  freeze: { row: 2, column: 2 },
  merges: [{ from: { row: 8, column: 1 }, to: { row: 8, column: 3 } }],
  cells: [
    { row: 1, column: 1, value: '区分', style: heading },
    { row: 1, column: 2, value: '先数', style: heading },
    { row: 1, column: 3, value: '割合', style: heading },
    { row: 2, column: 1, value: '=生保', style: body },
    { row: 2, column: 2, value: 42, style: body },
    { row: 2, column: 3, value: 0.591, style: { ...body, format: '0.0%' } },
    { row: 3, column: 1, value: '損保', style: body },
    { row: 3, column: 2, value: 29, style: body },
    { row: 3, column: 3, value: 0.409, style: { ...body, format: '0.0%' } },
    {
      row: 4,
      column: 2,
      value: 71,
      formula: 'SUM(B2:B3)',
      style: { font: { italic: true, size: 14, name: 'Meiryo' } },
    },
    { row: 8, column: 1, value: '令和5年', style: { align: { horizontal: 'centerContinuous' } } },
  ],
  validations: [
    {
      kind: 'list',
      areas: [{ from: { row: 2, column: 5 }, to: { row: 9, column: 5 } }],
      source: '"○,×"',
      allowBlank: true,
    },
    {
      kind: 'textLength',
      areas: [{ from: { row: 2, column: 6 }, to: { row: 2, column: 6 } }],
      max: 20,
      alert: 'warning',
      error: { title: '長さ', text: '20文字までです。' },
      prompt: { title: '入力', text: '20文字まで' },
    },
  ],
};

const locked: Sheet = {
  name: '保護',
  protected: true,
  freeze: { row: 3, column: 1 },
  cells: [
    { row: 1, column: 1, value: "'記号" },
    { row: 2, column: 1, value: 'x', style: { unlocked: true } },
  ],
};

const wide: Sheet = {
  name: '横',
  state: 'hidden',
  freeze: { row: 1, column: 3 },
  cells: [{ row: 1, column: 9, value: true }],
};

const book: Book = {
  title: '',
  creator: '',
  created: '2026-01-05',
  defaultFont: { name: 'Calibri', size: 11 },
  sheets: [figures, locked, wide],
  names: [{ name: 'sample_total', refersTo: "'図表 01'!$B$4" }],
};

/** A sheet as Excel shows it, its columns to a tenth of a character. */
function shown(worksheet: Parameters<typeof sheetOf>[0]): Sheet {
  const sheet = sheetOf(worksheet);
  return {
    ...sheet,
    columns: sheet.columns!.map((column) => ({ ...column, width: Math.round(column.width * 10) / 10 })),
  };
}

test('a book shows in Excel as the file of the same book does when it is opened', async () => {
  const [open, opened] = await Promise.all([openExcel(), openExcel({ file: bookBytes(book) })]);
  await open.workbook.render(book);
  const [empty, ...made] = open.host.workbook.worksheets.list.map(shown);
  expect(empty!.name).toBe('Sheet1');
  expect(made).toEqual(opened.host.workbook.worksheets.list.map(shown));
  expect(open.host.workbook.names.list.map(({ name, formula }) => [name, formula])).toEqual([
    ['sample_total', "='図表 01'!$B$4"],
  ]);
  expect(open.host.mistakes).toEqual([]);
});

test('what the host lacks is left out, not failed on', async () => {
  const { host, workbook } = await openExcel({ sets: { ExcelApi: '1.8' } });
  await workbook.render(book);
  const cell = sheetOf(host.workbook.worksheets.list[1]!).cells.find(({ row, column }) => row === 2 && column === 1)!;
  expect(cell.style?.align).toEqual({ vertical: 'top', wrap: true, shrink: false });
});

testWithValidator('what Excel then saves is a valid workbook', async () => {
  const { host, workbook } = await openExcel();
  await workbook.render(book);
  expect(openXmlErrors(host.save())).toEqual([]);
});

test('the form itself can be shown too', async () => {
  const { host, workbook } = await openExcel();
  await workbook.render(blankForm(edition));
  const [, ...made] = host.workbook.worksheets.list;
  expect(made.map(({ name }) => name)).toEqual(blankForm(edition).sheets.map(({ name }) => name));
  expect(host.mistakes).toEqual([]);
}, 30_000);
