import type { Book, Cell, ColumnWidth, Sheet, Validation } from '../../../src/book/index.js';
import { quotedSheets } from '../calc/references.js';
import { areaOfBox } from '../model/box.js';
import type { ValidationEntry } from '../model/data-validation.js';
import type { Workbook } from '../model/workbook.js';
import type { Worksheet } from '../model/worksheet.js';
import { chartOf, pivotOf, tableOf } from './book-objects.js';
import { printOf } from './book-print.js';
import { lower, styleOf } from './book-style.js';

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
        ...(formula === undefined ? {} : { formula: quotedSheets(formula).slice(1) }),
        ...(link === undefined ? {} : { link }),
      };
    });
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
  if (kind === 'textLength') return { ...shared, kind, max: numberOf(limits.formula2 || limits.formula1) };
  if (kind === 'date') return { ...shared, kind, from: numberOf(limits.formula1), to: numberOf(limits.formula2) };
  throw new Error(`Our files hold no validation of the kind ${kind}.`);
}

/** A limit as it was set: a number, or a formula that is one. */
const numberOf = (limit: unknown) => Number(String(limit).replace(/^=/, ''));
