import type { Scalar } from '../../../src/book/index.js';
import { filledFormula } from '../calc/references.js';
import { boxOf, boundingBox, lastRow, parseBox } from '../model/box.js';
import type { Box } from '../model/box.js';
import type { ProtectionOptions } from '../model/sheet-protection.js';
import { typedValue } from '../model/typed-value.js';
import type { Workbook } from '../model/workbook.js';
import type { Visibility, Worksheet } from '../model/worksheet.js';
import { refusedInput } from './input-rules.js';

/** Excel shows the user a message instead of doing what was asked. */
export class UserRefused extends Error {}

/** What the user needs of the host. */
interface Desk {
  /** Hands events to the pane. */
  deliver(): void;
  /** The user begins or ends to edit a cell. */
  edit(editing: boolean): void;
}

/** A person at the workbook: everything a test does that is not done by the add-in. */
export class User {
  constructor(
    private readonly workbook: Workbook,
    private readonly desk: Desk,
  ) {}

  /** What a cell holds. */
  see(sheet: string, address: string): Scalar | undefined {
    const { row, column } = this.box(address);
    return this.sheet(sheet).valueAt(row, column);
  }

  /** Types into a cell and presses Enter. @throws UserRefused on locked cells and where the validation stops the input */
  type(sheet: string, address: string, value: Scalar): void {
    const at = this.sheet(sheet);
    const box = this.box(address);
    this.requireUnlocked(at, box);
    const style = at.cells.styleOf(box.row, box.column);
    const refused = refusedInput(at, box.row, box.column, typedValue(value, style.numberFormat).value);
    if (refused !== undefined) throw new UserRefused(refused);
    this.act(() => at.input(box, value));
  }

  /** Pastes values; no validation is asked, as in Excel. */
  paste(sheet: string, address: string, values: readonly (readonly Scalar[])[]): void {
    const at = this.sheet(sheet);
    const { row, column } = this.box(address);
    const box = boxOf(row, column, values.length, values[0]!.length);
    this.requireUnlocked(at, box);
    this.act(() => at.input(box, values));
  }

  /** Drags the first row of a range down over the others. */
  fillDown(sheet: string, address: string): void {
    const at = this.sheet(sheet);
    const box = this.box(address);
    this.requireUnlocked(at, box);
    this.act(() => {
      for (let row = box.row + 1; row <= lastRow(box); row++) {
        for (let column = box.column; column < box.column + box.columns; column++) {
          const formula = at.cells.formulas.get(box.row, column);
          at.cells.put(
            row,
            column,
            at.cells.values.get(box.row, column),
            formula && filledFormula(formula, row - box.row, 0),
          );
        }
      }
      at.announce(box, 'RangeEdited');
    });
  }

  /** Presses Delete. */
  clear(sheet: string, address: string): void {
    const at = this.sheet(sheet);
    const box = this.box(address);
    this.requireUnlocked(at, box);
    this.act(() => at.input(box, ''));
  }

  /** Cuts cells and pastes them elsewhere in the sheet: names and formats go along. */
  move(sheet: string, from: string, to: string): void {
    const at = this.sheet(sheet);
    const source = this.box(from);
    const { row, column } = this.box(to);
    const target = boxOf(row, column, source.rows, source.columns);
    this.requireUnlocked(at, source);
    this.requireUnlocked(at, target);
    this.act(() => {
      const taken = Array.from({ length: source.rows }, (_, i) =>
        Array.from({ length: source.columns }, (__, j) => ({
          value: at.cells.values.get(source.row + i, source.column + j),
          formula: at.cells.formulas.get(source.row + i, source.column + j),
        })),
      );
      at.input(source, '');
      for (const [i, cells] of taken.entries()) {
        for (const [j, cell] of cells.entries()) at.cells.put(row + i, column + j, cell.value, cell.formula);
      }
      for (const name of this.workbook.names.list) {
        const { target: place } = name;
        if (!('sheet' in place) || place.sheet !== at) continue;
        const inside = place.box.row >= source.row && place.box.column >= source.column;
        const ends =
          lastRow(place.box) <= lastRow(source) &&
          place.box.column + place.box.columns <= source.column + source.columns;
        if (!inside || !ends) continue;
        const moved = boxOf(
          place.box.row + row - source.row,
          place.box.column + column - source.column,
          place.box.rows,
          place.box.columns,
        );
        name.target = { sheet: at, box: moved };
        this.workbook.history.changed(() => {
          name.target = place;
        });
      }
      at.announce(boundingBox(source, target), 'RangeEdited');
    });
  }

  /** Presses Ctrl+Z; false when there is nothing to take back. */
  undo(): boolean {
    const changes = this.workbook.worksheets.list.map(({ cells }) => cells.changes);
    const undone = this.workbook.history.undo();
    for (const [i, sheet] of this.workbook.worksheets.list.entries()) {
      const used = sheet.cells.used(false) ?? boxOf(1, 1);
      if (sheet.cells.changes !== changes[i]) sheet.announce(used, 'RangeEdited');
    }
    this.desk.deliver();
    return undone;
  }

  /** How many steps Ctrl+Z could take back. */
  get undoable(): number {
    return this.workbook.history.undoable;
  }

  select(sheet: string, address: string): void {
    this.act(() => this.sheet(sheet).select(this.box(address)));
  }

  /** Sheet and address of the selection. */
  get selection(): { readonly sheet: string; readonly address: string } {
    const range = this.workbook.getSelectedRange();
    return { sheet: range.worksheet.name, address: range.address.slice(range.address.lastIndexOf('!') + 1) };
  }

  insertRows(sheet: string, before: number, count = 1): void {
    const at = this.sheet(sheet);
    this.act(() => at.getRange(`${before}:${before + count - 1}`).insert('Down'));
  }

  deleteRows(sheet: string, from: number, count = 1): void {
    const at = this.sheet(sheet);
    this.act(() => at.getRange(`${from}:${from + count - 1}`).delete('Up'));
  }

  addSheet(name: string): void {
    this.act(() => this.workbook.worksheets.add(name));
  }

  renameSheet(sheet: string, name: string): void {
    this.act(() => {
      this.sheet(sheet).name = name;
    });
  }

  deleteSheet(sheet: string): void {
    this.act(() => this.sheet(sheet).delete());
  }

  showSheet(sheet: string, visibility: Visibility): void {
    this.act(() => {
      this.sheet(sheet).visibility = visibility;
    });
  }

  protectSheet(sheet: string, options: Partial<ProtectionOptions> = {}, password?: string): void {
    this.act(() => this.sheet(sheet).protection.protect(options, password));
  }

  unprotectSheet(sheet: string, password?: string): void {
    this.act(() => this.sheet(sheet).protection.unprotect(password));
  }

  /** Puts a filter on a range whose first row holds the headings, and hides the rows that `shown` turns down. */
  filter(sheet: string, address: string, shown: (row: readonly Scalar[]) => boolean): void {
    const at = this.sheet(sheet);
    const range = at.getRange(address);
    this.act(() => {
      const hidden = range.values.flatMap((row, i) => (i > 0 && !shown(row) ? [range.box.row + i] : []));
      at.autoFilter.box = range.box;
      at.autoFilter.filteredRows = hidden;
      for (const row of hidden) at.lines.hiddenRows.add(row);
    });
  }

  /** Begins to edit a cell without ending it: batches of the add-in fail or wait. */
  beginCellEdit(): void {
    this.desk.edit(true);
  }

  endCellEdit(): void {
    this.desk.edit(false);
  }

  /** Another author types into a cell. */
  remoteEdit(sheet: string, address: string, value: Scalar): void {
    this.workbook.history.byOther(() => this.sheet(sheet).input(this.box(address), value));
    this.desk.deliver();
  }

  private act(work: () => void): void {
    this.workbook.history.byUser(work);
    this.desk.deliver();
  }

  private sheet(name: string): Worksheet {
    const sheet = this.workbook.worksheets.find(name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }

  private box(address: string): Box {
    const box = parseBox(address);
    if (!box) throw new Error(`${address} is no address.`);
    return box;
  }

  private requireUnlocked(sheet: Worksheet, box: Box): void {
    try {
      sheet.guardCells(box);
    } catch {
      throw new UserRefused('The cell is on a protected sheet.');
    }
  }
}
