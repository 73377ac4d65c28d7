import { attack, defaultPolicy, releaseOf } from '../../src/disclosure/index.js';
import type {
  CellKey,
  EarlierRelease,
  Leak,
  PublishedShare,
  Release,
  Solver,
  Surroundings,
} from '../../src/disclosure/index.js';
import { loadSolver } from '../../src/jobs/solver.js';
import type { Person } from './people.js';
import { consolidationOf } from './people.js';
import { answersOf, smallEdition } from './small-edition.js';
import { unguarded, withRevealed } from './unguarded.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

type Given = Parameters<typeof answersOf>[0];

/** Institutions of a sector, one for each answer; what is not given is the best answer. */
function insurers(sector: string, given: readonly (Given & { readonly group?: string })[], from = 0): Person[] {
  return given.map(({ group, ...answers }, at) => ({
    code: `${sector === 'life' ? 'SL' : 'SN'}-${String(at + from + 1).padStart(4, '0')}`,
    sector,
    answers: answersOf(answers),
    ...(group !== undefined && { group }),
  }));
}

/** So many that answered alike. */
function times<T>(count: number, one: T): T[] {
  return Array.from({ length: count }, () => one);
}

function releaseFor(people: readonly Person[], surroundings?: Surroundings): Promise<Release> {
  return releaseOf(smallEdition, consolidationOf(smallEdition, people), defaultPolicy, solver, surroundings);
}

/** What the attack finds when some cells go out that should not. */
async function afterRevealing(
  people: readonly Person[],
  revealed: readonly (Omit<CellKey, 'value'> & { readonly value?: string })[],
  surroundings?: Surroundings,
): Promise<readonly Leak[]> {
  const numbers = withRevealed(await releaseFor(people), smallEdition, people, revealed);
  return attack(smallEdition, consolidationOf(smallEdition, people), numbers, solver, surroundings);
}

const kept = { kind: 'question', id: 'logs', row: 'kept' } as const;

/** One nonlife insurer has not laid down what logs are kept; four life insurers have not. */
const unique = [
  ...insurers('life', [...times(4, { kept: 'l1' }), ...times(6, { kept: 'l2' }), ...times(5, {})]),
  ...insurers('nonlife', [{ kept: 'l1' }, ...times(5, { kept: 'l2' }), ...times(6, {})]),
];

test('nothing is found in what the suppression lets out', async () => {
  const release = await releaseFor(unique);
  expect(release.leaks).toEqual([]);
  expect(await attack(smallEdition, consolidationOf(smallEdition, unique), release, solver)).toEqual([]);
});

test('a unique answer in nonlife that the rest of its column gives away', async () => {
  const leaks = await afterRevealing(unique, [{ ...kept, value: 'l3', population: 'nonlife' }]);
  expect(leaks).toContainEqual({
    kind: 'recovery',
    cell: { ...kept, value: 'l1', population: 'nonlife' },
    interval: { lower: 1, upper: 1 },
  });
});

test('a complement: all − life = nonlife', async () => {
  const leaks = await afterRevealing(unique, [{ ...kept, value: 'l1', population: 'life' }]);
  expect(leaks.filter(({ kind }) => kind === 'recovery').map(({ cell }) => cell)).toContainEqual({
    ...kept,
    value: 'l1',
    population: 'nonlife',
  });
});

test('a sum of a figure: base − the two highest levels', async () => {
  const topTwo: CellKey = {
    kind: 'figure',
    id: 'f03',
    panel: 'main',
    row: 'kept',
    value: 'top2',
    population: 'nonlife',
  };
  const leaks = await afterRevealing(unique, [topTwo]);
  expect(leaks.map(({ cell }) => cell)).toContainEqual({ ...kept, value: 'l1', population: 'nonlife' });
});

test('a sum of two rounded shares that are printed elsewhere', async () => {
  const people = [
    ...insurers('life', [...times(7, { kept: 'l2' }), ...times(8, {})]),
    ...insurers('nonlife', [{ kept: 'l1' }, ...times(5, { kept: 'l2' }), ...times(6, {})]),
  ];
  // 5 ÷ 12 = 41.7 % and 6 ÷ 12 = 50.0 %: together 91.7 %, so that one of twelve is left.
  const [l2, l3] = [
    { question: 'logs', row: 'kept', options: ['l2'], population: 'nonlife', share: 41.7 },
    { question: 'logs', row: 'kept', options: ['l3'], population: 'nonlife', share: 50 },
  ] as const;
  const cell = { ...kept, value: 'l1', population: 'nonlife' };
  const cellsFound = async (published: readonly PublishedShare[]) =>
    (await afterRevealing(people, [], { published })).map((leak) => leak.cell);
  expect(await cellsFound([l2])).not.toContainEqual(cell);
  expect(await cellsFound([l3])).not.toContainEqual(cell);
  expect(await cellsFound([l2, l3])).toContainEqual(cell);
  // What is printed elsewhere cannot be withheld here: the release is blocked, and says what gives it away.
  const release = await releaseFor(people, { published: [l2, l3] });
  expect(release.leaks.map((leak) => leak.cell)).toContainEqual(cell);
});

test('the base of a question that only those with a plan answer', async () => {
  const people = [
    ...insurers('life', [...times(5, { plan: 'no' }), ...times(5, { drill: 'seldom' }), ...times(5, {})]),
    ...insurers('nonlife', [{ plan: 'no' }, ...times(5, { drill: 'seldom' }), ...times(6, {})]),
  ];
  const release = await releaseFor(people);
  const drill = release.questions.find(({ id }) => id === 'drill')!;
  expect(drill.columns.map(({ withheld }) => withheld)).toEqual([undefined, 'protection', 'protection']);
  const leaks = await afterRevealing(people, [{ kind: 'question', id: 'drill', population: 'nonlife' }]);
  expect(leaks.map(({ cell }) => cell)).toContainEqual({
    kind: 'question',
    id: 'plan',
    value: 'no',
    population: 'nonlife',
  });
});

test('all others lack a control: the only one that has it takes its own answer away', async () => {
  const people = [
    ...insurers('life', [...times(6, { tools: ['guard'] }), ...times(6, {})]),
    ...insurers('nonlife', [{}, ...times(6, { tools: ['guard'] })]),
  ];
  const numbers = unguarded(smallEdition, people);
  const leaks = await attack(smallEdition, consolidationOf(smallEdition, people), numbers, solver);
  expect(leaks).toContainEqual({
    kind: 'inference',
    cell: { kind: 'question', id: 'tools', value: 'scan', population: 'nonlife' },
    attackers: ['SN-0001'],
    concerns: 6,
  });
  expect((await releaseFor(people)).leaks).toEqual([]);
});

test('0 % or 100 % of everybody is withheld where it shows that all lack a control, and shown where it does not', async () => {
  const people = [...insurers('life', times(10, { plan: 'no' })), ...insurers('nonlife', times(8, { plan: 'no' }))];
  const release = await releaseFor(people);
  const cellsOf = (id: string) =>
    release.questions.find((row) => row.id === id)!.columns[0]!.values.map(({ cell }) => cell.status);
  expect(cellsOf('plan')).not.toContain('shown');
  expect(cellsOf('policy')).toEqual(['shown', 'shown', 'shown']);
  const [anybody] = await afterRevealing(people, [{ kind: 'question', id: 'plan', population: 'all' }]).then((leaks) =>
    leaks.filter(({ kind }) => kind === 'inference'),
  );
  expect(anybody).toMatchObject({ attackers: [], concerns: 18 });
});

test('a group of one: affiliated institutions are all of a sector but one', async () => {
  const people = [
    ...insurers('life', times(9, {})),
    ...insurers('nonlife', [...times(5, { group: 'G' }), { kept: 'l2' }]),
  ];
  const release = await releaseFor(people);
  expect(release.leaks).toEqual([]);
  expect(release.questions.map(({ columns }) => columns[2]!.withheld)).toEqual(times(6, 'protection'));
  const leaks = await afterRevealing(people, [{ ...kept, population: 'nonlife' }]);
  expect(leaks).toContainEqual(
    expect.objectContaining({
      kind: 'inference',
      attackers: ['SN-0001', 'SN-0002', 'SN-0003', 'SN-0004', 'SN-0005'],
      concerns: 1,
    }),
  );
});

test('an earlier release of the same year under another policy', async () => {
  const consolidation = consolidationOf(smallEdition, unique);
  const lax = await releaseOf(smallEdition, consolidation, { ...defaultPolicy, fewest: 1 }, solver);
  const open = unguarded(smallEdition, unique);
  const strict = await releaseFor(unique);
  const leaksNext = async (earlier: EarlierRelease) => (await releaseFor(unique, { earlier: [earlier] })).leaks;
  expect(await leaksNext(strict)).toEqual([]);
  expect(await leaksNext({ ...lax, questions: open.questions })).toContainEqual({
    kind: 'recovery',
    cell: { ...kept, value: 'l1', population: 'nonlife' },
    interval: { lower: 1, upper: 1 },
  });
});

describe('a pair of years', () => {
  const stayers = [
    ...insurers('life', [...times(6, { kept: 'l1' }), ...times(8, {})]),
    ...insurers('nonlife', [...times(5, { kept: 'l1' }), ...times(6, {})]),
  ];
  const joiner = insurers('nonlife', [{ kept: 'l1' }], 50);

  test('somebody who joined is given away where nobody else changed an answer', async () => {
    const earlier = { ...(await releaseFor(stayers)), edition: 'the year before' };
    const now = [...stayers, ...joiner];
    const open = unguarded(smallEdition, now);
    const leaks = await attack(smallEdition, consolidationOf(smallEdition, now), open, solver, { earlier: [earlier] });
    expect(leaks.filter(({ kind }) => kind === 'differencing')).toContainEqual({
      kind: 'differencing',
      cell: { ...kept, value: 'l1', population: 'nonlife' },
      concerns: 1,
      earlier: 'the year before',
    });
    const release = await releaseFor(now, { earlier: [earlier] });
    expect(release.leaks).toEqual([]);
    const row = release.questions.find((one) => one.row === 'kept')!;
    expect(row.columns[2]!.withheld).toBe('protection');
    // Of the controls that the newcomer has, nothing is withheld.
    expect(release.questions.find(({ id }) => id === 'plan')!.columns[2]!.withheld).toBeUndefined();
  });

  test('somebody who left is given away too', async () => {
    const before = [...stayers, ...joiner];
    const earlier = { ...(await releaseFor(before)), edition: 'the year before' };
    const consolidation = consolidationOf(smallEdition, stayers);
    const leaks = await attack(smallEdition, consolidation, unguarded(smallEdition, stayers), solver, {
      earlier: [earlier],
    });
    expect(leaks.map(({ kind, cell }) => [kind, cell.row, cell.value])).toContainEqual(['differencing', 'kept', 'l1']);
  });

  test('nobody is where those who stayed changed their answers, or nobody came or went', async () => {
    const earlier = { ...(await releaseFor(stayers)), edition: 'the year before' };
    const changed = [...stayers.slice(0, -3), ...insurers('nonlife', times(3, { kept: 'l2' }), 8), ...joiner];
    const leaksOf = async (people: readonly Person[]) =>
      (
        await attack(smallEdition, consolidationOf(smallEdition, people), unguarded(smallEdition, people), solver, {
          earlier: [earlier],
        })
      ).filter(({ kind, cell }) => kind === 'differencing' && cell.row === 'kept');
    expect(await leaksOf(changed)).toEqual([]);
    expect(await leaksOf(stayers)).toEqual([]);
  });
});
