import { isHarmless, LeakSearch } from '../../../src/report/index.js';
import type { Trace } from '../../../src/report/index.js';

const trace = (kind: Trace['kind'], text: string, owner = 'SL-0001'): Trace => ({ owner, kind, text });

describe('traces are found as whole tokens', () => {
  const cases: readonly (readonly [Trace['kind'], string, string, boolean])[] = [
    ['code', 'SL-0001', '<v>SL-0001</v>', true],
    ['code', 'SL-0001', 'sl-0001_還元', true],
    ['code', 'SL-0001', 'SL-00012', false],
    ['code', 'SL-0001', 'XSL-0001', false],
    ['name', 'サンプル生命01', 'サンプル生命01の回答', true],
    ['name', 'サンプル生命01', 'サンプル生命011', false],
    ['name', 'サンプル生命01', 'ｻﾝﾌﾟﾙ生命０１', true],
    ['name', 'ABC Life', 'the abc\n life', true],
    ['name', 'ABC', 'ABCD', false],
    ['file', '回答.xlsx', 'C:\\回答.xlsx', true],
    ['text', '来年度に見直す予定です。担当は総務部です', '※来年度に見直す予定です', true],
    ['text', 'なし', 'なし', false],
    ['text', '2023', '2023', false],
  ];
  test.each(cases)('%s %s in %s: %p', (kind, text, file, isFound) => {
    expect(new LeakSearch([trace(kind, text)], []).hits(file).length > 0).toBe(isFound);
  });
});

test('what stands in the words of every file is not looked for', () => {
  const search = new LeakSearch(
    [trace('text', '外部研修'), trace('text', '外部研修を委託しています')],
    ['1 外部研修・セミナー'],
  );
  expect([search.count, search.commonCount]).toEqual([1, 1]);
  expect(search.hits('外部研修')).toEqual([]);
  expect(search.hits('外部研修を委託しています')).toHaveLength(1);
});

test('a trace names everybody who left it', () => {
  const search = new LeakSearch([trace('name', '同名生命', 'SL-0001'), trace('name', '同名生命', 'SL-0002')], []);
  expect([...search.hits('同名生命')[0]!.owners]).toEqual(['SL-0001', 'SL-0002']);
});

describe('a hit is harmless', () => {
  const search = new LeakSearch([trace('name', '東海生命', 'SL-0001'), trace('code', 'SL-0001')], []);
  const hit = (text: string) => search.hits(text)[0]!;

  test('when it is a part of the own name, and there alone', () => {
    const own = { code: 'SL-0002', name: '新東海生命保険' };
    expect(isHarmless(hit('新東海生命保険 御中'), own)).toBe(true);
    expect(isHarmless(hit('東海生命と新東海生命保険'), own)).toBe(false);
  });

  test('when it is the own name or code', () => {
    expect(isHarmless(hit('SL-0001'), { code: 'SL-0001', name: '' })).toBe(true);
    expect(isHarmless(hit('SL-0001'), { code: 'SL-0009', name: '' })).toBe(false);
  });
});
