import type { Applicability, Edition } from '../checklist/index.js';
import { applicability, offeredOptions } from '../checklist/index.js';
import type { Draft } from './draft.js';
import { inclinations } from './draft.js';
import type { AnswerItem, ItemAnswer } from './item.js';
import { answerItem, codesOf, conditionOf, isMultiple, itemsOf } from './item.js';
import type { Plan, Quota } from './plan.js';
import { apportion } from './plan.js';

/**
 * Answers every open item of every draft, so that as many choose each option as the plan says
 * (scaled to the number for which the item is open): those most inclined get the option. Pins come first and count.
 */
export function dealAnswers(edition: Edition, drafts: readonly Draft[], plan: Plan, seed: number): void {
  const items = itemsOf(edition);
  // A filter may stand behind what it closes (Q36 closes a row of Q30), so filters are answered first.
  const ordered = [...items.filter((item) => !conditionOf(item)), ...items.filter(conditionOf)];
  let states: Applicability[] = [];
  for (const item of ordered) {
    if (conditionOf(item)) states = drafts.map(({ answers }) => applicability(edition, answers));
    const open = drafts.filter(
      (_, place) => !conditionOf(item) || states[place]!.stateOf(item.question.id, item.row) !== 'closed',
    );
    const quota = plan[item.key];
    if (!quota) throw new RangeError(`The plan says nothing about ${item.key}`);
    const free = open.filter(({ pins }) => pins[item.key] === undefined);
    for (const { answers, pins } of open) if (pins[item.key] !== undefined) answerItem(answers, item, pins[item.key]!);
    const given = open.flatMap(({ pins }) => codesOf(pins[item.key] ?? ''));
    const dealt = isMultiple(item)
      ? dealSeveral(free, item, remaining(scaled(quota, open.length), given), seed)
      : dealOne(free, item, remaining(apportion(quota.counts, open.length), given), seed);
    free.forEach(({ answers }, place) => answerItem(answers, item, dealt[place]!));
  }
}

/** Counts for another number of institutions, each rounded half up. */
function scaled({ of, counts }: Quota, total: number): Map<string, number> {
  return new Map(
    Object.entries(counts).map(([code, count]) => [code, Math.floor((2 * count * total + of) / (2 * of))]),
  );
}

/** What is left of a quota when some were given already. */
function remaining(quota: Map<string, number>, given: readonly string[]): Map<string, number> {
  for (const code of given) quota.set(code, Math.max(0, (quota.get(code) ?? 0) - 1));
  return quota;
}

/** One option for each: the most inclined get the first option of the quota, and so on. */
function dealOne(drafts: readonly Draft[], item: AnswerItem, quota: Map<string, number>, seed: number): ItemAnswer[] {
  const inclination = inclinations(drafts, item, '', seed);
  const ranked = drafts.map((_, place) => place).sort((a, b) => inclination[b]! - inclination[a]!);
  const queue = [...quota].flatMap(([code, count]) => new Array<string>(count).fill(code));
  // Pins may have taken more than the scaled quota of their option: the commonest option then gives way.
  const commonest = commonestOf(quota);
  while (queue.length > drafts.length) queue.splice(queue.indexOf(commonest), 1);
  const dealt = new Array<ItemAnswer>(drafts.length).fill('');
  ranked.forEach((place, rank) => (dealt[place] = queue[rank]!));
  return dealt;
}

/** The option with the largest count, the first of equals. */
function commonestOf(quota: ReadonlyMap<string, number>): string {
  return [...quota].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

/** Several options for each: for every option those most inclined to it; the least inclined get an exclusive one alone. */
function dealSeveral(
  drafts: readonly Draft[],
  item: AnswerItem,
  quota: Map<string, number>,
  seed: number,
): ItemAnswer[] {
  const order = offeredOptions(item.question, item.row);
  const chosen = drafts.map(() => new Set<string>());
  const ranking = (places: readonly number[], code: string): number[] => {
    const inclination = inclinations(drafts, item, code, seed);
    return [...places].sort((a, b) => inclination[b]! - inclination[a]!);
  };
  let places = drafts.map((_, place) => place);
  for (const { id, exclusive } of order) {
    const count = quota.get(id) ?? 0;
    if (!exclusive || count === 0) continue;
    const ranked = ranking(places, id);
    for (const place of ranked.slice(-count)) chosen[place]!.add(id);
    places = ranked.slice(0, -count).sort((a, b) => a - b);
  }
  for (const { id, exclusive } of order) {
    if (exclusive) continue;
    for (const place of ranking(places, id).slice(0, quota.get(id) ?? 0)) chosen[place]!.add(id);
  }
  leaveNoneBlank(
    places.map((place) => chosen[place]!),
    commonestOf(quota),
  );
  return chosen.map((codes) => order.filter(({ id }) => codes.has(id)).map(({ id }) => id));
}

/** Whoever got nothing takes an option over from whoever has the most, so that counts stay; the commonest if none can be spared. */
function leaveNoneBlank(chosen: readonly Set<string>[], commonest: string): void {
  for (const codes of chosen) {
    if (codes.size > 0) continue;
    const richest = chosen.reduce((best, other) => (other.size > best.size ? other : best));
    const [spared = commonest] = richest;
    if (richest.size > 1) richest.delete(spared);
    codes.add(spared);
  }
}
