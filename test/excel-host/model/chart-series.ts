import { limitOf } from '../host-facts.js';
import { refuse } from '../protocol/host-error.js';
import type { Touch } from './chart-parts.js';
import { ChartFontFormat } from './chart-parts.js';
import { HostObject } from './host-object.js';
import { KeyedCollection } from './keyed-collection.js';
import type { Range } from './range.js';
import { colorOf } from './styling.js';

/** Cells that a series shows. */
export interface SeriesData {
  readonly head?: Range;
  readonly values?: Range;
  readonly categories?: Range;
}

export class ChartSeriesCollection extends KeyedCollection<ChartSeries> {
  readonly className = 'ChartSeriesCollection';

  constructor(
    private readonly touch: Touch,
    private readonly chartType: () => string,
  ) {
    super();
  }

  add(name = `Series${this.list.length + 1}`, index = this.list.length): ChartSeries {
    if (this.list.length >= limitOf('chart-series')) refuse('InvalidArgument', 'chart-series');
    const series = new ChartSeries(name, {}, this, this.touch, this.chartType());
    this.list.splice(index, 0, series);
    this.touch();
    return series;
  }

  /** Adds a series that Excel made out of a range. */
  append(name: string, data: SeriesData): void {
    this.list.push(new ChartSeries(name, data, this, this.touch, this.chartType()));
  }

  protected override keysOf({ name }: ChartSeries): readonly string[] {
    return [name];
  }
}

export class ChartSeries extends HostObject {
  readonly className = 'ChartSeries';
  readonly dataLabels = new ChartDataLabels();
  readonly format: ChartSeriesFormat;
  gapWidth = 150;
  overlap: number;
  hasDataLabels = false;
  filtered = false;
  smooth = false;

  constructor(
    private shownName: string,
    public data: SeriesData,
    private readonly owner: ChartSeriesCollection,
    private readonly touch: Touch,
    public chartType: string,
  ) {
    super();
    this.overlap = /Stacked/.test(chartType) ? 100 : 0;
    this.format = new ChartSeriesFormat(touch);
  }

  get name(): string {
    return this.shownName;
  }

  set name(name: string) {
    this.shownName = name;
    this.touch();
  }

  get plotOrder(): number {
    return this.owner.list.indexOf(this);
  }

  setValues(values: Range): void {
    this.data = { ...this.data, values };
    this.touch();
  }

  setXAxisValues(categories: Range): void {
    this.data = { ...this.data, categories };
    this.touch();
  }

  getDimensionValues(dimension: string): string[] {
    const range = dimension === 'Categories' ? this.data.categories : this.data.values;
    return (range ?? refuse('EmptyChartSeries')).values.flat().map(String);
  }

  delete(): void {
    this.owner.remove(this);
    this.touch();
  }
}

class ChartDataLabels extends HostObject {
  readonly className = 'ChartDataLabels';
  readonly format = new ChartFontFormat('ChartDataLabelFormat');
  numberFormat = 'General';
  linkNumberFormat = true;
  position = 'Center';
  separator = ', ';
  showValue = true;
  showSeriesName = false;
  showCategoryName = false;
  showPercentage = false;
  showLegendKey = false;
}

class ChartSeriesFormat extends HostObject {
  readonly className = 'ChartSeriesFormat';
  readonly fill: ChartFill;

  constructor(touch: Touch) {
    super();
    this.fill = new ChartFill(touch);
  }
}

export class ChartFill extends HostObject {
  readonly className = 'ChartFill';
  color: string | undefined;

  constructor(private readonly touch: Touch) {
    super();
  }

  setSolidColor(color: string): void {
    this.color = colorOf(color);
    this.touch();
  }

  clear(): void {
    this.color = undefined;
    this.touch();
  }

  getSolidColor(): string {
    return this.color ?? '';
  }
}
