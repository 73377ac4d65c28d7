import type { Book, Scalar, Snapshot } from '../../../src/book/index.js';
import type { TenkenError } from '../../../src/findings/index.js';
import type { CellRef } from '../../../src/findings/index.js';
import type { BookSource, LiveWorkbook, PresentWatch, Rendered, StandingBook } from '../../../src/workbook/index.js';
import { readWorkbook } from '../../../src/workbook/ooxml/index.js';

/** A workbook in memory that stands for the one that is open in Excel. */
export class OpenWorkbook implements LiveWorkbook {
  /** The book that was presented last, with the rows that came in pieces. */
  book: Book | undefined;
  pieces = 0;
  stands: StandingBook | undefined;
  readonly revealed: CellRef[] = [];
  /** What the next `present` does instead. */
  failing: TenkenError | undefined;
  rendered: Partial<Rendered> = {};
  /** Called before each table. */
  onTable: () => void = () => undefined;

  constructor(public bytes: Uint8Array) {}

  async read(): Promise<Snapshot> {
    return readWorkbook(this.bytes);
  }
  readAfterEdit = () => this.read();
  readGuards = async () => undefined;
  async apply(): Promise<void> {}
  async render(): Promise<void> {}
  async reveal(cell: CellRef): Promise<void> {
    this.revealed.push(cell);
  }
  watch = async () => async () => undefined;

  async present({ book, bodies }: BookSource, { progress, signal }: PresentWatch = {}): Promise<Rendered> {
    const names = book.sheets.map(({ name }) => name);
    const standing = { sheets: names, created: book.created };
    if (this.failing) {
      this.stands = { ...standing, sheets: names.slice(0, 1), isWhole: false };
      throw this.failing;
    }
    const sheets: Book['sheets'][number][] = [];
    for (const sheet of book.sheets) {
      progress?.(sheets.length, names.length, sheet.name);
      const tables: NonNullable<typeof sheet.tables>[number][] = [];
      for (const table of sheet.tables ?? []) {
        this.onTable();
        const rows: (readonly (Scalar | undefined)[])[] = [];
        for await (const piece of bodies!(table.name)) {
          signal?.throwIfAborted();
          this.pieces++;
          rows.push(...piece);
        }
        tables.push({ ...table, rows: () => rows });
      }
      sheets.push({ ...sheet, ...(sheet.tables && { tables }) });
    }
    this.book = { ...book, sheets };
    this.stands = { ...standing, isWhole: true };
    return { sheets: names.map((name) => ({ wanted: name, name })), shortfalls: [], differences: [], ...this.rendered };
  }

  async standing(): Promise<StandingBook | undefined> {
    return this.stands;
  }
  async removeStanding(): Promise<void> {
    this.stands = undefined;
  }
}
