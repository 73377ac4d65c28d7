import type { Book, Chart, Sheet } from '../../book/index.js';
import { defaultRowHeight } from '../row-height.js';
import type { ChartData } from './chart-data.js';

/** Parts of the picture's width and height, from its top left. */
export interface Plot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the bars stand, and how wide a bar must be for its label. */
export interface ChartLayout {
  readonly plot: Plot;
  /** Least value whose label fits into its segment of a stacked bar. */
  readonly leastLabelled: number;
}

/** Widths of characters in the labels' nine points, in pixels. */
const FULL_WIDTH = 12;
const HALF_WIDTH = 6.5;
/** Height of a line of labels, with the room that programs leave between lines. */
const LINE = 18;
/** Parts of the picture's width that names of categories take: broken into lines from the first on, never more than the second. */
const USUAL_NAMES = 0.5;
const MOST_NAMES = 0.6;
const DEFAULT_COLUMN_PIXELS = 64;

/** Width of a text on one line, in pixels; kana, kanji and full-width signs count double. */
function textPixels(text: string): number {
  let pixels = 0;
  for (const character of text) pixels += character.codePointAt(0)! > 0x2e7f ? FULL_WIDTH : HALF_WIDTH;
  return pixels;
}

function pixelWidth(sheet: Sheet, from: number, to: number): number {
  let pixels = 0;
  for (let column = from; column <= to; column++) {
    const found = sheet.columns?.find((range) => range.from <= column && column <= range.to);
    if (!found) pixels += DEFAULT_COLUMN_PIXELS;
    else if (!found.hidden) pixels += Math.round(found.width * 7 + 5);
  }
  return pixels;
}

function pixelHeight(book: Book, sheet: Sheet, from: number, to: number): number {
  let points = 0;
  for (let row = from; row <= to; row++) points += sheet.heights?.get(row) ?? defaultRowHeight(book);
  return (points * 4) / 3;
}

/** Sum of each category's values over all series. */
function categoryTotals({ categories, series }: ChartData): number[] {
  return categories.values.map((_, place) =>
    series.reduce((sum, { values }) => {
      const value = values.values[place];
      return typeof value === 'number' ? sum + value : sum;
    }, 0),
  );
}

/**
 * Sets the bars into the picture so that names of categories, labels and legend have room beside them: programs that place them on
 * their own cut long Japanese names and let labels run over the edge.
 */
export function layOutChart(book: Book, sheet: Sheet, chart: Chart, data: ChartData): ChartLayout {
  const { from, to } = chart.area;
  const width = Math.max(200, pixelWidth(sheet, from.column, to.column));
  const height = Math.max(120, pixelHeight(book, sheet, from.row, to.row));

  // The title is a third larger than the labels; programs break it at about four fifths of the width.
  const titleLines = Math.ceil((textPixels(chart.title) * 1.35) / (width * 0.78));
  const legendLines = legendLinesOf(data, width - 40);
  const top = 26 + titleLines * 23;
  const bottom = 26 + (legendLines > 0 ? 10 + legendLines * LINE : 0);
  const plotHeight = Math.max(40, height - top - bottom);

  const left = namesPixels(data, width, plotHeight);
  const right = chart.kind === 'clustered' ? 52 : 24;
  const plotWidth = Math.max(60, width - left - right);

  // A segment too small for its own label shows a number of one digit, about as long as the format itself.
  const labelPixels = chart.labelFormat.replaceAll('"', '').length * 6 + 2;
  const leastLabelled = (Math.max(0, ...categoryTotals(data)) * labelPixels) / plotWidth;
  return {
    plot: { x: left / width, y: top / height, width: plotWidth / width, height: plotHeight / height },
    leastLabelled: Math.round(leastLabelled * 100) / 100,
  };
}

/** Room for the names of the categories: one line, or as many as a bar is high where that would leave the bars too short. */
function namesPixels({ categories }: ChartData, width: number, plotHeight: number): number {
  const longest = Math.max(...categories.values.map((value) => textPixels(String(value ?? ''))));
  const lines = Math.max(1, Math.min(3, Math.floor(plotHeight / categories.values.length / LINE)));
  const margin = 2 * FULL_WIDTH;
  return Math.min(longest + margin, Math.max(width * USUAL_NAMES, longest / lines + margin), width * MOST_NAMES);
}

/** Lines of a legend whose entries stand in columns as wide as the widest. */
function legendLinesOf(data: ChartData, width: number): number {
  if (!hasLegend(data)) return 0;
  const widest = Math.max(...data.series.map(({ name }) => textPixels(String(name.values[0] ?? '')) + 24));
  const columns = Math.max(1, Math.floor(width / widest));
  return Math.ceil(data.series.length / columns);
}

/** One series needs no legend: the title says what it is. */
export function hasLegend({ series }: ChartData): boolean {
  return series.length > 1;
}
