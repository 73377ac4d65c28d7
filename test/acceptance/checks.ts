import type { FigureTable, Row } from './independent/recount.js';
import { halfUp } from './independent/recount.js';

/** What is needed to try the statements of the published summary on a collection. */
export interface Evidence {
  readonly institutions: number;
  readonly bySector: Readonly<Record<string, number>>;
  readonly figures: FigureTable;
  /** ISO dates of every cover. */
  readonly asOf: readonly string[];
}

/** One statement of the published summary as a numeric check (domain 5.2). */
export interface Check {
  readonly id: string;
  readonly claim: string;
  readonly formula: string;
  /** Strict interval of domain 5.1, in words. */
  readonly interval: string;
  holds(evidence: Evidence): boolean;
  /**
   * Why the check can be tried on the regional population too: a value of the sister programme was published (its
   * number in the register of domain 2.5), or the statement is about arithmetic and true of any population.
   */
  readonly comparable?: string;
}

function row({ figures }: Evidence, key: string): Row {
  const found = figures.get(key);
  if (!found) throw new Error(`No row ${key}`);
  return found;
}

/** Exact share in percent of one or several exclusive values of a row. */
function share(evidence: Evidence, key: string, ...codes: readonly string[]): number {
  const { base } = row(evidence, key);
  return (100 * codes.reduce((sum, code) => sum + count(evidence, key, code), 0)) / base;
}

function count(evidence: Evidence, key: string, code: string): number {
  const found = row(evidence, key).counts.get(code);
  if (found === undefined) throw new Error(`No value ${code} in ${key}`);
  return found;
}

const most = 90;
const many = 60;
const within = (value: number, from: number, below: number) => value >= from && value < below;
const functions = ['risk', 'incident', 'audit', 'planning', 'monitoring', 'vulnerability', 'education'];
const longTerm = ['plan', 'career', 'secondment', 'hiring'];
const monitored = ['malware', 'traffic', 'mail', 'web', 'auth', 'privileged', 'syslog', 'cloud', 'internal', 'other'];

/** C01 to C35, in order; a statement about several values stands as one line for each where they are tried apart. */
export const checks: readonly Check[] = [
  {
    id: 'C01',
    claim: '71 institutions, 42 life and 29 non-life',
    formula: 'N; 生保; 損保',
    interval: '71; 42; 29',
    holds: ({ institutions, bySector }) => institutions === 71 && bySector.life === 42 && bySector.nonlife === 29,
  },
  {
    id: 'C02',
    claim: 'about 6% have no policy',
    formula: 'Q01 ∈ {B, C} / N',
    interval: '[5.5, 6.5)',
    holds: (e) => within(share(e, 'f01/q01', 'b', 'c'), 5.5, 6.5) && count(e, 'f01/q01', 'notset') === 4,
  },
  {
    id: 'C03',
    claim: 'about 6% have no plan',
    formula: 'Q02 ∈ {B, C} / N',
    interval: '[5.5, 6.5)',
    holds: (e) => within(share(e, 'f02/q02', 'b', 'c'), 5.5, 6.5) && count(e, 'f02/q02', 'notset') === 4,
  },
  {
    id: 'C04',
    claim: 'most have policy and plan',
    formula: 'Q01 ∈ {A, A2}; Q02 = A',
    interval: '≥ 90 each',
    holds: (e) => share(e, 'f01/q01', 'a', 'a2') >= most && share(e, 'f02/q02', 'a') >= most,
  },
  {
    id: 'C05',
    claim: 'most: the responsible person is an officer',
    formula: 'Q03 = A / N',
    interval: '≥ 90',
    holds: (e) => share(e, 'f03/q03', 'a') >= most,
  },
  {
    id: 'C06',
    claim: 'most report own incidents',
    formula: 'Q04.own / N',
    interval: '≥ 90',
    holds: (e) => share(e, 'f04/q04', 'own') >= most,
  },
  {
    id: 'C07',
    claim: 'cases of other firms relatively lower',
    formula: 'Q04.own − Q04.firms',
    interval: '≥ 5 pt',
    holds: (e) => share(e, 'f04/q04', 'own') - share(e, 'f04/q04', 'firms') >= 5,
    comparable: 'R23-02',
  },
  {
    id: 'C08',
    claim: 'many assess periodically',
    formula: 'Q11.periodic / N',
    interval: '≥ 60',
    holds: (e) => share(e, 'f05/q11', 'periodic') >= many,
    comparable: 'R22-09',
  },
  {
    id: 'C09',
    claim: 'many assess at introduction or renewal',
    formula: 'Q11.intro / N',
    interval: '≥ 60',
    holds: (e) => share(e, 'f05/q11', 'intro') >= many,
    comparable: 'R22-10',
  },
  {
    id: 'C10',
    claim: 'about 40%: management decides',
    formula: 'Q12 = management / N and / those assessing',
    interval: '[35, 45)',
    holds: (e) =>
      within(share(e, 'f06/q12', 'management'), 35, 45) &&
      within((100 * count(e, 'f06/q12', 'management')) / e.institutions, 35, 45),
    comparable: 'R22-05',
  },
  {
    id: 'C11',
    claim: 'only that share',
    formula: 'Q12 = management',
    interval: '< 50',
    holds: (e) => share(e, 'f06/q12', 'management') < 50,
    comparable: 'R22-05',
  },
  {
    id: 'C12',
    claim: 'about 50% manage important third parties centrally',
    formula: 'Q21 = central / (Q20 = ある)',
    interval: '[45, 55)',
    holds: (e) => within(share(e, 'f07/q21', 'central'), 45, 55),
    comparable: 'R22-29',
  },
  {
    id: 'C13',
    claim: 'some do not manage them',
    formula: 'Q21 = none / base',
    interval: '[5, 50), k ≥ 1',
    holds: (e) => within(share(e, 'f07/q21', 'none'), 5, 50) && count(e, 'f07/q21', 'none') >= 1,
  },
  {
    id: 'C14',
    claim: 'the base is a subset',
    formula: '0 < (Q20 = ある) ≤ N',
    interval: '1–N',
    holds: (e) => within(row(e, 'f07/q21').base, 1, e.institutions + 1),
    comparable: 'arithmetic',
  },
  {
    id: 'C15',
    claim: 'in every function a share is insufficient',
    formula: 'Q25.x = short / N',
    interval: 'each in [5, 95)',
    holds: (e) => functions.every((id) => within(share(e, `f08/${id}`, 'short'), 5, 95)),
  },
  {
    id: 'C16',
    claim: 'short-term efforts lead',
    formula: 'min(external, qualification, inhouse) − max(plan and other long-term)',
    interval: '≥ 5 pt',
    holds: (e) =>
      Math.min(...['external', 'qualification', 'inhouse'].map((code) => share(e, 'f09/q26', code))) -
        Math.max(...longTerm.map((code) => share(e, 'f09/q26', code))) >=
      5,
  },
  {
    id: 'C17',
    claim: 'a development plan is limited',
    formula: 'Q26.plan / N',
    interval: '< 50',
    holds: (e) => share(e, 'f09/q26', 'plan') < 50,
  },
  ...(['media', 'site', 'exec'] as const).map((control): Check => ({
    id: `C18 ${control}`,
    claim: 'three controls of OA terminals at nine in ten',
    formula: `Q29.${control} / N`,
    interval: '≥ 90',
    holds: (e) => share(e, 'f10/q29', control) >= most,
    ...(control === 'media' && { comparable: 'R22-17' }),
  })),
  {
    id: 'C19',
    claim: 'SOC set up: a little over nine in ten',
    formula: '(full + part) / N',
    interval: '[90, 95)',
    holds: (e) => within(share(e, 'f11/q37', 'full', 'part'), 90, 95),
    comparable: 'R22-19, R22-20',
  },
  ...(['malware', 'traffic'] as const).map((target, place): Check => ({
    id: `C${20 + place}`,
    claim: `monitoring of ${target}: about nine in ten`,
    formula: `Q38.${target} / N and / SOC holders`,
    interval: '[85, 95)',
    holds: (e) => ['f12/institutions/q38', 'f12/holders/q38'].every((key) => within(share(e, key, target), 85, 95)),
  })),
  {
    id: 'C22',
    claim: 'only SOC holders monitor',
    formula: 'Q38.x ≤ Q37 set up',
    interval: 'exact',
    holds: (e) =>
      monitored.every((code) => count(e, 'f12/institutions/q38', code) <= count(e, 'f11/q37', 'set')) &&
      row(e, 'f12/holders/q38').base === count(e, 'f11/q37', 'set'),
    comparable: 'arithmetic',
  },
  ...(
    [
      ['C23', 'define the logs to take', 'f13/ident', 'Q39.ident'],
      ['C24', 'define their retention', 'f13/retention', 'Q39.retention'],
      ['C25', 'isolate at once', 'f14/isolate', 'Q41.isolate'],
      ['C26', 'have substitute means', 'f14/substitute', 'Q41.substitute'],
      ['C27', 'publish incidents', 'f14/publish', 'Q41.publish'],
    ] as const
  ).map(([id, what, key, item]): Check => ({
    id,
    claim: `many ${what}`,
    formula: `TOP2(${item})`,
    interval: '≥ 60',
    holds: (e) => share(e, key, 'l3', 'l2') >= many,
  })),
  ...(['web', 'ddos', 'ransom'] as const).map((attack): Check => ({
    id: `C28 ${attack}`,
    claim: 'for each attack some have no plan',
    formula: `Q42.${attack} = なし / N`,
    interval: '[5, 50)',
    holds: (e) => within((100 * count(e, `f15/plan/${attack}`, 'noplan')) / e.institutions, 5, 50),
  })),
  {
    id: 'C29',
    claim: 'ransomware exercise: close to nine in ten of those with a plan',
    formula: 'Q43.ransom.exercise / (Q42.ransom = 策定済)',
    interval: '[85, 90)',
    holds: (e) =>
      within(share(e, 'f15/work/ransom', 'exercise'), 85, 90) &&
      row(e, 'f15/work/ransom').base === count(e, 'f15/plan/ransom', 'plan'),
  },
  {
    id: 'C30',
    claim: 'many keep several generations',
    formula: 'TOP2(Q46.gen)',
    interval: '≥ 60',
    holds: (e) => share(e, 'f16/gen', 'l3', 'l2') >= many,
  },
  ...(
    [
      ['C31', 'offline'],
      ['C32', 'worm'],
    ] as const
  ).map(([id, kind]): Check => ({
    id,
    claim: `some keep ${kind} copies`,
    formula: `TOP2(Q46.${kind})`,
    interval: '[5, 60), below C30',
    holds: (e) => {
      const value = share(e, `f16/${kind}`, 'l3', 'l2');
      return within(value, 5, 60) && value < share(e, 'f16/gen', 'l3', 'l2');
    },
  })),
  {
    id: 'C33',
    claim: 'shares of single choices total about 100',
    formula: 'Σ of shares rounded half-up to one decimal',
    interval: '100 ± 0.05 × options',
    holds: (e) =>
      singleChoices.every(([key, codes]) => {
        const { base, counts } = row(e, key);
        const total = codes.reduce((sum, code) => sum + halfUp(counts.get(code)!, base), 0);
        return Math.abs(total - 100) <= 0.05 * codes.length + 1e-9;
      }),
    comparable: 'arithmetic',
  },
  {
    id: 'C34',
    claim: 'levels 3 and 2 together are added as counts',
    formula: 'value = level 3 + level 2',
    interval: 'exact',
    holds: (e) =>
      [...e.figures].every(([key, { counts }]) =>
        /^f1[36]\//.test(key) ? counts.get('top2') === counts.get('l3')! + counts.get('l2')! : true,
      ),
    comparable: 'arithmetic',
  },
  {
    id: 'C35',
    claim: 'assessed within the window',
    formula: '評価基準日',
    interval: '2023-07-01..08-31',
    holds: ({ asOf }) => asOf.every((date) => date >= '2023-07-01' && date <= '2023-08-31'),
  },
];

const singleChoices: readonly (readonly [key: string, codes: readonly string[]])[] = [
  ['f01/q01', ['a', 'a2', 'b', 'c']],
  ['f02/q02', ['a', 'b', 'c']],
  ['f03/q03', ['a', 'b', 'c']],
  ['f06/q12', ['management', 'riskdept', 'sysdept', 'other', 'none']],
  ['f07/q21', ['central', 'department', 'none']],
  ['f11/q37', ['full', 'part', 'none']],
  ...functions.map((id) => [`f08/${id}`, ['enough', 'mostly', 'short', 'outsourced', 'nofunction']] as const),
];
