import type { Area, Chart, Color, Scalar, SheetDraft, Style } from '../../book/index.js';
import { textWidth } from '../../book/index.js';
import type { FigureCount, FigureRow } from '../../consolidation/index.js';

/** Stands for every number of a row that may not be shown. */
export const WITHHELD = '＊';

/** Least height of a line of numbers, in points. */
export const LINE = 18;

/** How the tables of a book are drawn. */
export interface PanelContext {
  /** Counts and shares are formulas over the dataset table of the same book. */
  readonly isLive: boolean;
  /** Width of the column of labels, in digits. */
  readonly labelWidth: number;
  /** Whether the numbers of a row, or that of one value, may not be shown. */
  isWithheld(counts: FigureRow, value?: FigureCount): boolean;
}

/** A chart over the table of a panel; its areas are counted from the table's first row, which is row 0. */
export interface ChartPlan {
  /** Behind the figure's title, such as `（全体）`. */
  readonly scope: string;
  readonly kind: Chart['kind'];
  readonly categories: Area;
  readonly series: readonly { readonly name: Area; readonly values: Area; readonly color: Color }[];
  /** Bars that stand below each other, gaps between groups included. */
  readonly bars: number;
  /** Width of the longest name of a category, in digits. */
  readonly longestName: number;
  /** What the chart shows, for people who do not see it. */
  readonly description: string;
}

/** The table of a panel and the charts over it. */
export interface PanelLayout {
  /** Rows that the table takes. */
  readonly height: number;
  readonly charts: readonly ChartPlan[];
  draw(draft: SheetDraft, top: number): void;
}

/** Whether a bar that is made of the values of a row would lack some of them. */
export function isBroken(
  counts: FigureRow,
  places: readonly number[],
  context: Pick<PanelContext, 'isWithheld'>,
): boolean {
  return places.some((place) => context.isWithheld(counts, counts.values[place]));
}

/** Writes a number, or the formula that gives it. */
export function write(
  draft: SheetDraft,
  row: number,
  column: number,
  style: Style,
  value: Scalar,
  formula: string | undefined,
): void {
  if (formula === undefined) draft.put(row, column, style, value);
  else draft.formula(row, column, style, formula, value);
}

/** `策定している 93.0％`, one after the other: the content of a bar in words. */
export function spoken(counts: FigureRow, places: readonly number[]): string {
  return places
    .map((place) => counts.values[place]!)
    .map(
      ({ label, share }) =>
        `${label.ja} ${share === null ? '–' : `${Number.isInteger(share) ? `${share}.0` : share}％`}`,
    )
    .join('、');
}

/** Width of the longest of some texts, in digits. */
export function longest(texts: readonly string[]): number {
  return Math.max(...texts.map(textWidth));
}
