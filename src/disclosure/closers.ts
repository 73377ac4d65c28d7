import type { AnswerItem } from '../consolidation/index.js';
import { answerItems } from '../consolidation/index.js';
import type { Answers, AnswerValue, Edition } from '../checklist/index.js';
import { applicability, blankAnswers } from '../checklist/index.js';

/**
 * Answers that close an item, each by itself. The number of institutions for which an item is closed tells how many gave them,
 * so that the base of one question may reveal a count of another.
 */
export interface Closers {
  readonly answers: readonly { readonly item: number; readonly option: string }[];
  /** Whether the answers exclude each other, so that their counts add up. */
  readonly areDisjoint: boolean;
}

/** Closers of every item of the edition, found by asking the filters of the edition about each answer alone. */
export function closersOf(edition: Edition): readonly Closers[] {
  const { items } = answerItems(edition);
  const blank = blankAnswers(edition);
  const found = items.map((): { item: number; option: string }[] => []);
  for (const item of items) {
    for (const { id } of item.options) {
      const applies = applicability(edition, { ...blank, [item.question.id]: alone(item, blank, id) });
      for (const { index, question, row } of items) {
        if (applies.stateOf(question.id, row?.id) === 'closed') found[index]!.push({ item: item.index, option: id });
      }
    }
  }
  return found.map((answers) => {
    const from = new Set(answers.map(({ item }) => item));
    const isOneChoice = [...from].every((item) => !items[item]!.many);
    return { answers, areDisjoint: answers.length === 1 || (from.size === 1 && isOneChoice) };
  });
}

function alone({ question, row, many }: AnswerItem, blank: Answers, option: string): AnswerValue {
  const value = many ? [option] : option;
  return row ? ({ ...(blank[question.id] as object), [row.id]: value } as AnswerValue) : value;
}
