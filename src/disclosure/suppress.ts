import type { Census } from './census.js';
import { drawItem, tallyOf } from './draw.js';
import type { Item } from './items.js';
import type { ColumnPattern, Pattern } from './pattern.js';
import { closed, isSumShown, open } from './pattern.js';
import type { Policy } from './policy.js';
import type { ReleasedRow } from './cells.js';
import { ALL } from './cells.js';
import type { Dangers, Weakness } from './tight.js';
import { weaknessesOf } from './tight.js';
import { choices, unitsOf } from './units.js';

/**
 * Finds a pattern for every item that gives nothing away and withholds little: the rules of the policy name the cells to begin
 * with; cells are then withheld with them in the order of how little is lost (fewest cells, then fewest answers),
 * until nothing can be worked out; the split by sector falls where no such choice helps.
 */
export class Suppression {
  private readonly patterns: Pattern[];
  private readonly drawn = new Map<number, readonly ReleasedRow[]>();

  constructor(
    private readonly census: Census,
    private readonly policy: Policy,
    private readonly dangers: Dangers,
    blocks: readonly (readonly Item[])[],
  ) {
    this.patterns = census.items.map(() => ({ all: open, split: open }));
    for (const item of census.items) this.settleItem(item);
    for (const block of blocks) this.settleBlock(block);
    for (const block of blocks) this.addSums(block);
  }

  /** The rows that go out of an item. */
  readonly rowsOf = (item: Item): readonly ReleasedRow[] => {
    let rows = this.drawn.get(item.index);
    if (!rows) {
      rows = drawItem(this.census, item, this.patterns[item.index]!);
      this.drawn.set(item.index, rows);
    }
    return rows;
  };

  /**
   * Withholds more of an item, for a leak that only the solver or a comparison of years finds: first the split by sector, then
   * option by option of everybody, those named by a leak before others, then everything. Returns whether there was anything left to
   * withhold.
   */
  harden(item: Item, named: readonly string[] = []): boolean {
    const { all, split } = this.patterns[item.index]!;
    if (item.source.question.release === 'none' || all.closed) return false;
    if (!split.closed) {
      this.set(item, { all, split: closed('protection') });
      return true;
    }
    const units = unitsOf(item, all.merged).filter((unit) => !unit.every((place) => all.hidden.has(place)));
    const isNamed = (unit: readonly number[]) => unit.some((place) => named.includes(item.options[place]!.id));
    const sorted = this.byLoss(item, units);
    const next = [...sorted.filter(isNamed), ...sorted.filter((unit) => !isNamed(unit))][0];
    const isLast = units.length <= 2 || !next;
    this.set(item, { all: isLast ? closed('protection') : withHidden(item, all, next), split });
    return true;
  }

  private set(item: Item, pattern: Pattern): void {
    this.patterns[item.index] = pattern;
    this.drawn.delete(item.index);
  }

  private weaknesses(block: readonly Item[]): Weakness[] {
    return weaknessesOf(this.census, this.policy, this.dangers, block, this.rowsOf);
  }

  /** The rules of the policy for one item by itself. */
  private settleItem(item: Item): void {
    const { release } = item.source.question;
    const { smallestBase, smallestSectorBase } = this.policy;
    const loners = this.dangers.loners.get(item.index) ?? [];
    if (release === 'none') return this.set(item, { all: closed('release'), split: closed('release') });
    if (tallyOf(this.census, item, ALL).base < smallestBase) {
      return this.set(item, { all: closed('base'), split: closed('base') });
    }
    if (loners.some(({ population }) => population === ALL)) {
      return this.set(item, { all: closed('protection'), split: closed('protection') });
    }
    const start: ColumnPattern = release === 'all' ? { ...open, merged: allGroups(item) } : open;
    const all = this.search(item, start, this.endangered(item, true), (column) => ({
      all: column,
      split: closed('protection'),
    }));
    const isSmall = this.census.tallies[item.index]!.some(({ base }) => base < smallestSectorBase);
    if (release === 'all') return this.set(item, { all, split: closed('release') });
    if (isSmall) return this.set(item, { all, split: closed('base') });
    if (all.closed || loners.length > 0) return this.set(item, { all, split: closed('protection') });
    const few = this.few(item);
    const merged = new Set(few.flatMap((place) => this.groupFor(item, place)));
    const left = few.filter((place) => ![...merged].some((sum) => item.sums[sum]!.places.includes(place)));
    const hidden = new Set([...all.hidden, ...left, ...this.endangered(item, false)]);
    const isMergedTouched = [...merged].some((sum) => item.sums[sum]!.places.some((place) => hidden.has(place)));
    const first = isMergedTouched ? { ...open, hidden: new Set([...hidden, ...few]) } : { ...open, hidden, merged };
    this.set(item, { all, split: this.search(item, first, [], (split) => ({ all, split })) });
  }

  /** Places of the options by which a conclusion about all others could be drawn, in the numbers of everybody or of a sector. */
  private endangered(item: Item, ofAll: boolean): number[] {
    const suspicions = this.dangers.suspicions.get(item.index) ?? [];
    return suspicions
      .filter(({ population }) => (population === ALL) === ofAll)
      .flatMap(({ quantity }) =>
        typeof quantity === 'object' && 'option' in quantity ? [quantity.option] : item.adverse,
      );
  }

  /** Places of the adverse options that few institutions of a sector chose. */
  private few(item: Item): number[] {
    const { fewest } = this.policy;
    return item.adverse.filter((place) =>
      this.census.tallies[item.index]!.some(({ options }) => options[place]! > 0 && options[place]! <= fewest),
    );
  }

  /** The group into which an adverse option is merged, unless it is adverse itself and still of few. */
  private groupFor(item: Item, option: number): number[] {
    const at = item.sums.findIndex(({ isGroup, places }) => isGroup && places.includes(option));
    const group = item.sums[at];
    if (!group) return [];
    const isAdverse = group.places.every((place) => item.adverse.includes(place));
    const isFew = this.census.tallies[item.index]!.some(({ sums }) => sums[at]! > 0 && sums[at]! <= this.policy.fewest);
    return isAdverse && isFew ? [] : [at];
  }

  /** The column that hides `hidden` and, with it, what costs least until nothing can be worked out from this item. */
  private search(
    item: Item,
    start: ColumnPattern,
    hidden: readonly number[],
    patternOf: (column: ColumnPattern) => Pattern,
  ): ColumnPattern {
    const first = withHidden(item, start, hidden);
    const units = unitsOf(item, first.merged).filter((unit) => !unit.every((place) => first.hidden.has(place)));
    const isSafe = (column: ColumnPattern) => {
      this.set(item, patternOf(column));
      return this.weaknesses([item]).length === 0;
    };
    if (isSafe(first)) return first;
    // With two options left to show there is nothing to gain over closing the column; long lists are searched two deep.
    const deepest = item.source.many ? Math.min(2, units.length - 1) : units.length - 1;
    for (let more = 1; more <= deepest; more++) {
      const sets = choices(units.length, more).map((chosen) => chosen.flatMap((at) => units[at]!));
      for (const set of this.byLoss(item, sets)) {
        const column = withHidden(item, first, set);
        if (isSafe(column)) return column;
      }
    }
    return closed('protection');
  }

  /** Sets of options of equal size, those that fewest institutions chose first. */
  private byLoss(item: Item, sets: readonly (readonly number[])[]): (readonly number[])[] {
    const { options } = tallyOf(this.census, item, ALL);
    const answers = (set: readonly number[]) => set.reduce((sum, place) => sum + options[place]!, 0);
    return [...sets].sort((one, other) => answers(one) - answers(other));
  }

  /** Closes splits of a block whose questions tell about each other, until nothing can be worked out. */
  private settleBlock(block: readonly Item[]): void {
    if (block.length === 1) return;
    const before = new Map<Item, Pattern>();
    for (let found = this.weaknesses(block); found.length > 0; found = this.weaknesses(block)) {
      const openItems = block.filter(({ index }) => !this.patterns[index]!.split.closed);
      const [best] = openItems
        .map((item) => ({ item, left: this.without(item, () => this.weaknesses(block).length) }))
        .sort((a, b) => a.left - b.left || cost(a.item) - cost(b.item) || b.item.index - a.item.index);
      const item = best?.item ?? this.census.items[found[0]!.item]!;
      before.set(item, before.get(item) ?? this.patterns[item.index]!);
      if (!this.harden(item)) return;
    }
    for (const [item, pattern] of before) {
      const hardened = this.patterns[item.index]!;
      this.set(item, pattern);
      if (this.weaknesses(block).length > 0) this.set(item, hardened);
    }
  }

  /** What is found while the split of an item is closed. */
  private without<T>(item: Item, look: () => T): T {
    const pattern = this.patterns[item.index]!;
    this.set(item, { ...pattern, split: closed('protection') });
    const found = look();
    this.set(item, pattern);
    return found;
  }

  /** Shows the sums of figures that tell nothing of what is withheld. */
  private addSums(block: readonly Item[]): void {
    for (const item of block) {
      for (const kind of ['all', 'split'] as const) {
        item.sums.forEach((_, sum) => {
          const pattern = this.patterns[item.index]!;
          const column = pattern[kind];
          if (column.closed || column.hidden.size === 0 || isSumShown(item, column, sum)) return;
          this.set(item, { ...pattern, [kind]: { ...column, sums: new Set([...column.sums, sum]) } });
          if (this.weaknesses(block).length > 0) this.set(item, pattern);
        });
      }
    }
  }
}

function allGroups({ sums }: Item): ReadonlySet<number> {
  return new Set(sums.flatMap(({ isGroup }, at) => (isGroup ? [at] : [])));
}

/** Hides options as well; a group of which one option is hidden is no longer shown as a group. */
function withHidden(item: Item, column: ColumnPattern, places: readonly number[]): ColumnPattern {
  const hidden = new Set([...column.hidden, ...places]);
  const touched = [...column.merged].filter((sum) => item.sums[sum]!.places.some((place) => hidden.has(place)));
  for (const sum of touched) for (const place of item.sums[sum]!.places) hidden.add(place);
  return { ...column, hidden, merged: new Set([...column.merged].filter((sum) => !touched.includes(sum))) };
}

function cost({ options }: Item): number {
  return options.length;
}
