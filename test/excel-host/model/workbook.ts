import { Calculator } from '../calc/calculator.js';
import { renamedSheet, renamedTable, shiftedFormula } from '../calc/references.js';
import type { EventRegistry } from '../protocol/events.js';
import { refuse } from '../protocol/host-error.js';
import { Application, Runtime } from './application.js';
import type { Box } from './box.js';
import { addressOf, afterColumns, afterRows, boxOf, parseBox } from './box.js';
import { Functions } from './functions.js';
import { History } from './history.js';
import { HostObject } from './host-object.js';
import { NamedItemCollection } from './names.js';
import { PivotTableCollection } from './pivot-tables.js';
import { DocumentProperties } from './properties.js';
import { Range } from './range.js';
import { rewriteRules } from './sheet-rules.js';
import { rememberSheet, shiftSheet } from './sheet-structure.js';
import { SettingCollection } from './settings.js';
import { TableCollection } from './tables.js';
import { WorkbookProtection } from './workbook-protection.js';
import type { Worksheet } from './worksheet.js';
import { WorksheetCollection } from './worksheets.js';

export interface WorkbookOptions {
  readonly name: string;
  readonly platform: 'PC' | 'OfficeOnline';
  /** Whether the user can undo what the add-in wrote. */
  readonly undoableWrites: boolean;
  readonly events: EventRegistry;
}

/** The workbook that is open. */
export class Workbook extends HostObject {
  readonly className = 'Workbook';
  readonly events: EventRegistry;
  readonly platform: WorkbookOptions['platform'];
  readonly history: History;
  readonly worksheets = new WorksheetCollection(this);
  readonly tables = new TableCollection(this, undefined);
  readonly names = new NamedItemCollection(this, undefined);
  readonly pivotTables = new PivotTableCollection(this, undefined);
  readonly application = new Application(this);
  readonly functions = new Functions(this);
  readonly runtime = new Runtime(this);
  /** Whether serial numbers of days count from 1904. */
  from1904 = false;
  readonly settings: SettingCollection;
  readonly properties: DocumentProperties;
  readonly protection: WorkbookProtection;
  readonly calculator = new Calculator(this);
  readonly name: string;
  readonly isDirty = false;
  readonly readOnly = false;
  readonly autoSave = false;
  readonly previouslySaved = true;
  private active: Worksheet | undefined;
  private selection: Range | undefined;
  private ids = 0;

  constructor({ name, platform, undoableWrites, events }: WorkbookOptions) {
    super();
    this.name = name;
    this.platform = platform;
    this.events = events;
    this.history = new History(() => this.worksheets.list, undoableWrites);
    this.settings = new SettingCollection(this.history);
    this.properties = new DocumentProperties(this.history);
    this.protection = new WorkbookProtection(this.history);
  }

  /** Ids in the form that Excel gives them. */
  newId(): string {
    this.ids++;
    return `{00000000-0001-0000-${this.ids.toString(16).padStart(4, '0').toUpperCase()}-000000000000}`;
  }

  /** `source` of the events that are caused now. */
  get source(): 'Local' | 'Remote' {
    return this.history.author === 'remote' ? 'Remote' : 'Local';
  }

  get activeSheet(): Worksheet {
    const shown = this.worksheets.list.find(({ visibility }) => visibility === 'Visible');
    return this.active ?? shown ?? refuse('GeneralException');
  }

  getSelectedRange(): Range {
    return this.selection ?? new Range(this.activeSheet, boxOf(1, 1));
  }

  getActiveCell(): Range {
    const { worksheet, box } = this.getSelectedRange();
    return new Range(worksheet, { ...box, rows: 1, columns: 1 });
  }

  /** Shows another sheet. */
  activate(sheet: Worksheet): void {
    const before = this.activeSheet;
    this.active = sheet;
    if (before === sheet) return;
    this.selection = undefined;
    this.events.sheet('Deactivated', before.id, {});
    this.events.sheet('Activated', sheet.id, {});
  }

  select(range: Range): void {
    this.activate(range.worksheet);
    this.selection = range;
    this.events.sheet('SelectionChanged', range.worksheet.id, { address: addressOf(range.box) });
  }

  /** Shows another sheet when the one that was shown has been hidden. */
  leaveHidden(): void {
    if (this.active && this.active.visibility !== 'Visible') {
      this.active = undefined;
      this.selection = undefined;
    }
  }

  guardStructure(): void {
    if (this.protection.protected) refuse('AccessDenied', 'workbook-structure');
  }

  removeSheet(sheet: Worksheet): void {
    const at = sheet.position;
    const named = this.allNames().map((name) => [name, name.target] as const);
    this.worksheets.remove(sheet);
    for (const [name, target] of named)
      if ('sheet' in target && target.sheet === sheet) name.target = { formula: '=#REF!' };
    if (this.active === sheet) [this.active, this.selection] = [undefined, undefined];
    this.history.changed(() => {
      this.worksheets.list.splice(at, 0, sheet);
      for (const [name, target] of named) name.target = target;
    });
    this.events.sheet('Deleted', sheet.id, { source: this.source });
  }

  /** Formulas that name the sheet follow its new name, but not links (host fact `link-rename`). */
  renamed(before: string, after: string): void {
    this.rewriteMentions(before, (formula) => renamedSheet(formula, before, after));
  }

  /** So do formulas that name a table. */
  renamedTable(before: string, after: string): void {
    this.rewriteMentions(before, (formula) => renamedTable(formula, before, after));
  }

  /** A change of the structure of sheets, as one step to undo. */
  structural(change: () => void): void {
    const sheets = this.worksheets.list.map((sheet) => rememberSheet(sheet));
    const names = this.allNames().map((name) => [name, name.target] as const);
    const watched = this.worksheets.list.map(({ cells }) => [cells, cells.witness] as const);
    for (const [cells] of watched) cells.witness = undefined;
    change();
    for (const [cells, witness] of watched) cells.witness = witness;
    this.history.changed(() => {
      for (const restore of sheets) restore();
      for (const [name, target] of names) name.target = target;
    });
  }

  shiftRows(sheet: Worksheet, at: number, count: number): void {
    this.shift(sheet, 'rows', at, count);
  }

  shiftColumns(sheet: Worksheet, at: number, count: number): void {
    this.shift(sheet, 'columns', at, count);
  }

  /** Range of a reference such as `'集計'!$A$1`, a name or a table. */
  rangeOf(reference: string): Range | undefined {
    const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
    if (!parts) return this.names.find(reference)?.rangeOrUndefined ?? this.tables.find(reference)?.rangeOrUndefined;
    const sheet = this.worksheets.find((parts[1] ?? parts[2]!).replaceAll("''", "'"));
    const box = parseBox(parts[3]!);
    return sheet && box ? new Range(sheet, box) : undefined;
  }

  /** Called by Office.js for the range of an event. */
  getRangeForEventByReferenceId(): Range {
    return refuse('ApiNotFound', 'unknown-member', 'The double gives events no ranges; take the address.');
  }

  private allNames() {
    return [...this.names.list, ...this.worksheets.list.flatMap(({ names }) => names.list)];
  }

  private shift(sheet: Worksheet, axis: 'rows' | 'columns', at: number, count: number): void {
    const moved = (box: Box) => (axis === 'rows' ? afterRows(box, at, count) : afterColumns(box, at, count));
    shiftSheet(sheet, axis, at, count);
    for (const name of this.allNames()) {
      if (!('sheet' in name.target) || name.target.sheet !== sheet) continue;
      const box = moved(name.target.box);
      name.target = box ? { sheet, box } : { formula: '=#REF!' };
    }
    this.rewriteFormulas((formula, own) => shiftedFormula(formula, own.name, sheet.name, moved));
  }

  private rewriteFormulas(rewrite: (formula: string, sheet: Worksheet) => string): void {
    for (const sheet of this.worksheets.list) {
      for (const [row, column, formula] of [...sheet.cells.formulas.entries()]) {
        const written = rewrite(formula, sheet);
        if (written !== formula) sheet.cells.put(row, column, sheet.cells.values.get(row, column), written);
      }
    }
  }

  private rewriteMentions(name: string, rewrite: (formula: string) => string): void {
    const wanted = name.replaceAll("'", "''").toLowerCase();
    const written = (formula: string) => (formula.toLowerCase().includes(wanted) ? rewrite(formula) : formula);
    this.rewriteFormulas(written);
    for (const sheet of this.worksheets.list) rewriteRules(sheet, written);
  }
}
