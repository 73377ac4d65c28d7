import { found, foundOf, messageOf } from '../outcome.js';

test.each([
  ['a single choice', { q05: '' }, ['V01 q05']],
  ['a multiple choice', { q29: [] }, ['V01 q29']],
  ['a whole matrix', { q31: { grant: '', approve: '', record: '', password: '' } }, ['V01 q31']],
])('V01: %s is blank', (_, answers, expected) => {
  expect(found({ answers })).toEqual(expected);
});

test('V01 keeps: everything is answered', () => {
  expect(found({})).toEqual([]);
});

test('V01 keeps: a closed question, and one whose filter is not answered yet', () => {
  expect(found({ answers: { q36: 'noaccess', q30: { remote: '' } } })).toEqual([]);
  expect(found({ answers: { q20: '', q21: '', q22: [], q23: [] } })).toEqual(['V01 q20']);
});

test('V01 keeps: what could not be read is not missing as well', () => {
  expect(found({ answers: { q05: '' }, unreadable: ['q05'] })).toEqual([]);
});

test('V01 says what kind of answer is expected, and names the cells', () => {
  expect(messageOf('V01', { answers: { q05: '' } })).toContain('1つ');
  expect(messageOf('V01', { answers: { q29: [] } })).toContain('すべて');
  expect(messageOf('V01', { answers: { q46: { gen: '', offline: '', worm: '', integrity: '' } } })).toContain('行ごと');
  expect(foundOf('V01', { answers: { q05: '' } })[0]!.cells).toHaveLength(1);
  expect(
    foundOf('V01', { answers: { q46: { gen: '', offline: '', worm: '', integrity: '' } } })[0]!.cells,
  ).toHaveLength(4);
});
