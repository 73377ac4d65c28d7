import { defaultPolicy, releaseOf } from '../../src/disclosure/index.js';
import type { Policy, ReleasedRow, Solver } from '../../src/disclosure/index.js';
import { loadSolver } from '../../src/jobs/solver.js';
import type { Person } from './people.js';
import { consolidationOf } from './people.js';
import { answersOf, smallEdition } from './small-edition.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

type Given = Parameters<typeof answersOf>[0];

/** So many institutions of each sector with these answers. */
function people(given: readonly (readonly [life: number, nonlife: number, answers: Given])[]): Person[] {
  let at = 0;
  return given.flatMap(([life, nonlife, answers]) =>
    Array.from({ length: life + nonlife }, (_, place): Person => {
      const code = `SL-${String(++at).padStart(4, '0')}`;
      return { code, sector: place < life ? 'life' : 'nonlife', answers: answersOf(answers) };
    }),
  );
}

/** The cells of one item, column by column: counts, `→` and the group for merged ones, the reason for withheld ones. */
async function shown(item: string, all: readonly Person[], policy: Policy = defaultPolicy): Promise<string[]> {
  const release = await releaseOf(smallEdition, consolidationOf(smallEdition, all), policy, solver);
  expect(release.leaks).toEqual([]);
  const [id, row] = item.split('.');
  return columnsOf(release.questions.find((one) => one.id === id && one.row === row)!);
}

function columnsOf({ columns }: ReleasedRow): string[] {
  return columns.map(
    ({ withheld, values }) =>
      withheld ??
      values
        .map(({ code, cell }) => {
          const what = cell.status === 'shown' ? cell.count : cell.status === 'merged' ? `→${cell.into}` : '＊';
          return `${code} ${what}`;
        })
        .join(', '),
  );
}

test('few adverse answers are merged with those of their group', async () => {
  const all = people([
    [9, 9, {}],
    [4, 3, { policy: 'later' }],
    [3, 1, { policy: 'never' }],
  ]);
  expect(await shown('policy', all)).toEqual([
    'set 18, later 7, never 4, notset 11',
    'set 9, later →notset, never →notset, notset 7',
    'set 9, later →notset, never →notset, notset 4',
  ]);
});

test('where the group is still of few, it is withheld with what would reveal it', async () => {
  const all = people([
    [9, 9, {}],
    [4, 1, { policy: 'later' }],
    [3, 1, { policy: 'never' }],
  ]);
  expect(await shown('policy', all)).toEqual(['set 18, later 5, never 4', 'protection', 'protection']);
});

test('of three options the one that fewest chose is withheld together with the few', async () => {
  const all = people([
    [9, 9, {}],
    [6, 5, { kept: 'l2' }],
    [3, 2, { kept: 'l1' }],
  ]);
  expect(await shown('logs.kept', all)).toEqual(['l3 18, l2 11, l1 5', 'l3 9, l2 ＊, l1 ＊', 'l3 9, l2 ＊, l1 ＊']);
});

test('of several choices the few may be withheld alone, because nothing adds up', async () => {
  const all = people([
    [9, 9, { tools: ['scan'] }],
    [8, 8, { tools: ['scan', 'guard'] }],
    [3, 2, { tools: ['none'] }],
  ]);
  const [everybody, life, nonlife] = await shown('tools', all);
  expect(everybody).toBe('scan 34, guard 16, none 5');
  expect(life).toMatch(/none ＊$/);
  expect(nonlife).toMatch(/guard 8, none ＊$/);
});

test('nobody and three or more are shown', async () => {
  const all = people([
    [9, 9, {}],
    [3, 0, { kept: 'l1' }],
  ]);
  expect(await shown('logs.kept', all)).toEqual(['l3 18, l2 0, l1 3', 'l3 9, l2 0, l1 3', 'l3 9, l2 0, l1 0']);
});

test('with a stricter policy more is withheld', async () => {
  const all = people([
    [9, 9, {}],
    [4, 3, { kept: 'l1' }],
  ]);
  expect((await shown('logs.kept', all))[1]).toBe('l3 9, l2 0, l1 4');
  expect((await shown('logs.kept', all, { ...defaultPolicy, fewest: 3 }))[1]).toMatch(/l1 ＊|protection/);
  expect((await shown('logs.kept', all, { ...defaultPolicy, smallestSectorBase: 13 }))[1]).toBe('base');
});

test('small bases: the sectors fall together, then everything', async () => {
  const all = people([
    [9, 9, { cloud: 'l0' }],
    [5, 4, {}],
  ]);
  expect(await shown('logs.cloud', all)).toEqual(['l3 9, l2 0, l1 0', 'base', 'base']);
  const few = people([
    [9, 9, { cloud: 'l0' }],
    [2, 2, {}],
  ]);
  expect(await shown('logs.cloud', few)).toEqual(['base', 'base', 'base']);
});

test('one institution, or nobody at all, is no reason to fail', async () => {
  expect(await shown('plan', people([[1, 0, {}]]))).toEqual(['base', 'base', 'base']);
  expect(await shown('plan', [])).toEqual(['base', 'base', 'base']);
});
