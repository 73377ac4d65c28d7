import type {
  Book,
  Cell,
  Chart,
  ColumnWidth,
  Pivot,
  Sheet,
  Style,
  Table,
  Validation,
} from '../../../src/book/index.js';
import { areaOfBox } from '../model/box.js';
import type { BorderLine, CellStyle } from '../model/cell-style.js';
import type { Chart as HostChart } from '../model/charts.js';
import type { ValidationEntry } from '../model/data-validation.js';
import type { PivotTable } from '../model/pivot-table.js';
import type { Range } from '../model/range.js';
import type { Table as HostTable } from '../model/table.js';
import type { Workbook } from '../model/workbook.js';
import type { Worksheet } from '../model/worksheet.js';

/** The workbook as the book that our writer makes a file of. @throws Error naming what such a file cannot hold */
export function bookOf(workbook: Workbook): Book {
  // What is printed is no name to our writer.
  const names = [...workbook.names.list, ...workbook.worksheets.list.flatMap(({ names }) => names.list)].filter(
    ({ name }) => !name.startsWith('_xlnm.'),
  );
  return {
    title: workbook.properties.title,
    creator: workbook.properties.author,
    created: '2025-01-01T00:00:00Z',
    defaultFont: { name: 'Calibri', size: 11 },
    sheets: workbook.worksheets.list.map(sheetOf),
    names: names.map((name) => ({
      name: name.name,
      refersTo: name.formula.slice(1),
      ...(name.visible ? {} : { hidden: true }),
      ...(name.within ? { scope: name.within.name } : {}),
    })),
    customProperties: Object.fromEntries(workbook.properties.custom.list.map(({ key, value }) => [key, String(value)])),
  };
}

/** A sheet as our writer takes it. */
export function sheetOf(sheet: Worksheet): Sheet {
  const states = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
  const { frozenRows, frozenColumns } = sheet.freezePanes;
  return {
    name: sheet.name,
    state: states[sheet.visibility],
    cells: cellsOf(sheet),
    columns: columnsOf(sheet),
    heights: sheet.lines.rowHeights,
    merges: sheet.merges.areas.map(areaOfBox),
    ...(sheet.tabColor ? { tabColor: sheet.tabColor.slice(1) } : {}),
    ...(frozenRows + frozenColumns > 0 ? { freeze: { row: frozenRows + 1, column: frozenColumns + 1 } } : {}),
    ...(sheet.protection.protected ? { protected: true } : {}),
    ...(sheet.showGridlines ? {} : { hideGrid: true }),
    validations: sheet.validations.map(validationOf),
    conditionalFormats: sheet.conditionalFormats.map(
      ({ boxes, formula, fill, fontColor, bold, italic, stopIfTrue }) => ({
        areas: boxes.map(areaOfBox),
        formula: formula.replace(/^=/, ''),
        highlight: {
          ...(fill ? { fill: fill.slice(1) } : {}),
          ...(fontColor || bold || italic
            ? {
                font: {
                  ...(fontColor ? { color: fontColor.slice(1) } : {}),
                  ...(bold ? { bold } : {}),
                  ...(italic ? { italic } : {}),
                },
              }
            : {}),
        },
        stopIfTrue,
      }),
    ),
    tables: sheet.tables.list.map(tableOf),
    pivots: sheet.pivotTables.list.map(pivotOf),
    charts: sheet.charts.list.map(chartOf),
    ...printOf(sheet),
  };
}

function cellsOf(sheet: Worksheet): Cell[] {
  const places = new Map<string, readonly [number, number]>();
  const { cells } = sheet;
  for (const grid of [cells.values, cells.formulas, cells.styles]) {
    for (const [row, column] of grid.entries()) places.set(`${row},${column}`, [row, column]);
  }
  const within = ([row, column]: readonly [number, number]) =>
    sheet.tables.list.some(
      ({ box }) =>
        row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns,
    );
  return [...places.values()]
    .filter((place) => !within(place))
    .sort(([a, b], [c, d]) => a - c || b - d)
    .map(([row, column]) => {
      const formula = cells.formulas.get(row, column);
      const value = sheet.valueAt(row, column);
      const link = sheet.links.get(row, column)?.documentReference;
      return {
        row,
        column,
        style: styleOf(cells.styleOf(row, column)),
        ...(value === undefined ? {} : { value }),
        ...(formula === undefined ? {} : { formula: formula.slice(1) }),
        ...(link === undefined ? {} : { link }),
      };
    });
}

const lower = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);

function lineOf({ style, weight, color }: BorderLine) {
  const known =
    style === 'Double'
      ? 'double'
      : style === 'Dot'
        ? 'dotted'
        : weight === 'Hairline'
          ? 'hair'
          : weight === 'Medium'
            ? 'medium'
            : 'thin';
  return { style: known, color: color.slice(1) } as const;
}

/** A style as our writer takes it. */
export function styleOf(style: CellStyle): Style {
  const borders = Object.entries(style.borders).filter(([, line]) => line.style !== 'None');
  return {
    font: {
      name: style.fontName,
      size: style.fontSize,
      color: style.fontColor.slice(1),
      bold: style.bold,
      italic: style.italic,
      underline: style.underline !== 'None',
    },
    ...(style.fill ? { fill: style.fill.slice(1) } : {}),
    ...(borders.length > 0
      ? { border: Object.fromEntries(borders.map(([edge, line]) => [lower(edge.slice(4)), lineOf(line)])) }
      : {}),
    align: {
      ...(style.horizontal === 'CenterAcrossSelection' ? { horizontal: 'centerContinuous' as const } : {}),
      ...(['Left', 'Center', 'Right'].includes(style.horizontal)
        ? { horizontal: lower(style.horizontal) as 'left' | 'center' | 'right' }
        : {}),
      ...(['Top', 'Center'].includes(style.vertical) ? { vertical: lower(style.vertical) as 'top' | 'center' } : {}),
      wrap: style.wrap,
      shrink: style.shrink,
      ...(style.indent > 0 ? { indent: style.indent } : {}),
    },
    format: style.numberFormat,
    unlocked: !style.locked,
  };
}

function columnsOf(sheet: Worksheet): ColumnWidth[] {
  const columns = new Set([...sheet.lines.columnWidths.keys(), ...sheet.lines.hiddenColumns]);
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const points = sheet.lines.columnWidths.get(column) ?? sheet.standardWidthPoints;
      const hidden = sheet.lines.hiddenColumns.has(column);
      return { from: column, to: column, width: Math.max(0, (points / 0.75 - 5) / 7), ...(hidden ? { hidden } : {}) };
    });
}

function validationOf({ boxes, rule, ignoreBlanks, errorAlert, prompt }: ValidationEntry): Validation {
  const [kind, limits] = Object.entries(rule)[0] as [string, Readonly<Record<string, unknown>>];
  const shared = {
    areas: boxes.map(areaOfBox),
    allowBlank: ignoreBlanks,
    alert: lower(String(errorAlert.style ?? 'stop')) as 'stop' | 'warning' | 'information',
    ...(errorAlert.message ? { error: { title: String(errorAlert.title), text: String(errorAlert.message) } } : {}),
    ...(prompt.message ? { prompt: { title: String(prompt.title), text: String(prompt.message) } } : {}),
  };
  const source = String(limits.source ?? '');
  if (kind === 'list') return { ...shared, kind, source: source.startsWith('=') ? source.slice(1) : `"${source}"` };
  if (kind === 'custom') return { ...shared, kind, formula: String(limits.formula).replace(/^=/, '') };
  if (kind === 'textLength') return { ...shared, kind, max: Number(limits.formula2 || limits.formula1) };
  if (kind === 'date') return { ...shared, kind, from: Number(limits.formula1), to: Number(limits.formula2) };
  throw new Error(`Our files hold no validation of the kind ${kind}.`);
}

function tableOf(table: HostTable): Table {
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

function pivotOf(pivot: PivotTable): Pivot {
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

function chartOf(chart: HostChart): Chart {
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

/** How the sheet is printed, where that was said. */
function printOf({ pageLayout, horizontalPageBreaks }: Worksheet): Pick<Sheet, 'print'> {
  const { printArea, titleRows, zoom, orientation } = pageLayout;
  const pages = pageLayout.headersFooters.defaultForAllPages;
  const part = (code: string, text: string) => (text ? `&${code}${text}` : '');
  const header = part('L', pages.leftHeader) + part('C', pages.centerHeader) + part('R', pages.rightHeader);
  const footer = part('L', pages.leftFooter) + part('C', pages.centerFooter) + part('R', pages.rightFooter);
  const breaks = horizontalPageBreaks.list.map(({ row }) => row);
  const isSaid = printArea || titleRows || zoom.horizontalFitToPages || header || footer || breaks.length > 0;
  if (!isSaid && orientation === 'Portrait') return {};
  return {
    print: {
      orientation: orientation === 'Landscape' ? 'landscape' : 'portrait',
      ...(zoom.horizontalFitToPages ? { fitToWidth: true } : {}),
      ...(printArea ? { area: areaOfBox(printArea.box) } : {}),
      ...(titleRows ? { titleRows } : {}),
      ...(header ? { header } : {}),
      ...(footer ? { footer } : {}),
      ...(breaks.length > 0 ? { breaks } : {}),
    },
  };
}
