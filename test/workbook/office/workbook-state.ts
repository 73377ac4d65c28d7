import type { Area, SheetGuards } from '../../../src/book/index.js';
import { a1, a1Area, cellKey, cellOfKey } from '../../../src/book/index.js';
import { readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import type { ExcelHost } from '../../excel-host/index.js';
import type { CellStyle } from '../../excel-host/model/cell-style.js';
import type { Worksheet } from '../../excel-host/model/worksheet.js';

/**
 * All that edits can change of an open workbook, in a form in which two states can be compared: what its file holds once it is saved,
 * and besides what such a file does not tell: hidden rows, the looks of cells and the options of protections.
 */
export function workbookState(host: ExcelHost) {
  const { workbook } = host;
  const file = readWorkbook(host.save(), { profile: 'book', guards: true, inflate: nodeInflate });
  const sorted = (keys: Iterable<number>) => [...keys].sort((a, b) => a - b);
  return {
    // Excel leaves out quotes around the names of sheets that need none.
    names: file.names.map((name) => JSON.stringify(name).replaceAll("'", '')).sort(),
    sheets: file.sheets.map(({ guards, hiddenRows: _, ...sheet }) => ({
      ...sheet,
      // What a formula gives is calculated anew.
      cells: [...sheet.cells].filter(([key]) => !sheet.formulas.has(key)).sort(([a], [b]) => a - b),
      merges: sheet.merges.map(a1Area).sort(),
      hiddenColumns: sorted(sheet.hiddenColumns),
      ...guardsByCell(guards!),
    })),
    hiddenRows: workbook.worksheets.list.map(({ lines }) => sorted(lines.hiddenRows)),
    looks: workbook.worksheets.list.map(looksOf),
    protections: workbook.worksheets.list.map(({ protection }) => protection.state),
  };
}

/** Excel cuts up and joins the areas of validations: what counts is what holds for each cell. */
function guardsByCell({ protection, validations, formats, formulas }: SheetGuards) {
  const byCell = validations.flatMap(({ areas, ...validation }) =>
    areas.flatMap(cellsOf).map((key) => [key, validation] as const),
  );
  return {
    protection,
    validations: byCell.sort(([a], [b]) => a - b).map(([key, validation]) => [a1(cellOfKey(key)), validation]),
    formats: formats.map(({ areas, formula }) => [areas.map(a1Area), formula]),
    formulas: [...formulas].sort(([a], [b]) => a - b),
  };
}

function cellsOf({ from, to }: Area): number[] {
  const cells: number[] = [];
  for (let row = from.row; row <= to.row; row++) {
    for (let column = from.column; column <= to.column; column++) cells.push(cellKey(row, column));
  }
  return cells;
}

/** The look of every cell that does not look as all others of its sheet. */
function looksOf({ cells }: Worksheet): Record<string, CellStyle> {
  const plain = JSON.stringify(withoutAbsentLines(cells.base));
  const looks = [...cells.styles.entries()]
    .sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn)
    .map(([row, column, style]) => [a1({ row, column }), withoutAbsentLines(style)] as const)
    .filter(([, style]) => JSON.stringify(style) !== plain);
  return Object.fromEntries(looks);
}

function withoutAbsentLines(style: CellStyle): CellStyle {
  const lines = Object.entries(style.borders).filter(([, line]) => line.style !== 'None');
  const ordered = Object.entries({ ...style, borders: Object.fromEntries(lines.sort()) }).sort();
  return Object.fromEntries(ordered) as unknown as CellStyle;
}
