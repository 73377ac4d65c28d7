import type { Edition } from '../../checklist/index.js';
import type { ReadArrival } from '../../consolidation/index.js';
import { ANSWERED, answerItems, CLOSED } from '../../consolidation/index.js';

/** What the institution that gets a return said to one item. */
export interface OwnAnswer {
  readonly state: 'answered' | 'closed' | 'unanswered';
  /** Ids of the options that it chose, in printed order. */
  readonly options: readonly string[];
}

/** Answers of one institution by question and, in a matrix, row. */
export type OwnAnswers = (question: string, row?: string) => OwnAnswer;

/** The answers of an institution as they are counted. */
export function ownAnswers(edition: Edition, arrival: Pick<ReadArrival, 'states' | 'chosen'>): OwnAnswers {
  const items = answerItems(edition);
  return (question, row) => {
    const item = items.find(question, row)!;
    const state = arrival.states[item.index];
    const chosen = item.options.filter((_, place) => arrival.chosen[item.first + place] === 1);
    return {
      state: state === ANSWERED ? 'answered' : state === CLOSED ? 'closed' : 'unanswered',
      options: chosen.map(({ id }) => id),
    };
  };
}
