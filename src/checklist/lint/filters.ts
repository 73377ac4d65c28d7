import type { Answers, AnswerValue } from '../answers.js';
import { blankAnswer } from '../answers.js';
import type { Edition } from '../edition.js';
import type { Item } from '../expression/index.js';
import type { Filter } from '../filters.js';
import { filtersOf } from '../filters.js';
import { isMatrix, offeredOptions, questionOf } from '../questions.js';
import type { Problems } from './problems.js';

/** Above this many combinations of answers, whether a filter ever opens or closes is not tried out. */
const MAX_COMBINATIONS = 10_000;

/** Checks the conditions that close questions and rows: their text, circles, and whether they ever open or close. */
export function checkFilters(edition: Edition, problems: Problems): void {
  const { filters, problems: found, circle } = filtersOf(edition);
  for (const { item, at, code, message } of found) {
    problems.add(`${placeOf(item)}:${at + 1}`, code, message.ja, message.en);
  }
  if (circle) {
    problems.add(
      placeOf({ question: circle[0]! }),
      'circular',
      `対象外の条件が循環しています（${circle.join(' → ')}）。`,
      `Filters depend on each other in a circle (${circle.join(' → ')}).`,
    );
  }
  for (const filter of filters) checkReach(edition, filter, problems);
}

function checkReach(edition: Edition, { item, closes }: Filter, problems: Problems): void {
  const outcomes = new Set<boolean>();
  for (const answers of combinations(edition, closes.items)) outcomes.add(closes.holds(answers));
  if (outcomes.has(true) && !outcomes.has(false)) {
    problems.add(
      placeOf(item),
      'unreachable',
      'どのように回答しても対象外になります。',
      'Whatever is answered, this item is closed.',
    );
  }
  if (outcomes.has(false) && !outcomes.has(true)) {
    problems.add(
      placeOf(item),
      'never-closed',
      'どのように回答しても対象外になりません。',
      'Whatever is answered, this item stays open.',
    );
  }
}

/** Complete answers to these items in all combinations; none when a whole matrix is read or they are too many. */
function* combinations(edition: Edition, items: readonly Item[]): Iterable<Answers> {
  const choices = items.map((item) => possibleAnswers(edition, item));
  const count = choices.reduce((product, { length }) => product * length, 1);
  if (count > MAX_COMBINATIONS) return;
  for (let index = 0; index < count; index += 1) {
    const answers: Record<string, AnswerValue> = {};
    let rest = index;
    items.forEach(({ question, row }, place) => {
      const values = choices[place]!;
      const value = values[rest % values.length]!;
      rest = Math.floor(rest / values.length);
      if (row === undefined) answers[question] = value;
      else {
        const rows = answers[question] ?? blankAnswer(questionOf(edition, question));
        answers[question] = { ...(rows as Record<string, string>), [row]: value as string };
      }
    });
    yield answers;
  }
}

/** Every single choice; of several, each alone and all that go together. */
function possibleAnswers(edition: Edition, { question: id, row }: Item): AnswerValue[] {
  const question = questionOf(edition, id);
  if (isMatrix(question) && row === undefined) return [];
  const options = offeredOptions(question, row);
  if (question.type === 'single' || question.type === 'matrix') return options.map((option) => option.id);
  const together = options.filter(({ exclusive }) => !exclusive).map((option) => option.id);
  return [...options.map((option) => [option.id]), together];
}

function placeOf({ question, row }: Item): string {
  return `questions[${question}]${row === undefined ? '' : `.rows[${row}]`}.closedWhen`;
}
