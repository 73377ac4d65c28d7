import type { Scalar } from '../../src/book/index.js';
import { columnsOf } from '../../src/submission/index.js';

const headers = { code: ['機関コード'], day: ['期限', 'until'] } as const;

/** The only line below the header. */
const lineOf = (code: Scalar | undefined, day: Scalar | undefined, from1904 = false) =>
  columnsOf(
    {
      rows: [
        ['機関コード', '期限'],
        [code, day],
      ],
      from1904,
    },
    headers,
  ).lines[0]!;

describe('a table', () => {
  test('has the columns of its header row, however they are written, and the lines below with their numbers', () => {
    const rows = [
      [],
      ['', undefined],
      ['メモ', ' Until ', '機関 コード'],
      ['x', '2023/4/1', 'ＳＬ－０００１'],
      [' '],
      ['y'],
    ];
    const { lines, lacks } = columnsOf({ rows }, { ...headers, other: ['別'] });
    expect(lacks(['code', 'day'])).toBeUndefined();
    expect(lacks(['code', 'other'])).toEqual({ ja: '別', en: 'other' });
    expect(lines.map(({ line, text, date }) => [line, text('code'), date('day'), text('other')])).toEqual([
      [4, 'SL-0001', '2023-04-01', ''],
      [6, '', '', ''],
    ]);
  });

  test.each<[Scalar, string]>([
    [1, '1'],
    [45_138, '45138'],
    [1_234_567_890_123, '1234567890123'],
    [0.5, '0.5'],
  ])('has the number %s in a column of codes as it is', (cell, text) => {
    expect(lineOf(cell, undefined).text('code')).toBe(text);
  });

  test.each<[Scalar, string]>([
    [45_138, '2023-07-31'],
    [45_138.75, '2023-07-31'],
    [17_258, '1947-04-01'],
    [2_958_465, '9999-12-31'],
    [20_230_731, '2023-07-31'],
    ['2023-07-31', '2023-07-31'],
    ['２０２３／７／３１', '2023-07-31'],
    ['2023年7月31日', '2023-07-31'],
    ['令和5年7月31日', '2023-07-31'],
    ['9999-12-31', '9999-12-31'],
    [' ', ''],
  ])('has in a column of dates %p as %p', (cell, iso) => {
    expect(lineOf('x', cell).date('day')).toBe(iso);
  });

  test.each<[Scalar, string]>([
    [45_138 - 1462, '2023-07-31'],
    [2_958_465 - 1462, '9999-12-31'],
    [20_230_731, '2023-07-31'],
  ])('that counts from 1904 has %p as %p', (cell, iso) => {
    expect(lineOf('x', cell, true).date('day')).toBe(iso);
  });

  test.each<Scalar>([2023, 202_304, 5, -1, 0.5, 20_230_230, '45138', '2023-02-30', '来年', true, '#N/A'])(
    'has no date in %p',
    (cell) => {
      expect([false, true].map((from1904) => lineOf('x', cell, from1904).date('day'))).toEqual([undefined, undefined]);
    },
  );
});
