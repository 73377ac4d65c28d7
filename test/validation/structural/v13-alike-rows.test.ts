import { edition } from '../sample-reading.js';
import { found, foundOf, messageOf } from '../outcome.js';

/** The same answer in all rows of a matrix. */
function alike(id: string, option: string): Record<string, unknown> {
  const { rows } = edition.questions.find((question) => question.id === id)!;
  return { [id]: Object.fromEntries(rows.map((row) => [row.id, option])) };
}

const three = { ...alike('q31', 'l2'), ...alike('q34', 'l2'), ...alike('q39', 'l2') };

test('V13: four matrices with the same answer in all rows', () => {
  const answers = { ...three, ...alike('q46', 'l2') };
  expect(found({ answers })).toEqual(['V13 cover']);
  expect(messageOf('V13', { answers })).toMatch(/^4の設問で.*Q31「.+」、Q34「.+」、Q39「.+」、Q46「.+」/);
});

test('V13 keeps: three of them, or a fourth where being alike is to be expected', () => {
  expect(found({ answers: three })).toEqual([]);
  expect(edition.questions.find(({ id }) => id === 'q44')!.uniformRowsExpected).toBe(true);
  expect(found({ answers: { ...three, ...alike('q44', 'plan') } })).toEqual([]);
});

test('V13 keeps: a fourth that is blank in all rows', () => {
  expect(found({ answers: { ...three, ...alike('q46', '') } })).toEqual(['V01 q46']);
});

test('V13 counts a matrix by the rows that apply', () => {
  const closed = {
    q36: 'noaccess',
    q30: { remote: '', privileged: 'full', cloud: 'full', customer: 'full', agent: 'full' },
  };
  expect(found({ answers: { ...three, ...closed } })).toEqual(['V13 cover']);
  const plans = (web: string, ddos: string, ransom: string) => ({ q42: { web, ddos, ransom } });
  const two = { ...plans('noplan', 'plan', 'plan'), q43: { web: [], ddos: ['exercise'], ransom: ['exercise'] } };
  const lines = (answers: object) =>
    found({ answers: { ...three, ...answers } }).filter((line) => line.startsWith('V13'));
  expect(lines(two)).toEqual(['V13 cover']);
  const one = { ...plans('noplan', 'na', 'plan'), q43: { web: [], ddos: [], ransom: ['exercise'] } };
  expect(lines(one)).toEqual([]);
});

test('V13 points at every row of the matrices that it speaks of', () => {
  const rows = (id: string) => edition.questions.find((question) => question.id === id)!.rows.length;
  const [finding] = foundOf('V13', { answers: { ...three, ...alike('q46', 'l2') } });
  expect(finding!.cells).toHaveLength(rows('q31') + rows('q34') + rows('q39') + rows('q46'));
});
