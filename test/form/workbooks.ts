import type { Book, Edit, Scalar, Snapshot } from '../../src/book/index.js';
import { cellKey } from '../../src/book/index.js';
import type { Answers, AnswerValue, Edition } from '../../src/checklist/index.js';
import { blankAnswers } from '../../src/checklist/index.js';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';
import type { BoundCell, FormContents, Reading } from '../../src/form/index.js';
import { blankForm, fillForm, formLayout, readForm } from '../../src/form/index.js';
import { bookBytes, readWorkbook } from '../../src/workbook/ooxml/index.js';

export const edition: Edition = editionOf(defaultEditionId)!;
export const layout = formLayout(edition);

/** A book in which edits of values were made; the cells they name need not exist yet. */
export function applied(book: Book, edits: readonly Edit[]): Book {
  const sheets = book.sheets.map((sheet) => {
    const cells = new Map(sheet.cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
    for (const edit of edits) {
      if (edit.kind !== 'value' || edit.sheet !== sheet.name) continue;
      const key = cellKey(edit.at.row, edit.at.column);
      const { row, column } = edit.at;
      const style = cells.get(key)?.style;
      cells.set(key, {
        row,
        column,
        ...(style && { style }),
        ...(edit.value !== undefined && { value: edit.value }),
      });
    }
    return { ...sheet, cells: [...cells.entries()].sort(([a], [b]) => a - b).map(([, cell]) => cell) };
  });
  return { ...book, sheets };
}

/** What a workbook holds after it was written and read again, as a real file. */
export function reread(book: Book): Snapshot {
  return readWorkbook(bookBytes(book), { profile: 'checklist' });
}

/** The blank form with contents filled in. */
export function filledBook(contents: Partial<FormContents>): Book {
  return applied(blankForm(edition), fillForm(edition, { cover: {}, answers: blankAnswers(edition), ...contents }));
}

/** The bound cell with this name. */
export function cellNamed(name: string): BoundCell {
  const cell = layout.byName.get(name);
  if (!cell) throw new Error(`The form has no cell ${name}`);
  return cell;
}

/** An edit that types something into a bound cell. */
export function typed(name: string, value: Scalar | undefined): Edit {
  const { sheet, at } = cellNamed(name);
  return { kind: 'value', sheet, at, value };
}

/** The blank form into whose cells somebody typed. */
export function typedInto(cells: Readonly<Record<string, Scalar>>): Book {
  return applied(
    blankForm(edition),
    Object.entries(cells).map(([name, value]) => typed(name, value)),
  );
}

const blank = reread(blankForm(edition));

/** What is read of the blank form after people typed into some cells of it. */
export function readTyped(cells: Readonly<Record<string, Scalar>>): Reading {
  return readForm(edition, typedSnapshot(cells));
}

/** The blank form, as read from its file, with something typed into some of its cells. */
export function typedSnapshot(cells: Readonly<Record<string, Scalar>>, snapshot: Snapshot = blank): Snapshot {
  const sheets = snapshot.sheets.map((sheet) => {
    const here = Object.entries(cells).filter(([name]) => cellNamed(name).sheet === sheet.name);
    if (here.length === 0) return sheet;
    const values = new Map(sheet.cells);
    for (const [name, value] of here) values.set(cellKey(cellNamed(name).at.row, cellNamed(name).at.column), value);
    return { ...sheet, cells: values };
  });
  return { ...snapshot, sheets };
}

/** Blank answers with some of them given; `q39.ident` gives one row. */
export function answersWith(given: Readonly<Record<string, string | readonly string[]>>): Answers {
  const answers: Record<string, AnswerValue> = { ...blankAnswers(edition) };
  for (const [item, value] of Object.entries(given)) {
    const [question, row] = item.split('.') as [string, string | undefined];
    answers[question] = row === undefined ? value : ({ ...(answers[question] as object), [row]: value } as AnswerValue);
  }
  return answers;
}
