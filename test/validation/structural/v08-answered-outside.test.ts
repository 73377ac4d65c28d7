import { found, foundInSparse, foundOf, messageOf } from '../outcome.js';

test('V08: a row that its filter closes is answered', () => {
  const answers = { q36: 'noaccess', q30: { remote: 'full' } };
  expect(found({ answers })).toEqual(['V08 q30.remote']);
  const message = messageOf('V08', { answers });
  expect(message).toMatch(/^Q36「.+」が「.+」であるため/);
  expect(foundOf('V08', { answers })[0]!.cells).toHaveLength(1);
});

test('V08 keeps: the row is blank, or says itself that nothing applies', () => {
  expect(found({ answers: { q36: 'noaccess', q30: { remote: '' } } })).toEqual([]);
});

test('V08 is the general message while the rule that specialises it is undecided', () => {
  const answers = { q42: { web: 'noplan' }, q43: { web: ['exercise'] } };
  expect(foundInSparse('V08', answers)).toEqual(['V08 q43.web']);
  expect(foundInSparse('L37', answers)).toEqual([]);
});

test('V08 gives way to the rule that specialises it: one finding for all questions of it', () => {
  const answers = { q20: 'no' };
  expect(found({ answers }).filter((line) => !line.startsWith('L18'))).toEqual(['L19 q21']);
  expect(foundOf('L19', { answers })[0]!.cells.length).toBeGreaterThan(3);
});

test('V08 keeps: while the filter is blank or unreadable nothing is wrong', () => {
  expect(found({ answers: { q20: '' } })).toEqual(['V01 q20']);
  expect(found({ answers: { q20: '' }, unreadable: ['q20'] })).toEqual([]);
});

test('V08 keeps: a filter that contradicts itself closes nothing', () => {
  expect(found({ answers: { q07: ['internal', 'none'] } })).toEqual(['V05 q07']);
});
