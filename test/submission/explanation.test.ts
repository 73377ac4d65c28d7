import { explanationOf } from '../../src/submission/index.js';
import type { Finding } from '../../src/findings/index.js';

const words = { ja: '…', en: '…' };
const finding: Finding = {
  rule: 'L35',
  severity: 'confirmation',
  question: 'q37',
  parameters: { q37: words, 'q39.review': words },
  cells: [],
};

test.each([
  ['the rule alone', { rule: 'L35', text: '委託先が分析している。' }, true],
  ['the rule in full width', { rule: 'Ｌ３５', text: '委託先が分析している。' }, true],
  ['the rule in small letters with a space', { rule: ' l35　', text: '委託先が分析している。' }, true],
  ['several rules in one cell', { rule: 'L34、L35', text: '委託先が分析している。' }, true],
  ['another rule', { rule: 'L36', text: '委託先が分析している。' }, false],
  ['a rule whose id begins like this', { rule: 'L350', text: '委託先が分析している。' }, false],
  ['no text', { rule: 'L35', text: ' 　' }, false],
  ['its question', { rule: 'L35', question: 'q37', text: '委託先が分析している。' }, true],
  ['the other question of the contradiction, as printed', { rule: 'L35', question: 'Ｑ３９', text: '委託' }, true],
  ['a blank question', { rule: 'L35', question: '', text: '委託先が分析している。' }, true],
  ['a question that it is not about', { rule: 'L35', question: 'q38', text: '委託先が分析している。' }, false],
])('an explanation that names %s', (_, explanation, expected) => {
  expect(explanationOf(finding, [explanation]) !== undefined).toBe(expected);
});

test('no explanation, or several', () => {
  expect(explanationOf(finding, [])).toBeUndefined();
  expect(
    explanationOf(finding, [
      { rule: 'L01', text: 'a' },
      { rule: 'L35', text: 'b' },
    ]),
  ).toEqual({ rule: 'L35', text: 'b' });
});
