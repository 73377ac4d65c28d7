import type { Census } from './census.js';
import { addTo, blankTally } from './census.js';
import { populationsOf, tallyOf } from './draw.js';
import { countOf, sectorsIn } from './facts.js';
import type { Item } from './items.js';
import type { Population } from './cells.js';
import type { Quantity } from './structure.js';

/**
 * A conclusion that would be true if it could be drawn: everybody but a coalition lacks a control. Only what is true can be
 * concluded from true numbers, so that the attack need look at nothing else.
 */
export interface Suspicion {
  readonly item: number;
  readonly population: Population;
  /** What nobody outside the coalition did: not saying that a control is lacking, or choosing one of several controls. */
  readonly quantity: Quantity;
  /** Institutions that put their answers together; empty for the public. */
  readonly coalition: readonly number[];
  /** How many others the conclusion is about. */
  readonly concerns: number;
}

/** A coalition that is left with a single other respondent of an item in a population. */
export interface Loner {
  readonly item: number;
  readonly population: Population;
  readonly coalition: readonly number[];
}

/** All conclusions about the others that would be true, of each institution alone, of each group and of the public. */
export function suspicionsOf(census: Census): readonly Suspicion[] {
  return census.items.flatMap((item) =>
    item.source.question.release === 'none'
      ? []
      : populationsOf(census).flatMap((population) => {
          const lacking: Quantity[] = item.controls.map((option) => ({ option }));
          if (item.adverse.length > 0) lacking.push('notAdverse');
          return lacking.flatMap((quantity) => suspicionsAbout(census, item, population, quantity));
        }),
  );
}

function suspicionsAbout(census: Census, item: Item, population: Population, quantity: Quantity): Suspicion[] {
  const { base, ...tally } = tallyOf(census, item, population);
  const holders = countOf(item, { base, ...tally }, quantity);
  const largest = Math.max(1, ...census.coalitions.map(({ length }) => length));
  if (base === 0 || holders > largest) return [];
  return attackersOf(census, item).flatMap((coalition) => {
    const own = ownTally(census, item, population, coalition);
    const concerns = base - own.base;
    const isTrue = concerns > 0 && countOf(item, own, quantity) === holders;
    return isTrue ? [{ item: item.index, population, quantity, coalition, concerns }] : [];
  });
}

/** Coalitions that are left with one other respondent. One institution alone never is where bases have at least three. */
export function lonersOf(census: Census): readonly Loner[] {
  return census.coalitions.flatMap((coalition) =>
    census.items.flatMap((item) =>
      populationsOf(census).flatMap((population) => {
        const { base } = tallyOf(census, item, population);
        const left = base - ownTally(census, item, population, coalition).base;
        return left === 1 ? [{ item: item.index, population, coalition }] : [];
      }),
    ),
  );
}

/** The public, every group, and one institution for each way of answering the item in each sector. */
function attackersOf(census: Census, item: Item): (readonly number[])[] {
  const seen = new Set<string>();
  const single: number[][] = [];
  census.institutions.forEach(({ arrival }, at) => {
    const { first, options } = item.source;
    const answer = arrival.chosen.subarray(first, first + options.length).join('');
    const profile = `${census.sectorOf[at]} ${arrival.states[item.index]} ${answer}`;
    if (seen.has(profile)) return;
    seen.add(profile);
    single.push([at]);
  });
  return [[], ...single, ...census.coalitions];
}

function ownTally(
  { sectors, sectorOf, institutions }: Census,
  item: Item,
  population: Population,
  coalition: readonly number[],
) {
  const within = sectorsIn(sectors, population);
  const own = blankTally(item);
  for (const at of coalition) if (within.includes(sectorOf[at]!)) addTo(own, item, institutions[at]!);
  return own;
}
