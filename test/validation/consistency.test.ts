import { compileRules } from '../../src/checklist/index.js';
import { describe as inWords } from '../../src/findings/index.js';
import { validate } from '../../src/validation/index.js';
import { brief, found, foundOf } from './outcome.js';
import { edition, sampleReading, sparseReading } from './sample-reading.js';

const rules = compileRules(edition);

test.each(rules.map((compiled) => [compiled.rule.id, compiled] as const))(
  '%s speaks of the answers that break it, and not of those that keep it',
  (id, { rule, items }) => {
    const broken = validate(edition, sparseReading(rule.examples.breaks));
    const [finding, ...others] = broken.findings.filter((candidate) => candidate.rule === id);
    expect(others).toEqual([]);
    expect(finding!.severity).toBe(rule.severity);
    expect(broken.undecided).not.toContain(id);

    // One defect, one finding: the rule speaks in the place of the structural rule that it specialises.
    if (rule.specialises) {
      const general = broken.findings.filter(
        (candidate) => candidate.rule === rule.specialises && candidate.question === finding!.question,
      );
      expect(general).toEqual([]);
    }
    // Both sides of the contradiction are named and shown.
    for (const language of ['ja', 'en'] as const) {
      const { title, message, why, fix } = inWords(finding!, edition, language);
      expect([title, message, why, fix].join()).not.toMatch(/\{|（不明）|\(unknown\)/);
    }
    const questions = new Set(items.map(({ question }) => question));
    const shown = [...questions].filter((question) => {
      const cells = sampleReading()
        .cellsOf(question)
        .map(({ address }) => address);
      return finding!.cells.some(({ address }) => cells.includes(address));
    });
    if (!rule.specialises) expect(shown).toEqual([...questions]);

    const kept = validate(edition, sparseReading(rule.examples.keeps));
    expect(kept.findings.map((candidate) => candidate.rule)).not.toContain(id);
    expect(kept.undecided).not.toContain(id);
  },
);

test('a rule is undecided until its questions are answered or closed', () => {
  const blank = validate(edition, sparseReading({}));
  expect(blank.undecided).toEqual(edition.rules.map(({ id }) => id));
  expect(validate(edition, sampleReading()).undecided).toEqual([]);
  const closed = validate(edition, sparseReading({ q20: 'no', q24: 'unused' }));
  expect(closed.undecided).not.toContain('L18');
  expect(closed.undecided).not.toContain('L19');
});

test('an answer that contradicts itself, or is closed, breaks no other rule', () => {
  // Q04 says both "nothing" and something: V05 alone, although Q01 = A would break L04.
  expect(found({ answers: { q04: ['own', 'none'] } })).toEqual(['V05 q04']);
  expect(validate(edition, sampleReading({ answers: { q04: ['own', 'none'] } })).undecided).toContain('L04');
  // Q04 is closed by Q03 and answered: L03 alone speaks of it.
  const closed = found({ answers: { q01: 'a2', q03: 'c', q04: ['none'], q12: 'system' } });
  expect(closed).toEqual(['L03 q04']);
});

test('a message quotes both answers with their printed numbers', () => {
  const [finding] = foundOf('L01', { answers: { q01: 'c' } });
  const { message } = inWords(finding!, edition, 'ja');
  const words = ['q01', 'q02'].map((id) => {
    const { options } = edition.questions.find((question) => question.id === id)!;
    return options[id === 'q01' ? options.length - 1 : 0]!;
  });
  for (const { number, label } of words) expect(message).toContain(`「${number} ${label.ja}」`);
});

test('findings come most severe first, then as printed, whatever the order in which they were found', () => {
  const changes = {
    answers: { q48: '', q01: 'c', q46: { worm: '', gen: '' }, q47: ['restore', 'other'], q05: '' },
    cover: { sector: '', submitted: '' },
  };
  const lines = found(changes);
  expect(lines).toEqual([
    'V09 cover sectorMissing',
    'V01 q05',
    'V03 q46',
    'V01 q48',
    'L01 q01',
    'V11 cover',
    'V06 q47',
  ]);
  expect(validate(edition, sampleReading(changes))).toEqual(validate(edition, sampleReading(changes)));
  expect(brief(foundOf('L01', changes)[0]!)).toBe('L01 q01');
});
