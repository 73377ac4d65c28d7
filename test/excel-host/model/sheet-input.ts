import { tablesReadBy } from '../calc/references.js';
import { limitOf } from '../host-facts.js';
import { refuse } from '../protocol/host-error.js';
import type { Box } from './box.js';
import { cellCount } from './box.js';
import { typedValue } from './typed-value.js';
import type { Worksheet } from './worksheet.js';

/** An array in the shape of `box`; a single value fills it. */
export function shaped(box: Box, input: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(input)) {
    return Array.from({ length: box.rows }, () => new Array<unknown>(box.columns).fill(input));
  }
  const fits = input.length === box.rows && input.every((row) => Array.isArray(row) && row.length === box.columns);
  return fits ? (input as unknown[][]) : refuse('InvalidArgument', 'values-shape');
}

/** Writes as if it were typed: values, formulas, texts. */
export function writeInput(sheet: Worksheet, box: Box, input: unknown): void {
  sheet.guardCells(box);
  if (cellCount(box) > limitOf('operation-cells') && sheet.workbook.platform === 'OfficeOnline') {
    if (input !== '') refuse('OperationCellsExceedLimit', 'operation-cells');
  }
  const target = input === '' ? (sheet.usedWithin(box) ?? { ...box, rows: 1, columns: 1 }) : box;
  const before = cellCount(box) === 1 ? sheet.valueAt(box.row, box.column) : undefined;
  const typed = shaped(target, input).map((values, i) =>
    values.map((value, j) =>
      value === null ? null : typedValue(value, sheet.cells.styleOf(target.row + i, target.column + j).numberFormat),
    ),
  );
  for (const [i, row] of typed.entries()) {
    for (const [j, cell] of row.entries()) if (cell) place(sheet, target.row + i, target.column + j, cell);
  }
  sheet.announce(box, 'RangeEdited', before);
}

function place(
  sheet: Worksheet,
  row: number,
  column: number,
  { value, formula, format }: ReturnType<typeof typedValue>,
): void {
  if (sheet.merges.covers(row, column)) return;
  if (formula !== undefined) {
    sheet.workbook.calculator.check(formula);
    const missing = tablesReadBy(formula).find((table) => !sheet.workbook.tables.find(table));
    if (missing !== undefined) refuse('InvalidArgument', 'formula-table');
  }
  sheet.cells.put(row, column, value, formula);
  const style = sheet.cells.styleOf(row, column);
  if (format && style.numberFormat === 'General') sheet.cells.setStyle(row, column, { ...style, numberFormat: format });
  sheet.tables.headerChanged(row, column);
}
