import type { Book, Edit } from '../../../src/book/index.js';
import { describeError, TenkenError } from '../../../src/findings/index.js';
import { bookBytes } from '../../../src/workbook/ooxml/index.js';
import { OfficeWorkbook } from '../../../src/workbook/office/index.js';
import { fileSnapshot, openExcel } from './open-excel.js';

const book: Book = {
  title: '',
  creator: '',
  created: '2026-01-05',
  defaultFont: { name: 'Meiryo UI', size: 11 },
  sheets: [{ name: '表', cells: [{ row: 1, column: 1, value: '元' }] }],
  names: [{ name: 'cssa_x', refersTo: "'表'!$A$1" }],
};
const file = bookBytes(book);

test.each([
  ['InvalidOperationInCellEditMode', 'EXCEL_CELL_EDIT'],
  ['AccessDenied', 'EXCEL_PROTECTED'],
  ['ApiNotFound', 'EXCEL_TOO_OLD'],
  ['RequestPayloadSizeLimitExceeded', 'EXCEL_TOO_LARGE'],
  ['GeneralException', 'EXCEL_FAILED'],
  ['InvalidArgument', 'EXCEL_FAILED'],
  ['ItemNotFound', 'EXCEL_FAILED'],
] as const)('Excel’s %s is %s, in words of ours alone', async (code, expected) => {
  const { host, workbook } = await openExcel({ file });
  host.failAt({ batch: host.traffic.batches + 1, code, message: 'Secret of a cell' });
  const error = await workbook.read().catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(TenkenError);
  expect(error).toMatchObject({ code: expected });
  for (const language of ['ja', 'en'] as const) {
    const words = JSON.stringify(describeError(error as TenkenError, language));
    expect(words).not.toMatch(/Secret|undefined/);
  }
});

test('a page outside Excel has no workbook', async () => {
  await expect(new OfficeWorkbook({}).read()).rejects.toMatchObject({ code: 'EXCEL_CLOSED' });
});

test('a mistake of ours is no refusal', async () => {
  const run = () => Promise.reject(new TypeError('ours'));
  const workbook = new OfficeWorkbook({ Excel: { run } as unknown as typeof Excel });
  await expect(workbook.read()).rejects.toBeInstanceOf(TypeError);
});

describe('nothing is half done', () => {
  const cells = [{ row: 1, column: 1, value: '新' }];
  const edits: readonly Edit[] = [
    { kind: 'sheet', sheet: { name: '結果', cells } },
    { kind: 'name', name: { name: 'cssa_y', refersTo: "'結果'!$A$1" } },
    { kind: 'value', sheet: '表', at: { row: 2, column: 1 }, value: '注' },
  ];

  test('an added sheet and name go again when the write fails', async () => {
    const { host, workbook } = await openExcel({ file });
    host.failAt({ batch: host.traffic.batches + 2, action: 12, code: 'GeneralException' });
    await expect(workbook.apply(edits)).rejects.toMatchObject({ code: 'EXCEL_FAILED' });
    const { sheets, names } = await workbook.read();
    expect(sheets.map(({ name }) => name)).toEqual(['表']);
    expect(names.map(({ name }) => name)).toEqual(['cssa_x']);
  });

  test('without the failure all of it is there', async () => {
    const { host, workbook } = await openExcel({ file });
    await workbook.apply(edits);
    const saved = fileSnapshot(host.save());
    expect(saved.sheets.map(({ name }) => name)).toEqual(['表', '結果']);
    expect(saved.names.map(({ name }) => name)).toEqual(['cssa_x', 'cssa_y']);
    expect([...saved.sheets[0]!.cells.values()]).toEqual(['元', '注']);
  });

  test('a sheet of that name stays as it is', async () => {
    const { host, workbook } = await openExcel({ file });
    await expect(workbook.apply([{ kind: 'sheet', sheet: { name: '表', cells } }])).rejects.toMatchObject({
      code: 'EXCEL_SHEET_EXISTS',
      parameters: { sheet: '表' },
    });
    expect(host.save()).toBe(file);
  });

  test('a name that is taken is not replaced by a book, only by an edit', async () => {
    const { workbook } = await openExcel({ file });
    const other = { ...book, sheets: [{ name: '別', cells }], names: [{ name: 'CSSA_X', refersTo: "'別'!$A$1" }] };
    await expect(workbook.render(other)).rejects.toMatchObject({
      code: 'EXCEL_NAME_EXISTS',
      parameters: { name: 'CSSA_X' },
    });
    expect((await workbook.read()).sheets).toHaveLength(1);
  });

  test.each<[string, Partial<Book['sheets'][number]>]>([
    [
      'tables',
      {
        tables: [
          { name: 'T', at: { row: 3, column: 1 }, columns: [{ header: 'h' }], rowCount: 1, rows: () => [['x']] },
        ],
      },
    ],
    ['notes', { notes: [{ row: 1, column: 1, author: 'a', text: 't' }] }],
  ])('%s of a sheet that an edit adds are refused before anything is made', async (_, part) => {
    const { host, workbook } = await openExcel({ file });
    await expect(workbook.apply([{ kind: 'sheet', sheet: { name: '別', cells, ...part } }])).rejects.toMatchObject({
      code: 'EXCEL_UNSUPPORTED',
    });
    expect(host.traffic.writingBatches).toBe(0);
  });
});
