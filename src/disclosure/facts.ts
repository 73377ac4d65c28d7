import type { Tally } from './census.js';
import type { Item } from './items.js';
import { ALL } from './cells.js';
import type { CellKey, Population, ReleasedColumn, ReleasedRow, ReleasedValue } from './cells.js';
import type { Quantity } from './structure.js';

/** Something that is released about an item: bounds of a sum of quantities in one population. */
export interface Fact {
  /** Place of the item. */
  readonly item: number;
  readonly population: Population;
  readonly parts: readonly (readonly [Quantity, number])[];
  readonly lower: number;
  readonly upper: number;
}

/** A count that is not shown. */
export interface Hidden {
  readonly item: number;
  readonly population: Population;
  readonly quantity: Quantity;
  readonly key: CellKey;
}

/** What a row of the release tells about its item: bases, counts (a share tells no more than its count) and sums. */
export function factsOf(item: Item, row: ReleasedRow): Fact[] {
  return row.columns.flatMap((column) => {
    if (column.withheld !== undefined) return [];
    const fact = (parts: Fact['parts'], count: number | undefined): Fact[] =>
      count === undefined
        ? []
        : [{ item: item.index, population: column.population, parts, lower: count, upper: count }];
    const isOpen = row.base === 'open';
    return [
      ...fact(isOpen ? [['base', 1]] : [['base', 1], ['closed', 1]], column.base), // prettier-ignore
      ...fact(isOpen ? [['closed', 1], ['notApplicable', 1]] : [['notApplicable', 1]], column.outside), // prettier-ignore
      ...fact([['unanswered', 1]], column.unanswered),
      ...column.values.flatMap(({ options, cell }) => {
        const quantity = quantityOf(item, options);
        return cell.status === 'shown' && quantity ? fact([[quantity, 1]], cell.count) : [];
      }),
    ];
  });
}

/** The counts of a row that are withheld or merged. */
export function hiddenIn(item: Item, row: ReleasedRow): Hidden[] {
  return row.columns.flatMap((column) =>
    column.values.flatMap((value) => {
      const quantity = quantityOf(item, value.options);
      if (value.cell.status === 'shown' || !quantity) return [];
      return [{ item: item.index, population: column.population, quantity, key: keyOf(row, column, value) }];
    }),
  );
}

/** The name of a cell of a row. */
export function keyOf(
  { kind, id, panel, row }: ReleasedRow,
  { population }: Pick<ReleasedColumn, 'population'>,
  { code }: Pick<ReleasedValue, 'code'>,
): CellKey {
  return {
    kind,
    id,
    ...(panel !== undefined && { panel }),
    ...(row !== undefined && { row }),
    value: code,
    population,
  };
}

/** The quantity that counts these options of an item; undefined where they leave the base, or are no sum of this edition. */
export function quantityOf(item: Item, options: readonly string[]): Quantity | undefined {
  const places = item.options.flatMap(({ id }, place) => (options.includes(id) ? [place] : []));
  if (places.length === 0) return undefined;
  if (places.length === 1) return { option: places[0]! };
  if (places.length === item.options.length) return 'base';
  const sum = item.sums.findIndex((one) => one.places.join() === places.join());
  return sum < 0 ? undefined : { sum };
}

/** The value of a quantity in a tally. */
export function countOf(item: Item, tally: Tally, quantity: Quantity): number {
  if (typeof quantity === 'object') {
    return 'option' in quantity ? tally.options[quantity.option]! : tally.sums[quantity.sum]!;
  }
  const adverse = item.adverse.reduce((sum, place) => sum + tally.options[place]!, 0);
  if (quantity === 'adverse') return adverse;
  return quantity === 'notAdverse' ? tally.base - adverse : tally[quantity];
}

/** Places of the sectors of a population. */
export function sectorsIn(sectors: readonly string[], population: Population): number[] {
  return sectors.flatMap((id, at) => (population === ALL || population === id ? [at] : []));
}
