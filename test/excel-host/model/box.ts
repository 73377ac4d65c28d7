import { a1Area, columnLetters, MAX_COLUMNS, MAX_ROWS, parseA1 } from '../../../src/book/index.js';
import type { Area } from '../../../src/book/index.js';
import { refuse } from '../protocol/host-error.js';

/** A rectangle of cells of a sheet; row and column of its first cell from 1. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: Box = { row: 1, column: 1, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** A rectangle that lies within a sheet. */
export function boxOf(row: number, column: number, rows = 1, columns = 1): Box {
  const whole = [row, column, rows, columns].every((value) => Number.isInteger(value) && value >= 1);
  if (!whole || row + rows - 1 > MAX_ROWS || column + columns - 1 > MAX_COLUMNS)
    refuse('InvalidArgument', 'sheet-bounds');
  return { row, column, rows, columns };
}

export const lastRow = ({ row, rows }: Box) => row + rows - 1;
export const lastColumn = ({ column, columns }: Box) => column + columns - 1;
export const cellCount = ({ rows, columns }: Box) => rows * columns;

export function boxOfArea({ from, to }: Area): Box {
  return { row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

export function areaOfBox(box: Box): Area {
  return { from: { row: box.row, column: box.column }, to: { row: lastRow(box), column: lastColumn(box) } };
}

/** `B2:C3`, `A:B`, `2:5`; `$` are ignored; undefined when it is none of these. */
export function parseBox(address: string): Box | undefined {
  const [first = '', second = first, ...more] = address.replaceAll('$', '').split(':');
  if (more.length > 0) return undefined;
  if (/^\d+$/.test(first) && /^\d+$/.test(second)) return between(Number(first), 1, Number(second), MAX_COLUMNS);
  if (address.includes(':') && /^[A-Za-z]{1,3}$/.test(first) && /^[A-Za-z]{1,3}$/.test(second)) {
    const [a, b] = [parseA1(`${first}1`), parseA1(`${second}1`)];
    return a && b && between(1, a.column, MAX_ROWS, b.column);
  }
  const [from, to] = [parseA1(first), parseA1(second)];
  return from && to && between(from.row, from.column, to.row, to.column);
}

function between(row: number, column: number, otherRow: number, otherColumn: number): Box | undefined {
  if (Math.min(row, otherRow) < 1 || Math.max(row, otherRow) > MAX_ROWS) return undefined;
  return {
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    rows: Math.abs(otherRow - row) + 1,
    columns: Math.abs(otherColumn - column) + 1,
  };
}

/** Address without sheet, as Excel writes it: whole columns and rows shortened. */
export function addressOf(box: Box): string {
  if (box.rows === MAX_ROWS && box.columns < MAX_COLUMNS) {
    return `${columnLetters(box.column)}:${columnLetters(lastColumn(box))}`;
  }
  if (box.columns === MAX_COLUMNS) return `${box.row}:${lastRow(box)}`;
  return a1Area(areaOfBox(box));
}

/** The cells that both have; undefined when there are none. */
export function intersection(a: Box, b: Box): Box | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export const contains = (outer: Box, inner: Box) => {
  const shared = intersection(outer, inner);
  return shared !== undefined && cellCount(shared) === cellCount(inner);
};

/** The smallest rectangle around both. */
export function boundingBox(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

/** Where a rectangle is after rows were inserted (`count` > 0) before `at` or deleted from it on; undefined when it is gone. */
export function afterRows(box: Box, at: number, count: number): Box | undefined {
  const span = afterSpan(box.row, box.rows, at, count);
  return span && { ...box, row: span[0], rows: span[1] };
}

/** As `afterRows`, of columns. */
export function afterColumns(box: Box, at: number, count: number): Box | undefined {
  const span = afterSpan(box.column, box.columns, at, count);
  return span && { ...box, column: span[0], columns: span[1] };
}

function afterSpan(from: number, length: number, at: number, count: number): [number, number] | undefined {
  const end = from + length;
  if (count > 0) return from >= at ? [from + count, length] : end > at ? [from, length + count] : [from, length];
  const until = at - count;
  const before = Math.max(0, Math.min(end, at) - from);
  const after = Math.max(0, end - Math.max(from, until));
  if (before + after === 0) return undefined;
  return [from >= until ? from + count : Math.min(from, at), before + after];
}
