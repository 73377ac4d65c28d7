import type { Finding } from '../../../src/findings/index.js';
import { found, foundOf, messageOf } from '../outcome.js';

const text = (words: string) => ({ ja: words, en: words });
const finding = (rule: string, severity: Finding['severity'], parameters: Finding['parameters']): Finding => ({
  rule,
  severity,
  question: 'q05',
  parameters,
  cells: [{ sheet: 'I ガバナンス', address: 'E90' }],
});

test.each([
  [
    'V02',
    { item: text('Q05'), typed: '1、2', options: text('「1 …」「2 …」'), count: 2 },
    '「1、2」と記入されており、2つの',
  ],
  ['V04', { item: text('Q05'), typed: '△', expected: text('「○」または空欄') }, '「△」と記入されていますが'],
  ['V12', { problem: text('Q05の回答欄が見つかりません。'), what: text('Q05') }, 'Q05の回答欄が見つかりません。'],
])('%s of the reading is passed on, and the item is not called missing as well', (rule, parameters, words) => {
  const changes = { answers: { q05: '' }, unreadable: ['q05'], findings: [finding(rule, 'error', parameters)] };
  expect(found(changes)).toEqual([`${rule} q05`]);
  expect(messageOf(rule, changes)).toContain(words);
});

test('V14 of the reading is passed on and disturbs nothing', () => {
  const findings = [finding('V14', 'info', { count: 1, readings: text('「１」→「1 …」') })];
  expect(found({ findings })).toEqual(['V14 q05']);
});

test('V14: "not applicable" in a closed row says the same thing twice and is taken as blank', () => {
  const changes = { answers: { q36: 'noaccess', q30: { remote: 'na' } } };
  expect(found(changes)).toEqual(['V14 q30.remote closed']);
  expect(messageOf('V14', changes)).toContain('空欄として扱いました');
});

test('rules that read an unreadable item are undecided, not broken', () => {
  const changes = { answers: { q01: 'c', q02: '' }, unreadable: ['q02'], findings: [finding('V04', 'error', {})] };
  expect(found(changes).filter((line) => line.startsWith('L01'))).toEqual([]);
});

test('V14 quotes the option that says so, and no other', () => {
  const [finding] = foundOf('V14', { answers: { q36: 'noaccess', q30: { remote: 'na' } } });
  expect(finding!.parameters).toEqual({ case: 'closed', found: { ja: '「4 対象なし」', en: '“4 No such use”' } });
});
