import { applicability } from '../../src/checklist/index.js';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';
import type { SampleKind } from '../../src/samples/index.js';
import { manyInstitutions, rosterOf, samplePopulation } from '../../src/samples/index.js';
import { answered, brokenRules, chose } from './counting.js';

const edition = editionOf(defaultEditionId)!;

test('the same seed gives the same institutions, another seed gives others with the same counts', () => {
  const first = samplePopulation(edition, 'insurers', 1);
  expect(samplePopulation(edition, 'insurers', 1)).toEqual(first);
  const other = samplePopulation(edition, 'insurers', 2);
  const changed = other.filter(
    ({ contents }, place) => JSON.stringify(contents.answers) !== JSON.stringify(first[place]!.contents.answers),
  );
  expect(changed).toHaveLength(71);
  expect(chose(other, 'q01', 'a')).toBe(60);
  expect(chose(other, 'q46.gen', 'l3', 'l2')).toBe(60);
});

test.each([3, 20_230_731])('seed %i breaks no rule without intent', (seed) => {
  const population = samplePopulation(edition, 'insurers', seed);
  expect(brokenRules(edition, population, ['error', 'warning'])).toEqual([]);
  expect(brokenRules(edition, population, ['confirmation'])).toHaveLength(8);
});

describe('the regional population has the values of the register (domain 2.5)', () => {
  const population = samplePopulation(edition, 'regional', 2022);

  test.each<[id: string, key: string, options: string[], base: number, share: number]>([
    ['R22-03', 'q01', ['c'], 498, 2.0],
    ['R22-05', 'q12', ['management'], 498, 43.0],
    ['R22-06', 'q12', ['riskdept'], 498, 36.9],
    ['R22-07', 'q12', ['sysdept'], 498, 17.7],
    ['R22-09', 'q11', ['periodic'], 498, 82.7],
    ['R22-10', 'q11', ['intro'], 498, 77.9],
    ['R22-11', 'q13', ['short'], 498, 71.7],
    ['R22-12', 'q27.system', ['elearning'], 498, 82.9],
    ['R22-16', 'q29', ['separation'], 498, 94.0],
    ['R22-17', 'q29', ['media'], 498, 91.4],
    ['R22-18', 'q29', ['pattern'], 498, 88.4],
    ['R22-19', 'q37', ['full'], 498, 62.7],
    ['R22-20', 'q37', ['part'], 498, 17.3],
    ['R22-25', 'q44.destroy', ['plan'], 498, 90.8],
    ['R22-26', 'q44.leak', ['plan'], 498, 90.0],
    ['R22-27', 'q44.stop', ['plan'], 498, 88.2],
    ['R22-29', 'q21', ['central'], 491, 57.0],
    ['R22-30', 'q21', ['department'], 491, 26.5],
  ])('%s: %s %j of %i is %f', (_, key, options, base, share) => {
    const item = key.split('.')[0] === 'q21' ? answered(population, key) : population.length;
    expect(item).toBe(base);
    expect(Math.floor((2000 * chose(population, key, ...options) + base) / (2 * base)) / 10).toBe(share);
  });

  test('breaks no rule of severity error', () => {
    expect(population).toHaveLength(498);
    expect(brokenRules(edition, population, ['error', 'warning'])).toEqual([]);
  });
});

test.each<SampleKind>(['one', 'equal', 'nobase', 'closed'])(
  'the edge population %s breaks no rule of severity error',
  (kind) => {
    const population = samplePopulation(edition, kind, 5);
    expect(population).toHaveLength(kind === 'one' ? 1 : 12);
    expect(brokenRules(edition, population, ['error', 'warning'])).toEqual([]);
  },
);

test('in the population of equals only covers differ', () => {
  const population = samplePopulation(edition, 'equal', 5);
  expect(new Set(population.map(({ contents }) => JSON.stringify({ ...contents, cover: {} }))).size).toBe(1);
  expect(new Set(population.map(({ code }) => code)).size).toBe(12);
});

test('where there is no base, nobody may answer figures 7 and 12', () => {
  const population = samplePopulation(edition, 'nobase', 5);
  for (const key of ['q21', 'q22', 'q23', 'q38']) expect(answered(population, key)).toBe(0);
  expect(answered(population, 'q01')).toBe(12);
});

test('where everything is closed, every item with a filter is closed', () => {
  for (const { contents } of samplePopulation(edition, 'closed', 5)) {
    const state = applicability(edition, contents.answers);
    for (const { id, closedWhen, rows } of edition.questions) {
      if (closedWhen !== undefined) expect(`${id} ${state.stateOf(id)}`).toBe(`${id} closed`);
      for (const row of rows) {
        if (row.closedWhen !== undefined)
          expect(`${id} ${row.id} ${state.stateOf(id, row.id)}`).toBe(`${id} ${row.id} closed`);
      }
    }
  }
});

test('many institutions have codes and answers of their own', () => {
  const many = manyInstitutions(edition, 150, 1);
  expect(many).toHaveLength(150);
  expect(new Set(many.map(({ code }) => code)).size).toBe(150);
  expect(new Set(many.map(({ contents }) => JSON.stringify(contents.answers))).size).toBe(150);
  expect(many.every(({ code }) => new RegExp(edition.institutionCode).test(code))).toBe(true);
  expect(brokenRules(edition, many, ['error', 'warning'])).toEqual([]);
});

test('the roster names every institution once, under headers that the roster reader knows', () => {
  const population = samplePopulation(edition, 'insurers', 1);
  const [headers, ...lines] = rosterOf(edition, population);
  expect(headers).toEqual(['機関コード', '機関名', '業態', 'グループ', '規模', '有効開始日']);
  expect(lines).toHaveLength(71);
  expect(lines[0]!.slice(0, 3)).toEqual(['SL-0001', 'サンプル生命01', '生命保険']);
  expect(new Set(lines.map(([, , , , size]) => size))).toEqual(new Set(['大', '中', '小']));
});
