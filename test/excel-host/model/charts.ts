import { limitOf } from '../host-facts.js';
import { refuse } from '../protocol/host-error.js';
import { ChartSeriesCollection } from './chart-series.js';
import { ChartAxes, ChartFontFormat, ChartLegend, ChartTitle } from './chart-parts.js';
import { HostObject } from './host-object.js';
import { KeyedCollection } from './keyed-collection.js';
import { Range } from './range.js';
import type { Worksheet } from './worksheet.js';

const TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineMarkers',
  'Pie',
  'Doughnut',
];

/** Points of the standard cell, for charts that are placed by cells. */
const CELL = { width: 48, height: 15 };

/** Refuses what is no chart type, or none that the double knows. */
export function chartType(type: string): string {
  return TYPES.includes(type) ? type : refuse('InvalidArgument');
}

export class ChartCollection extends KeyedCollection<Chart> {
  readonly className = 'ChartCollection';
  private made = 0;

  constructor(private readonly worksheet: Worksheet) {
    super();
  }

  add(type: string, source: Range, seriesBy = 'Auto'): Chart {
    const { worksheet } = this;
    worksheet.guardStructure();
    chartType(type);
    if (!(source instanceof Range)) refuse('InvalidArgument');
    this.made++;
    const chart = new Chart(worksheet, `Chart ${this.made}`, type);
    chart.setData(source, seriesBy);
    this.list.push(chart);
    worksheet.workbook.history.changed(() => this.remove(chart));
    return chart;
  }

  protected override keysOf({ name, id }: Chart): readonly string[] {
    return [name, id];
  }
}

export class Chart extends HostObject {
  readonly className = 'Chart';
  readonly id: string;
  readonly title: ChartTitle;
  readonly legend: ChartLegend;
  readonly axes: ChartAxes;
  readonly series: ChartSeriesCollection;
  readonly format = new ChartFontFormat('ChartAreaFormat');
  top = 0;
  left = 0;
  width = 360;
  height = 216;
  style = 201;
  /** Cells that the picture covers, once it was placed by cells. */
  place: { readonly from: Range; readonly to: Range } | undefined;
  private type: string;

  constructor(
    readonly worksheet: Worksheet,
    public name: string,
    type: string,
  ) {
    super();
    this.id = worksheet.workbook.newId();
    this.type = type;
    const touch = () => worksheet.workbook.history.touch();
    this.title = new ChartTitle(touch);
    this.legend = new ChartLegend(touch);
    this.axes = new ChartAxes(touch);
    this.series = new ChartSeriesCollection(touch, () => this.type);
  }

  override get identity(): string {
    return this.id;
  }

  get chartType(): string {
    return this.type;
  }

  set chartType(type: string) {
    this.type = chartType(type);
    this.worksheet.workbook.history.touch();
  }

  /** Series and their names and categories, as Excel finds them in a range with headings. */
  setData(source: Range, seriesBy = 'Auto'): void {
    const { rows, columns } = source.box;
    this.series.list.length = 0;
    if (rows === 1 || columns === 1) {
      // A line alone has no headings (host fact `chart-one-line`).
      this.series.append('Series1', { values: source });
      this.worksheet.workbook.history.touch();
      return;
    }
    const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && columns > rows);
    const count = (byRows ? rows : columns) - 1;
    if (count < 1) refuse('EmptyChartSeries');
    if (count > limitOf('chart-series')) refuse('InvalidArgument', 'chart-series');
    const line = (index: number) => {
      const whole = byRows ? source.getRow(index) : source.getColumn(index);
      const body = byRows
        ? whole.getOffsetRange(0, 1).getResizedRange(0, -1)
        : whole.getOffsetRange(1, 0).getResizedRange(-1, 0);
      return { head: whole.getCell(0, 0), body };
    };
    const categories = line(0).body;
    for (let index = 1; index <= count; index++) {
      const { head, body } = line(index);
      this.series.append(String(head.values[0]![0]), { head, values: body, categories });
    }
    this.worksheet.workbook.history.touch();
  }

  setPosition(start: Range | string, end: Range | string = start): void {
    const at = (place: Range | string) => (place instanceof Range ? place : this.worksheet.getRange(place));
    const [from, to] = [at(start), at(end)];
    this.place = { from, to };
    this.top = from.rowIndex * CELL.height;
    this.left = from.columnIndex * CELL.width;
    this.height = (to.rowIndex + to.rowCount - from.rowIndex) * CELL.height;
    this.width = (to.columnIndex + to.columnCount - from.columnIndex) * CELL.width;
    this.worksheet.workbook.history.touch();
  }

  activate(): void {
    this.worksheet.activate();
  }

  delete(): void {
    this.worksheet.guardStructure();
    this.worksheet.charts.remove(this);
    this.worksheet.workbook.history.changed(() => this.worksheet.charts.list.push(this));
  }
}
