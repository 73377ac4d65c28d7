import type { Edit, Scalar } from '../book/index.js';
import { a1 } from '../book/index.js';
import type { Edition } from '../checklist/index.js';
import type { CellRef } from '../findings/index.js';
import type { Explanation } from './contents.js';
import { dateCell } from './dates.js';

/** Where the rows of the 説明 sheet stand in a workbook. */
export interface ExplanationRows {
  /** Present name of the sheet. */
  readonly sheet: string;
  /** The first column, that of the rule. */
  readonly column: number;
  /** Row of each explanation, in the order of `Reading.explanations`. */
  readonly rows: readonly number[];
  /** Rows below the table in which something stands: nobody can tell whether it is an explanation. */
  readonly below: readonly number[];
  /** Blank rows of the form that take another explanation. */
  readonly free: readonly number[];
  /** Whether the form has the column of the answers explained; forms issued before it have none. */
  readonly hasValues: boolean;
}

/** The columns of the table, in order. */
const columns = ['rule', 'question', 'text', 'author', 'date', 'values'] as const;

/** A cell of a row of the 説明 sheet. */
export function explanationCell(
  { sheet, column }: Pick<ExplanationRows, 'sheet' | 'column'>,
  row: number,
  of: (typeof columns)[number],
): CellRef {
  return { sheet, address: a1({ row, column: column + columns.indexOf(of) }) };
}

/** Edits that write one explanation into a row of the 説明 sheet, or clear the row where none is given. */
export function explanationRowEdits(
  edition: Edition,
  place: ExplanationRows,
  row: number,
  explanation: Explanation | undefined,
  from1904 = false,
): Edit[] {
  const { sheet, column, hasValues } = place;
  const number = edition.questions.find(({ id }) => id === explanation?.question)?.number ?? explanation?.question;
  const { rule, text, author, date, values } = explanation ?? {};
  const cells: (Scalar | undefined)[] = [rule, number, text, author, date && dateCell(date, from1904)];
  if (hasValues) cells.push(values);
  return cells.map((value, offset) => ({
    kind: 'value',
    sheet,
    at: { row, column: column + offset },
    value: value === '' ? undefined : value,
  }));
}
