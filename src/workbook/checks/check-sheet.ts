import type { Area, Scalar, Sheet, Table, Validation } from '../../book/index.js';
import { a1, a1Area, MAX_COLUMNS, MAX_ROWS } from '../../book/index.js';
import { isOwnFormula } from './check-formula.js';
import { bookInvalid } from './invalid.js';
import { tableArea } from './table-area.js';

/** Most characters (UTF-16 units) of a cell's text. */
export const MAX_TEXT = 32_767;

const inside = ({ from, to }: Area): boolean =>
  from.row >= 1 &&
  from.column >= 1 &&
  from.row <= to.row &&
  from.column <= to.column &&
  to.row <= MAX_ROWS &&
  to.column <= MAX_COLUMNS;

/** Whether two areas share a cell. */
export function overlap(a: Area, b: Area): boolean {
  return (
    a.from.row <= b.to.row && b.from.row <= a.to.row && a.from.column <= b.to.column && b.from.column <= a.to.column
  );
}

/** Throws when a value cannot stand in a cell. `place` is asked for only then. */
export function checkValue(value: Scalar | undefined, place: () => string): void {
  if (typeof value === 'string' && value.length > MAX_TEXT) throw bookInvalid('CELL_TEXT_LENGTH', place());
  if (typeof value === 'number' && !Number.isFinite(value)) throw bookInvalid('CELL_NUMBER', place());
}

function checkCells(sheet: Sheet): void {
  const tables = (sheet.tables ?? []).map(tableArea);
  let [row, column] = [0, 0];
  for (const cell of sheet.cells) {
    const place = () => `${sheet.name}!${a1(cell)}`;
    const area = { from: cell, to: cell };
    if (!inside(area)) throw bookInvalid('CELL_PLACE', `${sheet.name}!R${cell.row}C${cell.column}`);
    if (cell.row < row || (cell.row === row && cell.column <= column)) throw bookInvalid('CELL_ORDER', place());
    [row, column] = [cell.row, cell.column];
    checkValue(cell.value, place);
    if (cell.formula !== undefined && !isOwnFormula(cell.formula)) throw bookInvalid('CELL_FORMULA', place());
    if (tables.some((table) => overlap(table, area))) throw bookInvalid('OVERLAP', place());
  }
}

function checkTable(sheet: Sheet, table: Table): void {
  const place = `${sheet.name}!${table.name}`;
  if (!inside(tableArea(table))) throw bookInvalid('CELL_PLACE', place);
  const headers = new Set<string>();
  for (const { header } of table.columns) {
    const key = header.toLowerCase();
    // Line breaks and other control characters would be written one way in the cell and another in the table.
    if (header.trim() === '' || header.length > 255 || /\p{Cc}/u.test(header) || headers.has(key)) {
      throw bookInvalid('TABLE_COLUMN', `${place}[${header}]`);
    }
    headers.add(key);
  }
  if (headers.size === 0) throw bookInvalid('TABLE_COLUMN', place);
}

function checkDistinct(areas: readonly Area[], sheet: Sheet, problem: 'OVERLAP' | 'MERGE_OVERLAP'): void {
  // By rows, so that only neighbours in that order need a look.
  const sorted = [...areas].sort((a, b) => a.from.row - b.from.row);
  sorted.forEach((area, place) => {
    if (!inside(area)) throw bookInvalid('CELL_PLACE', `${sheet.name}!${a1Area(area)}`);
    for (let next = place + 1; next < sorted.length && sorted[next]!.from.row <= area.to.row; next++) {
      if (overlap(area, sorted[next]!)) throw bookInvalid(problem, `${sheet.name}!${a1Area(area)}`);
    }
  });
}

function checkColumns(sheet: Sheet): void {
  let last = 0;
  for (const { from, to, width } of sheet.columns ?? []) {
    const right = from > last && from <= to && to <= MAX_COLUMNS && width >= 0 && width <= 255;
    if (!right) throw bookInvalid('COLUMN_ORDER', `${sheet.name}!C${from}`);
    last = to;
  }
}

/** Limits of Excel on what a validation says and lists; longer ones make it repair the file. */
function checkValidation(sheet: Sheet, validation: Validation): void {
  const { error, prompt } = validation;
  const long =
    (error && (error.title.length > 32 || error.text.length > 225)) ||
    (prompt && (prompt.title.length > 32 || prompt.text.length > 255)) ||
    (validation.kind === 'list' && validation.source.startsWith('"') && validation.source.length > 257);
  if (long || validation.areas.length === 0) {
    throw bookInvalid('VALIDATION', `${sheet.name}!${validation.areas.map(a1Area).join(' ')}`);
  }
}

/** What stands in a sheet by itself; throws BOOK_INVALID. Names that must be unique in the book are not looked at here. */
export function checkSheet(sheet: Sheet): void {
  checkColumns(sheet);
  checkCells(sheet);
  for (const table of sheet.tables ?? []) checkTable(sheet, table);
  const tables = (sheet.tables ?? []).map(tableArea);
  checkDistinct(tables, sheet, 'OVERLAP');
  // A merge may not touch another merge, nor a table.
  checkDistinct([...(sheet.merges ?? []), ...tables], sheet, 'MERGE_OVERLAP');
  for (const validation of sheet.validations ?? []) checkValidation(sheet, validation);
  const noted = new Set<string>();
  for (const note of sheet.notes ?? []) {
    if (note.text.length > MAX_TEXT || noted.has(a1(note))) throw bookInvalid('NOTE', `${sheet.name}!${a1(note)}`);
    noted.add(a1(note));
  }
  const { print } = sheet;
  if ((print?.header?.length ?? 0) > 255 || (print?.footer?.length ?? 0) > 255) throw bookInvalid('PRINT', sheet.name);
}
