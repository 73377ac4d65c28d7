import type { SheetDraft } from '../../book/index.js';
import { a1, areaOf, heightFor, linesOf, rowHeight } from '../../book/index.js';
import type { FigureRow } from '../../consolidation/index.js';
import {
  baseFormula,
  countFormula,
  isCountable,
  NO_SHARE,
  outsideFormula,
  shareFormula,
  unansweredFormula,
} from './dataset-formulas.js';
import type { PanelModel, PanelRow } from './figure-model.js';
import type { ChartPlan, PanelContext, PanelLayout } from './figure-panel.js';
import { isBroken, LINE, longest, spoken, WITHHELD, write } from './figure-panel.js';
import { sideColors, stackColors, styles } from './styles.js';

/** Columns of a grid before the values: label, 先の数, 母数, 対象外, 無回答. */
const FIXED = 5;
const HEAD = 2;

/** Columns that a grid takes beside that of its labels. */
export function gridColumns({ values }: PanelModel): number {
  return FIXED - 1 + 2 * values.length;
}

/** One line of numbers of a grid. */
interface Line {
  readonly label: string;
  readonly row: PanelRow;
  readonly counts: FigureRow;
  readonly sector: string | undefined;
}

/** A heading, and the lines below it. */
interface Section {
  readonly label: string;
  readonly lines: readonly Line[];
}

/**
 * Rows of a matrix go down, values across, each with count and share. First the section of everybody; then for stacked bars one
 * section in which the sectors of a row stand below each other, for bars side by side a section for each sector.
 */
export function gridLayout(model: PanelModel, context: PanelContext, columnWidth: number): PanelLayout {
  const { values } = model;
  const sections = sectionsOf(model);
  const isSplit = sections.length > 1;
  const last = FIXED + 2 * values.length;
  const shareColumn = (value: number) => FIXED + 2 * value + 2;
  /** Row of the first line of each section. */
  const starts: number[] = [];
  let height = HEAD;
  for (const { lines } of sections) {
    starts.push(height + (isSplit ? 1 : 0));
    height = starts.at(-1)! + lines.length;
  }

  const drawHead = (draft: SheetDraft, top: number) => {
    ['項目', '先の数', '母数', '対象外', '無回答'].forEach((text, place) =>
      draft.box(areaOf(top, place + 1, top + 1, place + 1), styles.columnHead, text),
    );
    values.forEach(({ label }, value) => {
      draft.across(top, shareColumn(value) - 1, shareColumn(value), styles.columnHead, label);
      draft.atLeast(top, rowHeight(linesOf(label, 2 * columnWidth, 9), 9));
      draft.put(top + 1, shareColumn(value) - 1, styles.columnHead, '先の数');
      draft.put(top + 1, shareColumn(value), styles.columnHead, '％');
    });
    draft.atLeast(top + 1, LINE);
  };

  const drawLine = (draft: SheetDraft, at: number, { label, row: { item }, counts, sector }: Line) => {
    const cell = (column: number) => a1({ row: at, column });
    const live = (formula: string) => (context.isLive ? formula : undefined);
    draft.put(at, 1, styles.label, label);
    draft.atLeast(at, Math.max(LINE, heightFor(label, context.labelWidth)));
    const { base, outside, unanswered } = counts;
    const total = base + outside + unanswered;
    if (context.isWithheld(counts)) {
      draft.put(at, 2, styles.footCount, total);
      for (let column = 3; column <= last; column++) draft.put(at, column, styles.footCount, WITHHELD);
      return;
    }
    write(draft, at, 2, styles.footCount, total, live(`${cell(3)}+${cell(4)}+${cell(5)}`));
    write(draft, at, 3, styles.sumCount, base, live(baseFormula(item, model.panel, sector)));
    write(draft, at, 4, styles.footCount, outside, live(outsideFormula(item, model.panel, sector)));
    write(draft, at, 5, styles.footCount, unanswered, live(unansweredFormula(item, sector)));
    values.forEach(({ value, place }, at2) => {
      const isFormula = context.isLive && isCountable(item, value.options);
      const isFixed = context.isLive && !isFormula;
      const share = shareColumn(at2);
      const found = counts.values[place]!;
      if (context.isWithheld(counts, found)) {
        draft.put(at, share - 1, styles.footCount, WITHHELD);
        draft.put(at, share, styles.footCount, WITHHELD);
        return;
      }
      const countStyle = value.derived ? styles.sumCount : isFixed ? styles.fixedCount : styles.count;
      const formula = isFormula ? countFormula(item, value.options, sector) : undefined;
      write(draft, at, share - 1, countStyle, found.count, formula);
      const shareStyle = value.derived ? styles.sumShare : styles.share;
      write(draft, at, share, shareStyle, found.share ?? NO_SHARE, live(shareFormula(cell(share - 1), cell(3))));
    });
  };

  return {
    height,
    charts:
      model.panel.chart === 'stacked'
        ? stackedCharts(model, context, sections, starts, shareColumn)
        : sideCharts(model, context, sections, starts, shareColumn),
    draw(draft, top) {
      drawHead(draft, top);
      sections.forEach(({ label, lines }, section) => {
        const first = top + starts[section]!;
        if (isSplit) {
          draft.across(first - 1, 1, last, styles.sectionLabel, label);
          draft.atLeast(first - 1, LINE);
        }
        lines.forEach((line, place) => drawLine(draft, first + place, line));
      });
    },
  };
}

function sectionsOf({ panel, rows, populations }: PanelModel): Section[] {
  const line = (row: PanelRow, population: number, label: string): Line => ({
    label,
    row,
    counts: row.counts[population]!,
    sector: populations[population]!.sector,
  });
  const sectors = populations.map((_, place) => place).slice(1);
  const everybody = { label: populations[0]!.label, lines: rows.map((row) => line(row, 0, row.label)) };
  if (sectors.length === 0) return [everybody];
  if (panel.chart === 'clustered') {
    return [
      everybody,
      ...sectors.map((sector) => ({
        label: populations[sector]!.label,
        lines: rows.map((row) => line(row, sector, row.label)),
      })),
    ];
  }
  const lines = rows.flatMap((row) =>
    sectors.map((sector) => line(row, sector, `${row.label}（${populations[sector]!.label}）`)),
  );
  return [everybody, { label: '業態別', lines }];
}

function lineWords({ label, counts }: Line, { plotted }: PanelModel): string {
  return `${label}：${spoken(
    counts,
    plotted.map(({ place }) => place),
  )}`;
}

/** One bar a line, for everybody and for the sectors. */
function stackedCharts(
  model: PanelModel,
  context: PanelContext,
  sections: readonly Section[],
  starts: readonly number[],
  shareColumn: (value: number) => number,
): ChartPlan[] {
  const colors = stackColors(model.plotted.length);
  return sections.flatMap(({ label, lines }, section): ChartPlan[] => {
    if (lines.every(({ counts }) => context.isWithheld(counts))) return [];
    // A bar without some of its parts would be drawn as if they did not exist.
    const places = model.plotted.map(({ place }) => place);
    if (lines.some(({ counts }) => !context.isWithheld(counts) && isBroken(counts, places, context))) return [];
    const from = starts[section]!;
    const to = from + lines.length - 1;
    return [
      {
        scope: sections.length === 1 ? '' : `（${label}）`,
        kind: 'stacked',
        categories: areaOf(from, 1, to, 1),
        series: model.plotted.map((value, place) => {
          const column = shareColumn(model.values.indexOf(value));
          return { name: areaOf(0, column - 1), values: areaOf(from, column, to, column), color: colors[place]! };
        }),
        bars: lines.length,
        longestName: longest(lines.map((line) => line.label)),
        description: spokenLines(lines, context, model),
      },
    ];
  });
}

/** The only plotted value, one bar a line: for everybody, and with the sectors side by side. */
function sideCharts(
  model: PanelModel,
  context: PanelContext,
  sections: readonly Section[],
  starts: readonly number[],
  shareColumn: (value: number) => number,
): ChartPlan[] {
  const [everybody, ...sectors] = sections as [Section, ...Section[]];
  if (everybody.lines.every(({ counts }) => context.isWithheld(counts))) return [];
  const count = everybody.lines.length;
  const down = (section: number, at: number) => areaOf(starts[section]!, at, starts[section]! + count - 1, at);
  const colors = sideColors(sectors.length);
  const column = shareColumn(model.values.indexOf(model.plotted[0]!));
  const charts: ChartPlan[] = [
    {
      scope: sectors.length === 0 ? '' : '（全体）',
      kind: 'clustered',
      categories: down(0, 1),
      series: [{ name: areaOf(0, column - 1), values: down(0, column), color: stackColors(1)[0]! }],
      bars: count,
      longestName: longest(everybody.lines.map(({ label }) => label)),
      description: spokenLines(everybody.lines, context, model),
    },
  ];
  if (sectors.length === 0) return charts;
  charts.push({
    scope: '（業態別）',
    kind: 'clustered',
    categories: down(1, 1),
    series: sectors.map((_, place) => ({
      name: areaOf(starts[place + 1]! - 1, 1),
      values: down(place + 1, column),
      color: colors[place]!,
    })),
    bars: count * sectors.length,
    longestName: longest(everybody.lines.map(({ label }) => label)),
    description: sectors.map(({ label, lines }) => `${label}　${spokenLines(lines, context, model)}`).join('。'),
  });
  return charts;
}

function spokenLines(lines: readonly Line[], context: PanelContext, model: PanelModel): string {
  return lines
    .filter(({ counts }) => !context.isWithheld(counts))
    .map((line) => lineWords(line, model))
    .join('。');
}
