import { validate } from '../../src/validation/index.js';
import { edition, sampleReading, sparseReading } from './sample-reading.js';

/** Milliseconds a validation, the best of several rounds, so that a busy machine does not decide. */
function fastest(work: () => void): number {
  let best = Infinity;
  for (let round = 0; round < 20; round++) {
    const start = performance.now();
    for (let time = 0; time < 20; time++) work();
    best = Math.min(best, (performance.now() - start) / 20);
  }
  return best;
}

test.each([
  ['a full checklist', sampleReading()],
  ['a contradictory one', sampleReading({ answers: { q01: 'c', q20: 'no', q36: 'noaccess', q29: ['none'] } })],
  ['a blank one', sparseReading({})],
])('%s is validated at once', (_, reading) => {
  // The bundle takes about 0.2 ms; the test runner's own wrapping of modules and a busy machine make it several times that.
  expect(fastest(() => validate(edition, reading, { today: '2023-09-01' }))).toBeLessThan(3);
});
