import fc from 'fast-check';
import { attack, defaultPolicy, releaseOf } from '../../src/disclosure/index.js';
import type { Loss, Solver } from '../../src/disclosure/index.js';
import { editionOf } from '../../src/editions/index.js';
import { loadSolver } from '../../src/jobs/solver.js';
import { conclusionsOf } from './brute-force.js';
import { consolidationOf } from './people.js';
import { any, mixed, populations, randomPeople } from './populations.js';
import { smallEdition } from './small-edition.js';
import { unguarded } from './unguarded.js';

const full = editionOf('cssa-insurers-2023')!;
const { width } = defaultPolicy;

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

test('going through all possible answers finds nobody’s adverse answer and no withheld count', async () => {
  await fc.assert(
    fc.asyncProperty(populations(10, 12, any), async (people) => {
      const release = await releaseOf(smallEdition, consolidationOf(smallEdition, people), defaultPolicy, solver);
      expect(release.leaks).toEqual([]);
      expect(conclusionsOf(release, people, width)).toEqual([]);
    }),
    { numRuns: 150, seed: 5 },
  );
}, 60_000);

test('the same attacker learns something in nearly every population where nothing is withheld', () => {
  const found = fc
    .sample(populations(10, 12, any), { numRuns: 40, seed: 5 })
    .map((people) => conclusionsOf(unguarded(smallEdition, people), people, width).length);
  expect(found.filter((conclusions) => conclusions > 0).length).toBeGreaterThan(35);
});

test('larger populations keep their secrets too, and from 40 institutions on hardly anything of everybody is withheld', async () => {
  const losses: Loss[] = [];
  await fc.assert(
    fc.asyncProperty(populations(13, 100, mixed), async (people) => {
      const consolidation = consolidationOf(smallEdition, people);
      const release = await releaseOf(smallEdition, consolidation, defaultPolicy, solver);
      expect(release.leaks).toEqual([]);
      if (losses.length % 10 === 0) expect(await attack(smallEdition, consolidation, release, solver)).toEqual([]);
      if (people.length >= 40) expect(release.loss[0]!.withheldShare).toBeLessThanOrEqual(15);
      losses.push(release.loss);
    }),
    { numRuns: 350, seed: 5 },
  );
  process.stdout.write(lossLine('small edition, 13 to 100 institutions', losses));
}, 60_000);

test('so it is with the whole checklist', async () => {
  const losses: Loss[] = [];
  for (const size of [40, 71, 100]) {
    const consolidation = consolidationOf(full, randomPeople(full, size));
    const release = await releaseOf(full, consolidation, defaultPolicy, solver);
    expect(release.leaks).toEqual([]);
    expect(release.loss[0]!.withheldShare).toBeLessThanOrEqual(15);
    losses.push(release.loss);
  }
  process.stdout.write(lossLine('whole checklist, 40 to 100 institutions', losses));
}, 60_000);

/** The loss of information: cells withheld or merged of all cells, of everybody and of a sector. */
function lossLine(what: string, losses: readonly Loss[]): string {
  const shareOf = (at: number, key: 'withheld' | 'merged') => {
    const sum = (of: 'withheld' | 'merged' | 'cells') => losses.reduce((total, loss) => total + loss[at]![of], 0);
    return `${((100 * sum(key)) / sum('cells')).toFixed(1)} %`;
  };
  const words = [0, 1].map((at) => `${shareOf(at, 'withheld')} withheld, ${shareOf(at, 'merged')} merged`);
  return `${what} (${losses.length} populations): of everybody ${words[0]}; of a sector ${words[1]}\n`;
}
