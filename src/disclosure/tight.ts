import { knowledgeOf } from './block.js';
import type { Census } from './census.js';
import type { Interval } from './interval.js';
import { intervalOf, tightened } from './interval.js';
import type { Item } from './items.js';
import type { Policy } from './policy.js';
import type { Population } from './cells.js';
import type { Loner, Suspicion } from './suspicion.js';
import { lonersOf, suspicionsOf } from './suspicion.js';
import type { RowsOf, Source } from './targets.js';
import { factsAbout, publicKnowledge, targetsOf, yardstick } from './targets.js';

/** What a pattern would give away, as far as quick reasoning sees. */
export interface Weakness {
  readonly item: number;
  readonly population: Population;
}

/** The conclusions that would be true, sorted by item. */
export interface Dangers {
  readonly suspicions: ReadonlyMap<number, readonly Suspicion[]>;
  readonly loners: ReadonlyMap<number, readonly Loner[]>;
}

export function dangersOf(census: Census): Dangers {
  return { suspicions: byItem(suspicionsOf(census)), loners: byItem(lonersOf(census)) };
}

/**
 * The weaknesses of what is released about a block, by intervals alone. It never reports what is none, and may miss some: the
 * attack with the solver decides.
 */
export function weaknessesOf(
  census: Census,
  policy: Policy,
  dangers: Dangers,
  block: readonly Item[],
  rowsOf: RowsOf,
): Weakness[] {
  const facts = factsAbout(block, rowsOf);
  const views = new Map<Source, (target: Parameters<ReturnType<typeof publicKnowledge>['terms']>) => Interval>();
  const view = (source: Source) => {
    let known = views.get(source);
    if (!known) {
      const { program, terms } = publicKnowledge(census, block, facts, source);
      const bounds = tightened(program)!;
      known = (target) => intervalOf(terms(...target), bounds);
      views.set(source, known);
    }
    return known;
  };
  const recovered = targetsOf(census, policy, block, rowsOf).filter((target) => {
    const sum = [target.item, target.population, target.quantity] as const;
    const width = widthOf(view('everything')([...sum]));
    return width < policy.width && width < widthOf(view(yardstick(target))([...sum]));
  });
  const inferred = block.flatMap(({ index }) =>
    (dangers.suspicions.get(index) ?? []).filter(({ coalition, population, quantity }) => {
      const { program, terms } = knowledgeOf(census, block, facts, coalition);
      return intervalOf(terms(index, population, quantity), tightened(program)!).upper < 1;
    }),
  );
  return [...recovered, ...inferred, ...exposedLoners(dangers, block, rowsOf)];
}

/** Coalitions that are left with one other in a column that is shown. */
export function exposedLoners({ loners }: Dangers, block: readonly Item[], rowsOf: RowsOf): Loner[] {
  return block.flatMap((item) =>
    (loners.get(item.index) ?? []).filter(({ population }) =>
      rowsOf(item).some(({ columns }) =>
        columns.some((column) => column.population === population && column.withheld === undefined),
      ),
    ),
  );
}

export function widthOf({ lower, upper }: Interval): number {
  return upper - lower;
}

function byItem<T extends { readonly item: number }>(all: readonly T[]): Map<number, T[]> {
  const map = new Map<number, T[]>();
  for (const one of all) {
    const known = map.get(one.item);
    if (known) known.push(one);
    else map.set(one.item, [one]);
  }
  return map;
}
