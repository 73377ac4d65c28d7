import type { ConformanceCase } from './case.js';
import { at, fill, sheetOf } from './case.js';

const SHARES: unknown[][] = [
  ['設問', '実施', '未実施'],
  ['問1', 60, 40],
  ['問2', 25, 75],
];

function chartOf(context: Excel.RequestContext): Excel.Chart {
  return sheetOf(context).charts.add('BarStacked100', fill(context, SHARES), 'Columns');
}

export const charts: readonly ConformanceCase[] = [
  {
    id: 'charts/series-of-columns',
    run: async (_, context) => {
      const { series } = chartOf(context);
      series.load('items/name');
      await context.sync();
      return series.items.map(({ name }) => name);
    },
    gives: ['実施', '未実施'],
  },
  {
    id: 'charts/series-of-rows',
    run: async (Excel, context) => {
      const range = fill(context, SHARES);
      const { series } = sheetOf(context).charts.add(Excel.ChartType.barClustered, range, Excel.ChartSeriesBy.rows);
      series.load('items/name');
      await context.sync();
      return series.items.map(({ name }) => name);
    },
    gives: ['問1', '問2'],
  },
  {
    id: 'charts/type',
    run: async (_, context) => {
      const chart = chartOf(context).load('chartType');
      await context.sync();
      return chart.chartType;
    },
    gives: 'BarStacked100',
  },
  {
    id: 'charts/title',
    run: async (_, context) => {
      const chart = chartOf(context);
      chart.title.text = '態勢の状況';
      chart.name = '図表1';
      chart.load('name,title/text');
      await context.sync();
      return [chart.name, chart.title.text];
    },
    gives: ['図表1', '態勢の状況'],
  },
  {
    id: 'charts/found-by-name',
    run: async (_, context) => {
      chartOf(context).name = '図表1';
      await context.sync();
      const chart = sheetOf(context).charts.getItem('図表1').load('chartType');
      await context.sync();
      return chart.chartType;
    },
    gives: 'BarStacked100',
  },
  {
    id: 'charts/reverse-order',
    run: async (_, context) => {
      const { categoryAxis } = chartOf(context).axes;
      categoryAxis.reversePlotOrder = true;
      categoryAxis.load('reversePlotOrder');
      await context.sync();
      return categoryAxis.reversePlotOrder;
    },
    gives: true,
  },
  {
    id: 'charts/axis-maximum',
    run: async (_, context) => {
      const { valueAxis } = chartOf(context).axes;
      valueAxis.maximum = 100;
      valueAxis.load('maximum');
      await context.sync();
      return valueAxis.maximum;
    },
    gives: 100,
  },
  {
    id: 'charts/data-labels',
    run: async (_, context) => {
      const series = chartOf(context).series.getItemAt(0);
      series.hasDataLabels = true;
      series.dataLabels.numberFormat = '0.0';
      series.load('hasDataLabels,dataLabels/numberFormat');
      await context.sync();
      return [series.hasDataLabels, series.dataLabels.numberFormat];
    },
    gives: [true, '0.0'],
  },
  {
    id: 'charts/gap-and-overlap',
    run: async (_, context) => {
      const series = chartOf(context).series.getItemAt(0);
      series.gapWidth = 50;
      series.load('gapWidth,overlap');
      await context.sync();
      return [series.gapWidth, series.overlap];
    },
    gives: [50, 100],
  },
  {
    id: 'charts/series-added-by-hand',
    run: async (_, context) => {
      const chart = chartOf(context);
      const series = chart.series.add('目標');
      series.setValues(at(context, 'B2:B3'));
      series.setXAxisValues(at(context, 'A2:A3'));
      chart.series.load('count');
      await context.sync();
      return chart.series.count;
    },
    gives: 3,
  },
  {
    id: 'charts/legend',
    run: async (_, context) => {
      const { legend } = chartOf(context);
      legend.position = 'Bottom';
      legend.load('position,visible');
      await context.sync();
      return [legend.position, legend.visible];
    },
    gives: ['Bottom', true],
  },
  {
    id: 'charts/delete',
    run: async (_, context) => {
      const chart = chartOf(context);
      await context.sync();
      chart.delete();
      const count = sheetOf(context).charts.getCount();
      await context.sync();
      return count.value;
    },
    gives: 0,
  },
  {
    id: 'charts/unknown-type',
    run: async (_, context) => {
      sheetOf(context).charts.add('Bogus' as Excel.ChartType, fill(context, SHARES));
      await context.sync();
    },
    fails: 'InvalidArgument',
  },
  {
    id: 'charts/one-line',
    fact: 'chart-one-line',
    run: async (_, context) => {
      fill(context, SHARES);
      const { series } = sheetOf(context).charts.add('BarClustered', at(context, 'B2:B3'), 'Columns');
      series.load('count');
      await context.sync();
      return series.count;
    },
    gives: 1,
  },
  {
    id: 'charts/series-of-ones-own',
    run: async (_, context) => {
      const { series } = chartOf(context);
      const own = series.add('目標');
      own.setValues(at(context, 'C2:C3'));
      own.setXAxisValues(at(context, 'A2:A3'));
      series.getItemAt(0).delete();
      series.getItemAt(0).delete();
      series.load('items/name');
      await context.sync();
      return series.items.map(({ name }) => name);
    },
    gives: ['目標'],
  },
  {
    id: 'charts/axis-crossing',
    run: async (_, context) => {
      const { categoryAxis } = chartOf(context).axes;
      categoryAxis.position = 'Maximum';
      categoryAxis.load('position');
      await context.sync();
      return categoryAxis.position;
    },
    gives: 'Maximum',
  },
];
