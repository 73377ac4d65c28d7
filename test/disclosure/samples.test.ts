import { cellOf, defaultPolicy, leakWords, parseEarlier, releaseOf } from '../../src/disclosure/index.js';
import type { Release, Solver } from '../../src/disclosure/index.js';
import { figuresOf } from '../../src/consolidation/index.js';
import { editionOf } from '../../src/editions/index.js';
import { loadSolver } from '../../src/jobs/solver.js';
import { samplePopulation } from '../../src/samples/index.js';
import type { Person } from './people.js';
import { consolidationOf } from './people.js';

const edition = editionOf('cssa-insurers-2023')!;
const people = samplePopulation(edition, 'insurers', 1).map(
  ({ code, sector, group, contents: { answers } }): Person => ({
    code,
    sector,
    answers,
    ...(group !== undefined && { group }),
  }),
);
const consolidation = consolidationOf(edition, people);

let solver: Solver;
let release: Release;
beforeAll(async () => {
  solver = await loadSolver();
  release = await releaseOf(edition, consolidation, defaultPolicy, solver);
}, 60_000);

test('the 71 samples: nothing leaks, all figures of everybody go out, less than a third of a sector is withheld', () => {
  expect(release.leaks).toEqual([]);
  const [all, life, nonlife] = release.loss;
  expect(all).toMatchObject({ population: 'all', withheld: 0, rows: 100 });
  expect(life!.withheldShare).toBeLessThan(33);
  expect(nonlife!.withheld).toBe(life!.withheld);
  process.stdout.write(`71 samples: ${release.loss.map((one) => JSON.stringify(one)).join('\n            ')}\n`);
});

test('what is shown are the figures as they are reckoned elsewhere, for everybody and by sector', () => {
  let compared = 0;
  for (const population of ['all', 'life', 'nonlife']) {
    const figures = figuresOf(edition, consolidation.dataset, population === 'all' ? undefined : population);
    const rows = figures.flatMap((figure) => figure.rows.map((row) => ({ figure, row })));
    expect(release.figures.length).toBe(rows.length);
    release.figures.forEach((released, at) => {
      const { figure, row } = rows[at]!;
      expect([released.id, released.question, released.row]).toEqual([figure.id, row.question, row.row]);
      const column = released.columns.find((one) => one.population === population)!;
      if (column.withheld !== undefined) return;
      expect([column.base, column.outside, column.unanswered]).toEqual([row.base, row.outside, row.unanswered]);
      column.values.forEach(({ code, cell }, place) => {
        const { count, share } = row.values[place]!;
        expect(code).toBe(row.values[place]!.code);
        if (cell.status !== 'shown') return;
        expect(cell).toEqual({ status: 'shown', count, share });
        compared++;
      });
    });
  }
  expect(compared).toBeGreaterThan(400);
});

test('no count of 1 or 2 of an adverse option of a sector is shown, neither in a question nor in a figure', () => {
  const adverse = new Map(
    edition.questions.map(({ id, options }) => [
      id,
      new Set(options.filter((one) => one.adverse).map((one) => one.id)),
    ]),
  );
  for (const { question, columns } of [...release.questions, ...release.figures]) {
    for (const { population, values } of columns) {
      for (const { options, cell } of values) {
        if (population === 'all' || cell.status !== 'shown' || !options.every((id) => adverse.get(question)!.has(id)))
          continue;
        expect([0, ...Array.from({ length: 100 }, (_, at) => at + 3)]).toContain(cell.count);
      }
    }
  }
});

test('a question that is returned for everybody alone has its options merged and no sectors', () => {
  const q48 = release.questions.find(({ id }) => id === 'q48')!;
  expect(q48.columns.map(({ withheld }) => withheld)).toEqual([undefined, 'release', 'release']);
  const key = { kind: 'question', id: 'q48', population: 'all' } as const;
  expect(cellOf(release, { ...key, value: 'serious' })).toEqual({ status: 'merged', into: 'impact' });
  expect(cellOf(release, { ...key, value: 'impact' })).toMatchObject({ status: 'shown', count: 7 });
});

test('the same input gives the same release, which can be stored and read again for the next year', async () => {
  const again = await releaseOf(edition, consolidation, defaultPolicy, await loadSolver());
  expect(JSON.stringify(again)).toBe(JSON.stringify(release));
  const { members, questions } = release;
  expect(parseEarlier(JSON.stringify(release))).toEqual({ edition: edition.id, members, questions });
}, 60_000);

test('next to the year before with other members, what is told apart is withheld', async () => {
  const earlier = parseEarlier(JSON.stringify(release));
  const now = consolidationOf(edition, people.slice(1));
  const next = await releaseOf(edition, now, defaultPolicy, solver, { earlier: [{ ...earlier, edition: 'before' }] });
  expect(next.leaks).toEqual([]);
  expect(next.loss[1]!.withheld).toBeGreaterThan(release.loss[1]!.withheld);
}, 60_000);

test('a leak is named in words, without its number', () => {
  const cell = { kind: 'question', id: 'q39', row: 'retention', value: 'l1', population: 'nonlife' } as const;
  const words = leakWords(edition, { kind: 'recovery', cell, interval: { lower: 7, upper: 7 } });
  expect(words.ja).toBe(
    'Q39・ログの保管期間・定めていない・損害保険：表示していない件数を、公表するほかの数値から絞り込めます。',
  );
  expect(words.en).toMatch(/^Q39, .* Non-life insurance: the withheld count can be narrowed down/i);
});
