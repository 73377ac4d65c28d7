import type { Area, Book, Chart, Reference, Sheet } from '../../../book/index.js';
import type { ChartData } from '../../charts/chart-data.js';
import { ChartReader } from '../../charts/chart-data.js';
import { DARK, labelColor, stackedLabelFormat } from '../../charts/chart-labels.js';
import { hasLegend, layOutChart } from '../../charts/chart-layout.js';
import { rangeOf } from '../range-of.js';
import type { Batch } from './batch.js';

/** Points of texts in a chart, as in our files. */
const SIZES = { title: 12, names: 9, labels: 8 } as const;
const GREY = '#595959';

/** Characters that the parts of a chart, and each of its series, take in a request. */
const CHART = 2500;
const SERIES = 1200;

/** A chart that Excel has just made, and what it is to show. */
interface MadeChart {
  readonly sheet: Sheet;
  readonly worksheet: Excel.Worksheet;
  readonly chart: Chart;
  readonly made: Excel.Chart;
}

/**
 * Makes the charts of a book. Which series Excel finds in a range is its guess: ours are added, and those that it guessed go, once it
 * has told how many they are.
 */
export async function writeCharts(
  book: Book,
  pages: readonly { readonly sheet: Sheet; readonly worksheet: Excel.Worksheet }[],
  worksheetOf: (name: string) => Excel.Worksheet,
  batch: Batch,
): Promise<void> {
  const reader = new ChartReader(book);
  const range = ({ sheet, area }: Reference) => rangeOf(worksheetOf(sheet), area);
  const all: MadeChart[] = [];
  for (const { sheet, worksheet } of pages) {
    for (const chart of sheet.charts ?? []) {
      await batch.room(200);
      const type = chart.kind === 'stacked' ? 'BarStacked100' : 'BarClustered';
      const made = worksheet.charts.add(type, range(chart.series[0]!.values), 'Columns' as Excel.ChartSeriesBy);
      made.series.load('count');
      all.push({ sheet, worksheet, chart, made });
    }
  }
  if (all.length === 0) return;
  await batch.send();
  for (const one of all) {
    await batch.room(CHART + SERIES * one.chart.series.length);
    const guessed = one.made.series.count;
    const data = reader.read(one.chart);
    writeSeries(book, one, data, range);
    for (let count = 0; count < guessed; count++) one.made.series.getItemAt(0).delete();
    writeLooks(book, one, data);
  }
}

function writeSeries(
  book: Book,
  { sheet, chart, made }: MadeChart,
  data: ChartData,
  range: (reference: Reference) => Excel.Range,
): void {
  const stacked = chart.kind === 'stacked';
  const { leastLabelled } = layOutChart(book, sheet, chart, data);
  for (const [place, { values, color }] of chart.series.entries()) {
    const series = made.series.add(String(data.series[place]!.name.values[0] ?? ''));
    series.setValues(range(values));
    series.setXAxisValues(range(chart.categories));
    series.format.fill.setSolidColor(`#${color}`);
    series.gapWidth = 50;
    series.hasDataLabels = true;
    const { dataLabels } = series;
    dataLabels.showValue = true;
    dataLabels.numberFormat = stacked ? stackedLabelFormat(chart.labelFormat, leastLabelled) : chart.labelFormat;
    dataLabels.position = (stacked ? 'Center' : 'OutsideEnd') as Excel.ChartDataLabelPosition;
    dataLabels.format.font.size = SIZES.labels;
    dataLabels.format.font.color = `#${stacked ? labelColor(color) : DARK}`;
  }
}

/** Categories run downwards as they are read, and the axis of values stands below them. */
function writeLooks(book: Book, { worksheet, chart, made }: MadeChart, data: ChartData): void {
  const { title, legend, axes } = made;
  made.name = chart.name;
  made.format.font.name = book.defaultFont.name;
  title.text = chart.title;
  title.format.font.size = SIZES.title;
  title.format.font.bold = true;
  title.format.font.color = `#${DARK}`;
  legend.visible = hasLegend(data);
  if (hasLegend(data)) legend.position = 'Bottom';
  const { categoryAxis, valueAxis } = axes;
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = 'Maximum';
  categoryAxis.format.font.size = SIZES.names;
  categoryAxis.format.font.color = `#${DARK}`;
  valueAxis.format.font.size = SIZES.labels;
  valueAxis.format.font.color = GREY;
  if (chart.kind === 'stacked') {
    valueAxis.majorUnit = 0.2;
    valueAxis.numberFormat = '0%';
  } else if (chart.axisMaximum !== undefined) {
    valueAxis.minimum = 0;
    valueAxis.maximum = chart.axisMaximum;
    if (chart.axisMaximum === 100) valueAxis.majorUnit = 20;
    valueAxis.numberFormat = chart.labelFormat.replace(/\.0+/, '');
  }
  const corner = (at: Area['from']) => rangeOf(worksheet, { from: at, to: at });
  made.setPosition(corner(chart.area.from), corner(chart.area.to));
}
