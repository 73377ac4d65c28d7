import type { Scalar, Table } from '../../../book/index.js';
import { columnLetters } from '../../../book/index.js';
import { ascii } from './bulk/byte-buffer.js';
import type { ByteBuffer } from './bulk/byte-buffer.js';
import { cellTail } from './cell.js';
import type { CellContext } from './cell.js';

const END = ascii('</v></c>');

/** What is written again in every cell of a column. */
interface ColumnBytes {
  /** `<c r="A`; the row follows. */
  readonly start: Uint8Array;
  /** From after the row to the number of a shared text. */
  readonly shared: Uint8Array;
  /** From after the row to a number. */
  readonly number: Uint8Array;
  readonly style: number;
}

/** The body of a table while it is written: one row after the other, never more than one in memory. */
export class TableBody {
  readonly column: number;
  /** The row that `next` writes; Infinity after the last. */
  row: number;
  private readonly rows: Iterator<readonly (Scalar | undefined)[]>;
  private readonly columns: readonly ColumnBytes[];
  /** Texts of the row before and their numbers: in a long table most columns change seldom. */
  private readonly before: (Scalar | undefined)[] = [];
  private readonly places: (number | undefined)[] = [];
  private left: number;

  constructor(
    table: Table,
    private readonly context: CellContext,
  ) {
    this.column = table.at.column;
    this.left = table.rowCount;
    this.row = this.left === 0 ? Infinity : table.at.row + 1;
    this.rows = table.rows()[Symbol.iterator]();
    this.columns = table.columns.map((column, place) => {
      const style = context.styles.place(column.style);
      const attribute = style === 0 ? '"' : `" s="${style}"`;
      return {
        start: ascii(`<c r="${columnLetters(this.column + place)}`),
        shared: ascii(`${attribute} t="s"><v>`),
        number: ascii(`${attribute}><v>`),
        style,
      };
    });
  }

  /** Writes the cells of the present row; goes on to the next. */
  next(out: ByteBuffer): void {
    const values = this.rows.next().value as readonly (Scalar | undefined)[];
    for (let i = 0; i < this.columns.length; i++) {
      const value = values[i];
      const { start, shared, number, style } = this.columns[i]!;
      if (value === undefined || value === '') {
        if (style !== 0) this.any(value, i, out);
        continue;
      }
      if (typeof value === 'string') {
        if (value !== this.before[i]) {
          this.before[i] = value;
          this.places[i] = this.context.strings.place(value);
        }
        const place = this.places[i];
        if (place === undefined) {
          this.any(value, i, out);
          continue;
        }
        out.put(start);
        out.digits(this.row);
        out.put(shared);
        out.digits(place);
        out.put(END);
      } else if (typeof value === 'number' && value >= 0 && value < 1e9 && Number.isInteger(value)) {
        out.put(start);
        out.digits(this.row);
        out.put(number);
        out.digits(value);
        out.put(END);
      } else {
        this.any(value, i, out);
      }
    }
    this.left--;
    this.row = this.left === 0 ? Infinity : this.row + 1;
  }

  private any(value: Scalar | undefined, column: number, out: ByteBuffer): void {
    const { start, style } = this.columns[column]!;
    out.put(start);
    out.digits(this.row);
    out.text(cellTail(style, value, undefined, this.context.strings));
  }
}
