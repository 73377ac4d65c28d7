import type { Address, Area, Book, Cell, Sheet, Style, Validation } from '../../book/index.js';
import { a1Area, cellKey } from '../../book/index.js';
import type { Edition } from '../../checklist/index.js';
import { blankForm } from '../blank-form.js';
import type { BoundCell } from '../bound-cell.js';
import type { FormLayout } from '../layout.js';
import { formLayout } from '../layout.js';
import { fold } from '../spelling.js';

/** A cell of the form that takes input, with the cells merged with it. */
export interface Input {
  readonly area: Area;
  readonly validation: Validation;
  /** The bound cell that it is; rows of explanations have none. */
  readonly cell?: BoundCell;
}

/** A printed text of the form; `words` is what is left of it when spelling does not count. */
export interface Printed {
  readonly at: Address;
  readonly key: number;
  readonly text: string;
  readonly words: string;
}

/** A sheet of the form as issued, ready to be compared with one that people have worked in. */
export interface IssuedSheet {
  readonly sheet: Sheet;
  readonly name: string;
  readonly cells: ReadonlyMap<number, Cell>;
  /** Cells with a printed text, in order. */
  readonly printed: readonly Printed[];
  readonly formulas: readonly { readonly at: Address; readonly key: number; readonly formula: string }[];
  readonly inputs: readonly Input[];
  /** Keys of all cells that belong to an input. */
  readonly inputKeys: ReadonlySet<number>;
  /** Keys of the cells that are merged with one before them. */
  readonly covered: ReadonlySet<number>;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly styleAt: (at: Address) => Style;
  /** The question to which a row belongs. */
  readonly questionOf: ReadonlyMap<number, string>;
}

/** The form of an edition as issued. */
export interface IssuedForm {
  readonly layout: FormLayout;
  readonly book: Book;
  readonly sheets: readonly IssuedSheet[];
}

const forms = new WeakMap<Edition, IssuedForm>();

/** The issued form of an edition, made once. */
export function issuedForm(edition: Edition): IssuedForm {
  let form = forms.get(edition);
  if (!form) {
    const layout = formLayout(edition);
    const book = blankForm(edition);
    form = { layout, book, sheets: book.sheets.map((sheet) => issuedSheet(layout, sheet)) };
    forms.set(edition, form);
  }
  return form;
}

/** Every cell of an area, row by row. */
export function* cellsOf({ from, to }: Area): Generator<Address> {
  for (let row = from.row; row <= to.row; row++) {
    for (let column = from.column; column <= to.column; column++) yield { row, column };
  }
}

const keyAt = ({ row, column }: Address) => cellKey(row, column);

function issuedSheet(layout: FormLayout, sheet: Sheet): IssuedSheet {
  const cells = new Map(sheet.cells.map((cell) => [keyAt(cell), cell]));
  const inputs = inputsOf(layout, sheet);
  const inputKeys = new Set(inputs.flatMap(({ area }) => [...cellsOf(area)].map(keyAt)));
  const covered = new Set((sheet.merges ?? []).flatMap((area) => [...cellsOf(area)].slice(1).map(keyAt)));
  const printed = sheet.cells.flatMap((cell): Printed[] => {
    const key = keyAt(cell);
    const { row, column, value, formula } = cell;
    if (value === undefined || value === '' || formula !== undefined || inputKeys.has(key)) return [];
    const text = String(value);
    return [{ at: { row, column }, key, text, words: fold(text) }];
  });
  return {
    sheet,
    name: sheet.name,
    cells,
    printed,
    formulas: sheet.cells.flatMap(({ row, column, formula }) =>
      formula === undefined ? [] : [{ at: { row, column }, key: cellKey(row, column), formula }],
    ),
    inputs,
    inputKeys,
    covered,
    lastRow: Math.max(0, ...sheet.cells.map(({ row }) => row)),
    lastColumn: Math.max(0, ...sheet.cells.map(({ column }) => column)),
    styleAt: (at) => cells.get(keyAt(at))?.style ?? {},
    questionOf: new Map(
      layout.sections
        .filter((section) => section.sheet === sheet.name)
        .flatMap(({ lines }) => lines.map(({ at, question }) => [at, question.id])),
    ),
  };
}

/** Bound cells are one input with all cells merged with them; the rows of explanations are one input a cell. */
function inputsOf(layout: FormLayout, sheet: Sheet): Input[] {
  const bound = new Map(
    layout.cells.filter((cell) => cell.sheet === sheet.name).map((cell) => [a1Area(cell.area), cell]),
  );
  return (sheet.validations ?? []).flatMap((validation) =>
    validation.areas.flatMap((area): Input[] => {
      const cell = bound.get(a1Area(area));
      if (cell) return [{ area, validation, cell }];
      return [...cellsOf(area)].map((at) => ({ area: { from: at, to: at }, validation }));
    }),
  );
}
