import type { Item } from './items.js';

/** The options of an item in the pieces in which they are shown: one by one, or merged. */
export function unitsOf({ options, sums }: Item, merged: ReadonlySet<number>): readonly (readonly number[])[] {
  const groups = [...merged].map((at) => sums[at]!.places);
  const alone = options.flatMap((_, place) => (groups.some((places) => places.includes(place)) ? [] : [[place]]));
  return [...alone, ...groups].sort(([one], [other]) => one! - other!);
}

/** All ways to choose `size` of the numbers from 0 to `among` − 1, in order. */
export function choices(among: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  const found: number[][] = [];
  for (let first = from; first <= among - size; first++) {
    for (const rest of choices(among, size - 1, first + 1)) found.push([first, ...rest]);
  }
  return found;
}
