import type { Edition, Option, Question } from './edition.js';

const indexes = new WeakMap<Edition, ReadonlyMap<string, Question>>();

function indexOf(edition: Edition): ReadonlyMap<string, Question> {
  let index = indexes.get(edition);
  if (!index) {
    index = new Map(edition.questions.map((question) => [question.id, question]));
    indexes.set(edition, index);
  }
  return index;
}

/** The question with this id. Throws when the edition has none: ids of other origin are checked with `hasQuestion`. */
export function questionOf(edition: Edition, id: string): Question {
  const question = indexOf(edition).get(id);
  if (!question) throw new Error(`Edition ${edition.id} has no question ${id}`);
  return question;
}

/** Whether the edition asks this question. */
export function hasQuestion(edition: Edition, id: string): boolean {
  return indexOf(edition).has(id);
}

/** Whether the question is answered row by row. */
export function isMatrix(question: Pick<Question, 'type'>): boolean {
  return question.type === 'matrix' || question.type === 'matrixMultiple';
}

/**
 * The options from which an answer is chosen, in printed order. In a matrix, an option that says
 * "not applicable" is offered only in rows that allow it (domain 2.1b); without a row, all options
 * that some row offers are given.
 */
export function offeredOptions(question: Question, row?: string): readonly Option[] {
  if (!isMatrix(question)) return question.options;
  const rows = row === undefined ? question.rows : question.rows.filter(({ id }) => id === row);
  if (rows.some(({ allowNA }) => allowNA)) return question.options;
  return question.options.filter(({ notApplicable }) => !notApplicable);
}
