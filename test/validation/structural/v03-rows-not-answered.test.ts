import { found, foundOf, messageOf } from '../outcome.js';

test('V03: one row is blank', () => {
  expect(found({ answers: { q46: { worm: '' } } })).toEqual(['V03 q46.worm']);
  expect(messageOf('V03', { answers: { q46: { worm: '' } } })).toContain('「書換・削除不可能な媒体での保管」');
});

test('V03: several rows of a question are one finding, with the cells of those rows', () => {
  const answers = { q46: { worm: '', gen: '' } };
  expect(found({ answers })).toEqual(['V03 q46']);
  expect(foundOf('V03', { answers })[0]!.cells).toHaveLength(2);
});

test('V03 keeps: the blank row is closed', () => {
  expect(found({ answers: { q36: 'noaccess', q30: { remote: '' } } })).toEqual([]);
});

test('V03 keeps: the blank row was unreadable; the other blank rows are still missing', () => {
  expect(found({ answers: { q46: { worm: '' } }, unreadable: ['q46.worm'] })).toEqual([]);
  const rest = { q46: { worm: '', gen: '', offline: '', integrity: '' } };
  expect(found({ answers: rest, unreadable: ['q46.worm'] })).toEqual(['V03 q46']);
});

test('V03 gives way to the rule that specialises it: L38', () => {
  expect(found({ answers: { q43: { web: [] } } })).toEqual(['L38 q43.web']);
});
