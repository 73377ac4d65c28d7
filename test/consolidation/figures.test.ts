import type { Edition, Figure } from '../../src/checklist/index.js';
import type { FigureResult, FigureRow } from '../../src/consolidation/index.js';
import {
  datasetOf,
  figuresOf,
  intake,
  smallBases,
  subsetsChecked,
  totalsChecked,
} from '../../src/consolidation/index.js';
import { describe as describeFinding } from '../../src/findings/index.js';
import type { SampleInstitution } from '../../src/samples/index.js';
import { samplePopulation } from '../../src/samples/index.js';
import { countNaively } from './counting.js';
import { edition, handedIn, samples, withAnswers } from './received.js';

const population = samplePopulation(edition, 'insurers', 7);

function datasetFrom(institutions: readonly SampleInstitution[], of: Edition = edition) {
  return datasetOf(
    of,
    intake(
      of,
      institutions.map((institution) => handedIn(institution)),
    ).accepted,
  );
}

/** Sample institutions with some answers replaced, one after the other. */
function answering(...changes: Record<string, string | readonly string[]>[]): SampleInstitution[] {
  return changes.map((change, place) => {
    const institution = samples[place]!;
    return {
      ...institution,
      contents: { ...institution.contents, answers: withAnswers(institution.contents.answers, change) },
    };
  });
}

function rowOf(results: readonly FigureResult[], number: number, id: string, panel?: string): FigureRow {
  return results.find((figure) => figure.number === number)!.rows.find((row) => row.id === id && row.panel === panel)!;
}

const count = (row: FigureRow, code: string) => row.values.find((value) => value.code === code)!;

describe('figures', () => {
  const dataset = datasetFrom(population);

  test('of sample insurers are what a naive count finds, of all and by sector', () => {
    for (const sector of [undefined, ...edition.sectors.map(({ id }) => id)]) {
      const institutions = population
        .filter((institution) => sector === undefined || institution.sector === sector)
        .map((institution) => ({ sector: institution.sector, answers: institution.contents.answers }));
      const found = figuresOf(edition, dataset, sector).map(({ id, rows }) => ({
        id,
        rows: rows.map((row) => ({
          id: row.id,
          base: row.base,
          outside: row.outside,
          unanswered: row.unanswered,
          counts: row.values.map((value) => value.count),
        })),
      }));
      expect(found).toEqual(countNaively(edition, institutions));
    }
  });

  test('keep institutions = base + outside + unanswered in every row', () => {
    for (const { rows } of figuresOf(edition, dataset)) {
      for (const { base, outside, unanswered } of rows) expect(base + outside + unanswered).toBe(71);
    }
  });

  test('name a panel where there are several, and rows by their own words', () => {
    const results = figuresOf(edition, dataset);
    expect(results.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, place) => place + 1));
    expect(results[14]!.rows.map(({ panel, id }) => `${panel}/${id}`)).toEqual(
      ['plan', 'work'].flatMap((panel) => ['web', 'ddos', 'ransom'].map((id) => `${panel}/${id}`)),
    );
    expect(results[0]!.rows[0]).toMatchObject({ id: 'q01', question: 'q01', label: { ja: '経営方針' } });
    expect(results[0]!.rows[0]).not.toHaveProperty('panel');
  });
});

describe('bases (domain 2.1b)', () => {
  const noSoc = { q37: 'none', q38: [], 'q39.review': 'l1' };

  test('F4 and F12: all, those for whom the item is closed counting as not selected', () => {
    const results = figuresOf(edition, datasetFrom(answering({ q03: 'c', q04: [], q01: 'b', q02: 'b' }, noSoc, {})));
    const reported = rowOf(results, 4, 'q04');
    expect(reported).toMatchObject({ base: 3, outside: 0, unanswered: 0 });
    expect(count(reported, 'own').count).toBeLessThanOrEqual(2);
    expect(rowOf(results, 12, 'q38', 'institutions')).toMatchObject({ base: 3, outside: 0 });
    expect(rowOf(results, 12, 'q38', 'holders')).toMatchObject({ base: 2, outside: 1 });
  });

  test('F6: those who assess; F7: those with important third parties', () => {
    const none = { q11: ['none'], q12: '' };
    const results = figuresOf(edition, datasetFrom(answering(none, { q20: 'no', q21: '', q22: [], q23: [] }, {})));
    expect(rowOf(results, 6, 'q12')).toMatchObject({ base: 2, outside: 1 });
    expect(rowOf(results, 7, 'q21')).toMatchObject({ base: 2, outside: 1 });
  });

  test('F15: "not applicable" leaves the base of the plan, and with "no plan" that of its measures', () => {
    const changes = [
      { 'q42.web': 'na', 'q43.web': [] },
      { 'q42.web': 'noplan', 'q43.web': [] },
      { 'q42.web': 'plan', 'q43.web': ['exercise', 'review'] },
      { 'q42.web': 'plan', 'q43.web': ['none'] },
    ];
    const results = figuresOf(edition, datasetFrom(answering(...changes)));
    const plan = rowOf(results, 15, 'web', 'plan');
    expect(plan).toMatchObject({ base: 3, outside: 1, unanswered: 0 });
    expect(count(plan, 'plan')).toMatchObject({ count: 2, share: 66.7 });
    const work = rowOf(results, 15, 'web', 'work');
    expect(work).toMatchObject({ base: 2, outside: 2 });
    expect(count(work, 'exercise')).toMatchObject({ count: 1, share: 50 });
  });

  test('a base of 0 gives no share', () => {
    const results = figuresOf(edition, datasetFrom(answering({ q20: 'no', q21: '', q22: [], q23: [] })));
    const row = rowOf(results, 7, 'q21');
    expect(row).toMatchObject({ base: 0, outside: 1 });
    expect(row.values.map(({ share }) => share)).toEqual([null, null, null]);
  });

  test('TOP2 and other sums are reckoned from counts, not from rounded shares', () => {
    const rows = figuresOf(edition, datasetFrom(population)).find(({ number }) => number === 13)!.rows;
    for (const row of rows) {
      const [l3, l2, top2] = ['l3', 'l2', 'top2'].map((code) => count(row, code));
      expect(top2!.count).toBe(l3!.count + l2!.count);
    }
  });

  test('a value of several options of a multiple choice counts an institution once', () => {
    const anyOf: Figure = {
      id: 'f01',
      number: 1,
      title: { ja: '試験', en: 'Test' },
      panels: [
        {
          id: 'main',
          question: 'q26',
          base: 'all',
          values: [
            { code: 'training', label: { ja: '研修のいずれか', en: 'Any training' }, options: ['external', 'inhouse'] },
          ],
          plot: ['training'],
          chart: 'clustered',
        },
      ],
    };
    const special = { ...edition, figures: [anyOf] };
    const institutions = answering({ q26: ['external', 'inhouse'] }, { q26: ['inhouse'] }, { q26: ['plan'] });
    const [figure] = figuresOf(special, datasetFrom(institutions, special));
    expect(figure!.rows[0]!.values[0]).toMatchObject({ count: 2, share: 66.7 });
  });
});

describe('checks of figures', () => {
  const dataset = datasetFrom(population);
  const figures = figuresOf(edition, dataset);

  /** The results with a row replaced. */
  const tampered = (number: number, id: string, panel: string | undefined, change: (row: FigureRow) => FigureRow) =>
    figures.map((figure) => ({
      ...figure,
      rows: figure.rows.map((row) =>
        figure.number === number && row.id === id && row.panel === panel ? change(row) : row,
      ),
    }));

  test('M07 to M09 are silent about what was counted rightly', () => {
    expect([...totalsChecked(edition, dataset), ...subsetsChecked(edition, dataset, figures)]).toEqual([]);
  });

  test('M07: a single choice with two options in one institution', () => {
    const [broken] = datasetFrom(samples.slice(0, 1)).institutions;
    const chosen = broken!.arrival.chosen.map((one, place) => (place < 2 ? 1 : one));
    const institutions = [{ ...broken!, arrival: { ...broken!.arrival, chosen } }];
    const found = totalsChecked(edition, { ...dataset, institutions });
    expect(found).toMatchObject([{ rule: 'M07', question: 'q01', parameters: { total: 2, base: 1 } }]);
    expect(describeFinding(found[0]!, edition, 'ja').message).not.toMatch(/\{|不明/);
  });

  test('M08: more holders of measures than of the plan', () => {
    const wrong = tampered(15, 'ransom', 'work', (row) => ({ ...row, base: 71 }));
    const found = subsetsChecked(edition, dataset, wrong);
    expect(found).toMatchObject([{ rule: 'M08', question: 'q43', row: 'ransom', parameters: { count: 71, base: 60 } }]);
    expect(describeFinding(found[0]!, edition, 'ja').message).toContain('Q42');
  });

  test('M09: more who monitor than have a SOC', () => {
    const wrong = tampered(12, 'q38', 'institutions', (row) => ({
      ...row,
      values: row.values.map((value) => (value.code === 'malware' ? { ...value, count: 70 } : value)),
    }));
    const found = subsetsChecked(edition, dataset, wrong);
    expect(found).toMatchObject([{ rule: 'M09', question: 'q38', parameters: { count: 70, base: 66 } }]);
    expect(describeFinding(found[0]!, edition, 'en').message).toContain('Q37');
  });

  test.each([
    [0, 0],
    [1, 1],
    [4, 1],
    [5, 0],
  ])('M10: a base of %i gives %i warnings', (base, warnings) => {
    const found = smallBases(
      edition,
      tampered(7, 'q21', undefined, (row) => ({ ...row, base })),
      edition.sectors[0]!.label,
    );
    expect(found).toHaveLength(warnings);
    for (const finding of found) expect(describeFinding(finding, edition, 'ja').message).toContain('生命保険');
  });
});
