import type { Answers, Edition } from '../../checklist/index.js';
import { answerOf, isMatrix, itemKey } from '../../checklist/index.js';
import type { Reading } from '../reading.js';

/** Keys of the items (such as `q39.retention`) that could be read before and say something else now. A repair must leave none. */
export function changedAnswers(edition: Edition, before: Reading, after: Reading): string[] {
  return edition.questions.flatMap((question) => {
    const rows = isMatrix(question) ? question.rows.map(({ id }) => id) : [undefined];
    return rows.flatMap((row) => {
      const key = itemKey(row === undefined ? { question: question.id } : { question: question.id, row });
      const said = (answers: Answers) => JSON.stringify(answerOf(answers, question.id, row));
      return before.unreadable.has(key) || said(before.answers) === said(after.answers) ? [] : [key];
    });
  });
}
