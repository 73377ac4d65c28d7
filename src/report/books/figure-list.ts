import type { Area, SheetDraft } from '../../book/index.js';
import { a1, areaOf, heightFor } from '../../book/index.js';
import {
  baseFormula,
  countFormula,
  isCountable,
  NO_SHARE,
  outsideFormula,
  shareFormula,
  unansweredFormula,
} from './dataset-formulas.js';
import type { PanelModel } from './figure-model.js';
import type { ChartPlan, PanelContext, PanelLayout } from './figure-panel.js';
import { isBroken, LINE, longest, spoken, WITHHELD, write } from './figure-panel.js';
import { sideColors, stackColors, styles } from './styles.js';

/** Lines below the values. */
const FOOT = 4;

/** Columns that a list takes beside that of its labels. */
export function listColumns({ rows, populations }: PanelModel): number {
  return 2 * rows.length * populations.length;
}

/**
 * Values go down; across stand first all counts, then all shares, so that charts find what they show side by side: the
 * populations, and within each the rows of a matrix where there are several.
 */
export function listLayout(model: PanelModel, context: PanelContext): PanelLayout {
  const { rows, values, populations } = model;
  const head = rows.length > 1 ? 3 : 2;
  const across = rows.length * populations.length;
  const foot = head + values.length;
  const countColumn = (population: number, row: number) => 2 + population * rows.length + row;
  const shareColumn = (population: number, row: number) => countColumn(population, row) + across;

  const drawHead = (draft: SheetDraft, top: number) => {
    draft.box(areaOf(top, 1, top + head - 1, 1), styles.columnHead, '選択肢');
    [countColumn(0, 0), shareColumn(0, 0)].forEach((first, block) => {
      draft.across(top, first, first + across - 1, styles.columnHead, block === 0 ? '先の数' : '割合（％）');
      populations.forEach(({ label }, population) => {
        const column = first + population * rows.length;
        draft.across(top + 1, column, column + rows.length - 1, styles.columnHead, label);
        if (rows.length === 1) return;
        rows.forEach((row, place) => draft.put(top + 2, column + place, styles.columnHead, row.label));
      });
    });
    draft.atLeast(top, LINE);
    draft.atLeast(top + 1, LINE);
    if (rows.length > 1) draft.atLeast(top + 2, 44);
  };

  /** Calls back for each column with everything that its numbers depend on. */
  const forColumns = (draw: (column: Column) => void) =>
    populations.forEach(({ sector }, population) =>
      rows.forEach(({ item, counts }, row) =>
        draw({
          item,
          sector,
          counts: counts[population]!,
          count: countColumn(population, row),
          share: shareColumn(population, row),
        }),
      ),
    );

  const drawValue = (
    draft: SheetDraft,
    top: number,
    row: number,
    { value, label, place }: PanelModel['values'][number],
  ) => {
    const isSum = value.derived === true;
    draft.put(row, 1, isSum ? styles.sumLabel : styles.label, label);
    draft.atLeast(row, Math.max(LINE, heightFor(label, context.labelWidth)));
    forColumns(({ item, sector, counts, count, share }) => {
      const shareStyle = isSum ? styles.sumShare : styles.share;
      const isFormula = context.isLive && isCountable(item, value.options);
      const isFixed = context.isLive && !isFormula;
      const countStyle = isSum ? styles.sumCount : isFixed ? styles.fixedCount : styles.count;
      const found = counts.values[place]!;
      if (context.isWithheld(counts, found)) {
        draft.put(row, count, countStyle, WITHHELD);
        draft.put(row, share, shareStyle, WITHHELD);
        return;
      }
      const base = a1({ row: top + foot, column: count });
      write(
        draft,
        row,
        count,
        countStyle,
        found.count,
        isFormula ? countFormula(item, value.options, sector) : undefined,
      );
      const formula = context.isLive ? shareFormula(a1({ row, column: count }), base) : undefined;
      write(draft, row, share, shareStyle, found.share ?? NO_SHARE, formula);
    });
  };

  const drawFoot = (draft: SheetDraft, top: number) => {
    const at = top + foot;
    for (let row = at; row < at + FOOT; row++) draft.atLeast(row, LINE);
    draft.put(at, 1, styles.sumLabel, '母数');
    ['対象外', '無回答', '先の数（母数＋対象外＋無回答）'].forEach((label, place) =>
      draft.put(at + 1 + place, 1, styles.footLabel, label),
    );
    forColumns(({ item, sector, counts, count, share }) => {
      const { base, outside, unanswered } = counts;
      const total = base + outside + unanswered;
      for (let row = at; row < at + FOOT; row++) draft.put(row, share, styles.empty);
      if (context.isWithheld(counts)) {
        for (let row = at; row < at + FOOT - 1; row++) draft.put(row, count, styles.footCount, WITHHELD);
        draft.put(at + FOOT - 1, count, styles.footCount, total);
        return;
      }
      const live = (formula: string) => (context.isLive ? formula : undefined);
      const cell = (row: number) => a1({ row, column: count });
      write(draft, at, count, styles.sumCount, base, live(baseFormula(item, model.panel, sector)));
      write(draft, at + 1, count, styles.footCount, outside, live(outsideFormula(item, model.panel, sector)));
      write(draft, at + 2, count, styles.footCount, unanswered, live(unansweredFormula(item, sector)));
      write(draft, at + 3, count, styles.footCount, total, live(`${cell(at)}+${cell(at + 1)}+${cell(at + 2)}`));
    });
  };

  return {
    height: foot + FOOT,
    charts:
      model.panel.chart === 'stacked'
        ? stackedCharts(model, context, shareColumn, head)
        : sideCharts(model, context, shareColumn, head),
    draw(draft, top) {
      drawHead(draft, top);
      values.forEach((value, place) => drawValue(draft, top, top + head + place, value));
      drawFoot(draft, top);
    },
  };
}

interface Column {
  readonly item: PanelModel['rows'][number]['item'];
  readonly sector: string | undefined;
  readonly counts: PanelModel['rows'][number]['counts'][number];
  readonly count: number;
  readonly share: number;
}

type ColumnOf = (population: number, row: number) => number;

/** One bar for everybody, and one for each sector; the parts of the bar are the values. */
function stackedCharts(model: PanelModel, context: PanelContext, shareColumn: ColumnOf, head: number): ChartPlan[] {
  const { rows, plotted, populations } = model;
  const places = plotted.map(({ place }) => place);
  if (isBroken(rows[0]!.counts[0]!, places, context)) return [];
  const colors = stackColors(plotted.length);
  const chart = (scope: string, from: number, to: number): ChartPlan => ({
    scope,
    kind: 'stacked',
    categories: areaOf(head - 1, shareColumn(from, 0), head - 1, shareColumn(to, 0)),
    series: plotted.map((_, place) => ({
      name: areaOf(head + place, 1),
      values: areaOf(head + place, shareColumn(from, 0), head + place, shareColumn(to, 0)),
      color: colors[place]!,
    })),
    bars: to - from + 1,
    longestName: longest(populations.map(({ label }) => label)),
    description: populations
      .slice(from, to + 1)
      .map(
        ({ label }, place) =>
          `${label}：${spoken(
            rows[0]!.counts[from + place]!,
            plotted.map((one) => one.place),
          )}`,
      )
      .join('。'),
  });
  if (populations.length === 1) return [chart('', 0, 0)];
  return [chart('（全体）', 0, 0), chart('（業態別）', 1, populations.length - 1)];
}

/** Bars side by side: for everybody one bar a value and row, and for each row a chart of the sectors. */
function sideCharts(model: PanelModel, context: PanelContext, shareColumn: ColumnOf, head: number): ChartPlan[] {
  const { rows, plotted, populations } = model;
  const categories = areaOf(head, 1, head + plotted.length - 1, 1);
  const down = (column: number) => areaOf(head, column, head + plotted.length - 1, column);
  /** Columns are named by the rows where there are several, and by the populations otherwise. */
  const chart = (
    scope: string,
    columns: readonly [population: number, row: number][],
    nameOf: (population: number, row: number) => Area,
  ): ChartPlan => {
    const colors = columns.length === 1 ? stackColors(1) : sideColors(columns.length);
    return {
      scope,
      kind: 'clustered',
      categories,
      series: columns.map(([population, row], place) => ({
        name: nameOf(population, row),
        values: down(shareColumn(population, row)),
        color: colors[place]!,
      })),
      bars: plotted.length * columns.length,
      longestName: longest(plotted.map(({ label }) => label)),
      description: columns
        .map(([population, row]) => {
          const name =
            rows.length > 1 ? `${populations[population]!.label}・${rows[row]!.label}` : populations[population]!.label;
          return `${name}：${spoken(
            rows[row]!.counts[population]!,
            plotted.map((one) => one.place),
          )}`;
        })
        .join('。'),
    };
  };
  const shown = rows.flatMap(({ counts }, row) => (context.isWithheld(counts[0]!) ? [] : [row]));
  if (shown.length === 0) return [];
  const isOne = populations.length === 1;
  const everybody = chart(
    isOne ? '' : '（全体）',
    shown.map((row) => [0, row]),
    (population, row) => areaOf(head - 1, shareColumn(population, row)),
  );
  if (isOne) return [everybody];
  return [
    everybody,
    ...rows.map(({ label }, row) =>
      chart(
        rows.length > 1 ? `（業態別・${label}）` : '（業態別）',
        populations.slice(1).map((_, place) => [place + 1, row]),
        // In the second line of the head each sector's name stands over the first of its columns.
        (population) => areaOf(1, shareColumn(population, 0)),
      ),
    ),
  ];
}
