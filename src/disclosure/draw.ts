import type { Panel } from '../checklist/index.js';
import { panelItems, share, valueLabel } from '../consolidation/index.js';
import type { Census, Tally } from './census.js';
import { together } from './census.js';
import { countOf, quantityOf, sectorsIn } from './facts.js';
import type { Item } from './items.js';
import type { ColumnPattern, Pattern } from './pattern.js';
import { columnOf, isOptionShown, isSumShown, mergedInto } from './pattern.js';
import type { Cell, Population, ReleasedColumn, ReleasedRow, ReleasedValue } from './cells.js';
import { ALL } from './cells.js';

/** Everybody, then the sectors. */
export function populationsOf({ sectors }: Pick<Census, 'sectors'>): readonly Population[] {
  return [ALL, ...sectors];
}

/** The numbers of an item in a population. */
export function tallyOf({ sectors, tallies }: Census, { index }: Item, population: Population): Tally {
  return together(sectorsIn(sectors, population).map((sector) => tallies[index]![sector]!));
}

/** The rows that a pattern lets out of an item: the question's own, and one for each panel of a figure that counts it. */
export function drawItem(census: Census, item: Item, pattern: Pattern): ReleasedRow[] {
  if (item.source.question.release === 'none') return [];
  return [drawQuestion(census, item, pattern), ...drawFigures(census, item, pattern)];
}

/** The distribution of a question or of one row of it; groups stand behind the last of their options where they are used. */
function drawQuestion(census: Census, item: Item, pattern: Pattern): ReleasedRow {
  const { question, row } = item.source;
  const groups = item.sums.flatMap(({ isGroup, places }, sum) => {
    const isUsed = [pattern.all, pattern.split].some((column) => !column.closed && column.merged.has(sum));
    return isGroup && isUsed ? [{ sum, after: Math.max(...places) }] : [];
  });
  const columns = populationsOf(census).map((population) => {
    const column = columnOf(pattern, population);
    const tally = tallyOf(census, item, population);
    const values = item.options.flatMap((option, place): ReleasedValue[] => {
      const into = mergedInto(item, column, place);
      const isShown = isOptionShown(item, column, place);
      const cell: Cell =
        into !== undefined && !column.closed
          ? { status: 'merged', into: item.sums[into]!.code }
          : cellOf(column, isShown, tally.options[place]!, tally.base);
      return [
        { code: option.id, label: option.label, options: [option.id], derived: false, cell },
        ...groups.filter(({ after }) => after === place).map(({ sum }) => sumValue(item, column, sum, tally)),
      ];
    });
    return columnWith(column, population, tally, 'open', values);
  });
  return {
    kind: 'question',
    id: question.id,
    question: question.id,
    ...(row && { row: row.id }),
    label: row?.label ?? question.topic,
    base: 'open',
    columns,
  };
}

function drawFigures(census: Census, item: Item, pattern: Pattern): ReleasedRow[] {
  const { question, row } = item.source;
  return census.edition.figures.flatMap(({ id, panels }) =>
    panels
      .filter((panel) => panel.question === question.id && panelItems(census.edition, panel).includes(item.source))
      .map((panel) => ({
        kind: 'figure' as const,
        id,
        panel: panel.id,
        question: question.id,
        ...(row && { row: row.id }),
        label: row?.label ?? question.topic,
        base: panel.base,
        columns: populationsOf(census).map((population) => drawPanel(census, item, pattern, panel, population)),
      })),
  );
}

function drawPanel(census: Census, item: Item, pattern: Pattern, panel: Panel, population: Population): ReleasedColumn {
  const column = columnOf(pattern, population);
  const tally = tallyOf(census, item, population);
  const base = panel.base === 'open' ? tally.base : tally.base + tally.closed;
  const quantities = panel.values.map(({ options }) => quantityOf(item, options));
  const values = panel.values.map((value, at): ReleasedValue => {
    const quantity = quantities[at];
    const label = valueLabel(value, item.source.question.options);
    const into = mergeOf(item, column, quantity, quantities);
    const count = quantity ? countOf(item, tally, quantity) : 0;
    const cell: Cell =
      into === undefined
        ? cellOf(column, isShown(item, column, quantity), count, base)
        : { status: 'merged', into: panel.values[into]!.code };
    return { code: value.code, label, options: value.options, derived: value.derived === true, cell };
  });
  return columnWith(column, population, tally, panel.base, values);
}

type ItemQuantity = ReturnType<typeof quantityOf>;

function isShown(item: Item, column: ColumnPattern, quantity: ItemQuantity): boolean {
  if (typeof quantity !== 'object') return !column.closed;
  return 'option' in quantity ? isOptionShown(item, column, quantity.option) : isSumShown(item, column, quantity.sum);
}

/** The value of the panel that stands for a merged option; undefined where it is not merged or the panel has none. */
function mergeOf(
  item: Item,
  column: ColumnPattern,
  quantity: ItemQuantity,
  quantities: readonly ItemQuantity[],
): number | undefined {
  if (column.closed || typeof quantity !== 'object' || !('option' in quantity)) return undefined;
  const into = mergedInto(item, column, quantity.option);
  const at = quantities.findIndex((other) => typeof other === 'object' && 'sum' in other && other.sum === into);
  return into === undefined || at < 0 ? undefined : at;
}

function sumValue(item: Item, column: ColumnPattern, sum: number, tally: Tally): ReleasedValue {
  const { code, label, places } = item.sums[sum]!;
  const options = places.map((place) => item.options[place]!.id);
  const cell = cellOf(column, isSumShown(item, column, sum), tally.sums[sum]!, tally.base);
  return { code, label, options, derived: true, cell };
}

function cellOf({ closed }: ColumnPattern, isShown: boolean, count: number, base: number): Cell {
  if (isShown) return { status: 'shown', count, share: share(count, base) };
  return { status: 'withheld', reason: closed ?? 'protection' };
}

function columnWith(
  { closed }: ColumnPattern,
  population: Population,
  { base, closed: closedItems, notApplicable, unanswered }: Tally,
  kind: 'all' | 'open',
  values: readonly ReleasedValue[],
): ReleasedColumn {
  if (closed !== undefined) return { population, withheld: closed, values };
  const numbers =
    kind === 'open'
      ? { base, outside: closedItems + notApplicable }
      : { base: base + closedItems, outside: notApplicable };
  return { population, ...numbers, unanswered, values };
}
