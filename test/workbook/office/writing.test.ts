import type { Cell, Edit, Style } from '../../../src/book/index.js';
import { a1, a1Area } from '../../../src/book/index.js';
import { bookBytes } from '../../../src/workbook/ooxml/index.js';
import { literalText } from '../../../src/workbook/office/write/literal-text.js';
import { planEdits } from '../../../src/workbook/office/write/plan-edits.js';
import { styleAreas } from '../../../src/workbook/office/write/style-areas.js';
import fc from 'fast-check';
import { openExcel } from './open-excel.js';

describe('a text stays a text', () => {
  test.each([
    '=1+1',
    '+81-3',
    '-5',
    '@SUM(A1)',
    '＝１＋１',
    '－5',
    "'a",
    '#N/A',
    '007',
    '１２３',
    '1,000',
    '50%',
    '¥100',
    '(5)',
    '.5',
    '2023/7/31',
    '7-31',
    '12:30',
    '2023年7月31日',
    '令和5年7月31日',
    'R5.7.31',
    '七月三十一日',
    'Jan 5',
    '5 Jan',
    'TRUE',
    'false',
    '午前9時',
    '1e5',
    ' 5',
    '\n=1',
  ])('%j is written with an apostrophe', (text) => expect(literalText(text)).toBe(`'${text}`));

  test.each([
    '【必須修正】V01 回答が選択されていません。',
    '対応済',
    'はい',
    '○',
    '○○年4月',
    'ISMS',
    'l3',
    'none',
    '株式会社5',
    '',
    '「1」',
  ])('%j is written as it is', (text) => expect(literalText(text)).toBe(text));

  test('whatever it is, in an unformatted cell', async () => {
    const { host, workbook } = await openExcel();
    const texts = fc.sample(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { numRuns: 200, seed: 5 });
    await workbook.apply(
      texts.map((value, index): Edit => ({ kind: 'value', sheet: 'Sheet1', at: { row: index + 1, column: 2 }, value })),
    );
    expect(texts.map((_, index) => host.user.see('Sheet1', `B${index + 1}`))).toEqual(texts);
  });
});

describe('edits are joined', () => {
  const value = (row: number, column: number, to = 'x'): Edit => ({
    kind: 'value',
    sheet: '表',
    at: { row, column },
    value: to,
  });

  test('cells below one another into one range, in whatever order they come', () => {
    const plan = planEdits([value(4, 2, 'c'), value(2, 2, 'a'), value(3, 2, 'b'), value(6, 2, 'd'), value(2, 3)]);
    expect(plan.sheets).toHaveLength(1);
    expect(plan.sheets[0]!.runs.map(({ area, values }) => [a1Area(area), values])).toEqual([
      ['B2:B4', ['a', 'b', 'c']],
      ['B6', ['d']],
      ['C2', ['x']],
    ]);
  });

  test('of several for one cell the last one holds', () => {
    expect(planEdits([value(1, 1, 'a'), value(1, 1, 'b')]).sheets[0]!.runs[0]!.values).toEqual(['b']);
  });

  test('a range stays short enough for Office.js to send it whole', () => {
    const plan = planEdits(Array.from({ length: 4000 }, (_, index) => value(index + 1, 1)));
    expect(plan.sheets[0]!.runs.map(({ values }) => values.length)).toEqual([1500, 1500, 1000]);
  });

  test.each([0, 1.5, 1_048_577])('there is no row %d', (row) => {
    expect(() => planEdits([value(row, 1)])).toThrow(expect.objectContaining({ code: 'BOOK_INVALID' }));
  });

  test('without disturbing what stands between them', async () => {
    const { host, workbook } = await openExcel();
    host.user.type('Sheet1', 'A2', '利用者');
    await workbook.apply(
      [1, 3].map((row): Edit => ({ kind: 'value', sheet: 'Sheet1', at: { row, column: 1 }, value: 'x' })),
    );
    expect(['A1', 'A2', 'A3'].map((at) => host.user.see('Sheet1', at))).toEqual(['x', '利用者', 'x']);
  });
});

describe('equal looks are joined into rectangles', () => {
  const bold: Style = { font: { bold: true } };
  const cells = (...rows: string[]): Cell[] =>
    rows.flatMap((row, r) =>
      [...row].flatMap((mark, c): Cell[] =>
        mark === ' ' ? [] : [{ row: r + 1, column: c + 1, style: mark === 'b' ? { ...bold } : { fill: 'FFFFFF' } }],
      ),
    );

  test.each<[string[], string[]]>([
    [['bbb', 'bbb'], ['A1:C2']],
    [
      ['bbb', 'bb '],
      ['A1:C1', 'A2:B2'],
    ],
    [
      ['bfb', 'bfb'],
      ['A1:A2', 'B1:B2', 'C1:C2'],
    ],
    [
      ['b', ' ', 'b'],
      ['A1', 'A3'],
    ],
    [['b b'], ['A1', 'C1']],
  ])('%j', (rows, expected) => {
    expect(styleAreas(cells(...rows)).map(({ area }) => a1Area(area))).toEqual(expected);
  });

  test('and every styled cell is in exactly one of them', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[bf ]{6}$/), { maxLength: 6 }), (rows) => {
        const all = cells(...rows);
        const covered = styleAreas(all).flatMap(({ area: { from, to } }) => {
          const places: string[] = [];
          for (let row = from.row; row <= to.row; row++) {
            for (let column = from.column; column <= to.column; column++) places.push(a1({ row, column }));
          }
          return places;
        });
        expect(covered.sort()).toEqual(all.map(a1).sort());
      }),
    );
  });
});

test('validations are set as Excel wants them', async () => {
  const file = bookBytes({
    title: '',
    creator: '',
    created: '2026-01-05',
    defaultFont: { name: 'Calibri', size: 11 },
    sheets: [
      { name: '表', cells: [] },
      { name: '一覧', cells: [{ row: 1, column: 1, value: '○' }] },
    ],
  });
  const { host, workbook } = await openExcel({ file });
  const areas = (row: number) => [{ from: { row, column: 1 }, to: { row, column: 2 } }];
  const validations = [
    { kind: 'list', areas: areas(1), source: "'一覧'!$A$1:$A$2" },
    { kind: 'list', areas: areas(2), source: '"a,""b"""', allowBlank: true },
    {
      kind: 'custom',
      areas: areas(3),
      formula: 'FALSE',
      alert: 'stop',
      error: { title: '検証欄', text: '入力できません。' },
    },
    { kind: 'date', areas: areas(4), from: 45_000, to: 45_100, alert: 'information' },
    { kind: 'textLength', areas: areas(5), max: 10, prompt: { title: '長さ', text: '10文字まで' } },
  ] as const;
  await workbook.apply(validations.map((validation): Edit => ({ kind: 'validation', sheet: '表', validation })));
  expect(host.workbook.worksheets.find('表')!.validations).toMatchObject([
    { rule: { list: { inCellDropDown: true, source: "='一覧'!$A$1:$A$2" } }, ignoreBlanks: false },
    { rule: { list: { source: 'a,"b"' } }, ignoreBlanks: true },
    {
      rule: { custom: { formula: '=FALSE' } },
      errorAlert: { style: 'Stop', title: '検証欄', message: '入力できません。' },
    },
    {
      rule: { date: { formula1: '=45000', formula2: '=45100', operator: 'Between' } },
      errorAlert: { style: 'Information' },
    },
    {
      rule: { textLength: { formula1: 10, operator: 'LessThanOrEqualTo' } },
      prompt: { title: '長さ', message: '10文字まで' },
    },
  ]);
});
