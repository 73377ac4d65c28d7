import type { Item } from './items.js';
import type { Population, Reason } from './cells.js';
import { ALL } from './cells.js';

/** What is shown of an item in one kind of column. */
export interface ColumnPattern {
  /** Why nothing is shown, where nothing is. */
  readonly closed?: Reason;
  /** Places of the options that are withheld. */
  readonly hidden: ReadonlySet<number>;
  /** Places, among the sums of the item, of the groups into which options are merged. */
  readonly merged: ReadonlySet<number>;
  /** Places of sums that are shown although some of their options are not. */
  readonly sums: ReadonlySet<number>;
}

/** What is shown of an item: among everybody, and alike in every sector, since all − one sector = the other. */
export interface Pattern {
  readonly all: ColumnPattern;
  readonly split: ColumnPattern;
}

/** Everything is shown. */
export const open: ColumnPattern = { hidden: new Set(), merged: new Set(), sums: new Set() };

/** Nothing is shown. */
export function closed(reason: Reason): ColumnPattern {
  return { ...open, closed: reason };
}

/** The part of a pattern that governs a population. */
export function columnOf({ all, split }: Pattern, population: Population): ColumnPattern {
  return population === ALL ? all : split;
}

/** The groups of the item that its options are merged into. */
export function mergedInto({ sums }: Item, { merged }: ColumnPattern, option: number): number | undefined {
  const at = sums.findIndex(({ places }, sum) => merged.has(sum) && places.includes(option));
  return at < 0 ? undefined : at;
}

export function isOptionShown(item: Item, column: ColumnPattern, option: number): boolean {
  return !column.closed && !column.hidden.has(option) && mergedInto(item, column, option) === undefined;
}

/** A sum is shown where all of its options are, where they are merged into it, or where it tells too little to matter. */
export function isSumShown(item: Item, column: ColumnPattern, sum: number): boolean {
  if (column.closed) return false;
  if (column.merged.has(sum) || column.sums.has(sum)) return true;
  return item.sums[sum]!.places.every((place) => isOptionShown(item, column, place));
}
