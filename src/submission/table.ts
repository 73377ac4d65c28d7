import type { Scalar } from '../book/index.js';
import type { Text } from '../checklist/index.js';
import { dateOfSerial, readDate } from '../form/index.js';

/** A table that people hand over: the rows of a CSV file or of a sheet, the first one first. */
export interface Table {
  readonly rows: readonly (readonly (Scalar | undefined)[])[];
  /** Set when dates of its workbook count from 1904-01-01. */
  readonly from1904?: boolean;
}

/** Headings of a table's columns as people write them; compared without regard to width, case, spaces and signs. */
export type Columns<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** One line of a table that is not blank, counted from 1. */
export interface TableLine<Column extends string> {
  readonly line: number;
  /** What stands in a column, in half width without spaces at its ends; `''` when the table has no such column. */
  text(column: Column): string;
  /** The date in a column, ISO; `''` when it is blank, undefined when it is no date. */
  date(column: Column): string | undefined;
}

/** A table by its columns; other columns are ignored. */
export interface ColumnTable<Column extends string> {
  /** Below the header row. */
  readonly lines: readonly TableLine<Column>[];
  /** Which of these columns it lacks, by their usual headings; undefined when it has all. */
  lacks(columns: readonly Column[]): Text | undefined;
}

/** Finds the columns of a table by its header row, the first that is not blank. */
export function columnsOf<Column extends string>(
  { rows, from1904 = false }: Table,
  headers: Columns<Column>,
): ColumnTable<Column> {
  const headAt = rows.findIndex((row) => !isBlank(row));
  const head = (rows[headAt] ?? []).map((cell) => plain(textOf(cell)));
  const places = new Map<Column, number>();
  for (const column of Object.keys(headers) as Column[]) {
    const at = head.findIndex((text) => headers[column].some((name) => plain(name) === text));
    if (at >= 0) places.set(column, at);
  }
  const lines = rows.flatMap((cells, at): TableLine<Column>[] => {
    if (at <= headAt || isBlank(cells)) return [];
    const cellIn = (column: Column) => cells[places.get(column) ?? -1];
    return [
      {
        line: at + 1,
        text: (column) => textOf(cellIn(column)).normalize('NFKC').trim(),
        date: (column) => dateIn(cellIn(column), from1904),
      },
    ];
  });
  return {
    lines,
    lacks: (columns) => {
      const missing = columns.filter((column) => !places.has(column));
      if (missing.length === 0) return undefined;
      return { ja: missing.map((column) => headers[column][0]).join('、'), en: missing.join(', ') };
    },
  };
}

/**
 * The date that a cell holds. In a column of dates any number of a likely day is one, but not a year (2023) or a month (202304) that
 * somebody typed; the last day that Excel knows means for ever.
 */
function dateIn(cell: Scalar | undefined, from1904: boolean): string | undefined {
  const day = typeof cell === 'number' ? dateOfSerial(cell, from1904) : undefined;
  if (day !== undefined && ((day >= '1940' && day < '2400') || day === '9999-12-31')) return day;
  const read = readDate(cell, from1904);
  if (read.kind === 'blank') return '';
  return 'iso' in read ? read.iso : undefined;
}

const textOf = (cell: Scalar | undefined) => String(cell ?? '');

const isBlank = (row: readonly (Scalar | undefined)[]) => row.every((cell) => textOf(cell).trim() === '');

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-・*()\ufeff]/g, '');
