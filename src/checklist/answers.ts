import type { Edition, Question } from './edition.js';

/**
 * What one institution said to one question; the form depends on the type of the question:
 *
 * | type | value | blank |
 * |---|---|---|
 * | single | option id | `''` |
 * | multiple | option ids in printed order | `[]` |
 * | matrix | row id → option id, every row present | `''` in a row |
 * | matrixMultiple | row id → option ids, every row present | `[]` in a row |
 */
export type AnswerValue =
  string | readonly string[] | Readonly<Record<string, string>> | Readonly<Record<string, readonly string[]>>;

/** Answers of one institution by question id; every question of the edition is present. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** The answer of somebody who has said nothing to this question. */
export function blankAnswer(question: Question): AnswerValue {
  switch (question.type) {
    case 'single':
      return '';
    case 'multiple':
      return [];
    case 'matrix':
      return Object.fromEntries(question.rows.map(({ id }) => [id, '']));
    case 'matrixMultiple':
      return Object.fromEntries(question.rows.map(({ id }) => [id, []]));
  }
}

/** The answers of an empty form. */
export function blankAnswers(edition: Edition): Answers {
  return Object.fromEntries(edition.questions.map((question) => [question.id, blankAnswer(question)]));
}

/** Whether nothing was said: a matrix is blank when all of its rows are. */
export function isBlank(value: AnswerValue): boolean {
  if (!isByRow(value)) return value.length === 0;
  for (const row in value) if (value[row]!.length > 0) return false;
  return true;
}

/** What was said in one row of a matrix, or to the whole question where no row is given. */
export function answerOf(answers: Answers, question: string, row?: string): AnswerValue {
  const value = answers[question]!;
  return row !== undefined && isByRow(value) ? value[row]! : value;
}

/** Whether this is the answer to a matrix. */
export function isByRow(value: AnswerValue): value is Exclude<AnswerValue, string | readonly string[]> {
  return typeof value === 'object' && !Array.isArray(value);
}
