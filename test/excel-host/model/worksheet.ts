import type { Scalar } from '../../../src/book/index.js';
import { limitOf } from '../host-facts.js';
import { refuse } from '../protocol/host-error.js';
import { AutoFilter } from './auto-filter.js';
import type { Box } from './box.js';
import { addressOf, boxOf, cellCount, intersection, lastColumn, lastRow, parseBox, WHOLE_SHEET } from './box.js';
import type { CellStyle } from './cell-style.js';
import { Cells } from './cells.js';
import { ChartCollection } from './charts.js';
import type { ConditionalEntry } from './conditional-formats.js';
import type { ValidationEntry } from './data-validation.js';
import { WorksheetFreezePanes } from './freeze-panes.js';
import { Grid } from './grid.js';
import { HostObject } from './host-object.js';
import type { RangeHyperlink } from './links.js';
import { Merges } from './merges.js';
import { NamedItemCollection } from './names.js';
import { PageBreakCollection, PageLayout } from './page-layout.js';
import { PivotTableCollection } from './pivot-tables.js';
import { Range } from './range.js';
import { RangeAreas } from './range-areas.js';
import { writeInput } from './sheet-input.js';
import { SheetLines } from './sheet-lines.js';
import { WorksheetProtection } from './sheet-protection.js';
import { quoted } from './sheet-name.js';
import { TableCollection } from './tables.js';
import type { Workbook } from './workbook.js';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export class Worksheet extends HostObject {
  readonly className = 'Worksheet';
  readonly cells = new Cells();
  readonly merges = new Merges();
  readonly protection = new WorksheetProtection(this);
  readonly freezePanes = new WorksheetFreezePanes(this);
  readonly autoFilter = new AutoFilter(this);
  readonly lines = new SheetLines(this);
  readonly charts = new ChartCollection(this);
  readonly pageLayout = new PageLayout(this);
  readonly horizontalPageBreaks = new PageBreakCollection(this);
  readonly links = new Grid<RangeHyperlink>();
  readonly tables: TableCollection;
  readonly pivotTables: PivotTableCollection;
  readonly names: NamedItemCollection;
  validations: readonly ValidationEntry[] = [];
  conditionalFormats: readonly ConditionalEntry[] = [];
  readonly standardHeight = 15;
  /** Characters. */
  standardWidth = 8.43;
  readonly standardWidthPoints = 48;
  enableCalculation = true;
  private shownName: string;
  private shown: Visibility = 'Visible';
  private color = '';
  private gridlines = true;
  private headings = true;

  constructor(
    readonly workbook: Workbook,
    name: string,
    readonly id: string,
  ) {
    super();
    this.shownName = name;
    this.tables = new TableCollection(workbook, this);
    this.pivotTables = new PivotTableCollection(workbook, this);
    this.names = new NamedItemCollection(workbook, this);
  }

  override get identity(): string {
    return this.id;
  }

  get name(): string {
    return this.shownName;
  }

  set name(name: string) {
    this.workbook.guardStructure();
    this.workbook.worksheets.checkName(name, this);
    const before = this.shownName;
    this.shownName = name;
    this.workbook.renamed(before, name);
    this.workbook.history.changed(() => {
      this.shownName = before;
      this.workbook.renamed(name, before);
    });
    this.workbook.events.sheet('NameChanged', this.id, {
      nameBefore: before,
      nameAfter: name,
      source: this.workbook.source,
    });
  }

  /** The name as it stands in addresses. */
  get quotedName(): string {
    return quoted(this.shownName);
  }

  get position(): number {
    return this.workbook.worksheets.list.indexOf(this);
  }

  set position(position: number) {
    this.workbook.guardStructure();
    const { list } = this.workbook.worksheets;
    if (!(position >= 0 && position < list.length)) refuse('InvalidArgument');
    list.splice(this.position, 1);
    list.splice(position, 0, this);
    this.workbook.history.touch();
  }

  get visibility(): Visibility {
    return this.shown;
  }

  set visibility(visibility: Visibility) {
    this.workbook.guardStructure();
    if (!['Visible', 'Hidden', 'VeryHidden'].includes(visibility)) refuse('InvalidArgument');
    const before = this.shown;
    if (visibility !== 'Visible') this.workbook.worksheets.requireOtherVisible(this);
    this.shown = visibility;
    this.workbook.history.changed(() => {
      this.shown = before;
    });
    this.workbook.leaveHidden();
  }

  /** Shows or hides the sheet without any rule, while a file is loaded. */
  load(state: { readonly visibility?: Visibility; readonly tabColor?: string; readonly gridlines?: boolean }): void {
    this.shown = state.visibility ?? this.shown;
    this.color = state.tabColor ?? this.color;
    this.gridlines = state.gridlines ?? this.gridlines;
  }

  get tabColor(): string {
    return this.color;
  }

  set tabColor(color: string) {
    this.color = color;
    this.workbook.history.touch();
  }

  get showGridlines(): boolean {
    return this.gridlines;
  }

  set showGridlines(show: boolean) {
    this.gridlines = show;
    this.workbook.history.touch();
  }

  get showHeadings(): boolean {
    return this.headings;
  }

  set showHeadings(show: boolean) {
    this.headings = show;
    this.workbook.history.touch();
  }

  activate(): void {
    if (this.shown !== 'Visible') refuse('InvalidOperation', 'sheet-hidden-activate');
    this.workbook.activate(this);
  }

  delete(): void {
    this.workbook.guardStructure();
    if (this.shown === 'VeryHidden') refuse('InvalidOperation', 'sheet-very-hidden-delete');
    this.workbook.worksheets.requireOtherVisible(this);
    this.workbook.removeSheet(this);
  }

  /** `B2:C3`, `A:A`, `集計!A1`, or a name; the whole sheet without address. */
  getRange(address?: string): Range {
    if (address === undefined || address === '') return new Range(this, WHOLE_SHEET);
    const bang = address.lastIndexOf('!');
    const sheet =
      bang < 0
        ? this
        : this.workbook.worksheets.find(
            address
              .slice(0, bang)
              .replace(/^'(.*)'$/, '$1')
              .replaceAll("''", "'"),
          );
    const place = address.slice(bang + 1);
    const box = parseBox(place);
    if (box && sheet === this) return new Range(this, box);
    const named = this.names.find(place) ?? this.workbook.names.find(place) ?? this.workbook.tables.find(place);
    const range = named?.rangeOrUndefined;
    return range?.worksheet === this
      ? range
      : refuse('InvalidArgument', undefined, `The sheet has no range ${address}.`);
  }

  getRanges(addresses?: string): RangeAreas {
    if (!addresses) return new RangeAreas(this, [WHOLE_SHEET]);
    return new RangeAreas(
      this,
      addresses.split(',').map((address) => this.getRange(address.trim()).box),
    );
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this, boxOf(row + 1, column + 1, rows, columns));
  }

  getCell(row: number, column: number): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? new Range(this, boxOf(1, 1));
  }

  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.cells.used(valuesOnly);
    return used ? new Range(this, used) : null;
  }

  getNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.workbook.worksheets.beside(this, 1, visibleOnly);
  }

  getPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.workbook.worksheets.beside(this, -1, visibleOnly);
  }

  getNext(visibleOnly = false): Worksheet {
    return this.getNextOrNullObject(visibleOnly) ?? refuse('ItemNotFound');
  }

  getPrevious(visibleOnly = false): Worksheet {
    return this.getPreviousOrNullObject(visibleOnly) ?? refuse('ItemNotFound');
  }

  getSheetById(id: string): Worksheet {
    return this.workbook.worksheets.getItem(id);
  }

  calculate(): void {
    this.workbook.calculator.forget();
  }

  /** Value of a cell now; of a formula its result. */
  valueAt(row: number, column: number): Scalar | undefined {
    const { cells } = this;
    return cells.formulas.get(row, column) === undefined
      ? cells.values.get(row, column)
      : this.workbook.calculator.valueOf(this, row, column);
  }

  /** Writes as if it were typed: values, formulas, texts. */
  input(box: Box, input: unknown): void {
    writeInput(this, box, input);
  }

  /** Tells listeners of changed cells. */
  announce(box: Box, changeType: string, before?: Scalar): void {
    const { workbook } = this;
    const single = cellCount(box) === 1 && changeType === 'RangeEdited';
    const after = single ? this.cells.values.get(box.row, box.column) : undefined;
    const details = single
      ? {
          valueBefore: before ?? '',
          valueAfter: after ?? '',
          valueTypeBefore: typeOf(before),
          valueTypeAfter: typeOf(after),
        }
      : {};
    workbook.events.sheet('DataChanged', this.id, {
      address: addressOf(box),
      changeType,
      source: workbook.source,
      ...(workbook.history.author === 'addin' ? { triggerSource: 'ThisLocalAddin' } : { triggerSource: 'Unknown' }),
      shiftDirection: 'None',
      ...details,
    });
    for (const table of this.tables.items()) {
      const shared = intersection(table.box, box);
      if (shared)
        workbook.events.table('DataChanged', table.id, {
          address: addressOf(shared),
          changeType,
          source: workbook.source,
        });
    }
  }

  restyle(box: Box, change: (style: CellStyle) => CellStyle): void {
    this.cells.restyle(box, change);
    this.workbook.history.touch();
    this.workbook.events.sheet('FormatChanged', this.id, { address: addressOf(box), source: this.workbook.source });
  }

  select(box: Box): void {
    if (this.shown !== 'Visible') refuse('InvalidOperation', 'sheet-hidden-activate');
    this.workbook.select(new Range(this, box));
  }

  /** Refuses a write into a locked cell of a protected sheet. */
  guardCells(box: Box): void {
    if (!this.protection.protected) return;
    const { cells } = this;
    const part = this.usedWithin(box);
    if (cellCount(box) > limitOf('range-cells') || !part) {
      if (cells.styleOf(lastRow(box), lastColumn(box)).locked) refuse('AccessDenied', 'locked-cells');
      return;
    }
    for (let row = box.row; row <= lastRow(box); row++) {
      for (let column = box.column; column <= lastColumn(box); column++) {
        if (cells.styleOf(row, column).locked) refuse('AccessDenied', 'locked-cells');
      }
    }
  }

  guardFormat(): void {
    if (this.protection.protected && !this.protection.options?.allowFormatCells)
      refuse('AccessDenied', 'protected-format');
  }

  guardStructure(): void {
    if (this.protection.protected) refuse('AccessDenied', 'protected-structure');
  }

  guardFilter(): void {
    if (this.protection.protected && !this.protection.options?.allowAutoFilter)
      refuse('AccessDenied', 'protected-structure');
  }

  changeValidations(validations: readonly ValidationEntry[]): void {
    const before = this.validations;
    this.validations = validations;
    this.workbook.history.changed(() => {
      this.validations = before;
    });
  }

  changeConditionalFormats(formats: readonly ConditionalEntry[]): void {
    const before = this.conditionalFormats;
    this.conditionalFormats = formats;
    this.workbook.history.changed(() => {
      this.conditionalFormats = before;
    });
  }

  changeMerges(change: (merges: Merges) => void): void {
    const before = [...this.merges.areas];
    change(this.merges);
    this.workbook.history.changed(() => {
      this.merges.areas = before;
    });
  }

  /** Merging keeps the content of the first cell alone. */
  keepOnlyFirst(box: Box): void {
    for (let row = box.row; row <= lastRow(box); row++) {
      for (let column = box.column; column <= lastColumn(box); column++) {
        if (row !== box.row || column !== box.column) this.cells.put(row, column, undefined);
      }
    }
  }

  /** Inserts or deletes whole rows or columns; the double moves no part of a row. */
  shift(box: Box, direction: string, insert: boolean): void {
    const vertical = direction === 'Down' || direction === 'Up';
    const whole = vertical ? box.columns === WHOLE_SHEET.columns : box.rows === WHOLE_SHEET.rows;
    if (!whole) refuse('NotImplemented', undefined, 'The double inserts and deletes whole rows and columns only.');
    const { options } = this.protection;
    const allowed = vertical
      ? insert
        ? options?.allowInsertRows
        : options?.allowDeleteRows
      : insert
        ? options?.allowInsertColumns
        : options?.allowDeleteColumns;
    if (this.protection.protected && !allowed) refuse('AccessDenied', 'protected-structure');
    this.workbook.structural(() => {
      if (vertical) this.workbook.shiftRows(this, box.row, insert ? box.rows : -box.rows);
      else this.workbook.shiftColumns(this, box.column, insert ? box.columns : -box.columns);
    });
    const what = vertical ? 'Row' : 'Column';
    this.announce(box, insert ? `${what}Inserted` : `${what}Deleted`);
  }

  /** The part of `box` in which something can stand. */
  usedWithin(box: Box): Box | undefined {
    if (cellCount(box) <= 100_000) return box;
    const used = this.cells.used(false);
    return used && intersection(used, box);
  }
}

function typeOf(value: Scalar | undefined): string {
  if (value === undefined || value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}
