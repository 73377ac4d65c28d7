import fc from 'fast-check';
import { cellKey } from '../../../src/book/index.js';
import type { Pivot, Scalar } from '../../../src/book/index.js';
import { bookBytes, readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { lintPivots } from './pivot-linter.js';
import { headers, pivotBook } from './pivot-sample-book.js';

type Row = readonly (Scalar | undefined)[];

/** What the first sheet shows, from the page filters to the last row of the body. */
function shown(
  rows: readonly Row[],
  shape: Partial<Pivot> & Pick<Pivot, 'rows'>,
  width: number,
  height: number,
): unknown[][] {
  const [sheet] = readWorkbook(bookBytes(pivotBook(rows, [shape]))).sheets;
  const top = 6 - (shape.filters?.length ? shape.filters.length + 1 : 0);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => sheet!.cells.get(cellKey(top + row, 1 + column)) ?? null),
  );
}

const records: readonly Row[] = [
  ['A社', '生保', 'Q01', '未実施', 1, 2.5],
  ['B社', '損保', 'Q01', '実施', 1, undefined],
  ['b社', '損保', 'Q02', '実施', 2, 1],
  ['C社', '生保', 'Q02', undefined, 1, 0.5],
  ['D社', '生保', 'Q01', '未実施', 4, undefined],
];
const order = { 業態: ['損保', '生保'], 回答: ['実施', '未実施'] };

describe('a PivotTable shows', () => {
  test('counts by row and column, items in their order, blanks last', () => {
    expect(shown(records, { rows: ['設問'], columns: ['回答'], orders: order }, 5, 5)).toEqual([
      ['会社数', '回答', null, null, null],
      ['設問', '実施', '未実施', '(空白)', '総計'],
      ['Q01', 1, 2, null, 3],
      ['Q02', 1, null, 1, 2],
      ['総計', 2, 2, 1, 5],
    ]);
  });

  test('subtotals of each outer field', () => {
    expect(shown(records, { rows: ['業態', '設問', '回答'], orders: order }, 4, 12)).toEqual([
      ['業態', '設問', '回答', '会社数'],
      ['損保', 'Q01', '実施', 1],
      [null, 'Q01 集計', null, 1],
      [null, 'Q02', '実施', 1],
      [null, 'Q02 集計', null, 1],
      ['損保 集計', null, null, 2],
      ['生保', 'Q01', '未実施', 2],
      [null, 'Q01 集計', null, 2],
      [null, 'Q02', '(空白)', 1],
      [null, 'Q02 集計', null, 1],
      ['生保 集計', null, null, 3],
      ['総計', null, null, 5],
    ]);
  });

  test('several data fields side by side, and nothing for sums of blanks', () => {
    const data = [
      { field: '件数', function: 'sum', name: '件数計' },
      { field: '評点', function: 'sum', name: '評点計' },
    ] as const;
    expect(shown(records, { rows: ['回答'], columns: ['業態'], data, orders: order }, 7, 7)).toEqual([
      [null, '業態', '値', null, null, null, null],
      [null, '損保', null, '生保', null, '全体の 件数計', '全体の 評点計'],
      ['回答', '件数計', '評点計', '件数計', '評点計', null, null],
      ['実施', 3, 1, null, null, 3, 1],
      ['未実施', null, null, 5, 2.5, 5, 2.5],
      ['(空白)', null, null, 1, 0.5, 1, 0.5],
      ['総計', 3, 1, 6, 3, 9, 4],
    ]);
  });

  test('what its page filters let pass, under the filters and an empty row', () => {
    const filters = [{ field: '業態', selected: '損保' }, { field: '回答' }];
    expect(shown(records, { rows: ['機関'], filters }, 2, 6)).toEqual([
      ['業態', '損保'],
      ['回答', '(すべて)'],
      [null, null],
      ['機関', '会社数'],
      // The same name to Excel, whatever the case.
      ['B社', 2],
      ['総計', 2],
    ]);
  });

  test('numbers as numbers, in their order', () => {
    expect(shown(records, { rows: ['件数'] }, 2, 5)).toEqual([
      ['件数', '会社数'],
      [1, 3],
      [2, 1],
      [4, 1],
      ['総計', 5],
    ]);
  });

  test('a blank and its total of a table without rows', () => {
    expect(shown([], { rows: ['設問'] }, 2, 3)).toEqual([
      ['設問', '会社数'],
      ['(空白)', null],
      ['総計', null],
    ]);
  });
});

test('totals are the sums of all records, whatever the shape and the values', () => {
  const item = fc.option(fc.constantFrom('a', 'B', 'b', 'ア', '=1', ' '), { nil: undefined });
  const value = fc.option(fc.integer({ min: -50, max: 50 }), { nil: undefined });
  const row = fc.tuple(item, item, item, item, value, value, fc.constant('f'), fc.boolean());
  const axis = fc.shuffledSubarray(headers.slice(0, 4), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), axis, fc.nat(2), (rows, fields, columnCount) => {
      const columns = fields.slice(1, 1 + Math.min(columnCount, fields.length - 1));
      const data = [
        { field: '件数', function: 'sum', name: '計' },
        { field: '評点', function: 'count', name: '数' },
      ] as const;
      const shape = { rows: [fields[0]!, ...fields.slice(1 + columns.length)].slice(0, 3), columns, data };
      const bytes = bookBytes(pivotBook(rows, [shape]));
      expect(lintPivots(bytes, { ours: true }).filter(({ rule }) => rule !== 7)).toEqual([]);
      const [sheet] = readWorkbook(bytes).sheets;
      const lastRow = Math.max(...[...sheet!.cells.keys()].map((key) => Math.floor(key / 16_385)));
      const last = [...sheet!.cells].filter(([key]) => Math.floor(key / 16_385) === lastRow);
      const filled = (place: number) => rows.map((values) => values[place]).filter((found) => found !== undefined);
      // The grand total of the sum, then of the count, are the last two values of the last row.
      const expected = [filled(4).reduce<number>((sum, found) => sum + Number(found), 0), filled(5).length];
      const totals = last.map(([, shownValue]) => shownValue).filter((shownValue) => typeof shownValue === 'number');
      if (filled(4).length > 0 && filled(5).length > 0) expect(totals.slice(-2)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
