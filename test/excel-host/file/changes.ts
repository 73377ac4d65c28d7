import type { Edit, Scalar } from '../../../src/book/index.js';
import { PLAIN } from '../model/cell-style.js';
import type { CellStyle } from '../model/cell-style.js';
import type { Workbook } from '../model/workbook.js';
import type { Worksheet } from '../model/worksheet.js';
import { sheetOf } from './to-book.js';

/** What is different in a workbook: as edits where edits can say it, else in words. */
export interface Changes {
  readonly edits: readonly Edit[];
  readonly beyondEdits: readonly string[];
}

/** What changed from one state of a workbook to another. */
export function changesSince(before: Workbook, after: Workbook): Changes {
  const edits: Edit[] = [];
  const beyondEdits: string[] = [];
  for (const sheet of before.worksheets.list) {
    if (!after.worksheets.find(sheet.name)) beyondEdits.push(`the sheet ${sheet.name} is gone`);
  }
  for (const sheet of after.worksheets.list) {
    const old = before.worksheets.list.find(({ name }) => name === sheet.name);
    if (old) compareSheets(old, sheet, edits, beyondEdits);
    else if (sheet.tables.list.length + sheet.pivotTables.list.length + sheet.charts.list.length > 0) {
      beyondEdits.push(`the new sheet ${sheet.name} has tables, PivotTables or charts`);
    } else edits.push({ kind: 'sheet', sheet: sheetOf(sheet) });
  }
  compareNames(before, after, edits, beyondEdits);
  const properties = (workbook: Workbook) =>
    JSON.stringify(workbook.properties.custom.list.map(({ key, value }) => [key, value]));
  if (properties(before) !== properties(after)) beyondEdits.push('custom properties');
  if (before.protection.protected !== after.protection.protected) beyondEdits.push('protection of the workbook');
  return { edits, beyondEdits };
}

function compareSheets(before: Worksheet, after: Worksheet, edits: Edit[], beyondEdits: string[]): void {
  const sheet = after.name;
  const seen = new Set<string>();
  const compare = (row: number, column: number) => {
    const key = `${row},${column}`;
    if (seen.has(key)) return;
    seen.add(key);
    const at = { row, column };
    const formula = after.cells.formulas.get(row, column);
    if (formula !== before.cells.formulas.get(row, column) && formula !== undefined) {
      beyondEdits.push(`a formula in ${sheet}`);
      return;
    }
    const value: Scalar | undefined = after.cells.values.get(row, column);
    const changed = value !== before.cells.values.get(row, column) && formula === undefined;
    if (changed || formula !== before.cells.formulas.get(row, column)) edits.push({ kind: 'value', sheet, at, value });
    compareStyles(before.cells.styleOf(row, column), after.cells.styleOf(row, column), (color) => {
      if (color === undefined) beyondEdits.push(`a format in ${sheet}`);
      else edits.push({ kind: 'fill', sheet, at, color });
    });
  };
  for (const { cells } of [before, after]) {
    for (const [row, column] of cells.values.entries()) compare(row, column);
    for (const [row, column] of cells.formulas.entries()) compare(row, column);
    for (const [row, column] of cells.styles.entries()) compare(row, column);
  }
  if (shape(before) !== shape(after)) beyondEdits.push(`rows, columns, protection, validations or objects of ${sheet}`);
}

/** Calls `report` with the new colour behind the cell, or without one for a change that no edit can say. */
function compareStyles(before: CellStyle, after: CellStyle, report: (color: string | undefined) => void): void {
  if (before === after) return;
  if (besidesFill(before) !== besidesFill(after)) report(undefined);
  else if (before.fill !== after.fill) report(after.fill?.slice(1));
}

/** Styles are shared by many cells and never changed in place. */
const textOfStyle = new WeakMap<CellStyle, string>();

/** Everything of a style but the colour behind the cell, to be compared. */
function besidesFill(style: CellStyle): string {
  const known = textOfStyle.get(style);
  if (known !== undefined) return known;
  const text = JSON.stringify({ ...PLAIN, ...style, fill: undefined });
  textOfStyle.set(style, text);
  return text;
}

/** Everything of a sheet besides its cells, to be compared. */
function shape(sheet: Worksheet): string {
  const sorted = (map: ReadonlyMap<number, number>) => [...map].sort(([a], [b]) => a - b);
  return JSON.stringify([
    sheet.visibility,
    sheet.tabColor,
    sheet.showGridlines,
    sheet.position,
    sheet.protection.state ?? null,
    sheet.validations,
    sheet.conditionalFormats.map(({ id: _, ...format }) => format),
    sheet.merges.areas,
    sorted(sheet.lines.rowHeights),
    sorted(sheet.lines.columnWidths),
    [...sheet.lines.hiddenRows].sort(),
    [...sheet.lines.hiddenColumns].sort(),
    [sheet.freezePanes.frozenRows, sheet.freezePanes.frozenColumns],
    sheet.tables.list.map(({ name, box }) => [name, box]),
    sheet.pivotTables.list.length,
    sheet.charts.list.length,
    sheet.autoFilter.box ?? null,
  ]);
}

function compareNames(before: Workbook, after: Workbook, edits: Edit[], beyondEdits: string[]): void {
  const names = (workbook: Workbook) =>
    new Map(
      [...workbook.names.list, ...workbook.worksheets.list.flatMap(({ names }) => names.list)].map((name) => [
        `${name.within?.name ?? ''}!${name.name}`,
        name,
      ]),
    );
  const [old, now] = [names(before), names(after)];
  for (const key of old.keys()) if (!now.has(key)) beyondEdits.push(`the name ${key} is gone`);
  for (const [key, item] of now) {
    const known = old.get(key);
    if (known && known.formula === item.formula && known.visible === item.visible) continue;
    const scope = item.within?.name;
    edits.push({
      kind: 'name',
      name: {
        name: item.name,
        refersTo: item.formula.slice(1),
        ...(item.visible ? {} : { hidden: true }),
        ...(scope === undefined ? {} : { scope }),
      },
    });
  }
}
