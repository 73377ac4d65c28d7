import { nameKey } from '../../src/consolidation/institution-name.js';

describe('names of institutions', () => {
  test.each([
    'サンプル生命保険',
    'サンプル生命保険株式会社',
    '株式会社サンプル生命保険',
    '㈱ サンプル生命保険',
    '（株）サンプル生命保険',
    'サンプル生命保険(株)',
    '［株］ｻﾝﾌﾟﾙ生命保険',
    'サンプル　生命・保険 相互会社',
    'サンプル生命保険（相）',
  ])('%s is that of サンプル生命保険', (name) => {
    expect(nameKey(name)).toBe('サンプル生命保険');
  });

  test.each([
    ['Sample Life Insurance Co., Ltd.', 'ＳＡＭＰＬＥ LIFE INSURANCE'],
    ['Sample Life Inc.', 'sample-life'],
  ])('%s is %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ['サンプル生命08', 'サンプル生命09'],
    ['サンプル生命', 'サンプル生命保険'],
    ['サンプルライフ', 'サンプルライフー'],
  ])('%s is not %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});
