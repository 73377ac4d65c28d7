import type { Census } from './census.js';
import type { Fact } from './facts.js';
import { quantityOf } from './facts.js';
import type { Population } from './cells.js';

/** A rounded share that is published by itself: of those in the base of a question, how many chose any of some options. */
export interface PublishedShare {
  readonly question: string;
  readonly row?: string;
  readonly options: readonly string[];
  readonly population: Population;
  /** Percent, one decimal, rounded half-up. */
  readonly share: number;
}

/**
 * What a rounded share tells of its count and base, whatever the base is: ⌊(2000·count + base) ÷ (2·base)⌋ = 10·share, in whole
 * numbers (domain 2.4). Throws for options that the edition does not have.
 */
export function shareFacts({ items }: Census, { question, row, options, population, share }: PublishedShare): Fact[] {
  const item = items.find(({ source }) => source.question.id === question && source.row?.id === row);
  const quantity = item && quantityOf(item, options);
  if (!item || !quantity) throw new Error(`No options ${options.join()} of ${question} ${row ?? ''}`);
  const tenths = Math.round(share * 10);
  const fact = (ofBase: number, lower: number, upper: number): Fact => ({
    item: item.index,
    population,
    parts: [
      [quantity, 2000],
      ['base', ofBase],
    ],
    lower,
    upper,
  });
  // 2·base·tenths ≤ 2000·count + base < 2·base·(tenths + 1)
  return [fact(1 - 2 * tenths, 0, Infinity), fact(-1 - 2 * tenths, -Infinity, -1)];
}
