import type { Book, Pivot, Scalar, Table } from '../../../src/book/index.js';
import { bookOf } from './write-sample-book.js';

type Row = readonly (Scalar | undefined)[];

export const headers = ['機関', '業態', '設問', '回答', '件数', '評点', '備考', '必須'] as const;
const answers = ['実施', '一部実施', '未実施', undefined, '該当なし'];

/** Answers of 12 institutions to 6 questions, with blanks, numbers with and without blanks, and a text of its own in each row. */
export function* answerRows(institutions = 12): Generator<Row> {
  for (let institution = 1; institution <= institutions; institution++) {
    const kind = institution % 3 === 0 ? '損保' : '生保';
    for (let question = 1; question <= 6; question++) {
      const answer = answers[(institution * 7 + question * question) % answers.length];
      const score = answer === undefined ? undefined : ((institution + question) % 7) / 2;
      yield [
        `サンプル${kind}${String(institution).padStart(2, '0')}`,
        kind,
        `Q${String(question).padStart(2, '0')}`,
        answer,
        1,
        score,
        `file${institution}.xlsx!C${question + 4}`,
        question % 2 === 0,
      ];
    }
  }
}

export function tableOf(name: string, rows: readonly Row[], columns: readonly string[] = headers): Table {
  return {
    name,
    at: { row: 3, column: 2 },
    columns: columns.map((header) => ({ header })),
    rowCount: rows.length,
    rows: () => rows,
    style: 'TableStyleMedium2',
  };
}

type Shape = Partial<Pivot> & Pick<Pivot, 'rows'>;
const count = { field: '機関', function: 'count', name: '会社数' } as const;
const sum = { field: '件数', function: 'sum', name: '件数計' } as const;
const average = { field: '評点', function: 'sum', name: '評点計' } as const;
const order = { 回答: ['実施', '一部実施', '未実施', '該当なし'], 業態: ['生保', '損保'] };

/** One PivotTable of each shape. */
export const shapes: readonly Shape[] = [
  { rows: ['設問'], columns: ['回答'], orders: order },
  { rows: ['業態', '設問'], columns: ['回答'], orders: order, filters: [{ field: '必須' }] },
  { rows: ['業態', '機関', '回答'], columns: [], orders: order },
  { rows: ['設問'], data: [count, sum, average] },
  { rows: ['設問', '回答'], columns: ['業態'], data: [count, average], orders: order },
  {
    rows: ['回答'],
    columns: ['業態', '設問'],
    orders: order,
    filters: [{ field: '機関' }, { field: '必須', selected: 'TRUE' }],
  },
  { rows: ['設問'], columns: ['業態', '回答'], data: [sum, average], orders: order },
  { rows: ['評点'], columns: ['回答'], filters: [{ field: '業態', selected: '損保' }] },
  { rows: ['業態', '設問', '回答'], columns: ['必須'], data: [sum], orders: order },
];

/** A book with `shapes` over one table, each on a sheet of its own. */
export function pivotBook(rows: readonly Row[] = [...answerRows()], wanted: readonly Shape[] = shapes): Book {
  const pivots = wanted.map((shape, place): Pivot => ({
    name: `集計${place + 1}`,
    table: '回答データ',
    at: { row: 6, column: 1 + (place % 2) },
    columns: [],
    filters: [],
    data: [count],
    ...shape,
  }));
  return bookOf([
    ...pivots.map((pivot, place) => ({ name: `ピボット${place + 1}`, cells: [], pivots: [pivot] })),
    { name: '回答', cells: [{ row: 1, column: 1, value: '回答データ' }], tables: [tableOf('回答データ', rows)] },
  ]);
}
