import { found, messageOf } from '../outcome.js';

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
