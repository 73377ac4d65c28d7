import { parseRoster } from '../../src/consolidation/index.js';
import { describeError, TenkenError } from '../../src/findings/index.js';
import { rosterOf } from '../../src/samples/index.js';
import { edition, samples } from './received.js';

function problemOf(rows: readonly (readonly string[])[]): TenkenError {
  try {
    parseRoster({ rows }, edition);
  } catch (error) {
    if (error instanceof TenkenError) return error;
    throw error;
  }
  throw new Error('The roster was taken');
}

const header = ['機関コード', '機関名', '業態'];

describe('a roster', () => {
  test('is read with Japanese headers, all columns', () => {
    const rows = [
      ['機関コード', '機関名', '業態', 'グループ', '規模', '有効開始日', '有効終了日'],
      ['SL-0001', 'サンプル生命01', '生命保険', 'サンプルグループA', '大', '2020/4/1', '2024-03-31'],
      ['SN-0001', 'サンプル損保01', '損保', '', '', '', ''],
    ];
    expect(parseRoster({ rows }, edition).institutions).toEqual([
      {
        code: 'SL-0001',
        name: 'サンプル生命01',
        sector: 'life',
        group: 'サンプルグループA',
        size: '大',
        from: '2020-04-01',
        to: '2024-03-31',
      },
      { code: 'SN-0001', name: 'サンプル損保01', sector: 'nonlife' },
    ]);
  });

  test('is read with English headers in any order, empty lines and other columns ignored', () => {
    const rows = [
      ['', ''],
      ['Sector', 'Note', 'Code', 'Institution name'],
      [],
      ['life', 'x', 'ＳＬ－０００２', ' Sample 2 '],
    ];
    expect(parseRoster({ rows }, edition).institutions).toEqual([
      { code: 'SL-0002', name: 'Sample 2', sector: 'life' },
    ]);
  });

  test.each([
    ['生命保険', 'life'],
    ['生保', 'life'],
    ['生命保険会社', 'life'],
    ['Life insurance', 'life'],
    ['LIFE', 'life'],
    ['損害保険', 'nonlife'],
    ['損保', 'nonlife'],
    ['損害保険業', 'nonlife'],
    ['nonlife', 'nonlife'],
    ['Non-life insurance', 'nonlife'],
  ])('knows the sector %s', (text, sector) => {
    expect(parseRoster({ rows: [header, ['SL-0001', '名称', text]] }, edition).institutions[0]).toMatchObject({
      sector,
    });
  });

  test('made from sample institutions is read whole', () => {
    const { institutions } = parseRoster({ rows: rosterOf(edition, samples) }, edition);
    expect(institutions.map(({ code, name, sector }) => ({ code, name, sector }))).toEqual(
      samples.map(({ code, name, sector }) => ({ code, name, sector })),
    );
  });

  test.each<[code: string, rows: string[][], said: string]>([
    ['ROSTER_EMPTY', [], '1つもありません'],
    ['ROSTER_EMPTY', [header, ['', '', '']], '1つもありません'],
    [
      'ROSTER_COLUMNS',
      [
        ['コード', 'メモ'],
        ['SL-0001', 'x'],
      ],
      '機関名、業態',
    ],
    ['ROSTER_CODE', [header, ['SL-0001', 'a', '生保'], ['SL1', 'b', '生保'], ['', 'c', '生保']], '3, 4 行目、「SL1」'],
    ['ROSTER_DUPLICATE', [header, ['SL-0001', 'a', '生保'], ['sl-0001', 'b', '生保']], '3 行目、「SL-0001」'],
    ['ROSTER_NAME', [header, ['SL-0001', ' ', '生保']], '2 行目'],
    ['ROSTER_SECTOR', [header, ['SL-0001', 'a', '銀行']], '2 行目、「銀行」'],
    [
      'ROSTER_DATE',
      [
        [...header, '有効終了日'],
        ['SL-0001', 'a', '生保', '2023-02-30'],
      ],
      '「2023-02-30」',
    ],
  ])('is refused with %s', (code, rows, said) => {
    const problem = problemOf(rows);
    expect(problem.code).toBe(code);
    expect(describeError(problem, 'ja').message).toContain(said);
    expect(describeError(problem, 'en').message).not.toMatch(/\{|unknown/);
  });
});
