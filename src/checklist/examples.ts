import type { Answers, AnswerValue } from './answers.js';
import { blankAnswers } from './answers.js';
import type { Edition, Question } from './edition.js';
import { hasQuestion, offeredOptions, questionOf } from './questions.js';

/**
 * Complete answers from an example of a rule: what it leaves out is blank, and so are the rows that
 * a matrix in it leaves out. Throws when the example names something that is not offered.
 */
export function exampleAnswers(edition: Edition, example: Readonly<Record<string, unknown>>): Answers {
  const answers: Record<string, AnswerValue> = { ...blankAnswers(edition) };
  for (const [id, value] of Object.entries(example)) {
    if (!hasQuestion(edition, id)) throw new Error(`There is no question ${id}`);
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
      if (typeof value !== 'object' || value === null) throw new Error(`${question.id} is answered row by row`);
      const rows = { ...(blank as Record<string, string | readonly string[]>) };
      for (const [row, inRow] of Object.entries(value)) {
        if (!Object.hasOwn(rows, row)) throw new Error(`${question.id} has no row ${row}`);
        rows[row] = question.type === 'matrix' ? chosen(question, inRow, row) : chosenSeveral(question, inRow, row);
      }
      return rows as AnswerValue;
    }
  }
}

function chosenSeveral(question: Question, value: unknown, row?: string): string[] {
  if (!Array.isArray(value)) throw new Error(`${question.id} is answered with a list of options`);
  return value.map((option) => chosen(question, option, row));
}

function chosen(question: Question, value: unknown, row?: string): string {
  const option = offeredOptions(question, row).find(({ id }) => id === value);
  if (!option) throw new Error(`${question.id} does not offer the option ${String(value)}`);
  return option.id;
}
