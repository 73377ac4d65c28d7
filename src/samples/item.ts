import type { Answers, AnswerValue, Edition, Item, Question } from '../checklist/index.js';
import { isMatrix, itemKey, questionOf } from '../checklist/index.js';

/** The smallest thing that is answered: a question, or one row of a matrix. */
export interface AnswerItem {
  /** `q01`, or `q39.ident` for a row. */
  readonly key: string;
  readonly question: Question;
  readonly row?: string;
}

/** Every item of the edition in printed order. */
export function itemsOf(edition: Edition): AnswerItem[] {
  return edition.questions.flatMap((question): AnswerItem[] =>
    isMatrix(question)
      ? question.rows.map(({ id: row }) => ({ key: itemKey({ question: question.id, row }), question, row }))
      : [{ key: itemKey({ question: question.id }), question }],
  );
}

/** Keys of what a rule reads: a matrix that is read as a whole is all of its rows. */
export function keysRead(edition: Edition, items: readonly Item[]): string[] {
  return items.flatMap((item) => {
    const question = questionOf(edition, item.question);
    if (item.row !== undefined || !isMatrix(question)) return [itemKey(item)];
    return question.rows.map(({ id: row }) => itemKey({ question: item.question, row }));
  });
}

/** Whether a filter can close this item, or the question that it is a row of. */
export function conditionOf({ question, row }: AnswerItem): string | undefined {
  return question.closedWhen ?? question.rows.find(({ id }) => id === row)?.closedWhen;
}

/** Which of the items an answer to this one may close. */
export function closedBy(items: readonly AnswerItem[], filter: AnswerItem): AnswerItem[] {
  return items.filter((item) => {
    const read = conditionOf(item)?.match(/[a-z][a-z0-9]*(\.[a-z][a-z0-9]*)?/g);
    return read?.includes(filter.key) ?? false;
  });
}

/** Whether an item is answered with any number of options. */
export function isMultiple({ question }: AnswerItem): boolean {
  return question.type === 'multiple' || question.type === 'matrixMultiple';
}

/** The answer of one item: an option, or a list of options. */
export type ItemAnswer = string | readonly string[];

export function answerOfItem(answers: Answers, { question, row }: AnswerItem): ItemAnswer {
  const value = answers[question.id]!;
  return (row === undefined ? value : (value as Readonly<Record<string, ItemAnswer>>)[row]) as ItemAnswer;
}

/** Puts an answer in its place; other answers stay the same objects. */
export function answerItem(
  answers: Record<string, AnswerValue>,
  { question, row }: AnswerItem,
  answer: ItemAnswer,
): void {
  answers[question.id] = (
    row === undefined ? answer : { ...(answers[question.id] as object), [row]: answer }
  ) as AnswerValue;
}

/** The options that an answer consists of. */
export function codesOf(answer: ItemAnswer): readonly string[] {
  if (typeof answer !== 'string') return answer;
  return answer === '' ? [] : [answer];
}
