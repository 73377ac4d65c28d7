import type { Book, Cell, Scalar, Sheet } from '../../../src/book/index.js';
import { bookBytes } from '../../../src/workbook/ooxml/index.js';

/** Rows of the table of the small book. */
const ROWS = 240;

const rows = (): (readonly Scalar[])[] =>
  Array.from({ length: ROWS }, (_, at) => [
    `SL-${1000 + at}`,
    at % 3 === 0 ? '損害保険' : '生命保険',
    ['l3', 'l2', 'l1'][at % 3]!,
    1,
  ]);

const counts = ['l3', 'l2', 'l1'].map((level) => rows().filter((row) => row[2] === level).length);

const overview: Sheet = {
  name: '概要',
  columns: [{ from: 1, to: 2, width: 24 }],
  hideGrid: true,
  cells: [
    { row: 1, column: 1, value: '集計結果', style: { font: { size: 15, bold: true } } },
    { row: 3, column: 1, value: '図表01', style: { font: { underline: true, color: '1D4F91' } }, link: "'図表01'!A1" },
    { row: 4, column: 1, value: '回答データ', link: "'回答データ'!A1" },
    { row: 5, column: 1, value: counts[0]!, formula: "'図表01'!B3+0" },
  ],
};

const figure: Sheet = {
  name: '図表01',
  tabColor: '2E75B6',
  columns: [{ from: 1, to: 6, width: 14 }],
  heights: new Map([[1, 30]]),
  merges: [{ from: { row: 1, column: 1 }, to: { row: 1, column: 3 } }],
  freeze: { row: 3, column: 1 },
  cells: [
    { row: 1, column: 1, value: '図表01', style: { font: { bold: true }, align: { wrap: true } } },
    { row: 2, column: 2, value: '先の数' },
    { row: 2, column: 3, value: '割合' },
    ...['l3', 'l2', 'l1'].flatMap((level, at): Cell[] => {
      const row = 3 + at;
      const count = counts[at]!;
      return [
        { row, column: 1, value: `水準${level}` },
        { row, column: 2, value: count, formula: `COUNTIFS(回答データ[選択肢],"${level}")` },
        {
          row,
          column: 3,
          value: Math.floor((2000 * count + ROWS) / (2 * ROWS)) / 10,
          formula: `INT((2000*B${row}+${ROWS})/(2*${ROWS}))/10`,
          style: { format: '0.0' },
        },
      ];
    }),
  ],
  conditionalFormats: [
    {
      areas: [{ from: { row: 3, column: 2 }, to: { row: 5, column: 2 } }],
      formula: 'B3=0',
      highlight: { fill: 'FFDDDD', font: { bold: true, italic: true } },
    },
  ],
  charts: [
    {
      name: '図表01_a',
      title: '図表01　水準',
      kind: 'clustered',
      area: { from: { row: 7, column: 1 }, to: { row: 18, column: 6 } },
      categories: { sheet: '図表01', area: { from: { row: 3, column: 1 }, to: { row: 5, column: 1 } } },
      series: [
        {
          name: { sheet: '図表01', area: { from: { row: 2, column: 3 }, to: { row: 2, column: 3 } } },
          values: { sheet: '図表01', area: { from: { row: 3, column: 3 }, to: { row: 5, column: 3 } } },
          color: '24588A',
        },
      ],
      labelFormat: '0.0',
      description: '水準の割合',
      axisMaximum: 100,
    },
  ],
  print: {
    orientation: 'landscape',
    fitToWidth: true,
    area: { from: { row: 1, column: 1 }, to: { row: 18, column: 6 } },
    titleRows: [1, 2],
    breaks: [7],
    header: '&L&8集計結果&R&"-,Bold"&10機密・取扱注意',
    footer: '&L&8&A&C&8&P / &N',
  },
};

const pivot: Sheet = {
  name: 'ピボット1',
  columns: [{ from: 1, to: 4, width: 16 }],
  cells: [{ row: 1, column: 1, value: 'ピボット1' }],
  pivots: [
    {
      name: 'ピボット1',
      table: '回答データ',
      at: { row: 5, column: 1 },
      rows: ['選択肢'],
      columns: [],
      filters: [{ field: '業態', selected: '生命保険' }],
      data: [
        { field: '機関コード', function: 'count', name: '先' },
        { field: '先頭', function: 'sum', name: '項目数' },
      ],
    },
  ],
};

const dataset: Sheet = {
  name: '回答データ',
  columns: [{ from: 1, to: 4, width: 12 }],
  cells: [{ row: 1, column: 1, value: '回答データ' }],
  freeze: { row: 4, column: 1 },
  tables: [
    {
      name: '回答データ',
      at: { row: 3, column: 1 },
      columns: ['機関コード', '業態', '選択肢', '先頭'].map((header) => ({ header })),
      rowCount: ROWS,
      rows,
      headerStyle: { font: { bold: true }, fill: '1F3A5F' },
      style: 'TableStyleLight9',
    },
  ],
};

const closed: Sheet = {
  name: '注記',
  state: 'hidden',
  protected: true,
  cells: [
    { row: 1, column: 1, value: '概要へ', link: "'概要'!A1" },
    { row: 2, column: 1, value: 'x', style: { unlocked: true } },
  ],
  validations: [
    { kind: 'list', areas: [{ from: { row: 2, column: 1 }, to: { row: 2, column: 1 } }], source: "'図表01'!$A$3:$A$5" },
  ],
};

/** A book of a few sheets with one of everything that a consolidated book has, and of what others have. */
export const smallBook: Book = {
  title: '集計結果',
  creator: 'Tenken',
  created: '2023-10-02T09:00:00Z',
  defaultFont: { name: 'Meiryo UI', size: 10 },
  sheets: [overview, figure, pivot, dataset, closed],
};

/** A workbook of the user's, before anything of ours is in it. */
export const usersFile = bookBytes({
  title: '',
  creator: '',
  created: '2023-01-01',
  defaultFont: { name: 'Calibri', size: 11 },
  sheets: [
    {
      name: '売上',
      cells: [
        { row: 1, column: 1, value: '売上', style: { font: { bold: true }, fill: 'FFF2CC' } },
        { row: 2, column: 1, value: 40 },
        { row: 3, column: 1, value: 2 },
        { row: 4, column: 1, value: 42, formula: 'SUM(A2:A3)' },
      ],
    },
    { name: '作業', state: 'hidden', cells: [{ row: 5, column: 5, value: 'メモ書き' }] },
  ],
});
