import type { Chart, SheetDraft } from '../../book/index.js';
import { areaOf } from '../../book/index.js';
import { sideColors, stackColors, styles } from '../books/styles.js';
import type { Block, BlockValue } from './block.js';
import { cellAt, isOwn } from './block.js';
import { asOwn, FIRST, LABEL, LAST, LINE, lineHeight, looks, MARK, OWN } from './look.js';
import { putWhole, shareIn, textFor } from './numbers.js';
import type { Drawn } from './drawn.js';
import { spokenShares } from './spoken.js';

const HEAD = 2;
const LABEL_WIDTH = 36;
/** Least height of a chart beside a list, and what a chart needs around its bars, in points. */
const LOWEST = 130;
const AROUND = 70;
/** Points that a name with its bars takes, by the number of bars. */
const NAME = [0, 14, 18] as const;

/**
 * A question with one item: values go down; across stand counts and shares of everybody and of the own sector. The chart stands
 * beside them.
 */
export function drawList(draft: SheetDraft, sheet: string, block: Block, top: number): Drawn {
  const { populations } = block;
  const item = block.items[0]!;
  const last = FIRST + 2 * populations.length - 1;
  draft.box(areaOf(top, OWN, top + 1, OWN), styles.columnHead, '貴社');
  draft.box(areaOf(top, LABEL, top + 1, LABEL), styles.columnHead, '選択肢');
  populations.forEach(({ label }, place) => {
    const column = FIRST + 2 * place;
    draft.across(top, column, column + 1, styles.columnHead, label);
    draft.put(top + 1, column, styles.columnHead, '先の数');
    draft.put(top + 1, column + 1, styles.columnHead, '％');
  });
  for (let row = top; row < top + HEAD; row++) draft.atLeast(row, LINE);

  const ordered = inOrder(block);
  ordered.forEach((value, at) => {
    const row = top + HEAD + at;
    const own = isOwn(item, value);
    const label = value.isSum ? styles.sumLabel : styles.label;
    draft.put(row, OWN, own ? asOwn(looks.mark) : looks.mark, own ? MARK : '');
    draft.put(row, LABEL, own ? asOwn(label) : label, value.label);
    draft.atLeast(row, lineHeight(value.label, LABEL_WIDTH));
    populations.forEach((_, place) => {
      const cell = cellAt(item, place, value);
      const column = FIRST + 2 * place;
      const count = value.isSum ? styles.sumCount : styles.count;
      const look = cell.status === 'shown' ? count : looks.hidden;
      draft.put(row, column, own ? asOwn(look) : look, cell.status === 'shown' ? cell.count : textFor(cell));
      const share = shareIn(cell);
      const shareLook = share === undefined ? looks.hidden : value.isSum ? styles.sumShare : styles.share;
      draft.put(row, column + 1, own ? asOwn(shareLook) : shareLook, share ?? textFor(cell));
    });
  });

  const bottom = top + HEAD + ordered.length;
  draft.across(bottom, OWN, LABEL, styles.sumLabel, '母数');
  draft.atLeast(bottom, LINE);
  populations.forEach((_, place) => {
    const column = FIRST + 2 * place;
    putWhole(draft, bottom, column, styles.sumCount, item.columns[place]!.base);
    draft.put(bottom, column + 1, styles.empty);
  });

  const chart = chartOf(sheet, block, ordered, { top, bottom, left: last + 1 });
  if (chart) stretch(draft, chart, top, bottom);
  return { bottom, charts: chart ? [chart] : [] };
}

/** Values of the chart first, so that it finds them side by side; sums and the rest below. */
function inOrder({ values, plot }: Block): BlockValue[] {
  const plotted = plot.map((code) => values.find((value) => value.code === code)!);
  return [...plotted, ...values.filter((value) => !plotted.includes(value))];
}

function chartOf(
  sheet: string,
  block: Block,
  ordered: readonly BlockValue[],
  { top, bottom, left }: { readonly top: number; readonly bottom: number; readonly left: number },
): Chart | undefined {
  const item = block.items[0]!;
  const plotted = ordered.slice(0, block.plot.length);
  const shown = block.populations
    .map((population, place) => ({ population, place }))
    .filter(({ place }) => plotted.some((value) => shareIn(cellAt(item, place, value)) !== undefined));
  if (shown.length === 0) return undefined;
  const first = top + HEAD;
  const marked = plotted.flatMap((value, at) => (isOwn(item, value) ? [at] : []));
  const reference = (row: number, column: number, toRow = row) => ({ sheet, area: areaOf(row, column, toRow, column) });
  const isStacked = block.chart === 'stacked';
  const own = plotted.filter((value) => isOwn(item, value)).map(({ label }) => label);
  return {
    name: `${sheet}_${block.key}`,
    title: block.heading,
    kind: block.chart,
    area: areaOf(top, left, bottom, LAST),
    labelFormat: '0.0',
    axisMaximum: 100,
    description: [
      `${block.heading}（％）`,
      ...shown.map(({ population, place }) => `${population.label}：${spokenShares(item, place, plotted)}`),
      ...(own.length > 0 ? [`貴社の回答（${MARK}）：${own.join('、')}`] : []),
    ].join('。'),
    ...(isStacked
      ? {
          categories: reference(top, FIRST),
          series: plotted.map((_, at) => ({
            name: reference(first + at, LABEL),
            values: reference(first + at, FIRST + 1),
            color: stackColors(plotted.length)[at]!,
            marked: marked.includes(at) ? [0] : [],
          })),
        }
      : {
          categories: reference(first, LABEL, first + plotted.length - 1),
          series: shown.map(({ place }) => ({
            name: reference(top, FIRST + 2 * place),
            values: reference(first, FIRST + 2 * place + 1, first + plotted.length - 1),
            color: sideColors(2)[place]!,
            marked,
          })),
        }),
  };
}

/** Makes the rows beside a chart high enough for its bars and names. */
function stretch(draft: SheetDraft, { kind, series, categories }: Chart, top: number, bottom: number): void {
  const { from, to } = categories.area;
  const names = to.row - from.row + 1;
  const bars = kind === 'stacked' ? 0 : names * NAME[series.length]!;
  const needed = Math.max(LOWEST, AROUND + bars);
  const rows = bottom - top + 1;
  let points = 0;
  for (let row = top; row <= bottom; row++) points += draft.heights.get(row)!;
  const more = Math.ceil(Math.max(0, needed - points) / rows);
  for (let row = top; row <= bottom; row++) draft.atLeast(row, draft.heights.get(row)! + more);
}
