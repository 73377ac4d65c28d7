import type { Area, Book, Cell, Scalar, Sheet, Table } from '../../../src/book/index.js';
import { a1, cellKey, parseA1 } from '../../../src/book/index.js';
import type { Consolidation, IntakeOptions, Received } from '../../../src/consolidation/index.js';
import { consolidate } from '../../../src/consolidation/index.js';
import { consolidatedBook, publishedBook } from '../../../src/report/index.js';
import type { Surroundings } from '../../acceptance/independent/formula.js';
import { edition, handedIn, samples } from '../../consolidation/received.js';

export const created = '2023-10-02T09:00:00Z';

/** A consolidation of the sample institutions, or of other files. */
export function sampleConsolidation(received?: readonly Received[], options?: IntakeOptions): Consolidation {
  return consolidate(edition, received ?? samples.map((institution) => handedIn(institution)), options);
}

export const consolidated = (consolidation: Consolidation) =>
  new OpenedBook(consolidatedBook(consolidation, { created }));
export const published = (consolidation: Consolidation) => new OpenedBook(publishedBook(consolidation, { created }));

/** A book with its cells by place, as a reader of the file would see it. */
export class OpenedBook {
  private readonly cells = new Map<string, Map<number, Cell>>();
  private readonly columns = new Map<string, readonly (Scalar | undefined)[]>();

  constructor(readonly book: Book) {
    for (const { name, cells } of book.sheets) {
      this.cells.set(name, new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell])));
    }
  }

  sheet(name: string): Sheet {
    const sheet = this.book.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`No sheet ${name}`);
    return sheet;
  }

  table(name: string): Table {
    const table = this.book.sheets.flatMap(({ tables = [] }) => tables).find((one) => one.name === name);
    if (!table) throw new Error(`No table ${name}`);
    return table;
  }

  value(sheet: string, address: string): Scalar | undefined {
    const { row, column } = parseA1(address)!;
    return this.cells.get(sheet)!.get(cellKey(row, column))?.value;
  }

  /** Values of an area, row by row. */
  values(sheet: string, { from, to }: Area): (Scalar | undefined)[] {
    const values: (Scalar | undefined)[] = [];
    for (let row = from.row; row <= to.row; row++) {
      for (let column = from.column; column <= to.column; column++) values.push(this.value(sheet, a1({ row, column })));
    }
    return values;
  }

  /** Every cell with a formula, and the sheet where it stands. */
  formulas(): { readonly sheet: string; readonly cell: Cell }[] {
    return this.book.sheets.flatMap(({ name, cells }) =>
      cells.flatMap((cell) => (cell.formula === undefined ? [] : [{ sheet: name, cell }])),
    );
  }

  /** Every text in the cells of a sheet. */
  texts(sheet: string): string[] {
    return this.sheet(sheet).cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  }

  /** What formulas on this sheet may look at. */
  around(sheet: string): Surroundings {
    return {
      cell: (other, address) => this.value(other ?? sheet, address),
      column: (table, column) => this.column(table, column),
    };
  }

  private column(name: string, header: string): readonly (Scalar | undefined)[] {
    const key = `${name}[${header}]`;
    let values = this.columns.get(key);
    if (!values) {
      const table = this.table(name);
      const place = table.columns.findIndex((column) => column.header === header);
      if (place < 0) throw new Error(`No column ${key}`);
      values = Array.from(table.rows(), (row) => row[place]);
      this.columns.set(key, values);
    }
    return values;
  }
}
