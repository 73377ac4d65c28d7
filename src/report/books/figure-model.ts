import type { Edition, Figure, FigureValue, Panel } from '../../checklist/index.js';
import { questionOf } from '../../checklist/index.js';
import type { AnswerItem, FigureResult, FigureRow } from '../../consolidation/index.js';
import { panelItems } from '../../consolidation/index.js';

/** A group of institutions whose counts stand beside each other: everybody, or one sector. */
export interface Population {
  readonly label: string;
  /** Sector id; absent of everybody. */
  readonly sector?: string;
  readonly figures: readonly FigureResult[];
}

/** One row of a panel, with its numbers in each population. */
export interface PanelRow {
  readonly item: AnswerItem;
  readonly label: string;
  /** In the order of the populations. */
  readonly counts: readonly FigureRow[];
}

/** One value of a panel. */
export interface PanelValue {
  readonly value: FigureValue;
  readonly label: string;
  /** Place in `FigureRow.values`. */
  readonly place: number;
}

/**
 * `list`: values go down, populations across (one item, or bars of several values side by side) · `grid`: rows of a matrix
 * go down, values across.
 */
export type PanelForm = 'list' | 'grid';

/** Everything that one panel shows. */
export interface PanelModel {
  readonly panel: Panel;
  readonly form: PanelForm;
  readonly rows: readonly PanelRow[];
  /** In the order in which they are shown: as in the recipe, but in a list those of the chart first, since a chart needs neighbours. */
  readonly values: readonly PanelValue[];
  /** Those of the chart, in its order. */
  readonly plotted: readonly PanelValue[];
  readonly populations: readonly Population[];
}

/** A figure, ready to be drawn. */
export interface FigureModel {
  readonly figure: Figure;
  /** Name of its sheet, such as `図表01`. */
  readonly sheet: string;
  readonly panels: readonly PanelModel[];
}

/** Models of all figures of the edition with the numbers of some populations, the first of which is everybody. */
export function figureModels(edition: Edition, populations: readonly Population[]): FigureModel[] {
  return edition.figures.map((figure, at) => {
    let first = 0;
    const panels = figure.panels.map((panel): PanelModel => {
      const items = panelItems(edition, panel);
      const rows = items.map((item, place): PanelRow => {
        const counts = populations.map(({ figures }) => figures[at]!.rows[first + place]!);
        return { item, label: counts[0]!.label.ja, counts };
      });
      first += items.length;
      const isGrid = rows.length > 1 && (panel.chart === 'stacked' || panel.plot.length === 1);
      const inRecipe = valuesOf(panel, rows[0]!);
      const plotted = panel.plot.map((code) => inRecipe.find(({ value }) => value.code === code)!);
      const rest = inRecipe.filter((value) => !plotted.includes(value));
      const values = isGrid ? inRecipe : [...plotted, ...rest];
      return { panel, form: isGrid ? 'grid' : 'list', rows, values, plotted, populations };
    });
    return { figure, sheet: figureSheet(figure), panels };
  });
}

/** `図表01`. */
export function figureSheet({ number }: Pick<Figure, 'number'>): string {
  return `図表${String(number).padStart(2, '0')}`;
}

/** The question that a panel counts, as printed: `Q04　…`. */
export function questionLine(edition: Edition, { question }: Panel): string {
  const { number, text } = questionOf(edition, question);
  return `${number}　${text.ja}`;
}

function valuesOf(panel: Panel, row: PanelRow): PanelValue[] {
  return panel.values.map((value, place) => ({ value, label: row.counts[0]!.values[place]!.label.ja, place }));
}
