import type { Area, Chart, ColumnWidth, Reference, Sheet } from '../../book/index.js';
import { areaOf, heightFor, SheetDraft } from '../../book/index.js';
import type { Edition, Panel } from '../../checklist/index.js';
import { gridColumns, gridLayout } from './figure-grid.js';
import { listColumns, listLayout } from './figure-list.js';
import type { FigureModel, PanelModel } from './figure-model.js';
import { questionLine } from './figure-model.js';
import type { ChartPlan, PanelContext, PanelLayout } from './figure-panel.js';
import type { Frame } from './frame.js';
import { drawHead, sheetOf, widthBetween } from './frame.js';
import { styles } from './styles.js';

/** Digits that the sheet is wide, so that it fills a page of A4 across. */
const WIDTH = 138;
const LABELS = 38;
/** Columns beside the labels: at least so many, so that charts find room; none wider than this. */
const FEWEST = 12;

/** Heights in points: of a line below charts, of one bar, and of what a chart needs beside its bars. */
const LINE = 15;
const BAR = { stacked: 24, clustered: 13 } as const;
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
  const context: PanelContext = { ...style, labelWidth: LABELS };
  const draft = new SheetDraft();
  const title = `図表${model.figure.number}　${model.figure.title.ja}`;
  const questions = [...new Set(model.panels.map(({ panel }) => questionLine(edition, panel)))];
  let row = drawHead(draft, columns, style.frame, { title, lead: questions.join('　／　'), name: model.sheet });
  const charts: Chart[] = [];
  const breaks: number[] = [];
  const last = columns.at(-1)!.to;
  model.panels.forEach((panelModel, place) => {
    const { panel } = panelModel;
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
    layout.charts.forEach((plan, at) => charts.push(chartOf(model, plan, `${panel.id}${at}`, zone.areas[at]!, top)));
    layout.draw(draft, top);
    row = top + layout.height + 1;
    for (const note of notesOf(panelModel, style)) {
      draft.across(row, 1, last, styles.note, note);
      draft.atLeast(row, heightFor(note, widthBetween(columns, 1, last), 9));
      row++;
    }
    row++;
  });
  return sheetOf(draft, columns, style.frame, model.sheet, { charts, breaks });
}

function columnsFor(panels: readonly PanelModel[]): ColumnWidth[] {
  const needed = panels.map((model) => (model.form === 'grid' ? gridColumns(model) : listColumns(model)));
  const count = Math.max(FEWEST, ...needed);
  return [
    { from: 1, to: 1, width: LABELS },
    { from: 2, to: count + 1, width: Math.max(6, Math.round(((WIDTH - LABELS) / count) * 10) / 10) },
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
  let half = 1;
  while (widthBetween(columns, 1, half + 1) <= total / 2) half++;
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

function heightOf({ kind, bars, series }: ChartPlan): number {
  const gaps = kind === 'clustered' ? (bars / series.length) * 8 : 0;
  return Math.max(LOWEST_CHART, AROUND[kind] + bars * BAR[kind] + gaps);
}

function chartOf({ figure, sheet }: FigureModel, plan: ChartPlan, key: string, area: Area, top: number): Chart {
  const reference = ({ from, to }: Area): Reference => ({
    sheet,
    area: areaOf(from.row + top, from.column, to.row + top, to.column),
  });
  return {
    name: `${sheet}_${key}`,
    title: `図表${figure.number}　${figure.title.ja}${plan.scope}`,
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
