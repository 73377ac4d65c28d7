import { answersOutside } from '../../src/validation/index.js';
import { edition, sampleReading } from './sample-reading.js';

const outside = (answers: Readonly<Record<string, unknown>>) =>
  answersOutside(edition, sampleReading({ answers })).map(({ question, row, cells }) => [
    question.id,
    row,
    cells.map(({ address }) => address),
  ]);

test('answers in closed items are told with the cells in which they stand, marks one by one', () => {
  expect(outside({ q20: 'no', q22: ['audit'], q23: [] })).toEqual([
    ['q21', undefined, ['E410']],
    ['q22', undefined, ['E433']],
  ]);
});

test('also "not applicable" where nothing applies, of which nothing else is said', () => {
  expect(outside({ q36: 'noaccess', q30: { remote: 'na' } })).toEqual([['q30', 'remote', ['E590']]]);
});

test('rows of a grid by themselves', () => {
  const q42 = { web: 'noplan', ddos: 'plan', ransom: 'plan' };
  expect(outside({ q42, q43: { web: ['exercise', 'review'] } })).toEqual([['q43', 'web', ['E850', 'H850']]]);
});

test('nothing where everything applies, and nothing while a filter is blank', () => {
  expect(outside({})).toEqual([]);
  expect(outside({ q20: '' })).toEqual([]);
});
