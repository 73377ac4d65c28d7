import fc from 'fast-check';
import type { Answers, AnswerValue, Question } from '../../src/checklist/index.js';
import { describe as inWords } from '../../src/findings/index.js';
import { submissionOf } from '../../src/submission/index.js';
import { validate } from '../../src/validation/index.js';
import { brief } from './outcome.js';
import { edition, sampleReading } from './sample-reading.js';

/** Whatever can be marked on the form, also what contradicts itself. */
function anyAnswer(question: Question): fc.Arbitrary<AnswerValue> {
  const ids = question.options.map(({ id }) => id);
  const one = fc.constantFrom('', ...ids);
  const several = fc.subarray(ids);
  const rows = <T>(cell: fc.Arbitrary<T>) =>
    fc.record(Object.fromEntries(question.rows.map(({ id }) => [id, cell]))) as fc.Arbitrary<Record<string, T>>;
  switch (question.type) {
    case 'single':
      return one;
    case 'multiple':
      return several;
    case 'matrix':
      return rows(one);
    case 'matrixMultiple':
      return rows(several);
  }
}

const anyAnswers = fc.record(
  Object.fromEntries(edition.questions.map((question) => [question.id, anyAnswer(question)])),
) as fc.Arbitrary<Answers>;

const anyUnreadable = fc.subarray(
  edition.questions.flatMap(({ id, rows }) => [id, ...rows.map((row) => `${id}.${row.id}`)]),
  { maxLength: 5 },
);

test('any answers are validated without a crash, each item by one structural finding at most', () => {
  fc.assert(
    fc.property(anyAnswers, anyUnreadable, fc.string(), (answers, unreadable, text) => {
      const otherTexts = Object.fromEntries(edition.questions.map(({ id }) => [id, text]));
      const { findings, undecided } = validate(edition, sampleReading({ answers, unreadable, otherTexts }), {
        today: '2023-09-01',
      });
      const places = findings.filter(({ rule }) => ['V01', 'V03', 'V05', 'V08'].includes(rule)).map(brief);
      expect(new Set(places).size).toBe(places.length);
      for (const question of edition.questions) {
        const about = findings.filter((finding) => finding.question === question.id).map(({ rule }) => rule);
        expect(about.includes('V01') && about.includes('V03')).toBe(false);
      }
      const spoken = findings.map(({ rule }) => rule);
      expect(undecided.filter((id) => spoken.includes(id))).toEqual([]);
      for (const finding of findings) expect(inWords(finding, edition, 'ja').message).not.toContain('（不明）');
      // What has been looked at is not changed, and looking again gives the same.
      expect(
        submissionOf(edition, 'x.xlsx', sampleReading({ answers, unreadable, otherTexts }), { today: '2023-09-01' })
          .validation,
      ).toEqual({ findings, undecided });
    }),
    { numRuns: 150 },
  );
});
