import fc from 'fast-check';
import type { Answers, AnswerValue, Question } from '../../src/checklist/index.js';
import { isMatrix, offeredOptions } from '../../src/checklist/index.js';
import type { Cover, Explanation } from '../../src/form/index.js';
import { blankForm, fillForm, readForm } from '../../src/form/index.js';
import { bookBytes, patchWorkbook, readWorkbook } from '../../src/workbook/ooxml/index.js';
import { edition } from './workbooks.js';

const form = bookBytes(blankForm(edition));

const itemValue = (question: Question, row?: string): fc.Arbitrary<string | string[]> => {
  const ids = offeredOptions(question, row).map(({ id }) => id);
  return question.type === 'single' || question.type === 'matrix' ? fc.constantFrom('', ...ids) : fc.subarray(ids);
};

const answerTo = (question: Question): fc.Arbitrary<AnswerValue> =>
  isMatrix(question)
    ? (fc.record(
        Object.fromEntries(question.rows.map(({ id }) => [id, itemValue(question, id)])),
      ) as fc.Arbitrary<AnswerValue>)
    : itemValue(question);

const answers = fc.record(
  Object.fromEntries(edition.questions.map((question) => [question.id, answerTo(question)])),
) as fc.Arbitrary<Answers>;

/** Texts as they come back: without spaces at the ends, and with line breaks as a workbook keeps them. */
const words = fc
  .string({ unit: fc.constantFrom(...'あ漢ｱaZ9=+-@<&>"\'_x000D_\n\u{1F600}　 '), minLength: 1, maxLength: 40 })
  .map((text) => `文${text}文`);

const isoDate = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 86_400_000, max: Date.UTC(2099, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

const cover: fc.Arbitrary<Cover> = fc.record({
  code: fc.integer({ min: 0, max: 9999 }).map((number) => `SL-${String(number).padStart(4, '0')}`),
  name: words,
  sector: fc.constantFrom('', ...edition.sectors.map(({ id }) => id)),
  contact: words,
  asOf: isoDate,
  submitted: isoDate,
  preparedBy: words,
  checkedBy: words,
  approvedBy: words,
  receipt: fc.constantFrom('', 'K7-Q2M9'),
});

const texts = (ids: readonly string[]) =>
  fc.subarray([...ids]).chain((some) => fc.record(Object.fromEntries(some.map((id) => [id, words]))));

const explanation: fc.Arbitrary<Explanation> = fc.record({
  rule: fc.constantFrom('L01', 'L35'),
  question: fc.constantFrom(...edition.questions.map(({ id }) => id)),
  text: words,
  author: words,
  date: isoDate,
});

test('what is filled in is read back from the file, with no finding', () => {
  const ids = edition.questions.map(({ id }) => id);
  const withOther = edition.questions
    .filter(({ options }) => options.some(({ freeText }) => freeText))
    .map(({ id }) => id);
  const contents = fc.record({
    cover,
    answers,
    comments: texts(ids),
    otherTexts: texts(withOther),
    explanations: fc.array(explanation, { maxLength: 60 }),
  });
  fc.assert(
    fc.property(contents, (given) => {
      const filled = patchWorkbook(form, fillForm(edition, given));
      const reading = readForm(edition, readWorkbook(filled, { profile: 'checklist' }));
      expect(reading.findings).toEqual([]);
      expect(reading.answers).toEqual(given.answers);
      expect(reading.cover).toEqual(given.cover);
      expect(reading.comments).toEqual({ ...given.comments });
      expect(reading.otherTexts).toEqual({ ...given.otherTexts });
      expect(reading.explanations).toEqual(given.explanations);
    }),
    { numRuns: 15 },
  );
}, 30_000);
