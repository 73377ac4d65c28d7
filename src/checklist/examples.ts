import type { Answers, AnswerValue } from './answers.js';
import { blankAnswers } from './answers.js';
import type { Edition, Question } from './edition.js';
import { hasQuestion, offeredOptions, questionOf } from './questions.js';
import type { Text } from './text.js';

/** An example that cannot be read as answers; `text` says why. */
export class ExampleError extends Error {
  override readonly name = 'ExampleError';

  constructor(readonly text: Text) {
    super(text.en);
  }
}

/**
 * Complete answers from an example of a rule: what it leaves out is blank, and so are the rows that
 * a matrix in it leaves out. Throws `ExampleError` when it names something that is not offered.
 */
export function exampleAnswers(edition: Edition, example: Readonly<Record<string, unknown>>): Answers {
  const answers: Record<string, AnswerValue> = { ...blankAnswers(edition) };
  for (const [id, value] of Object.entries(example)) {
    if (!hasQuestion(edition, id))
      throw new ExampleError({ ja: `設問「${id}」はありません`, en: `There is no question ${id}` });
    answers[id] = exampleAnswer(questionOf(edition, id), value, answers[id]!);
  }
  return answers;
}

function exampleAnswer(question: Question, value: unknown, blank: AnswerValue): AnswerValue {
  switch (question.type) {
    case 'single':
      return chosen(question, value);
    case 'multiple':
      return chosenSeveral(question, value);
    case 'matrix':
    case 'matrixMultiple': {
      if (typeof value !== 'object' || value === null) {
        throw new ExampleError({
          ja: `「${question.id}」は行ごとに回答します`,
          en: `${question.id} is answered row by row`,
        });
      }
      const rows = { ...(blank as Record<string, string | readonly string[]>) };
      for (const [row, inRow] of Object.entries(value)) {
        if (!Object.hasOwn(rows, row)) {
          throw new ExampleError({
            ja: `「${question.id}」に行「${row}」はありません`,
            en: `${question.id} has no row ${row}`,
          });
        }
        rows[row] = question.type === 'matrix' ? chosen(question, inRow, row) : chosenSeveral(question, inRow, row);
      }
      return rows as AnswerValue;
    }
  }
}

function chosenSeveral(question: Question, value: unknown, row?: string): string[] {
  if (!Array.isArray(value)) {
    throw new ExampleError({
      ja: `「${question.id}」は選択肢の一覧で回答します`,
      en: `${question.id} is answered with a list of options`,
    });
  }
  return value.map((option) => chosen(question, option, row));
}

function chosen(question: Question, value: unknown, row?: string): string {
  const option = offeredOptions(question, row).find(({ id }) => id === value);
  if (!option) {
    throw new ExampleError({
      ja: `「${question.id}」に選択肢「${String(value)}」はありません`,
      en: `${question.id} does not offer the option ${String(value)}`,
    });
  }
  return option.id;
}
