import { found, foundOf, messageOf } from '../outcome.js';

test.each([
  ['V06: その他 is chosen and not described', ['restore', 'other'], undefined, ['V06 q47']],
  ['V06: a description of spaces is none', ['restore', 'other'], ' 　', ['V06 q47']],
  ['V06 and V07 keep: chosen and described', ['restore', 'other'], '机上での確認', []],
  ['V06 and V07 keep: neither', ['restore'], '', []],
  ['V07: described and not chosen', ['restore'], '机上での確認', ['V07 q47']],
])('%s', (_, q47, text, expected) => {
  expect(found({ answers: { q47 }, ...(text !== undefined && { otherTexts: { q47: text } }) })).toEqual(expected);
});

test('V07 quotes the text, safely', () => {
  expect(messageOf('V07', { otherTexts: { q47: '訓練\n=1+1' } })).toContain('「訓練⏎=1+1」');
});

test('V07 keeps: the question is closed, or its marks were unreadable', () => {
  const answers = { q47: [] };
  expect(found({ answers, otherTexts: { q47: '訓練' }, unreadable: ['q47'] })).toEqual([]);
  const closed = { q20: 'no', q21: '', q22: [], q23: [] };
  expect(found({ answers: closed, otherTexts: { q22: '例' } }).filter((line) => line.startsWith('V'))).toEqual([]);
});

test('V06 and V07 quote the option with its number; V07 the text without the blanks around it', () => {
  const option = { ja: '4 その他（自由記述）', en: '4 Other (please specify)' };
  expect(foundOf('V06', { answers: { q47: ['restore', 'other'] } })[0]!.parameters).toEqual({ option });
  expect(foundOf('V07', { otherTexts: { q47: ' 訓練 ' } })[0]!.parameters).toEqual({ option, found: '訓練' });
});

test('V06 keeps: the question is closed', () => {
  const answers = { q20: 'no', q21: '', q22: ['other'], q23: [] };
  expect(found({ answers }).filter((line) => line.startsWith('V'))).toEqual([]);
});
