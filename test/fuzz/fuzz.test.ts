import { defaultEditionId, editionOf } from '../../src/editions/index.js';
import { attempt } from './attempt.js';
import { fileOfCase, seedWorkbooks } from './seeds.js';

const edition = editionOf(defaultEditionId)!;

test('150 damaged workbooks end as a reading or as a typed refusal', () => {
  const seeds = seedWorkbooks(edition);
  const outcomes = new Set<string>();
  for (let number = 1; number <= 150; number++) {
    const outcome = attempt(edition, fileOfCase(seeds, number), number % 50 === 0);
    expect(outcome).toMatch(/^(read|FILE_[A-Z0-9_]+|NOT_CHECKLIST)$/);
    outcomes.add(outcome);
  }
  // The damage is of many kinds, and some of it does no harm.
  expect(outcomes).toContain('read');
  expect(outcomes.size).toBeGreaterThan(4);
}, 60_000);
