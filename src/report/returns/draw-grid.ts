import type { Chart, SheetDraft } from '../../book/index.js';
import { areaOf, linesOf, rowHeight } from '../../book/index.js';
import { share } from '../../consolidation/index.js';
import type { Color } from '../../book/index.js';
import { sideColors, stackColors, styles } from '../books/styles.js';
import type { Block, BlockItem, BlockValue } from './block.js';
import { cellAt, isOwn } from './block.js';
import { columns, FIRST, LABEL, LAST, LINE, lineHeight, looks, OWN } from './look.js';
import { putShare, putWhole, shareIn } from './numbers.js';
import type { Drawn } from './drawn.js';
import { spokenShares } from './spoken.js';

const LABEL_WIDTH = 36;
const NUMBER_WIDTH = columns.at(-1)!.width;
/** Heights in points: of a row below the chart's top, of a bar, and of what a chart needs around its bars. */
const CHART_ROW = 15;
const BAR = { stacked: 16, clustered: 9.5 } as const;
const AROUND = 78;
/** The part of a bar whose values are not shown. */
const HIDDEN_COLOR: Color = 'F2F2F2';

/** One line of numbers: an item in one population. */
interface Line {
  readonly item: BlockItem;
  readonly population: number;
  readonly label: string;
}

/**
 * A matrix: its rows go down, each with a line of everybody and one of the own sector below it; values go across, with their shares.
 * The chart stands below, in the same order.
 */
export function drawGrid(draft: SheetDraft, sheet: string, block: Block, top: number): Drawn {
  const { items, populations } = block;
  const shownPopulations = populations
    .map((_, place) => place)
    .filter((place) => items.some(({ columns: all }) => all[place]!.withheld === undefined));
  const values = block.values;
  const hasRest =
    block.chart === 'stacked' && items.some((item) => shownPopulations.some((at) => isPartial(block, item, at)));
  const spans = spansOf(values.length + (hasRest ? 1 : 0));
  const lines = items.flatMap((item) =>
    shownPopulations.map((population, at): Line => ({
      item,
      population,
      label: at === 0 ? item.label : `（${populations[population]!.label}）`,
    })),
  );
  drawHead(draft, top, [...values.map(({ label }) => label), ...(hasRest ? ['表示していない分'] : [])], spans);
  lines.forEach((line, at) => drawLine(draft, top + 1 + at, block, line, spans, hasRest));
  const perItem = Math.max(1, shownPopulations.length);
  items.forEach((item, at) => {
    if (shownPopulations.length === 0) return;
    const first = top + 1 + at * perItem;
    const text = item.aside ?? numbersOf(item, values);
    const look = item.aside === undefined ? looks.mark : looks.state;
    draft.box(areaOf(first, OWN, first + perItem - 1, OWN), look, text);
  });
  if (shownPopulations.length === 0) {
    draft.across(top + 1, OWN, LAST, looks.hidden, '表示できる数値はありません。');
    draft.atLeast(top + 1, LINE);
    return { bottom: top + 1, charts: [] };
  }

  const tableEnd = top + lines.length;
  const chart = chartOf(sheet, block, lines, { top, spans, hasRest });
  if (!chart) return { bottom: tableEnd, charts: [] };
  const chartTop = tableEnd + 2;
  const rows = Math.ceil(chart.height / CHART_ROW);
  for (let row = chartTop; row < chartTop + rows; row++) draft.atLeast(row, CHART_ROW);
  const bottom = chartTop + rows - 1;
  return {
    bottom,
    charts: [{ ...chart.chart, area: areaOf(chartTop, OWN, bottom, LAST) }],
    mayBreakBefore: chartTop,
  };
}

/** First and last column of each of so many values: all of one width. */
function spansOf(count: number): { readonly from: number; readonly to: number }[] {
  const room = LAST - FIRST;
  const width = Math.max(1, Math.floor(room / count));
  return Array.from({ length: count }, (_, place) => {
    const from = FIRST + 1 + place * width;
    return { from, to: from + width - 1 };
  });
}

function drawHead(
  draft: SheetDraft,
  row: number,
  labels: readonly string[],
  spans: readonly { readonly from: number; readonly to: number }[],
): void {
  draft.put(row, OWN, styles.columnHead, '貴社');
  draft.put(row, LABEL, styles.columnHead, '項目');
  draft.put(row, FIRST, styles.columnHead, '母数');
  labels.forEach((label, place) => {
    const { from, to } = spans[place]!;
    draft.across(row, from, to, styles.columnHead, label);
    draft.atLeast(row, Math.max(LINE, rowHeight(linesOf(label, (to - from + 1) * NUMBER_WIDTH, 9), 9)));
  });
}

function drawLine(
  draft: SheetDraft,
  row: number,
  { values, plot }: Block,
  { item, population, label }: Line,
  spans: readonly { readonly from: number; readonly to: number }[],
  hasRest: boolean,
): void {
  draft.put(row, LABEL, population === 0 ? styles.label : looks.sector, label);
  draft.atLeast(row, lineHeight(label, LABEL_WIDTH));
  putWhole(draft, row, FIRST, styles.footCount, item.columns[population]!.base);
  values.forEach((value, place) => {
    const look = { isSum: value.isSum, mark: isOwn(item, value) };
    putShare(draft, row, spans[place]!, cellAt(item, population, value), look);
  });
  if (!hasRest) return;
  const { from, to } = spans[values.length]!;
  const rest = restOf(item, population, values, plot);
  draft.across(row, from, to, looks.share, rest);
}

/** Whether some, but not all, of the values that the chart shows are hidden. */
function isPartial({ values, plot }: Block, item: BlockItem, population: number): boolean {
  return restOf(item, population, values, plot) !== undefined;
}

/** The share that the hidden values of a bar have together, so that the bar is whole; undefined where none is hidden. */
function restOf(
  item: BlockItem,
  population: number,
  values: readonly BlockValue[],
  plot: readonly string[],
): number | undefined {
  const { base } = item.columns[population]!;
  const cells = values.filter(({ code }) => plot.includes(code)).map((value) => cellAt(item, population, value));
  if (base === undefined || cells.every(({ status }) => status === 'shown')) return undefined;
  const shown = cells.reduce((sum, cell) => sum + (cell.status === 'shown' ? cell.count : 0), 0);
  return share(base - shown, base) ?? undefined;
}

/** Printed numbers of the options that the institution chose. */
function numbersOf(item: BlockItem, values: readonly BlockValue[]): string {
  return values
    .filter((value) => !value.isSum && isOwn(item, value))
    .map(({ label }) => label.split(' ')[0]!)
    .join('・');
}

function chartOf(
  sheet: string,
  block: Block,
  lines: readonly Line[],
  table: {
    readonly top: number;
    readonly spans: readonly { readonly from: number; readonly to: number }[];
    readonly hasRest: boolean;
  },
): { readonly chart: Omit<Chart, 'area'>; readonly height: number } | undefined {
  const plotted = block.plot.map((code) => block.values.findIndex((value) => value.code === code));
  const values = plotted.map((place) => block.values[place]!);
  const isAnyShown = lines.some(({ item, population }) =>
    values.some((value) => shareIn(cellAt(item, population, value)) !== undefined),
  );
  if (!isAnyShown) return undefined;
  const { top, spans, hasRest } = table;
  const first = top + 1;
  const last = top + lines.length;
  const down = (column: number) => ({ sheet, area: areaOf(first, column, last, column) });
  const seriesOf = (place: number, color: Color, value: BlockValue | undefined) => {
    const column = spans[place]!.from;
    return {
      name: { sheet, area: areaOf(top, column) },
      values: down(column),
      color,
      marked: lines.flatMap(({ item }, at) => (value && isOwn(item, value) ? [at] : [])),
    };
  };
  const isStacked = block.chart === 'stacked';
  const colors = isStacked || plotted.length === 1 ? stackColors(plotted.length) : sideColors(plotted.length);
  const bars = isStacked ? lines.length : lines.length * (plotted.length + 0.6);
  return {
    chart: {
      name: `${sheet}_${block.key}`,
      title: `${block.heading}（％）`,
      kind: block.chart,
      categories: down(LABEL),
      series: [
        ...plotted.map((place, at) => seriesOf(place, colors[at]!, values[at])),
        ...(hasRest ? [seriesOf(block.values.length, HIDDEN_COLOR, undefined)] : []),
      ],
      labelFormat: '0.0',
      axisMaximum: 100,
      description: `${block.heading}（％）。${lines
        .map(({ item, population, label }) => `${label}：${spokenShares(item, population, values)}`)
        .join('。')}`,
    },
    height: AROUND + bars * BAR[block.chart],
  };
}
