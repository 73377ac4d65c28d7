import type { Answers, Edition, Question } from '../../src/checklist/index.js';
import { blankAnswers } from '../../src/checklist/index.js';
import { Compiler } from '../../src/checklist/expression/index.js';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';

const edition: Edition = editionOf(defaultEditionId)!;
const blank = blankAnswers(edition);

const compile = (source: string, { allowBlank = false } = {}) =>
  new Compiler(edition.questions).compile(source, { allowBlank });

function holds(source: string, answers: Answers): boolean {
  const { expression, problems } = compile(source, { allowBlank: true });
  expect(problems).toBeUndefined();
  return expression!.holds({ ...blank, ...answers });
}

const plans = (web: string, ddos: string, ransom: string) => ({ web, ddos, ransom });

describe('a condition', () => {
  it.each<[string, Answers, boolean]>([
    ["q03 == 'c'", { q03: 'c' }, true],
    ["q03 == 'c'", { q03: 'a' }, false],
    ["q03 in ['b', 'c']", { q03: 'b' }, true],
    ["'audit' in q04", { q04: ['own', 'audit'] }, true],
    ["'audit' in q04", { q04: ['own'] }, false],
    ["q42.web == 'plan'", { q42: plans('plan', '', '') }, true],
    ["q42['web'] == 'plan'", { q42: plans('plan', '', '') }, true],
    ["'exercise' in q43.web", { q43: { web: ['exercise'], ddos: [], ransom: [] } }, true],
    ["lacks(q04, 'own')", { q04: ['audit'] }, true],
    ["lacks(q04, 'own')", { q04: ['own'] }, false],
    ["lacks(q16, ['isac', 'industry'])", { q16: ['group'] }, true],
    ["lacks(q16, ['isac', 'industry'])", { q16: ['industry', 'group'] }, false],
    ["lacks(q42.web, 'na')", { q42: plans('plan', '', '') }, true],
    ['answered(q04)', { q04: ['own'] }, true],
    ['answered(q42)', { q42: plans('', 'na', '') }, true],
    ["any(q42, 'plan')", { q42: plans('na', 'plan', '') }, true],
    ["any(q42, ['plan', 'na'])", { q42: plans('noplan', '', '') }, false],
    ["any(q43, 'exercise')", { q43: { web: [], ddos: ['review', 'exercise'], ransom: [] } }, true],
    ["every(q42, ['noplan', 'na'])", { q42: plans('noplan', 'na', 'noplan') }, true],
    ["every(q42, 'noplan')", { q42: plans('noplan', 'noplan', '') }, false],
    ["every(q43, 'review')", { q43: { web: ['review'], ddos: ['review'], ransom: ['exercise'] } }, false],
    ['rank(q19.offline) > rank(q19.internet)', { q19: { internet: 'never', offline: 'period' } }, true],
    ['rank(q19.offline) > rank(q19.internet)', { q19: { internet: 'case', offline: 'atonce' } }, false],
    ["rank(q19['internet']) >= 3", { q19: { internet: 'period', offline: '' } }, true],
    ['rank(q19.internet) >= 3', { q19: { internet: 'period', offline: '' } }, true],
    ['blank(q43.web)', { q43: { web: [], ddos: ['review'], ransom: [] } }, true],
    ["q03 == 'a' && (q02 == 'a' || q02 == 'b')", { q03: 'a', q02: 'b' }, true],
  ])('%s of %j is %s', (source, answers, expected) => {
    expect(holds(source, answers)).toBe(expected);
  });

  it.each([
    ["q03 == 'c'"],
    ["lacks(q04, 'own')"],
    ["lacks(q03, ['b', 'c'])"],
    ['answered(q43)'],
    ["any(q42, 'plan')"],
    ["every(q42, ['plan', 'noplan', 'na'])"],
    ['rank(q19.internet) < 9'],
    ['rank(q19.internet) <= rank(q19.offline)'],
  ])('%s is false of a blank', (source) => {
    expect(holds(source, {})).toBe(false);
  });
});

it.each([
  ["q03 == 'c' && answered(q04)", ['q03', 'q04']],
  ["q42.web == 'plan' || q42.ddos == 'plan'", ['q42.web', 'q42.ddos']],
  ["q42.web == 'plan' && every(q42, 'plan')", ['q42']],
  ["rank(q39.retention) >= 2 && q39.ident == 'l1'", ['q39.retention', 'q39.ident']],
])('%s reads %j', (source, items) => {
  const read = compile(source).expression!.items;
  expect(read.map(({ question, row }) => (row === undefined ? question : `${question}.${row}`))).toEqual(items);
});

describe('what is refused, and at which character', () => {
  it.each<[string, number, string]>([
    ["q03 != 'c'", 0, 'negation'],
    ["q01 == 'a' && !(q03 == 'c')", 14, 'negation'],
    ["q03 == 'z'", 7, 'unknown-option'],
    ["q03 in ['a', 'z']", 13, 'unknown-option'],
    ["lacks(q04, ['own', 'z'])", 19, 'unknown-option'],
    ["q39.ident == 'l0'", 13, 'unknown-option'],
    ["any(q39, 'l0')", 9, 'unknown-option'],
    ["q03 == ''", 7, 'unknown-option'],
    ["q99 == 'a'", 0, 'unknown-question'],
    ["q01 == 'a' && q42.cloud == 'plan'", 14, 'unknown-row'],
    ["q42 == 'plan'", 0, 'row-needed'],
    ["'web' in q42", 9, 'row-needed'],
    ["any(q42.web, 'plan')", 4, 'matrix-needed'],
    ["every(q03, 'a')", 6, 'matrix-needed'],
    ['rank(q42.web) > 1', 0, 'no-ranks'],
    ['rank(q42) > 1', 5, 'row-needed'],
    ["rank('case') > 1", 5, 'not-allowed'],
    ["rank(q19.internet) > '2'", 21, 'not-allowed'],
    ['rank(q19.internet, q19.offline) > 1', 0, 'not-allowed'],
    ['q03 > 2', 0, 'not-allowed'],
    ['any(q42)', 0, 'not-allowed'],
    ["answered(q03, 'c')", 0, 'not-allowed'],
    ['q01 == q02', 7, 'not-allowed'],
    ['size(q04) > 2', 0, 'not-allowed'],
    ["q04.exists(x, x == 'own')", 0, 'not-allowed'],
    ["q03 == 'c' ? true : false", 0, 'not-allowed'],
    ["constructor(q03, 'c')", 0, 'not-allowed'],
    ['true', 0, 'not-allowed'],
    ["q42[q03] == 'plan'", 0, 'not-allowed'],
    ["q42[1] == 'plan'", 0, 'not-allowed'],
    ["q42.web.site == 'plan'", 0, 'not-allowed'],
    ["q42 + 'web' == 'plan'", 0, 'not-allowed'],
    ['blank(q03)', 0, 'negation'],
    ['q03 == 3', 0, 'type'],
    ["q04 == 'own'", 0, 'type'],
    ["'c' in q03", 0, 'type'],
    ["q03 == 'c' &&", 13, 'syntax'],
    ["q03 == 'c", 7, 'syntax'],
    ['', 0, 'syntax'],
  ])('%s', (source, at, code) => {
    const { problems } = compile(source);
    const message = { ja: expect.stringMatching(/。$/), en: expect.stringMatching(/\.$/) };
    expect(problems).toEqual([{ at, code, message }]);
  });

  it.each([
    ["q03 == 'z'", 'q03'],
    ["q39.ident == 'l0'", 'q39.ident'],
  ])('%s: the option, and where it is not offered', (source, place) => {
    const { ja, en } = compile(source).problems![0]!.message;
    expect(ja).toContain(`「${place}」`);
    expect(en).toMatch(new RegExp(`^${place} does not offer`));
  });

  it.each([
    ["q03 == 'c' &&", /^式を解釈できません（.+）。$/],
    ["q04 == 'own'", /^式の型が合いません（.+）。$/],
  ])('%s: in Japanese, with what the library says of it', (source, message) => {
    expect(compile(source).problems![0]!.message.ja).toMatch(message);
  });

  it('takes the answer before what it is held against', () => {
    const { problems } = compile("'c' == q03");
    expect(problems!.map(({ at, code }) => [at, code])).toEqual([
      [0, 'not-allowed'],
      [7, 'not-allowed'],
    ]);
  });

  it('names everything that is outside the language at once', () => {
    const { problems } = compile("q99 == 'a' || q03 == 'z' || q42.cloud == 'plan'");
    expect(problems!.map(({ at, code }) => [at, code])).toEqual([
      [0, 'unknown-question'],
      [21, 'unknown-option'],
      [28, 'unknown-row'],
    ]);
  });
});

it('knows the ranks of each question apart', () => {
  const option = (id: string, rank: number) => ({
    id,
    rank,
    number: rank,
    label: { ja: id, en: id },
    evidence: 'D' as const,
  });
  const question = (id: string, ...options: Question['options']): Question => ({
    ...edition.questions[0]!,
    id,
    options,
  });
  const { expression } = new Compiler([
    question('p', option('low', 1), option('high', 2)),
    question('q', option('low', 8), option('high', 9)),
  ]).compile('rank(p) > rank(q)');
  expect(expression!.holds({ p: 'high', q: 'low' })).toBe(false);
});
