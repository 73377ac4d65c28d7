import type { Area, Chart, ColumnWidth, Reference, Sheet } from '../../book/index.js';
import { areaOf, heightFor, SheetDraft } from '../../book/index.js';
import type { Edition, Panel } from '../../checklist/index.js';
import { gridColumns, gridLayout } from './figure-grid.js';
import { listColumns, listLayout } from './figure-list.js';
import type { FigureModel, PanelModel } from './figure-model.js';
import { questionLine } from './figure-model.js';
import type { ChartPlan, PanelContext, PanelLayout } from './figure-panel.js';
import type { Frame } from './frame.js';
import { drawHead, PAGE, pointsOf, sheetOf, widthBetween } from './frame.js';
import { styles } from './styles.js';

/** Digits that the sheet is wide, so that it fills a page of A4 across. */
const WIDTH = 138;
/** Digits that labels are wide, by the room that the numbers leave. */
const LABELS = { least: 32, most: 46 } as const;
/** Columns of numbers: at least so many; how wide one should be, and the least that it may. */
const FEWEST = 6;
const NUMBER = { wanted: 8, least: 6 } as const;
/** Beside the last column, so that the frame of a chart is not cut on paper. */
const MARGIN = 1;

/** Heights in points: of a line beside charts, of one bar, and of what a chart needs besides its bars. */
const LINE = 15;
const BAR = { stacked: 24, clustered: 13 } as const;
/** Names of bars that are wider than this, in digits, stand on two lines. */
const LONG_NAME = 34;
const LONG_BAR = 33;
const AROUND = { stacked: 108, clustered: 84 } as const;
const LOWEST_CHART = 165;

/** How the figures of a book are drawn. */
export interface FigureStyle extends Omit<PanelContext, 'labelWidth'> {
  readonly frame: Frame;
  /** Said below the numbers of a panel, besides what holds for every figure. */
  notes(model: PanelModel): readonly string[];
}

/** The sheet of one figure: for each panel its charts, its numbers, and what is to be known about them. */
export function figureSheetOf(edition: Edition, model: FigureModel, style: FigureStyle): Sheet {
  const columns = columnsFor(model.panels);
  const context: PanelContext = { ...style, labelWidth: columns[0]!.width };
  const draft = new SheetDraft();
  const title = `図表${model.figure.number}　${model.figure.title.ja}`;
  const questions = [...new Set(model.panels.map(({ panel }) => questionLine(edition, panel)))];
  let row = drawHead(draft, columns, style.frame, { title, lead: questions.join('　／　'), name: model.sheet });
  const charts: Chart[] = [];
  const breaks: number[] = [];
  const last = columns.at(-1)!.to;
  model.panels.forEach((panelModel, place) => {
    const { panel } = panelModel;
    const start = row;
    if (place > 0) breaks.push(row);
    if (panel.title) {
      draft.across(row, 1, last, styles.heading, panel.title.ja);
      draft.atLeast(row, 21);
      row++;
    }
    const layout =
      panelModel.form === 'grid' ? gridLayout(panelModel, context, columns[1]!.width) : listLayout(panelModel, context);
    const zone = placeCharts(layout, columns, row);
    for (let line = row; line < zone.end; line++) draft.atLeast(line, LINE);
    const top = zone.end + (zone.end > row ? 1 : 0);
    layout.charts.forEach((plan, at) =>
      charts.push(chartOf(model, panelModel, plan, `${panel.id}${at}`, zone.areas[at]!, top)),
    );
    layout.draw(draft, top);
    row = top + layout.height + 1;
    for (const note of notesOf(panelModel, style)) {
      draft.across(row, 1, last, styles.note, note);
      draft.atLeast(row, heightFor(note, widthBetween(columns, 1, last), 9));
      row++;
    }
    // Charts and numbers that do not fit on one page stand on two, instead of being cut anywhere.
    if (pointsOf(draft, place === 0 ? 1 : start, row) > PAGE && layout.charts.length > 0) breaks.push(top);
    row++;
  });
  const margin = { from: last + 1, to: last + 1, width: MARGIN };
  return sheetOf(draft, [...columns, margin], style.frame, model.sheet, {
    charts,
    breaks,
    area: areaOf(1, 1, row - 2, last + 1),
  });
}

function columnsFor(panels: readonly PanelModel[]): ColumnWidth[] {
  const needed = panels.map((model) => (model.form === 'grid' ? gridColumns(model) : listColumns(model)));
  const count = Math.max(FEWEST, ...needed);
  const labels = Math.min(LABELS.most, Math.max(LABELS.least, WIDTH - count * NUMBER.wanted));
  const each = Math.max(NUMBER.least, Math.floor(((WIDTH - labels) / count) * 10) / 10);
  return [
    { from: 1, to: 1, width: labels },
    { from: 2, to: count + 1, width: each },
  ];
}

/** Charts two by two; a chart that is alone takes the whole width. Gives the row below them. */
function placeCharts(
  { charts }: PanelLayout,
  columns: readonly ColumnWidth[],
  top: number,
): { areas: Area[]; end: number } {
  const last = columns.at(-1)!.to;
  const total = widthBetween(columns, 1, last);
  const offCentre = (column: number) => Math.abs(widthBetween(columns, 1, column) - total / 2);
  let half = 1;
  while (offCentre(half + 1) < offCentre(half)) half++;
  const areas: Area[] = [];
  let row = top;
  for (let at = 0; at < charts.length; at += 2) {
    const pair = charts.slice(at, at + 2);
    const rows = Math.ceil(Math.max(...pair.map(heightOf)) / LINE);
    const bottom = row + rows - 1;
    if (pair.length === 1) areas.push(areaOf(row, 1, bottom, charts.length === 1 ? last : half));
    else areas.push(areaOf(row, 1, bottom, half), areaOf(row, half + 1, bottom, last));
    row = bottom + 1;
  }
  return { areas, end: row };
}

function heightOf({ kind, bars, series, longestName }: ChartPlan): number {
  const bar = kind === 'stacked' && longestName > LONG_NAME ? LONG_BAR : BAR[kind];
  const gaps = kind === 'clustered' ? (bars / series.length) * 8 : 0;
  return Math.max(LOWEST_CHART, AROUND[kind] + bars * bar + gaps);
}

/**
 * Alone, a chart bears the figure's title as published. Beside another of the same sheet, whose head says it, it bears what
 * tells it from the others.
 */
function chartTitle({ figure, panels }: FigureModel, { panel }: PanelModel, { scope }: ChartPlan): string {
  const number = `図表${figure.number}`;
  if (panels.length > 1) return `${number}　${panel.title?.ja ?? figure.title.ja}${scope}`;
  return scope === '' ? `${number}　${figure.title.ja}` : `${number}${scope}`;
}

function chartOf(model: FigureModel, panel: PanelModel, plan: ChartPlan, key: string, area: Area, top: number): Chart {
  const { figure, sheet } = model;
  const reference = ({ from, to }: Area): Reference => ({
    sheet,
    area: areaOf(from.row + top, from.column, to.row + top, to.column),
  });
  return {
    name: `${sheet}_${key}`,
    title: chartTitle(model, panel, plan),
    kind: plan.kind,
    area,
    categories: reference(plan.categories),
    series: plan.series.map(({ name, values, color }) => ({ name: reference(name), values: reference(values), color })),
    labelFormat: '0.0',
    description: `図表${figure.number}　${figure.title.ja}${plan.scope}（％）。${plan.description}`,
    axisMaximum: 100,
  };
}

function notesOf(model: PanelModel, style: FigureStyle): string[] {
  const { panel } = model;
  return [
    `（母数）${panel.note?.ja ?? defaultBase(panel)}`,
    ...(model.rows[0]!.item.many ? ['（注）複数回答のため、割合の合計は100％を超えることがあります。'] : []),
    '（注）割合は小数点第2位を四捨五入しているため、合計が100にならないことがあります。「計」は先の数を合計してから割合を計算しています。',
    ...style.notes(model).map((note) => `（注）${note}`),
  ];
}

function defaultBase({ base }: Panel): string {
  return base === 'all' ? '回答したすべての先です。' : 'この設問の対象となる先です。';
}
