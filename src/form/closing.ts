import type { AnswerValue, Edition, Item, Question } from '../checklist/index.js';
import { applicability, blankAnswer, blankAnswers, isMatrix, itemKey, offeredOptions } from '../checklist/index.js';
import { nameOf } from './names.js';
import { CHOSEN, printedOption } from './printed.js';

/** An answer that closes an item: this option of this question (and row). */
export interface Closing {
  readonly question: Question;
  readonly row?: string;
  readonly option: string;
}

const cache = new WeakMap<Edition, ReadonlyMap<string, readonly Closing[]>>();

/**
 * The answers that close each item (key as `itemKey`), found by giving every option of every
 * question alone and asking which items it closes. Conditions that need several answers at once
 * are therefore not among them; they are left to the validation.
 */
export function closingsOf(edition: Edition): ReadonlyMap<string, readonly Closing[]> {
  let closings = cache.get(edition);
  if (!closings) {
    closings = findClosings(edition);
    cache.set(edition, closings);
  }
  return closings;
}

function findClosings(edition: Edition): ReadonlyMap<string, readonly Closing[]> {
  const items: Item[] = edition.questions.flatMap((question) => [
    ...(question.closedWhen === undefined ? [] : [{ question: question.id }]),
    ...question.rows
      .filter(({ closedWhen }) => closedWhen !== undefined)
      .map(({ id }) => ({ question: question.id, row: id })),
  ]);
  const found = new Map<string, Closing[]>(
    items.map(({ question, row }) => [itemKey(row === undefined ? { question } : { question, row }), []]),
  );
  const blank = blankAnswers(edition);
  for (const closing of edition.questions.flatMap(singleAnswers)) {
    const states = applicability(edition, { ...blank, [closing.question.id]: valueOf(closing) });
    for (const item of items) {
      if (item.question !== closing.question.id && states.stateOf(item.question, item.row) === 'closed') {
        found.get(itemKey(item))!.push(closing);
      }
    }
  }
  return found;
}

/** Every option of a question, row by row. */
function singleAnswers(question: Question): Closing[] {
  if (!isMatrix(question)) return offeredOptions(question).map(({ id }) => ({ question, option: id }));
  return question.rows.flatMap((row) =>
    offeredOptions(question, row.id).map(({ id }) => ({ question, row: row.id, option: id })),
  );
}

/** The answer in which this option alone is chosen. */
function valueOf({ question, row, option }: Closing): AnswerValue {
  const chosen = question.type === 'single' || question.type === 'matrix' ? option : [option];
  if (row === undefined) return chosen as AnswerValue;
  return { ...(blankAnswer(question) as Record<string, string>), [row]: chosen } as AnswerValue;
}

/** Name of the cell in which this answer is given, and the text that it then holds. */
export function closingCell({ question, row, option }: Closing): { readonly name: string; readonly text: string } {
  if (question.type === 'single' || question.type === 'matrix') {
    return { name: nameOf(question.id, row), text: printedOption(question.options.find(({ id }) => id === option)!) };
  }
  return { name: nameOf(question.id, row, option), text: CHOSEN };
}

/** What is printed at a question that some answers close; `''` when none does. */
export function closingNotes(question: Question, closings: ReadonlyMap<string, readonly Closing[]>): string[] {
  const notes: string[] = [];
  const whole = closings.get(itemKey({ question: question.id })) ?? [];
  if (whole.length > 0) notes.push(`${conditionText(whole)}場合は、回答不要です。`);
  const rows = question.rows
    .map((row) => ({ row, closed: closings.get(itemKey({ question: question.id, row: row.id })) ?? [] }))
    .filter(({ closed }) => closed.length > 0);
  const [first] = rows;
  if (!first) return notes;
  // A matrix whose rows are closed by the rows of another of the same labels needs one sentence, not one a row.
  const filter = first.closed[0]!.question;
  const parallel =
    rows.length > 1 &&
    rows.every(({ row, closed }) => closed.every((one) => one.question === filter && one.row === row.id));
  if (parallel) {
    const options = filter.options.filter(({ id }) =>
      rows.some(({ closed }) => closed.some(({ option }) => option === id)),
    );
    notes.push(`各行は、${filter.number}の同じ行で${quoted(options.map(printedOption))}を選んだ場合は、回答不要です。`);
  } else {
    for (const { row, closed } of rows) {
      notes.push(`「${row.label.ja}」の行は、${conditionText(closed)}場合は、回答不要です。`);
    }
  }
  return notes;
}

function conditionText(closings: readonly Closing[]): string {
  const { question, row } = closings[0]!;
  const chosen = question.options.filter(({ id }) => closings.some(({ option }) => option === id)).map(printedOption);
  const label = question.rows.find(({ id }) => id === row)?.label.ja;
  return `${question.number}${label === undefined ? '' : `の「${label}」`}で${quoted(chosen)}を選んだ`;
}

const quoted = (texts: readonly string[]) => texts.map((text) => `「${text}」`).join('または');
