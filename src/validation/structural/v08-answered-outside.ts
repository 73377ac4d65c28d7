import type { AnswerValue, Question, Text } from '../../checklist/index.js';
import { answerOf } from '../../checklist/index.js';
import { answerWords, listed, questionsRead, questionWords, quoted } from '../../findings/index.js';
import { answeredCells, type AskedItem, type Subject, valueOf } from '../subject.js';
import { finding, type StructuralRule } from './rule.js';

/** V08: an item is closed by an answered filter, but answered; one finding a question. */
export const answeredOutside: StructuralRule = (subject) => {
  const questions = [...new Set(subject.outside.map(({ question }) => question))];
  return questions.map((question) => {
    const items = subject.outside.filter((item) => item.question === question);
    const filters = filtersOf(subject, items);
    const parameters = {
      filter: listed(filters.map((filter) => says(subject, filter, items))),
      filters: listed(filters.map(questionWords)),
      found: listed(items.map((item) => answerIn(subject, item))),
    };
    const only = items.length === 1 ? items[0]! : { question };
    return finding(
      'V08',
      only,
      parameters,
      items.flatMap((item) => answeredCells(subject, item)),
    );
  });
};

/** The questions whose answers close these items. */
function filtersOf({ edition }: Subject, items: readonly AskedItem[]): readonly Question[] {
  const expressions = items.flatMap(({ question, row }) => [
    question.closedWhen,
    question.rows.find(({ id }) => id === row)?.closedWhen,
  ]);
  return questionsRead(edition, expressions.filter((expression) => expression !== undefined).join(' '));
}

/** `Q20「…」が「2 ない」`; of a filter with the same rows as the closed question, only those rows. */
function says({ applicability }: Subject, filter: Question, items: readonly AskedItem[]): Text {
  const rows = filter.rows.filter(({ id }) => items.some(({ row }) => row === id));
  const name = questionWords(filter);
  const answers =
    rows.length === 0
      ? [quotedAnswer(filter, answerOf(applicability.effective, filter.id))]
      : rows.map(({ id, label }) => {
          const words = quotedAnswer(filter, answerOf(applicability.effective, filter.id, id));
          return { ja: `${words.ja}（${label.ja}）`, en: `${words.en} (${label.en})` };
        });
  const { ja, en } = listed(answers);
  return { ja: `${name.ja}が${ja}`, en: `${name.en} is ${en}` };
}

function answerIn({ reading }: Subject, item: AskedItem): Text {
  const words = quotedAnswer(item.question, valueOf(reading.answers, item));
  const row = item.question.rows.find(({ id }) => id === item.row);
  return row ? { ja: `${row.label.ja}：${words.ja}`, en: `${row.label.en}: ${words.en}` } : words;
}

function quotedAnswer(question: Question, value: AnswerValue): Text {
  return quoted(answerWords(question, value));
}
