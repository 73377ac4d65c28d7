import { verdictOf } from '../../src/taskpane/model/verdict.js';

const sealed = (state: 'unsealed' | 'intact' | 'broken' | 'lost') => ({ state, changes: [] });

test.each([
  [false, 'unsealed', 'blocked'],
  [false, 'broken', 'blocked'],
  [true, 'unsealed', 'ready'],
  [true, 'intact', 'ready'],
  [true, 'broken', 'sealAgain'],
  [true, 'lost', 'sealAgain'],
] as const)('ready %s with the seal %s: %s', (ready, state, verdict) => {
  expect(verdictOf({ ready, seal: sealed(state) })).toBe(verdict);
});
