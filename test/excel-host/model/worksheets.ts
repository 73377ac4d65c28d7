import { refuse } from '../protocol/host-error.js';
import { KeyedCollection } from './keyed-collection.js';
import { isSheetName } from './sheet-name.js';
import type { Workbook } from './workbook.js';
import { Worksheet } from './worksheet.js';

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
    const sheet = this.append(name ?? this.freeName());
    this.workbook.history.changed(() => this.remove(sheet));
    this.workbook.events.sheet('Added', sheet.id, { source: this.workbook.source });
    return sheet;
  }

  /** Adds a sheet without any rule or event, while a workbook is made. */
  append(name: string): Worksheet {
    const sheet = new Worksheet(this.workbook, name, this.workbook.newId());
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
