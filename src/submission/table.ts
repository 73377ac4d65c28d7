/** Headings of a table's columns as people write them; compared without regard to width, case, spaces and signs. */
export type Columns<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** One line of a table that is not blank, counted from 1. */
export interface TableLine<Column extends string> {
  readonly line: number;
  /** What stands in a column, in half width without spaces at its ends; `''` when the table has no such column. */
  text(column: Column): string;
}

/** The lines below the header row, and which columns there are. Other columns are ignored. */
export function columnsOf<Column extends string>(
  rows: readonly (readonly string[])[],
  headers: Columns<Column>,
): { readonly lines: readonly TableLine<Column>[]; has(column: Column): boolean } {
  const headAt = rows.findIndex((row) => !isBlank(row));
  const head = (rows[headAt] ?? []).map(plain);
  const places = new Map<Column, number>();
  for (const column of Object.keys(headers) as Column[]) {
    const at = head.findIndex((text) => headers[column].some((name) => plain(name) === text));
    if (at >= 0) places.set(column, at);
  }
  const lines = rows.flatMap((cells, at): TableLine<Column>[] => {
    if (at <= headAt || isBlank(cells)) return [];
    return [{ line: at + 1, text: (column) => (cells[places.get(column) ?? -1] ?? '').normalize('NFKC').trim() }];
  });
  return { lines, has: (column) => places.has(column) };
}

/** The ISO date in a text such as `2023-08-31` or `2023/8/31`; undefined when it is none. */
export function isoOf(text: string): string | undefined {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

const isBlank = (row: readonly string[]) => row.every((cell) => cell.trim() === '');

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-・*()\ufeff]/g, '');
