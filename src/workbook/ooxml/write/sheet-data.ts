import type { Cell, Scalar, Sheet, Table } from '../../../book/index.js';
import { columnLetters } from '../../../book/index.js';
import { escapeCellText } from '../package/index.js';
import { textXml } from './shared-strings.js';
import type { SharedStrings } from './shared-strings.js';
import type { Styles } from './styles.js';
import type { Sink } from './parts.js';

/** Text is handed on in pieces of about this many UTF-16 units. */
const PIECE = 1 << 14;

/** What the cells of a sheet are written with. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly styles: Pick<Styles, 'place' | 'highlight'>;
}

/**
 * What follows `<c r="A1` in a cell: the rest of its attributes and its content; `''` for a blank cell without style, which is left
 * out. `style` is the number of the style.
 */
function cellTail(
  style: number,
  value: Scalar | undefined,
  formula: string | undefined,
  strings: SharedStrings,
): string {
  const start = style === 0 ? '"' : `" s="${style}"`;
  if (formula !== undefined) return formulaTail(start, formula, value);
  if (value === undefined || value === '') return style === 0 ? '' : `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  const place = strings.place(value);
  if (place === undefined) return `${start} t="inlineStr"><is>${textXml(value)}</is></c>`;
  return `${start} t="s"><v>${place}</v></c>`;
}

function formulaTail(start: string, formula: string, value: Scalar | undefined): string {
  const f = `<f>${escapeCellText(formula)}</f>`;
  if (value === undefined) return `${start}>${f}</c>`;
  if (typeof value === 'number') return `${start}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  return `${start} t="str">${f}<v>${escapeCellText(value)}</v></c>`;
}

/** The body of a table while it is written: one row after the other, never more than one in memory. */
class TableBody {
  readonly column: number;
  row: number;
  private readonly rows: Iterator<readonly (Scalar | undefined)[]>;
  private readonly starts: readonly string[];
  private readonly styles: readonly number[];
  /** Values of the row before and what was written for them: in a long table most columns change seldom. */
  private readonly before: (Scalar | undefined)[] = [];
  private readonly tails: string[] = [];
  private left: number;

  constructor(
    table: Table,
    private readonly context: CellContext,
  ) {
    this.column = table.at.column;
    this.row = table.at.row + 1;
    this.rows = table.rows()[Symbol.iterator]();
    this.starts = table.columns.map((_, place) => `<c r="${columnLetters(this.column + place)}`);
    this.styles = table.columns.map((column) => context.styles.place(column.style));
    this.left = table.rowCount;
    if (this.left === 0) this.row = Infinity;
  }

  /** The cells of the body's present row; goes on to the next. */
  next(): string {
    const values = this.rows.next().value as readonly (Scalar | undefined)[];
    const row = String(this.row);
    let xml = '';
    for (let i = 0; i < this.starts.length; i++) {
      const value = values[i];
      if (value !== this.before[i] || this.tails[i] === undefined) {
        this.before[i] = value;
        this.tails[i] = cellTail(this.styles[i]!, value, undefined, this.context.strings);
      }
      if (this.tails[i] !== '') xml += this.starts[i]! + row + this.tails[i]!;
    }
    this.left--;
    this.row = this.left === 0 ? Infinity : this.row + 1;
    return xml;
  }
}

/**
 * `<sheetData>` (ECMA-376 part 1, 18.3.1.80), row by row. `cells` are all cells that do not stand in the bodies of the sheet's
 * tables, in order of rows, then columns.
 */
export function writeSheetData(sheet: Sheet, cells: readonly Cell[], context: CellContext, sink: Sink): void {
  const bodies = (sheet.tables ?? []).map((table) => new TableBody(table, context));
  bodies.sort((a, b) => a.column - b.column);
  const heights = [...(sheet.heights ?? [])].sort(([a], [b]) => a - b);
  let nextCell = 0;
  let nextHeight = 0;
  let xml = '<sheetData>';

  const cellsOfRow = (row: number, before: number): string => {
    let part = '';
    for (let cell = cells[nextCell]; cell?.row === row && cell.column < before; cell = cells[++nextCell]) {
      const tail = cellTail(context.styles.place(cell.style), cell.value, cell.formula, context.strings);
      if (tail !== '') part += `<c r="${columnLetters(cell.column)}${row}${tail}`;
    }
    return part;
  };

  for (;;) {
    let row = Math.min(cells[nextCell]?.row ?? Infinity, heights[nextHeight]?.[0] ?? Infinity);
    for (const body of bodies) row = Math.min(row, body.row);
    if (row === Infinity) break;
    xml += `<row r="${row}"`;
    if (heights[nextHeight]?.[0] === row) xml += ` ht="${heights[nextHeight++]![1]}" customHeight="1"`;
    xml += '>';
    for (const body of bodies) {
      if (body.row === row) xml += cellsOfRow(row, body.column) + body.next();
    }
    xml += `${cellsOfRow(row, Infinity)}</row>`;
    if (xml.length > PIECE) {
      sink(xml);
      xml = '';
    }
  }
  sink(`${xml}</sheetData>`);
}
