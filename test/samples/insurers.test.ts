import { answerOf, applicability, compileRules, isMatrix, offeredOptions } from '../../src/checklist/index.js';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';
import { samplePopulation } from '../../src/samples/index.js';
import { answered, brokenRules, chose } from './counting.js';

const edition = editionOf(defaultEditionId)!;
const population = samplePopulation(edition, 'insurers', 2023);

describe('the sample insurers have the counts of domain 5.4', () => {
  test.each<[key: string, counts: Record<string, number>]>([
    ['q01', { a: 60, a2: 7, b: 3, c: 1 }],
    ['q02', { a: 67, b: 3, c: 1 }],
    ['q03', { a: 68, b: 2, c: 1 }],
    ['q04', { own: 68, progress: 64, threat: 55, firms: 50 }],
    ['q11', { periodic: 60, intro: 62, none: 1 }],
    ['q12', { management: 28, riskdept: 27, sysdept: 13, other: 2, none: 0 }],
    ['q20', { yes: 69, no: 1, unknown: 1 }],
    ['q21', { central: 35, department: 27, none: 7 }],
    ['q25.risk', { short: 30 }],
    ['q25.incident', { short: 27 }],
    ['q25.audit', { short: 33 }],
    ['q25.monitoring', { short: 26 }],
    ['q25.planning', { short: 28 }],
    ['q26', { external: 66, qualification: 60, inhouse: 52, plan: 24, none: 1 }],
    ['q29', { media: 70, site: 68, exec: 65 }],
    ['q37', { full: 55, part: 11, none: 5 }],
    ['q38', { malware: 62, traffic: 61 }],
    ['q42.web', { plan: 60 }],
    ['q42.ddos', { plan: 61 }],
    ['q42.ransom', { plan: 60 }],
    ['q43.ransom', { exercise: 52 }],
  ])('%s', (key, counts) => {
    expect(Object.fromEntries(Object.keys(counts).map((code) => [code, chose(population, key, code)]))).toEqual(counts);
  });

  test.each([
    ['q39.ident', 64],
    ['q39.retention', 62],
    ['q41.isolate', 66],
    ['q41.substitute', 58],
    ['q41.publish', 57],
    ['q46.gen', 60],
    ['q46.offline', 33],
    ['q46.worm', 22],
  ])('levels 3 and 2 of %s: %i', (key, count) => {
    expect(chose(population, key, 'l3', 'l2')).toBe(count);
  });

  test.each([
    ['q04', 70],
    ['q12', 70],
    ['q21', 69],
    ['q38', 66],
    ['q43.web', 60],
    ['q43.ddos', 61],
    ['q43.ransom', 60],
  ])('%s is open for %i', (key, count) => {
    expect(answered(population, key)).toBe(count);
  });
});

test('42 life and 29 non-life insurers under sample names and codes', () => {
  const life = population.filter(({ sector }) => sector === 'life');
  expect(life).toHaveLength(42);
  expect(population).toHaveLength(71);
  expect(new Set(population.map(({ code }) => code)).size).toBe(71);
  expect(life[0]).toMatchObject({ code: 'SL-0001', name: 'サンプル生命01' });
  expect(population[70]).toMatchObject({ code: 'SN-0029', name: 'サンプル損保29', sector: 'nonlife' });
});

test('every open item is answered with offered options, every closed one is blank', () => {
  for (const { contents } of population) {
    const state = applicability(edition, contents.answers);
    for (const question of edition.questions) {
      for (const row of isMatrix(question) ? question.rows.map(({ id }) => id) : [undefined]) {
        const answer = answerOf(contents.answers, question.id, row);
        const codes = (typeof answer === 'string' ? [answer] : (answer as string[])).filter((code) => code !== '');
        const offered = offeredOptions(question, row);
        expect([contents.cover.code, question.id, row, state.stateOf(question.id, row)]).toEqual([
          contents.cover.code,
          question.id,
          row,
          codes.length > 0 ? 'open' : 'closed',
        ]);
        expect(offered.map(({ id }) => id)).toEqual(expect.arrayContaining(codes));
        // An exclusive option stands alone; lists are in printed order.
        if (offered.some(({ id, exclusive }) => exclusive && codes.includes(id))) expect(codes).toHaveLength(1);
        expect(offered.map(({ id }) => id).filter((id) => codes.includes(id))).toEqual(codes);
      }
    }
  }
});

test('no rule of severity error is broken, and every rule can be decided', () => {
  expect(brokenRules(edition, population, ['error', 'warning'])).toEqual([]);
  const undecided = population.filter(({ contents: { answers } }) => {
    const state = applicability(edition, answers);
    return compileRules(edition).some((rule) => rule.holds(answers, state) === 'undecided');
  });
  expect(undecided).toEqual([]);
});

test('a handful of institutions carry confirmations, some of them explained', () => {
  expect(brokenRules(edition, population, ['confirmation'])).toEqual([
    'SL-0007 L34',
    'SL-0019 L45',
    'SL-0026 L43',
    'SL-0039 L50',
    'SN-0003 L15',
    'SN-0016 L44',
    'SN-0025 L14',
    'SN-0025 L48',
  ]);
  const explained = population.flatMap(({ code, contents }) =>
    (contents.explanations ?? []).map(({ rule }) => `${code} ${rule}`),
  );
  expect(explained).toEqual(['SL-0007 L34', 'SL-0019 L45', 'SL-0039 L50', 'SN-0003 L15', 'SN-0025 L14']);
});

test('covers are complete, within the window, handed in in August 2023, and belong to nobody', () => {
  for (const { code, contents } of population) {
    const { cover } = contents;
    expect(cover.code).toBe(code);
    expect(cover.asOf >= '2023-07-01' && cover.asOf <= cover.submitted).toBe(true);
    expect(cover.submitted).toMatch(/^2023-08-/);
    expect(cover.contact).toMatch(/@example\.com$/);
    expect([cover.preparedBy, cover.checkedBy, cover.approvedBy].every((person) => person.includes('サンプル'))).toBe(
      true,
    );
  }
});

test('who chose その他 says what it means, but for one; one wrote it without the mark', () => {
  const findings = population.flatMap(({ code, contents: { answers, otherTexts = {} } }) =>
    edition.questions.flatMap(({ id }) => {
      const marked = answers[id] === 'other' || (Array.isArray(answers[id]) && answers[id].includes('other'));
      const written = (otherTexts[id] ?? '') !== '';
      return marked === written ? [] : [`${code} ${id} ${marked ? 'V06' : 'V07'}`];
    }),
  );
  expect(findings).toEqual(['SL-0026 q32 V07', 'SN-0016 q26 V06']);
});

test('somebody writes texts that look like a formula, and somebody writes several lines', () => {
  const texts = population.flatMap(({ contents }) => Object.values(contents.comments ?? {}));
  for (const start of ['=', '-']) expect(texts.some((text) => text.startsWith(start))).toBe(true);
  expect(texts.some((text) => text.includes('\n'))).toBe(true);
});

test('both sectors show the same tendency with a visible difference', () => {
  const gaps = edition.questions.flatMap((question) =>
    (isMatrix(question) ? question.rows.map(({ id }) => `${question.id}.${id}`) : [question.id]).flatMap((key) =>
      question.options.map(({ id }) => {
        const [life, nonlife] = ['life', 'nonlife'].map((sector) => {
          const members = population.filter((institution) => institution.sector === sector);
          return (100 * chose(members, key, id)) / members.length;
        }) as [number, number];
        return Math.abs(life - nonlife);
      }),
    ),
  );
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  expect(mean).toBeGreaterThan(3);
  expect(mean).toBeLessThan(12);
  expect(Math.max(...gaps)).toBeLessThan(45);
});

test('answers fit together: the more mature in one thing are the more mature in another', () => {
  const level = (key: string) =>
    population.map(({ contents }) =>
      ['l0', 'l1', 'l2', 'l3'].indexOf(answerOf(contents.answers, ...split(key)) as string),
    );
  expect(correlation(level('q39.tamper'), level('q46.integrity'))).toBeGreaterThan(0.25);
  expect(correlation(level('q31.record'), level('q34.rest'))).toBeGreaterThan(0.25);
});

function split(key: string): [string, string] {
  return key.split('.') as [string, string];
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, value, place) => sum + (value - mx) * (y[place]! - my), 0);
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
}
