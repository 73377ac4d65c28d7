import fc from 'fast-check';
import { offeredOptions } from '../../src/checklist/index.js';
import { consolidate, figuresOf, parseRoster, reconcile } from '../../src/consolidation/index.js';
import type { Consolidation, Received } from '../../src/consolidation/index.js';
import { TenkenError } from '../../src/findings/index.js';
import { rosterOf, samplePopulation } from '../../src/samples/index.js';
import { edition, handedIn, samples, withAnswers } from './received.js';

/** Any answers that the form can hold, sound or not: blank items and contradictions among them. */
const anyAnswers = fc.record(
  Object.fromEntries(
    edition.questions.flatMap((question) =>
      (question.rows.length > 0 ? question.rows.map(({ id }) => id) : [undefined]).map((row) => {
        const options = offeredOptions(question, row).map(({ id }) => id);
        const isMany = question.type === 'multiple' || question.type === 'matrixMultiple';
        const value = isMany ? fc.subarray(options) : fc.constantFrom('', ...options);
        return [row === undefined ? question.id : `${question.id}.${row}`, value as fc.Arbitrary<string | string[]>];
      }),
    ),
  ),
);

function unequal({ checks }: Consolidation) {
  return checks.filter(({ isEqual }) => !isEqual);
}

describe('reconciliation', () => {
  test('adds up for any answers, any of them left out, included, refused or sent twice', () => {
    const file = fc.record({
      answers: anyAnswers,
      from: fc.integer({ min: 0, max: samples.length - 1 }),
      isIncluded: fc.boolean(),
      isRefused: fc.boolean(),
      submitted: fc.constantFrom('', '2023-08-01', '2023-08-02'),
    });
    fc.assert(
      fc.property(fc.array(file, { maxLength: 8 }), fc.boolean(), (files, isListed) => {
        const received = files.map(({ answers, from, isRefused, submitted }, place): Received => {
          const name = `${place}.xlsx`;
          if (isRefused) return { file: name, refused: new TenkenError('FILE_CORRUPT') };
          const institution = samples[from]!;
          const changed = withAnswers(institution.contents.answers, answers);
          return handedIn(institution, { file: name, answers: changed, cover: { submitted } });
        });
        const include = [
          ...new Set(files.filter(({ isIncluded }) => isIncluded).map(({ from }) => samples[from]!.code)),
        ];
        const result = consolidate(edition, received, {
          include: include.map((code) => ({ code, reason: '試験' })),
          ...(isListed && { roster: parseRoster({ rows: rosterOf(edition, samples.slice(0, 6)) }, edition) }),
        });
        expect(unequal(result)).toEqual([]);
        expect(result.findings.filter(({ finding }) => /^M0[789]$/.test(finding.rule))).toEqual([]);
        const { entries, leftOut, accepted } = result.intake;
        expect(entries).toHaveLength(files.length);
        expect(accepted.length + leftOut.length).toBe(files.length);
      }),
      { numRuns: 60 },
    );
  });

  test.each(['insurers', 'one', 'equal', 'nobase', 'closed'] as const)('adds up for the population "%s"', (kind) => {
    const population = samplePopulation(edition, kind, 3);
    const result = consolidate(
      edition,
      population.map((institution) => handedIn(institution)),
    );
    expect(unequal(result)).toEqual([]);
    expect(result.intake.accepted).toHaveLength(population.length);
    expect(result.checks.length).toBeGreaterThan(300);
  });

  test('adds up for nobody', () => {
    const result = consolidate(edition, []);
    expect(unequal(result)).toEqual([]);
    expect(result.figures.all.flatMap(({ rows }) => rows).every(({ base }) => base === 0)).toBe(true);
  });

  test('notices a wrong number in a figure', () => {
    const { intake, dataset, figures } = consolidate(
      edition,
      samples.map((institution) => handedIn(institution)),
    );
    const [first, ...rest] = figuresOf(edition, dataset);
    const wrong = { ...first!, rows: first!.rows.map((row) => ({ ...row, base: row.base + 1 })) };
    const checks = reconcile(edition, intake, dataset, { ...figures, all: [wrong, ...rest] });
    const found = checks.filter(({ isEqual }) => !isEqual);
    expect(found.map(({ kind }) => kind)).toEqual(['figures', 'figures']);
    expect(found[0]!.label.ja).toContain('図表1');
  });

  test('M02 names all institutions of a population in which all are alike', () => {
    const population = samplePopulation(edition, 'equal', 3);
    const { findings } = consolidate(
      edition,
      population.map((institution) => handedIn(institution)),
    );
    const alike = findings.filter(({ finding }) => finding.rule === 'M02');
    expect(alike.map(({ institutions }) => institutions.length)).toEqual([population.length]);
  });
});
