import fc from 'fast-check';
import type { Answers, AnswerValue, Item, Question } from '../../src/checklist/index.js';
import {
  applicability,
  blankAnswers,
  compileRules,
  exampleAnswers,
  isBlank,
  offeredOptions,
  questionOf,
} from '../../src/checklist/index.js';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';

const edition = editionOf(defaultEditionId)!;
const rules = compileRules(edition);

const outcome = (id: string, answers: Answers) =>
  rules.find(({ rule }) => rule.id === id)!.holds(answers, applicability(edition, answers));
const outcomeOf = (id: string, partial: Record<string, unknown>) => outcome(id, exampleAnswers(edition, partial));

describe.each(rules.map(({ rule }) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('is broken by its breaking example', () => {
    expect(outcomeOf(id, rule.examples.breaks)).toBe(true);
  });

  it('is kept by its keeping example', () => {
    expect(outcomeOf(id, rule.examples.keeps)).toBe(false);
  });
});

it('decides nothing about a blank form', () => {
  const answers = blankAnswers(edition);
  expect(rules.map((rule) => rule.holds(answers, applicability(edition, answers)))).toEqual(
    rules.map(() => 'undecided'),
  );
});

it('waits for the single row that it reads, not for the whole question', () => {
  expect(outcomeOf('L43', { q44: { stop: 'noplan' } })).toBe('undecided');
  expect(outcomeOf('L43', { q44: { stop: 'noplan' }, q42: { ddos: 'plan' } })).toBe(true);
  expect(outcomeOf('L30', { q36: 'noaccess' })).toBe(false);
});

it('waits for every row of a matrix that it reads as a whole, unless the row is closed', () => {
  const all = { destroy: 'noplan', leak: 'plan', stop: 'noplan' };
  expect(outcomeOf('L42', { q42: { web: 'noplan', ddos: 'noplan' }, q44: all })).toBe('undecided');
  expect(
    outcomeOf('L44', {
      q42: { web: 'na', ddos: 'noplan', ransom: 'plan' },
      q43: { ransom: ['exercise'] },
      q45: ['none'],
    }),
  ).toBe(true);
});

it('takes an answer in a closed item as blank, except where that is what the rule is about', () => {
  const closed = { q03: 'c', q04: ['audit'], q07: ['none'] };
  expect(outcomeOf('L05', closed)).toBe(false);
  expect(outcomeOf('L03', closed)).toBe(true);
  expect(outcomeOf('L47', { q03: 'c', q04: ['audit'], q48: 'serious' })).toBe(false);
});

it('counts 個別判断 as neither stricter nor looser (L14)', () => {
  for (const [internet, offline] of [
    ['case', 'atonce'],
    ['never', 'case'],
    ['na', 'atonce'],
  ]) {
    expect(outcomeOf('L14', { q19: { internet, offline } })).toBe(false);
  }
});

it('leaves a question that is wholly blank to V01 (L38)', () => {
  const q42 = { web: 'plan', ddos: 'na', ransom: 'plan' };
  expect(outcomeOf('L38', { q42 })).toBe('undecided');
  expect(outcomeOf('L38', { q42, q43: { ddos: ['review'] } })).toBe('undecided');
  expect(outcomeOf('L38', { q42, q43: { web: ['review'] } })).toBe(true);
});

it('says for which questions a rule is the specific message of a structural one', () => {
  const rules = compileRules({ ...edition });
  expect(
    Object.fromEntries(
      rules.filter(({ rule }) => rule.specialises).map(({ rule, standsFor }) => [rule.id, standsFor.join(' ')]),
    ),
  ).toEqual({
    L03: 'q04',
    L06: 'q08',
    L08: 'q12',
    L12: 'q15',
    L19: 'q21 q22 q23',
    L31: 'q38',
    L37: 'q43',
    L38: 'q43',
  });
  expect(rules.filter(({ rule, standsFor }) => !rule.specialises && standsFor.length > 0)).toEqual([]);
});

it.each([
  ["q03 == 'c' && answered(q04)", ['q04']],
  ["q01 == 'a'", []],
  ["'review' in q43.web && 'review' in q43.ddos", ['q43']],
  ["q30.remote == 'full'", ['q30']],
  ["q30.cloud == 'full'", []],
  ["any(q30, 'full')", ['q30']],
  ["any(q17, 'both')", []],
])('%s is the specific message for %j', (when, questions) => {
  const [compiled] = compileRules({ ...edition, rules: [{ ...edition.rules[0]!, when, specialises: 'V08' }] });
  expect(compiled!.standsFor).toEqual(questions);
});

it('compiles an edition once', () => {
  expect(compileRules(edition)).toBe(rules);
});

/** Any answer that a form could hold: blank, or options that are offered, exclusive or not. */
const anyAnswer = (question: Question): fc.Arbitrary<AnswerValue> => {
  const one = (row?: string) => fc.constantFrom('', ...offeredOptions(question, row).map(({ id }) => id));
  const several = (row?: string) => fc.subarray(offeredOptions(question, row).map(({ id }) => id));
  const byRow = <T>(inRow: (row: string) => fc.Arbitrary<T>) =>
    fc.record(Object.fromEntries(question.rows.map(({ id }) => [id, inRow(id)])));
  switch (question.type) {
    case 'single':
      return one();
    case 'multiple':
      return several();
    case 'matrix':
      return byRow(one);
    case 'matrixMultiple':
      return byRow(several);
  }
};
const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(edition.questions.map((question) => [question.id, anyAnswer(question)])),
);

it('is undecided exactly while something that it reads is neither answered nor closed', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const applicable = applicability(edition, answers);
      const awaited = (question: string, row: string) => {
        const value = applicable.effective[question] as Record<string, AnswerValue>;
        return isBlank(value[row]!) && applicable.stateOf(question, row) !== 'closed';
      };
      const waits = (item: Item) => {
        const { rows } = questionOf(edition, item.question);
        if (item.row !== undefined) return awaited(item.question, item.row);
        if (rows.length > 0) return rows.some(({ id }) => awaited(item.question, id));
        return isBlank(applicable.effective[item.question]!) && applicable.stateOf(item.question) !== 'closed';
      };
      const wrong = rules.filter(
        (compiled) =>
          compiled.rule.specialises !== 'V03' &&
          (compiled.holds(answers, applicable) === 'undecided') !== compiled.items.some(waits),
      );
      expect(wrong.map(({ rule }) => rule.id)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('does not change its mind when more is answered', () => {
  fc.assert(
    fc.property(anyAnswers, fc.subarray(edition.questions.map(({ id }) => id)), (answers, kept) => {
      const fewer = { ...blankAnswers(edition) };
      for (const id of kept) fewer[id] = answers[id]!;
      const before = applicability(edition, fewer);
      const after = applicability(edition, answers);
      const changed = rules.filter((compiled) => {
        // Answers in closed items, and the rows that are missing, are what these rules are about.
        if (compiled.rule.specialises) return false;
        const sameItems = compiled.items.every(({ question, row }) =>
          [row, ...(row === undefined ? questionOf(edition, question).rows.map(({ id }) => id) : [])].every(
            (each) => before.stateOf(question, each) === after.stateOf(question, each),
          ),
        );
        const early = compiled.holds(fewer, before);
        return sameItems && early !== 'undecided' && compiled.holds(answers, after) !== early;
      });
      expect(changed.map(({ rule }) => rule.id)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
