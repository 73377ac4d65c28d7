import type { Chart, Pivot, Table } from '../../../src/book/index.js';
import { areaOfBox } from '../model/box.js';
import type { Chart as HostChart } from '../model/charts.js';
import type { PivotTable } from '../model/pivot-table.js';
import type { Range } from '../model/range.js';
import type { Table as HostTable } from '../model/table.js';
import { styleOf } from './book-style.js';

/** A table as our writer takes it. */
export function tableOf(table: HostTable): Table {
  const { worksheet, box } = table;
  const { cells } = worksheet;
  const body = () =>
    table.getDataBodyRange().values.map((row) => row.map((value) => (value === '' ? undefined : value)));
  return {
    name: table.name,
    at: { row: box.row, column: box.column },
    columns: table
      .headings()
      .map((header, i) => ({ header, style: styleOf(cells.styleOf(box.row + 1, box.column + i)) })),
    rowCount: box.rows - 1,
    rows: body,
    headerStyle: styleOf(cells.styleOf(box.row, box.column)),
    style: table.style,
  };
}

/** A PivotTable as our writer takes it. @throws Error for what our files cannot hold */
export function pivotOf(pivot: PivotTable): Pivot {
  const { table } = pivot.source;
  if (table === undefined) throw new Error(`Our files hold PivotTables over tables only; ${pivot.name} has a range.`);
  const functions: Readonly<Record<string, 'count' | 'sum'>> = { Count: 'count', Sum: 'sum' };
  return {
    name: pivot.name,
    table: table.name,
    at: { row: pivot.box.row, column: pivot.box.column },
    rows: pivot.rowHierarchies.list.map(({ name }) => name),
    columns: pivot.columnHierarchies.list.map(({ name }) => name),
    filters: pivot.filterHierarchies.list.map(({ name, fields }) => {
      const { selected } = fields.list[0]!;
      return { field: name, ...(selected === undefined ? {} : { selected }) };
    }),
    data: pivot.dataHierarchies.list.map(({ of, name, summarizeBy }) => {
      const known = functions[summarizeBy];
      if (!known) throw new Error(`Our files hold no PivotTable that shows ${summarizeBy}.`);
      return { field: of.name, function: known, name };
    }),
  };
}

/** A chart as our writer takes it. @throws Error for what our files cannot hold */
export function chartOf(chart: HostChart): Chart {
  const kinds: Readonly<Record<string, Chart['kind']>> = { BarStacked100: 'stacked', BarClustered: 'clustered' };
  const kind = kinds[chart.chartType];
  const { place } = chart;
  const [first] = chart.series.list;
  if (!kind || !place || !first?.data.categories) throw new Error(`Our files hold no chart such as ${chart.name}.`);
  const reference = ({ worksheet, box }: Range) => ({ sheet: worksheet.name, area: areaOfBox(box) });
  const maximum = chart.axes.valueAxis.maximum;
  return {
    name: chart.name,
    title: chart.title.text,
    kind,
    area: { from: areaOfBox(place.from.box).from, to: areaOfBox(place.to.box).to },
    categories: reference(first.data.categories),
    series: chart.series.list.map(({ data, format, name }) => {
      const head = data.values && (data.head ?? headOf(data.values, name));
      if (!head || !data.values) throw new Error(`The series ${name} has no cells.`);
      return {
        name: reference(head),
        values: reference(data.values),
        color: (format.fill.color ?? '#4472C4').slice(1),
      };
    }),
    labelFormat: first.dataLabels.numberFormat,
    description: chart.title.text,
    ...(typeof maximum === 'number' ? { axisMaximum: maximum } : {}),
  };
}

/** Our files name a series by a cell: the nearest one above or left of its values that holds the name. */
function headOf({ worksheet, box }: Range, name: string): Range | undefined {
  const holds = (row: number, column: number) => String(worksheet.valueAt(row, column) ?? '') === name;
  for (let row = box.row; row >= 1; row--) {
    for (let column = box.column; column >= 1; column--) {
      if ((row < box.row || column < box.column) && holds(row, column)) return worksheet.getCell(row - 1, column - 1);
    }
  }
  return undefined;
}
