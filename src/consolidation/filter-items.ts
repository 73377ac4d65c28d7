import type { AnswerValue, Edition } from '../checklist/index.js';
import { applicability, blankAnswers } from '../checklist/index.js';
import type { AnswerItem } from './items.js';
import { answerItems } from './items.js';

/** The item whose answer decides whether another item applies, and the options that close that other item. */
export interface FilterItem {
  readonly item: AnswerItem;
  /** Places in `chosen` of the options that close. */
  readonly closing: readonly number[];
}

const filters = new WeakMap<Edition, ReadonlyMap<AnswerItem, readonly FilterItem[]>>();

/**
 * What closes an item, found by trying every option of every item alone. Made once for an edition; independent of the way in which the
 * states of submissions were derived, so that it can check their sums.
 */
export function filterItemsOf(edition: Edition, item: AnswerItem): readonly FilterItem[] {
  let found = filters.get(edition);
  if (!found) {
    found = tryAllOptions(edition);
    filters.set(edition, found);
  }
  return found.get(item) ?? [];
}

function tryAllOptions(edition: Edition): ReadonlyMap<AnswerItem, readonly FilterItem[]> {
  const { items } = answerItems(edition);
  const closable = items.filter(
    ({ question, row }) => question.closedWhen !== undefined || row?.closedWhen !== undefined,
  );
  const found = new Map<AnswerItem, FilterItem[]>();
  const blank = blankAnswers(edition);
  for (const filter of items) {
    const closing = new Map<AnswerItem, number[]>();
    filter.options.forEach(({ id }, place) => {
      const states = applicability(edition, { ...blank, [filter.question.id]: onlyAnswer(filter, id, blank) });
      for (const item of closable) {
        if (states.stateOf(item.question.id, item.row?.id) !== 'closed') continue;
        closing.set(item, [...(closing.get(item) ?? []), filter.first + place]);
      }
    });
    for (const [item, places] of closing) {
      found.set(item, [...(found.get(item) ?? []), { item: filter, closing: places }]);
    }
  }
  return found;
}

function onlyAnswer({ question, row, many }: AnswerItem, option: string, blank: Readonly<Record<string, AnswerValue>>) {
  const answer = many ? [option] : option;
  return row ? ({ ...(blank[question.id] as object), [row.id]: answer } as AnswerValue) : answer;
}
