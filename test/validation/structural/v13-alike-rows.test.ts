import { edition } from '../sample-reading.js';
import { found, messageOf } from '../outcome.js';

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
