import type { Knowledge } from './block.js';
import { knowledgeOf } from './block.js';
import type { Census } from './census.js';
import { tallyOf } from './draw.js';
import type { Fact, Hidden } from './facts.js';
import { countOf, factsOf, hiddenIn } from './facts.js';
import type { Item } from './items.js';
import type { Policy } from './policy.js';
import type { CellKey, ReleasedRow } from './cells.js';
import { ALL } from './cells.js';

/** Rows of the release that count an item. */
export type RowsOf = (item: Item) => readonly ReleasedRow[];

/** Everything that is released about a block. */
export function factsAbout(block: readonly Item[], rowsOf: RowsOf): Fact[] {
  return block.flatMap((item) => rowsOf(item).flatMap((row) => factsOf(item, row)));
}

/** What is known of a block from everything released; only from the numbers of everybody; or from the sizes of the populations. */
export type Source = 'everything' | 'all' | 'nothing';

/** The knowledge of the public about a block. */
export function publicKnowledge(
  census: Census,
  block: readonly Item[],
  facts: readonly Fact[],
  source: Source,
): Knowledge {
  const known = facts.filter(({ population }) => source === 'everything' || (source === 'all' && population === ALL));
  return knowledgeOf(census, block, known);
}

/** What a withheld count is measured against: what would be known of it if only the rest were released. */
export function yardstick({ population }: Pick<Hidden, 'population'>): Source {
  return population === ALL ? 'nothing' : 'all';
}

/**
 * The counts of a block that must not be known closely: those withheld or merged, and how many institutions of a sector lack a
 * control in any way, where they are few.
 */
export function targetsOf(census: Census, policy: Policy, block: readonly Item[], rowsOf: RowsOf): Hidden[] {
  const targets = block.flatMap((item) => [
    ...rowsOf(item).flatMap((row) => hiddenIn(item, row)),
    ...fewLacking(census, policy, item),
  ]);
  const seen = new Set<string>();
  return targets.filter(({ item, population, quantity }) => {
    const name = `${item} ${population} ${JSON.stringify(quantity)}`;
    return !seen.has(name) && seen.add(name);
  });
}

function fewLacking(census: Census, { fewest }: Policy, item: Item): Hidden[] {
  const { question, row } = item.source;
  if (item.adverse.length < 2 || item.source.many || question.release !== 'all+sector') return [];
  return census.sectors.flatMap((population): Hidden[] => {
    const count = countOf(item, tallyOf(census, item, population), 'adverse');
    if (count < 1 || count > fewest) return [];
    const value = item.options[item.adverse[0]!]!.id;
    const key: CellKey = { kind: 'question', id: question.id, ...(row && { row: row.id }), value, population };
    return [{ item: item.index, population, quantity: 'adverse', key }];
  });
}
