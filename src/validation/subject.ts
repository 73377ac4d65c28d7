import type { Answers, AnswerValue, Applicability, Edition, ItemState, Question } from '../checklist/index.js';
import { answerOf, applicability, isMatrix, itemKey } from '../checklist/index.js';
import type { CellRef } from '../findings/index.js';
import type { Reading } from '../form/index.js';

/** What is answered at once: a question, or one row of a matrix. */
export interface AskedItem {
  readonly question: Question;
  readonly row?: string;
}

/** What the rules look at: one reading, and its answers without what another finding already speaks of. */
export interface Subject {
  readonly edition: Edition;
  readonly reading: Reading;
  /** ISO date; without it nothing is said to lie in the future. */
  readonly today?: string;
  readonly applicability: Applicability;
  /** Items that are not closed and have an exclusive option beside others (V05). */
  readonly conflicts: readonly AskedItem[];
  /** Closed items where nothing but "not applicable" was chosen: said twice, and taken as blank. */
  readonly saidTwice: readonly AskedItem[];
  /** Closed items that are answered (V08). */
  readonly outside: readonly AskedItem[];
  /** Answers with conflicts and what was said twice blank; closed items as they were answered. `applicability.effective` is without those. */
  readonly answers: Answers;
}

/** Sorts out the answers of a reading. The reading itself stays as it is. */
export function subjectOf(edition: Edition, reading: Reading, today?: string): Subject {
  const answered = edition.questions
    .flatMap(itemsOf)
    .filter((item) => chosenIn(valueOf(reading.answers, item)).length > 0);
  const contradictory = answered.filter((item) => excludesItself(item, reading.answers));
  const settled = applicability(edition, withBlank(reading.answers, contradictory));
  const isClosed = ({ question, row }: AskedItem) => settled.stateOf(question.id, row) === 'closed';
  const conflicts = contradictory.filter((item) => !isClosed(item));
  const closed = answered.filter(isClosed);
  const saidTwice = closed.filter((item) => saysNotApplicable(item, reading.answers));
  return {
    edition,
    reading,
    ...(today !== undefined && { today }),
    applicability: settled,
    conflicts,
    saidTwice,
    outside: closed.filter((item) => !saidTwice.includes(item)),
    answers: withBlank(reading.answers, [...conflicts, ...saidTwice]),
  };
}

function excludesItself(item: AskedItem, answers: Answers): boolean {
  const chosen = chosenIn(valueOf(answers, item));
  return chosen.length > 1 && item.question.options.some(({ id, exclusive }) => exclusive && chosen.includes(id));
}

function saysNotApplicable(item: AskedItem, answers: Answers): boolean {
  const options = item.question.options.filter(({ notApplicable }) => notApplicable);
  return chosenIn(valueOf(answers, item)).every((chosen) => options.some(({ id }) => id === chosen));
}

function withBlank(answers: Answers, items: readonly AskedItem[]): Answers {
  if (items.length === 0) return answers;
  const result: Record<string, AnswerValue> = { ...answers };
  for (const { question, row } of items) {
    const blank = question.type === 'single' || question.type === 'matrix' ? '' : [];
    result[question.id] =
      row === undefined ? blank : ({ ...(result[question.id] as object), [row]: blank } as AnswerValue);
  }
  return result;
}

const items = new WeakMap<Question, readonly AskedItem[]>();

/** The items of a question: itself, or its rows. Made once for a question, since thousands of readings ask for them. */
export function itemsOf(question: Question): readonly AskedItem[] {
  let own = items.get(question);
  if (!own) {
    own = isMatrix(question) ? question.rows.map(({ id }) => ({ question, row: id })) : [{ question }];
    items.set(question, own);
  }
  return own;
}

/** The ids of the options chosen in an answer to one item. */
export function chosenIn(value: AnswerValue): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** The answer to one item as it was read. */
export function valueOf(answers: Answers, { question, row }: AskedItem): AnswerValue {
  return answerOf(answers, question.id, row);
}

export function stateOf({ applicability }: Subject, { question, row }: AskedItem): ItemState {
  return applicability.stateOf(question.id, row);
}

/** Whether the form was unreadable there, so that another finding stands there already. */
export function isUnreadable({ reading }: Subject, { question, row }: AskedItem): boolean {
  return (
    reading.unreadable.has(question.id) ||
    (row !== undefined && reading.unreadable.has(itemKey({ question: question.id, row })))
  );
}

/** All cells of an item. */
export function cellsOf({ reading }: Subject, { question, row }: AskedItem): readonly CellRef[] {
  return reading.cellsOf(question.id, row);
}

/** The cells where an item is answered: those of the chosen options where each option has its own cell. */
export function answeredCells({ reading }: Subject, { question, row }: AskedItem): readonly CellRef[] {
  const separate = question.type === 'multiple' || question.type === 'matrixMultiple';
  if (!separate) return reading.cellsOf(question.id, row);
  return chosenIn(answerOf(reading.answers, question.id, row)).flatMap((option) =>
    reading.cellsOf(question.id, row, option),
  );
}
