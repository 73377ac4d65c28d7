import { countsOf, readinessOf, submissionOf } from '../../src/submission/index.js';
import { type Changes, edition, sampleReading } from '../validation/sample-reading.js';

const submission = (changes: Changes) => submissionOf(edition, 'filled/x.xlsx', sampleReading(changes));
/** Breaks L01 and L44, both confirmations. */
const doubtful = { q01: 'c', q45: ['none'] };

test.each<[string, Changes, boolean, number]>([
  ['nothing was found', {}, false, 0],
  ['an error', { answers: { q05: '' } }, true, 0],
  ['warnings alone', { cover: { submitted: '' } }, false, 0],
  ['confirmations without explanation', { answers: doubtful }, true, 2],
  [
    'one of two explained',
    { answers: doubtful, explanations: [{ rule: 'L01', text: '親会社の方針による。' }] },
    true,
    1,
  ],
  [
    'both explained',
    {
      answers: doubtful,
      explanations: [
        { rule: 'l01', text: 'a' },
        { rule: 'L44', text: 'b' },
      ],
    },
    false,
    0,
  ],
  ['an error cannot be explained', { answers: { q05: '' }, explanations: [{ rule: 'V01', text: 'a' }] }, true, 0],
])('%s', (_, changes, isBlocked, unexplained) => {
  expect(submission(changes).unexplained).toBe(unexplained);
  expect(readinessOf(edition, submission(changes))).toBe(isBlocked ? 'blocked' : 'ready');
});

test('findings are counted by severity', () => {
  const { findings } = submission({ answers: { ...doubtful, q05: '' }, cover: { submitted: '' } }).validation;
  expect(countsOf(findings)).toEqual({ error: 1, confirmation: 2, warning: 1, info: 0 });
  expect(countsOf([])).toEqual({ error: 0, confirmation: 0, warning: 0, info: 0 });
});
