import { refuse } from '../protocol/host-error.js';
import { KeyedCollection } from './keyed-collection.js';
import { isSheetName } from './sheet-name.js';
import type { Workbook } from './workbook.js';
import { Worksheet } from './worksheet.js';

let added = 0;

/** The sheets of a file are numbered, but Excel gives those that are added ids that no other workbook has. */
function newSheetId(): string {
  added++;
  return `{${added.toString(16).padStart(8, '0').toUpperCase()}-0002-0000-0000-000000000000}`;
}

export class WorksheetCollection extends KeyedCollection<Worksheet> {
  readonly className = 'WorksheetCollection';

  constructor(private readonly workbook: Workbook) {
    super();
  }

  protected override keysOf({ id, name }: Worksheet): readonly string[] {
    return [name, id];
  }

  /** Without a name the next free `Sheet1`. */
  add(name?: string): Worksheet {
    this.workbook.guardStructure();
    if (name !== undefined) this.checkName(name);
    const sheet = this.append(name ?? this.freeName(), newSheetId());
    this.workbook.history.changed(() => this.remove(sheet));
    this.workbook.events.sheet('Added', sheet.id, { source: this.workbook.source });
    return sheet;
  }

  /** Adds a sheet without any rule or event, while a workbook is made. */
  append(name: string, id = this.workbook.newId()): Worksheet {
    const sheet = new Worksheet(this.workbook, name, id);
    this.list.push(sheet);
    return sheet;
  }

  getActiveWorksheet(): Worksheet {
    return this.workbook.activeSheet;
  }

  override getCount(visibleOnly = false): number {
    return this.shown(visibleOnly).length;
  }

  getFirst(visibleOnly = false): Worksheet {
    return this.shown(visibleOnly)[0]!;
  }

  getLast(visibleOnly = false): Worksheet {
    return this.shown(visibleOnly).at(-1)!;
  }

  /** The sheet before (-1) or after (1) another one. */
  beside(sheet: Worksheet, step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const others = this.list.filter((other) => other === sheet || !visibleOnly || other.visibility === 'Visible');
    return others[others.indexOf(sheet) + step] ?? null;
  }

  checkName(name: unknown, self?: Worksheet): void {
    if (!isSheetName(name)) refuse('InvalidArgument', 'sheet-name');
    const other = this.list.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (other && other !== self) refuse('ItemAlreadyExists', 'sheet-name-twice');
  }

  requireOtherVisible(sheet: Worksheet): void {
    const others = this.list.some((other) => other !== sheet && other.visibility === 'Visible');
    if (!others) refuse('InvalidOperation', 'sheet-last-visible');
  }

  private shown(visibleOnly: boolean): Worksheet[] {
    return visibleOnly ? this.list.filter(({ visibility }) => visibility === 'Visible') : this.list;
  }

  private freeName(): string {
    for (let number = 1; ; number++) {
      const name = `Sheet${number}`;
      if (!this.find(name)) return name;
    }
  }
}
