import type { Book, Chart, Reference, Scalar, Sheet } from '../../book/index.js';
import { absolute, cellKey } from '../../book/index.js';
import { bookInvalid } from '../checks/invalid.js';

/** A range that a chart refers to, and what stands there now; blanks are undefined. */
export interface ChartRange {
  readonly formula: string;
  readonly values: readonly (Scalar | undefined)[];
}

export interface SeriesData {
  readonly name: ChartRange;
  readonly values: ChartRange;
  readonly color: string;
  /** Places of values that are pointed out. */
  readonly marked: readonly number[];
}

/** What a chart shows. */
export interface ChartData {
  readonly categories: ChartRange;
  readonly series: readonly SeriesData[];
}

/** Reads the ranges of charts from the book's own cells, so that a preview shows the chart before any program has calculated. */
export class ChartReader {
  private readonly cells = new Map<string, Map<number, Scalar | undefined>>();

  constructor(private readonly book: Book) {}

  /** Throws BOOK_INVALID when a range is not one row or column of a sheet, or when ranges differ in length. */
  read(chart: Chart): ChartData {
    const categories = this.range(chart, chart.categories);
    const series = chart.series.map(({ name, values, color, marked = [] }) => ({
      name: this.range(chart, name),
      values: this.range(chart, values),
      color,
      marked,
    }));
    const fits = series.every((s) => s.name.values.length === 1 && s.values.values.length === categories.values.length);
    if (series.length === 0 || !fits) throw bookInvalid('CHART_REFERENCE', chart.name);
    return { categories, series };
  }

  private range(chart: Chart, { sheet, area }: Reference): ChartRange {
    const { from, to } = area;
    const found = this.book.sheets.find(({ name }) => name === sheet);
    const line = from.row === to.row || from.column === to.column;
    if (!found || !line || from.row > to.row || from.column > to.column) {
      throw bookInvalid('CHART_REFERENCE', `${chart.name} ${absolute(sheet, area)}`);
    }
    const cells = this.cellsOf(found);
    const values: (Scalar | undefined)[] = [];
    for (let row = from.row; row <= to.row; row++) {
      for (let column = from.column; column <= to.column; column++) values.push(cells.get(cellKey(row, column)));
    }
    return { formula: absolute(sheet, area), values };
  }

  private cellsOf(sheet: Sheet): Map<number, Scalar | undefined> {
    let cells = this.cells.get(sheet.name);
    if (!cells) {
      cells = new Map(sheet.cells.map(({ row, column, value }) => [cellKey(row, column), value]));
      this.cells.set(sheet.name, cells);
    }
    return cells;
  }
}
