import type { Book, Scalar, Sheet, Table } from '../../../book/index.js';

/** A row of a table. */
export type TableRow = readonly (Scalar | undefined)[];

/** A book as it may be sent from a worker: without the rows of its tables, which come piece by piece. */
export type BookShell = Omit<Book, 'sheets'> & {
  readonly sheets: readonly (Omit<Sheet, 'tables'> & { readonly tables?: readonly Omit<Table, 'rows'>[] })[];
};

/** So many rows are sent at once: well under a megabyte, and so little that the page takes it in a few milliseconds. */
const PIECE = 1000;

export function shellOf(book: Book): BookShell {
  return {
    ...book,
    sheets: book.sheets.map(({ tables, ...sheet }) => ({
      ...sheet,
      ...(tables && { tables: tables.map(({ rows: _, ...table }) => table) }),
    })),
  };
}

/** The rows of the tables of a book, asked for piece by piece; going on where the last piece ended costs nothing. */
export class BookPieces {
  private reading: { readonly table: string; readonly rows: Iterator<TableRow>; next: number } | undefined;

  constructor(private readonly book: Book) {}

  /** The rows of a table from this one on, the first counted from 0; none behind the last one. */
  rowsFrom(table: string, first: number): TableRow[] {
    if (this.reading?.table !== table || this.reading.next !== first) this.reading = this.startAt(table, first);
    const { reading } = this;
    const piece: TableRow[] = [];
    while (piece.length < PIECE) {
      const { value, done } = reading.rows.next();
      if (done) break;
      piece.push(value);
    }
    reading.next += piece.length;
    return piece;
  }

  private startAt(table: string, first: number) {
    const found = this.book.sheets.flatMap(({ tables = [] }) => tables).find(({ name }) => name === table);
    if (!found) throw new Error(`the book has no table ${table}`);
    const rows = found.rows()[Symbol.iterator]();
    for (let skipped = 0; skipped < first; skipped++) rows.next();
    return { table, rows, next: first };
  }
}
