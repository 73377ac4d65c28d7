import { readFileSync } from 'node:fs';
import { defaultPolicy, releaseOf } from '../../src/disclosure/index.js';
import type { Program, Solver } from '../../src/disclosure/index.js';
import { loadSolver } from '../../src/jobs/solver.js';
import type { Person } from './people.js';
import { consolidationOf } from './people.js';
import { answersOf, smallEdition } from './small-edition.js';

/** 2x + 3y ≤ 11, x ≤ y + 1, whole numbers. */
const program: Program = {
  lower: [0, 0],
  upper: [9, 9],
  constraints: [
    { terms: [[0, 2], [1, 3]], lower: -Infinity, upper: 11 }, // prettier-ignore
    { terms: [[0, 1], [1, -1]], lower: -Infinity, upper: 1 }, // prettier-ignore
  ],
};

test('whole optima in both directions, one program after the other', async () => {
  const solver = await loadSolver();
  const most = async (terms: [number, number][], sense: 'min' | 'max') => {
    const values = (await solver.solve(program, { terms, sense }))!;
    return Math.round(terms.reduce((sum, [at, factor]) => sum + factor * values[at]!, 0));
  };
  // In fractions the first would be 4.6.
  expect(await most([[0, 1], [1, 1]], 'max')).toBe(4); // prettier-ignore
  expect(await most([[0, 3], [1, 1]], 'max')).toBe(8); // prettier-ignore
  expect(await most([[0, 1], [1, -2]], 'min')).toBe(-6); // prettier-ignore
});

test('what has no solution is said to have none', async () => {
  const solver = await loadSolver();
  const impossible = {
    ...program,
    constraints: [...program.constraints, { terms: [[0, 2]] as const, lower: 3, upper: 3 }],
  };
  expect(await solver.solve(impossible, { terms: [[0, 1]], sense: 'max' })).toBeUndefined();
});

test('the bytes of the WebAssembly file can be handed in', async () => {
  const solver = await loadSolver(readFileSync('node_modules/highs/build/highs.wasm'));
  expect(await solver.solve(program, { terms: [[1, 1]], sense: 'max' })).toHaveLength(2);
});

describe('a solver that fails', () => {
  const people = Array.from({ length: 24 }, (_, at): Person => {
    const kept = at % 12 === 0 ? 'l1' : at % 3 === 0 ? 'l2' : 'l3';
    return { code: `SL-${at}`, sector: at < 12 ? 'life' : 'nonlife', answers: answersOf({ kept }) };
  });
  const release = (solver: Solver) =>
    releaseOf(smallEdition, consolidationOf(smallEdition, people), defaultPolicy, solver);

  test.each<[string, Solver]>([
    ['finds nothing', { solve: () => Promise.resolve(undefined) }],
    ['answers nonsense', { solve: ({ upper }) => Promise.resolve(upper.map((bound) => bound + 1)) }],
  ])('releases nothing: %s', async (_, solver) => {
    await expect(release(solver)).rejects.toMatchObject({ code: 'RELEASE_SOLVER' });
  });
});
