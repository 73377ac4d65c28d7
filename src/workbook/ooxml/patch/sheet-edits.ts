import { a1, MAX_COLUMNS, MAX_ROWS } from '../../../book/index.js';
import type { Address, Area, Edit, Note, Scalar, SheetSnapshot, Style, Validation } from '../../../book/index.js';
import { isOwnFormula } from '../../checks/check-formula.js';
import { checkSheet, checkValue } from '../../checks/check-sheet.js';
import { bookInvalid } from '../../checks/invalid.js';

/** What happens to one cell. */
export interface CellEdit {
  /** Present when the content changes; blank clears it. */
  value?: { readonly to?: Scalar | undefined; readonly formula?: string };
  /** Takes the place of the cell's own style. */
  style?: Style;
  /** `RRGGBB` */
  fill?: string;
}

/** A conditional format to be added, and where. */
export type AddedFormat = Pick<Extract<Edit, { kind: 'conditionalFormat' }>, 'format' | 'first'>;

/** All edits of one sheet. Of several for the same thing the last one holds. */
export class SheetEdits {
  private readonly cells = new Map<number, Map<number, CellEdit>>();
  private readonly noteOf = new Map<string, Note>();
  readonly validations: Validation[] = [];
  readonly formats: AddedFormat[] = [];
  readonly merged: Area[] = [];
  readonly unmerged: Area[] = [];
  readonly shownRows = new Set<number>();
  readonly shownColumns = new Set<number>();
  protects = false;
  state: SheetSnapshot['state'] | undefined;

  constructor(private readonly sheet: string) {}

  /** Throws BOOK_INVALID for what no sheet can hold. */
  add(edit: Extract<Edit, { sheet: string }>): void {
    switch (edit.kind) {
      case 'value': {
        checkValue(edit.value, () => `${edit.sheet}!${a1(edit.at)}`);
        this.cell(edit.at).value = { to: edit.value === '' ? undefined : edit.value };
        break;
      }
      case 'formula':
        if (!isOwnFormula(edit.formula)) throw bookInvalid('CELL_FORMULA', `${edit.sheet}!${a1(edit.at)}`);
        this.cell(edit.at).value = { formula: edit.formula };
        break;
      case 'fill':
        this.cell(edit.at).fill = edit.color;
        break;
      case 'style':
        this.cell(edit.at).style = edit.style;
        break;
      case 'conditionalFormat':
        this.formats.push(edit);
        break;
      case 'merge':
        checkSheet({ name: edit.sheet, cells: [], merges: [edit.area] });
        this.merged.push(edit.area);
        break;
      case 'unmerge':
        this.unmerged.push(edit.area);
        break;
      case 'unhide':
        for (const row of edit.rows) this.shownRows.add(row);
        for (const column of edit.columns) this.shownColumns.add(column);
        break;
      case 'protect':
        this.protects = true;
        break;
      case 'state':
        this.state = edit.state;
        break;
      case 'note':
        checkSheet({ name: edit.sheet, cells: [], notes: [edit.note] });
        this.noteOf.set(this.address(edit.note), edit.note);
        break;
      case 'validation':
        checkSheet({ name: edit.sheet, cells: [], validations: [edit.validation] });
        this.validations.push(edit.validation);
        break;
    }
  }

  /** Rows with the cells to change, both in ascending order. */
  get rows(): [number, [number, CellEdit][]][] {
    const ascending = (a: readonly [number, unknown], b: readonly [number, unknown]) => a[0] - b[0];
    return [...this.cells]
      .map(([row, cells]): [number, [number, CellEdit][]] => [row, [...cells].sort(ascending)])
      .sort(ascending);
  }

  /** Notes by address. */
  get notes(): ReadonlyMap<string, Note> {
    return this.noteOf;
  }

  get writesFormulas(): boolean {
    return [...this.cells.values()].some((row) => [...row.values()].some(({ value }) => value?.formula !== undefined));
  }

  get changesValues(): boolean {
    return [...this.cells.values()].some((row) => [...row.values()].some((cell) => cell.value !== undefined));
  }

  private cell(at: Address): CellEdit {
    this.address(at);
    const row = this.cells.get(at.row) ?? new Map<number, CellEdit>();
    this.cells.set(at.row, row);
    const cell = row.get(at.column) ?? {};
    row.set(at.column, cell);
    return cell;
  }

  private address({ row, column }: Address): string {
    const inside = row >= 1 && row <= MAX_ROWS && column >= 1 && column <= MAX_COLUMNS;
    if (!inside || !Number.isInteger(row) || !Number.isInteger(column)) {
      throw bookInvalid('CELL_PLACE', `${this.sheet}!R${row}C${column}`);
    }
    return a1({ row, column });
  }
}
