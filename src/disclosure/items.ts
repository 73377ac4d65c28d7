import type { AnswerItem } from '../consolidation/index.js';
import { answerItems } from '../consolidation/index.js';
import type { Edition, Option, Text } from '../checklist/index.js';
import type { Closers } from './closers.js';
import { closersOf } from './closers.js';

/** Some options of an item counted as one: a coarser group, or a sum that a figure prints. */
export interface Sum {
  readonly code: string;
  readonly label: Text;
  /** Places among the options of the item. */
  readonly places: readonly number[];
  /** Whether it is a group into which its options may be merged. */
  readonly isGroup: boolean;
}

/** A question, or a row of one, as the release sees it. */
export interface Item {
  /** Place among all items of the edition. */
  readonly index: number;
  readonly source: AnswerItem;
  /** Options that count in the base; those that say "not applicable" leave it. */
  readonly options: readonly Option[];
  /** Place of each option in `ReadArrival.chosen`. */
  readonly chosenAt: readonly number[];
  readonly notApplicableAt: readonly number[];
  /** Places of the options that say that a control is lacking. */
  readonly adverse: readonly number[];
  /** Places of the options of which not choosing them says that a control is lacking: in lists of which several may be chosen. */
  readonly controls: readonly number[];
  readonly sums: readonly Sum[];
  /** Which answers close this item. */
  readonly closers: Closers;
}

const lists = new WeakMap<Edition, readonly Item[]>();

/** All items of the edition in printed order; made once. */
export function itemsOf(edition: Edition): readonly Item[] {
  let list = lists.get(edition);
  if (!list) {
    const closers = closersOf(edition);
    list = answerItems(edition).items.map((source) => itemOf(edition, source, closers[source.index]!));
    lists.set(edition, list);
  }
  return list;
}

function itemOf(edition: Edition, source: AnswerItem, closers: Closers): Item {
  const { index, first, many, question } = source;
  const at = (wanted: (option: Option) => boolean) =>
    source.options.flatMap((option, place) => (wanted(option) ? [first + place] : []));
  const options = source.options.filter(({ notApplicable }) => !notApplicable);
  const places = (wanted: (option: Option) => boolean) =>
    options.flatMap((option, place) => (wanted(option) ? [place] : []));
  const groups = (question.groups ?? []).map(({ id, label }) => ({
    code: id,
    label,
    places: places(({ group }) => group === id),
    isGroup: true,
  }));
  const printed = edition.figures
    .flatMap(({ panels }) => panels)
    .filter(
      (panel) =>
        panel.question === question.id && (!source.row || (panel.rows ?? [source.row.id]).includes(source.row.id)),
    )
    .flatMap(({ values }) => values)
    .map(({ code, label, options: counted }) => ({
      code,
      label: label ?? question.topic,
      places: places(({ id }) => counted.includes(id)),
      isGroup: false,
    }));
  const sums: Sum[] = [];
  for (const sum of [...groups, ...printed]) {
    const isKnown = sums.some((known) => known.places.join() === sum.places.join());
    if (sum.places.length > 1 && sum.places.length < options.length && !isKnown) sums.push(sum);
  }
  return {
    index,
    source,
    options,
    chosenAt: at(({ notApplicable }) => !notApplicable),
    notApplicableAt: at(({ notApplicable }) => notApplicable === true),
    adverse: places(({ adverse }) => adverse === true),
    controls: many ? places(({ adverse, exclusive, freeText }) => !adverse && !exclusive && !freeText) : [],
    sums,
    closers,
  };
}
