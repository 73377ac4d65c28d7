import type { Scalar, Table } from '../../../book/index.js';
import { checkValue } from '../../checks/check-sheet.js';
import { bookInvalid } from '../../checks/invalid.js';
import { tableArea } from '../../checks/table-area.js';
import { rangeOf } from '../range-of.js';
import { asWritten } from './as-written.js';
import type { Batch } from './batch.js';
import { BLOCK_CELLS } from './value-blocks.js';
import { writeStyle } from './write-style.js';

type Row = readonly (Scalar | undefined)[];

/** Texts of a table that are met again and again; how each is written is found once. */
const MOST_REMEMBERED = 20_000;

/**
 * Writes the rows of a table piece by piece and then makes a Table of them: so Excel takes long ones fastest.
 * @throws TenkenError BOOK_INVALID when rows are missing, or a value is none that a cell can hold
 */
export async function writeTable(
  worksheet: Excel.Worksheet,
  table: Table,
  pieces: AsyncIterable<readonly Row[]>,
  batch: Batch,
  written: (cells: number) => void,
  indents: boolean,
): Promise<void> {
  const { at, columns, rowCount } = table;
  const right = at.column + columns.length - 1;
  const height = Math.max(1, Math.floor(BLOCK_CELLS / columns.length));
  const remembered = new Map<string, Scalar>();
  const written1 = (value: Scalar | undefined): Scalar => {
    if (typeof value !== 'string') return asWritten(value);
    let text = remembered.get(value);
    if (text === undefined) {
      text = asWritten(value);
      if (remembered.size < MOST_REMEMBERED) remembered.set(value, text);
    }
    return text;
  };
  let count = 0;
  const place = () => `${table.name}, row ${count}`;
  let block: Scalar[][] = [columns.map(({ header }) => asWritten(header))];
  let characters = 0;
  const put = async () => {
    const last = at.row + count;
    const area = { from: { row: last - block.length + 1, column: at.column }, to: { row: last, column: right } };
    await batch.room(characters);
    rangeOf(worksheet, area).values = block;
    written(block.length * columns.length);
    [block, characters] = [[], 0];
  };
  for await (const rows of pieces) {
    for (const row of rows) {
      count++;
      const line: Scalar[] = [];
      for (let column = 0; column < columns.length; column++) {
        const value = written1(row[column]);
        checkValue(value, place);
        characters += (typeof value === 'string' ? value.length : 6) + 2;
        line.push(value);
      }
      block.push(line);
      if (count > rowCount) throw bookInvalid('TABLE_ROWS', table.name);
      if (block.length >= height) await put();
    }
  }
  if (count !== rowCount) throw bookInvalid('TABLE_ROWS', table.name);
  if (block.length > 0) await put();
  await batch.room(2000);
  const made = worksheet.tables.add(rangeOf(worksheet, tableArea(table)), true);
  made.name = table.name;
  made.style = table.style ?? 'TableStyleLight1';
  const { from, to } = tableArea(table);
  if (table.headerStyle) {
    writeStyle(worksheet, { style: table.headerStyle, area: { from, to: { row: from.row, column: right } } }, indents);
  }
  for (const [index, { style }] of columns.entries()) {
    if (!style) continue;
    await batch.room(1000);
    const column = at.column + index;
    const area = { from: { row: from.row + 1, column }, to: { row: to.row, column } };
    writeStyle(worksheet, { style, area }, indents);
  }
}

/** The rows of a table as one piece after the other. */
export async function* ownRows({ rows }: Table): AsyncGenerator<readonly Row[]> {
  for (const row of rows()) yield [row];
}
