import type { Book, Edit } from '../../../src/book/index.js';
import type { TenkenError } from '../../../src/findings/index.js';
import { describeError } from '../../../src/findings/index.js';
import { bookBytes } from '../../../src/workbook/ooxml/index.js';
import type { HostOptions } from '../../excel-host/index.js';
import { NOTHING_ALLOWED } from '../../excel-host/model/sheet-protection.js';
import type { OpenExcel } from './open-excel.js';
import { openExcel } from './open-excel.js';
import { workbookState } from './workbook-state.js';

const cell = (row: number, column: number) => ({ row, column });
const area = (row: number, column: number, toRow = row, toColumn = column) => ({
  from: cell(row, column),
  to: cell(toRow, toColumn),
});

const thin = { style: 'thin', color: '9AA5B1' } as const;

const book: Book = {
  title: '',
  creator: '',
  created: '2026-01-05',
  defaultFont: { name: 'Calibri', size: 11 },
  names: [
    { name: 'cssa_x', refersTo: "'回答'!$B$2", hidden: true },
    { name: 'own', refersTo: "'回答'!$B$3", scope: '回答' },
  ],
  sheets: [
    {
      name: '回答',
      protected: true,
      cells: [
        { row: 1, column: 1, value: '=1+1' },
        {
          row: 2,
          column: 2,
          value: 'はい',
          style: { unlocked: true, fill: 'FFFCE8', border: { top: thin, left: thin } },
        },
        { row: 3, column: 2, value: '007', style: { format: '@', unlocked: true } },
        { row: 4, column: 2, value: 45_000, style: { format: 'yyyy/m/d', font: { italic: true, underline: true } } },
        { row: 5, column: 2, value: 1, formula: 'COUNTIFS(\'一覧\'!A1:A9,"○")' },
        { row: 6, column: 2, value: true },
        { row: 8, column: 1, value: '左上', style: { align: { horizontal: 'center', wrap: true, indent: 1 } } },
        { row: 10, column: 1, value: 'a' },
        { row: 10, column: 2, value: 'b', style: { fill: 'D9E2EC' } },
      ],
      merges: [area(8, 1, 9, 2)],
      columns: [{ from: 5, to: 5, width: 10, hidden: true }],
      validations: [
        { kind: 'list', areas: [area(2, 2)], source: "'一覧'!$A$1:$A$3", prompt: { title: '回答', text: '選ぶ' } },
        { kind: 'textLength', areas: [area(3, 2, 4, 2)], max: 10, alert: 'warning', allowBlank: true },
      ],
      conditionalFormats: [
        { areas: [area(2, 2)], formula: 'B2=""', highlight: { fill: 'FFDDDD' } },
        { areas: [area(3, 2)], formula: 'B3=""', highlight: { fill: 'DDFFDD' } },
      ],
    },
    { name: '一覧', state: 'veryHidden', cells: [{ row: 1, column: 1, value: '○' }] },
    { name: '元の名', cells: [{ row: 1, column: 1, value: 45_000, formula: "'回答'!B4" }] },
  ],
};
const file = bookBytes(book);

/** One edit, and some more, of every kind that Excel can make. */
const edits: readonly Edit[] = [
  { kind: 'rename', sheet: '元の名', to: '新しい名' },
  {
    kind: 'sheet',
    sheet: { name: '結果', state: 'veryHidden', protected: true, cells: [{ row: 1, column: 1, value: '新' }] },
  },
  { kind: 'name', name: { name: 'cssa_x', refersTo: "'結果'!$A$1" } },
  { kind: 'name', name: { name: 'cssa_y', refersTo: "'新しい名'!$A$1", hidden: true } },
  { kind: 'name', name: { name: 'own', refersTo: "'回答'!$B$4", scope: '回答' } },
  { kind: 'name', name: { name: 'fresh', refersTo: "'回答'!$B$4", scope: '元の名' } },
  ...[1, 2, 3, 4, 5, 6].map((row): Edit => ({ kind: 'value', sheet: '回答', at: cell(row, 2), value: '注' })),
  { kind: 'value', sheet: '回答', at: cell(1, 1), value: undefined },
  { kind: 'value', sheet: '元の名', at: cell(1, 1), value: '上書き' },
  { kind: 'formula', sheet: '回答', at: cell(6, 2), formula: '1+1' },
  { kind: 'fill', sheet: '回答', at: cell(6, 3), color: 'FF0000' },
  { kind: 'fill', sheet: '元の名', at: cell(1, 1), color: 'FF0000' },
  ...[2, 4, 10].map((row): Edit => {
    const border = { top: { style: 'double' }, bottom: thin } as const;
    const align = { horizontal: 'right', vertical: 'top', shrink: true } as const;
    const font = { name: 'Meiryo UI', size: 8, bold: true, color: 'A61B1B' };
    return { kind: 'style', sheet: '回答', at: cell(row, 2), style: { font, border, align, format: '0.0' } };
  }),
  { kind: 'validation', sheet: '回答', validation: { kind: 'custom', areas: [area(1, 2, 3, 2)], formula: 'FALSE' } },
  { kind: 'validation', sheet: '元の名', validation: { kind: 'date', areas: [area(1, 1)], from: 1, to: 2 } },
  ...[true, false].map((first): Edit => {
    const format = {
      areas: [area(2, 2), area(5, 2)],
      formula: 'B2=1',
      highlight: { font: { bold: true } },
      stopIfTrue: first,
    };
    return { kind: 'conditionalFormat', sheet: '回答', format, first };
  }),
  { kind: 'unmerge', sheet: '回答', area: area(8, 1, 9, 2) },
  { kind: 'merge', sheet: '回答', area: area(8, 1, 8, 2) },
  { kind: 'merge', sheet: '回答', area: area(10, 1, 10, 2) },
  { kind: 'value', sheet: '回答', at: cell(9, 2), value: '右下' },
  { kind: 'unhide', sheet: '回答', rows: [2], columns: [5, 6] },
  { kind: 'state', sheet: '一覧', state: 'visible' },
  { kind: 'state', sheet: '元の名', state: 'hidden' },
  { kind: 'protect', sheet: '回答' },
  { kind: 'protect', sheet: '元の名' },
];

const newest: HostOptions = { preset: 'm365', file };
const oldest: HostOptions = { preset: 'lts2019', sets: { ExcelApi: '1.8' }, file };

async function scene(options: HostOptions): Promise<OpenExcel> {
  const excel = await openExcel(options);
  // Somebody protected the sheet in a way of their own.
  const own = { ...NOTHING_ALLOWED, allowSort: true, selectionMode: 'Unlocked' };
  excel.host.workbook.worksheets.find('回答')!.protection.state = { options: own, password: undefined };
  return excel;
}

/** The error with which making the edits ends; undefined when they were made. */
const failure = ({ workbook }: OpenExcel) =>
  workbook.apply(edits).then(
    () => undefined,
    (error: unknown) => error as TenkenError,
  );

const GOES_WRONG = 'GeneralException';

describe.each([
  ['the newest Excel', newest, 3],
  ['Excel with ExcelApi 1.8', oldest, 7],
])('%s', (_, options, step) => {
  let before: ReturnType<typeof workbookState>;
  let requests: readonly number[];

  beforeAll(async () => {
    const excel = await scene(options);
    before = workbookState(excel.host);
    ({ requests } = await excel.cost(() => excel.workbook.apply(edits)));
  });

  test('makes all of them when nothing fails', async () => {
    const excel = await scene(options);
    // Looking, also cell by cell where validations are mixed; lifting the protection; writing.
    expect(await excel.cost(() => excel.workbook.apply(edits))).toMatchObject({ batches: 4, writingBatches: 2 });
    const after = workbookState(excel.host);
    expect(after.sheets.map(({ name, state, protection }) => [name, state, protection])).toEqual([
      ['回答', 'visible', 'open'],
      ['一覧', 'visible', 'none'],
      ['新しい名', 'hidden', 'open'],
      ['結果', 'veryHidden', 'open'],
    ]);
  });

  /** Every so many requests of a batch. */
  const places = (batch: number, every: number) =>
    Array.from({ length: Math.ceil(requests[batch - 1]! / every) }, (__, index) => index * every);

  test.each([
    [1, 20],
    [2, 5],
    [3, 1],
    [4, step],
  ])(
    'makes none, whichever request of batch %i fails',
    async (number, every) => {
      for (const action of places(number, every)) {
        const excel = await scene(options);
        excel.host.failAt({ batch: excel.host.traffic.batches + number, action, code: GOES_WRONG });
        expect([action, await failure(excel)]).toMatchObject([action, { code: 'EXCEL_FAILED' }]);
        expect([action, workbookState(excel.host)]).toEqual([action, before]);
        expect(excel.host.mistakes).toEqual([]);
      }
    },
    60_000,
  );

  test('makes none, also when putting back fails at first', async () => {
    for (const action of [0, 3, 30]) {
      const excel = await scene(options);
      const { batches } = excel.host.traffic;
      excel.host.failAt({ batch: batches + 4, action: requests[3]! - 1, code: GOES_WRONG });
      // Asking what has become of it, and then putting it back.
      excel.host.failAt({ batch: batches + 5, action, code: GOES_WRONG });
      excel.host.failAt({ batch: batches + 7, action, code: GOES_WRONG });
      expect(await failure(excel)).toMatchObject({ code: 'EXCEL_FAILED' });
      expect(workbookState(excel.host)).toEqual(before);
    }
  });

  test('a workbook out of reach is told with what may be half-changed and open', async () => {
    for (const [number, action] of [
      [3, 0],
      [4, 0],
      [4, 100],
    ] as const) {
      const excel = await scene(options);
      const batch = excel.host.traffic.batches + number;
      excel.host.failAt({ batch, action, code: 'InactiveWorkbook' });
      excel.host.failAt({ batch: batch + 1, code: 'InactiveWorkbook', lasting: true });
      const error = await failure(excel);
      expect(error).toMatchObject({
        code: 'EXCEL_HALF_CHANGED',
        parameters: {
          code: 'EXCEL_CLOSED',
          case: 'open',
          changed: '元の名、回答、一覧、結果、cssa_x、cssa_y、own、fresh',
          open: '回答',
        },
      });
      for (const language of ['ja', 'en'] as const) {
        const { message, fix } = describeError(error!, language);
        expect(message).toContain('EXCEL_CLOSED');
        expect(message + fix).not.toMatch(/undefined|[{}]/);
      }
    }
  });

  test('a sheet is closed again even where nothing else can be put back', async () => {
    const excel = await scene(options);
    const { batches } = excel.host.traffic;
    for (const number of [4, 6, 8, 10]) {
      excel.host.failAt({ batch: batches + number, action: 60, code: GOES_WRONG });
    }
    const error = await failure(excel);
    expect(error).toMatchObject({ code: 'EXCEL_HALF_CHANGED', parameters: { code: 'EXCEL_FAILED' } });
    expect(error!.parameters).not.toHaveProperty('open');
    expect(workbookState(excel.host).protections.slice(0, 3)).toEqual(before.protections);
  });
});

/** Does something when a batch comes, counted from the next one, before it is carried out. */
function whenBatchComes({ host }: OpenExcel, number: number, act: () => void): void {
  const receive = host.receive.bind(host);
  const wanted = host.traffic.batches + number;
  let done = false;
  host.receive = (text) => {
    if (!done && host.traffic.batches === wanted - 1) {
      done = true;
      act();
    }
    receive(text);
  };
}

describe('somebody who types', () => {
  test('before anything is written is told at once', async () => {
    const excel = await scene(newest);
    const before = workbookState(excel.host);
    whenBatchComes(excel, 3, () => excel.host.user.beginCellEdit());
    expect(await failure(excel)).toMatchObject({ code: 'EXCEL_CELL_EDIT' });
    expect(workbookState(excel.host)).toEqual(before);
  });

  test('later is waited for, until everything has been put back', async () => {
    const excel = await scene(newest);
    const before = workbookState(excel.host);
    whenBatchComes(excel, 4, () => {
      excel.host.user.beginCellEdit();
      setTimeout(() => excel.host.user.endCellEdit(), 50);
    });
    expect(await failure(excel)).toMatchObject({ code: 'EXCEL_CELL_EDIT' });
    expect(workbookState(excel.host)).toEqual(before);
  });
});

test('a password keeps every sheet as it is', async () => {
  const excel = await scene(newest);
  excel.host.workbook.worksheets.find('元の名')!.protection.protect({}, '秘密');
  const before = workbookState(excel.host);
  expect(await failure(excel)).toMatchObject({ code: 'EXCEL_FAILED' });
  expect(workbookState(excel.host)).toEqual(before);
});

test('a sheet that somebody deletes meanwhile is left out of what is put back', async () => {
  const excel = await scene(newest);
  whenBatchComes(excel, 4, () => excel.host.user.deleteSheet('元の名'));
  expect(await failure(excel)).toMatchObject({ code: 'EXCEL_FAILED' });
  const { sheets, protections } = workbookState(excel.host);
  expect(sheets.map(({ name, state }) => [name, state])).toEqual([
    ['回答', 'visible'],
    ['一覧', 'veryHidden'],
  ]);
  expect(protections[0]).toBeDefined();
});
