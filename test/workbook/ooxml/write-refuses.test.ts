import type { Book, Cell, Chart, Pivot, Sheet, Table } from '../../../src/book/index.js';
import { TenkenError } from '../../../src/findings/index.js';
import { writeBook } from '../../../src/workbook/ooxml/index.js';
import { isOwnFormula } from '../../../src/workbook/checks/check-formula.js';
import { charts, chartBook } from './chart-sample-book.js';
import { pivotBook } from './pivot-sample-book.js';
import { area, bookOf } from './write-sample-book.js';

const sheet = (more: Partial<Sheet>): Book => bookOf([{ name: 'Sheet1', cells: [], ...more }]);
const named = (...names: string[]): Book => bookOf(names.map((name) => ({ name, cells: [] })));
const cell = (more: Partial<Cell>): Book => sheet({ cells: [{ row: 1, column: 1, ...more }] });
const table: Table = {
  name: '表',
  at: { row: 3, column: 2 },
  columns: [{ header: '甲' }, { header: '乙' }],
  rowCount: 1,
  rows: () => [['a', 1]],
};
const withTable = (more: Partial<Table>, rest: Partial<Sheet> = {}): Book =>
  sheet({ tables: [{ ...table, ...more }], ...rest });
const pivot = (more: Partial<Pivot>): Book => pivotBook(undefined, [{ rows: ['設問'], ...more }]);
const chart = (more: Partial<Chart>): Book => ({
  ...chartBook,
  sheets: [{ ...chartBook.sheets[0]!, charts: [{ ...charts[0]!, ...more }] }],
});
const count = { field: '機関', function: 'count', name: '会社数' } as const;

const cases: readonly (readonly [problem: string, what: string, book: Book])[] = [
  ['NO_VISIBLE_SHEET', 'no sheet', bookOf([])],
  ['NO_VISIBLE_SHEET', 'hidden sheets alone', sheet({ state: 'hidden' })],
  ['CREATED', 'a date in words', bookOf([{ name: 'a', cells: [] }], { created: '令和8年' })],
  ['SHEET_NAME', 'no name', named('')],
  ['SHEET_NAME', 'a name of 32 characters', named('長'.repeat(32))],
  ['SHEET_NAME', 'a character that no name may have', named('図表[1]')],
  ['SHEET_NAME', 'an apostrophe at the end', named("図表'")],
  ['SHEET_NAME', 'the name that Excel keeps', named('History')],
  ['SHEET_NAME_TWICE', 'two names that differ in case alone', named('Data', 'DATA')],
  [
    'NAME',
    'a name that is a cell',
    bookOf([{ name: 'a', cells: [] }], { names: [{ name: 'Q39', refersTo: "'a'!$A$1" }] }),
  ],
  [
    'NAME',
    'a name that is a cell in the other notation',
    bookOf([{ name: 'a', cells: [] }], { names: [{ name: 'R1C1', refersTo: "'a'!$A$1" }] }),
  ],
  ['NAME', 'a table called like a cell', withTable({ name: 'T1' })],
  ['NAME', 'a name with a blank', withTable({ name: '回答 データ' })],
  [
    'NAME_TWICE',
    'a table called like a name',
    { ...withTable({}), names: [{ name: '表', refersTo: "'Sheet1'!$A$1" }] },
  ],
  ['NAME_TWICE', 'two tables of one name', sheet({ tables: [table, { ...table, at: { row: 9, column: 2 } }] })],
  ['CELL_PLACE', 'a row too far', cell({ row: 1_048_577 })],
  ['CELL_PLACE', 'a column too far', cell({ column: 16_385 })],
  ['CELL_PLACE', 'a table too long', withTable({ rowCount: 1_048_574 })],
  [
    'CELL_ORDER',
    'one cell twice',
    sheet({
      cells: [
        { row: 1, column: 1 },
        { row: 1, column: 1 },
      ],
    }),
  ],
  [
    'CELL_ORDER',
    'cells out of order',
    sheet({
      cells: [
        { row: 2, column: 1 },
        { row: 1, column: 1 },
      ],
    }),
  ],
  ['CELL_TEXT_LENGTH', 'a text of 32,768 characters', cell({ value: '長'.repeat(32_768) })],
  ['CELL_TEXT_LENGTH', 'the same in a table', withTable({ rows: () => [['長'.repeat(32_768), 1]] })],
  ['CELL_NUMBER', 'no number', cell({ value: NaN })],
  ['CELL_NUMBER', 'an infinite number in a table', withTable({ rows: () => [['a', Infinity]] })],
  ['CELL_FORMULA', 'a function that is not ours', cell({ formula: 'HYPERLINK("http://example.org")' })],
  ['COLOR', 'a colour by name', cell({ style: { fill: 'red' } })],
  [
    'COLUMN_ORDER',
    'widths of one column twice',
    sheet({
      columns: [
        { from: 1, to: 3, width: 9 },
        { from: 3, to: 4, width: 9 },
      ],
    }),
  ],
  ['MERGE_OVERLAP', 'merges that share a cell', sheet({ merges: [area(1, 1, 2, 2), area(2, 2, 3, 3)] })],
  ['MERGE_OVERLAP', 'a merge in a table', withTable({}, { merges: [area(4, 2, 4, 3)] })],
  ['OVERLAP', 'a cell in a table', withTable({}, { cells: [{ row: 4, column: 3, value: 1 }] })],
  [
    'OVERLAP',
    'tables that share a cell',
    sheet({ tables: [table, { ...table, name: '別', at: { row: 4, column: 3 } }] }),
  ],
  ['TABLE_COLUMN', 'headers that differ in case alone', withTable({ columns: [{ header: 'A' }, { header: 'a' }] })],
  ['TABLE_COLUMN', 'a header without text', withTable({ columns: [{ header: ' ' }, { header: 'a' }] })],
  ['TABLE_COLUMN', 'a header of two lines', withTable({ columns: [{ header: 'a\nb' }, { header: 'a' }] })],
  ['TABLE_ROWS', 'fewer rows than said', withTable({ rowCount: 2 })],
  [
    'VALIDATION',
    'a title of 33 characters',
    sheet({
      validations: [{ kind: 'textLength', max: 9, areas: [area(1, 1)], error: { title: '長'.repeat(33), text: '' } }],
    }),
  ],
  [
    'VALIDATION',
    'a list of more than 255 characters',
    sheet({ validations: [{ kind: 'list', source: `"${'長'.repeat(256)}"`, areas: [area(1, 1)] }] }),
  ],
  ['NOTE', 'two notes on one cell', sheet({ notes: [1, 2].map(() => ({ row: 1, column: 1, author: '', text: '' })) })],
  ['PRINT', 'a footer of 256 characters', sheet({ print: { orientation: 'portrait', footer: 'x'.repeat(256) } })],
  ['PIVOT_TABLE', 'a PivotTable of no table', pivot({ table: '無い表' })],
  ['PIVOT_SHAPE', 'four row fields', pivot({ rows: ['機関', '業態', '設問', '回答'] })],
  ['PIVOT_SHAPE', 'no data field', pivot({ data: [] })],
  ['PIVOT_FIELD', 'a field that the table has not', pivot({ rows: ['無い列'] })],
  ['PIVOT_FIELD', 'one field on two axes', pivot({ columns: ['設問'] })],
  ['PIVOT_FIELD', 'a data field called like a column', pivot({ data: [{ ...count, name: '業態' }] })],
  ['PIVOT_FIELD', 'two data fields of one name', pivot({ data: [count, count] })],
  ['PIVOT_ITEM', 'a filter set to what does not occur', pivot({ filters: [{ field: '業態', selected: '銀行' }] })],
  ['PIVOT_PLACE', 'no room for the filters', pivot({ at: { row: 2, column: 1 }, filters: [{ field: '業態' }] })],
  [
    'PIVOT_MIXED_FIELD',
    'numbers and texts on an axis',
    pivotBook(
      [['a'], [1]].map((row) => [...row, 1, 'q', 'r', 1, 1, 'b', true]),
      [{ rows: ['機関'] }],
    ),
  ],
  [
    'OVERLAP',
    'a PivotTable over a cell',
    ((book) => ({
      ...book,
      sheets: [{ ...book.sheets[0]!, cells: [{ row: 8, column: 1, value: 'x' }] }, ...book.sheets.slice(1)],
    }))(pivot({})),
  ],
  [
    'CHART_REFERENCE',
    'a chart of a sheet that is not there',
    chart({ categories: { sheet: '無い', area: area(1, 1) } }),
  ],
  [
    'CHART_REFERENCE',
    'series longer than the categories',
    chart({ categories: { sheet: '図表08', area: area(3, 2, 4, 2) } }),
  ],
  ['CHART_REFERENCE', 'a chart without series', chart({ series: [] })],
];

test.each(cases)('%s: %s is refused before a byte is written', (problem, _, book) => {
  const emit = jest.fn();
  let refusal: unknown;
  try {
    writeBook(book, emit);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(TenkenError);
  expect(refusal).toMatchObject({ code: 'BOOK_INVALID', parameters: { problem, place: expect.any(String) } });
  expect(emit).not.toHaveBeenCalled();
});

test.each([
  'SUM(A1:B2)',
  "COUNTIFS(回答データ[設問],\"q01\",回答データ[業態],$A3)/'図表 ''01'''!$B$2",
  'IF(C5=0,"–",INT(B5*2000/C5+1)-INT(B5*1000/C5))',
  '-(A1+1.5)*cssa_q01',
  'IF(A1="=HYPERLINK(",1,0)',
])('%s is a formula of ours', (formula) => {
  expect(isOwnFormula(formula)).toBe(true);
});

test.each([
  '',
  '=A1',
  'HYPERLINK("http://example.org","x")',
  'WEBSERVICE(A1)',
  "cmd|'/c calc'!A1",
  'A1&B1',
  'A1<B1',
  'SUM(INDIRECT("A1"))',
  "SUM('x'!A1)+EXEC (1)",
  '[Other.xlsx]Sheet1!A1',
  '回答データ[[#This Row],[設問]]',
  '回答データ[@設問]',
  '{1,2}',
  'A1#',
])('%s is none', (formula) => {
  expect(isOwnFormula(formula)).toBe(false);
});
