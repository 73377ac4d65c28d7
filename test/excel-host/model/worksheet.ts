import type { Scalar } from '../../../src/book/index.js';
import { refuse } from '../protocol/host-error.js';
import { AutoFilter } from './auto-filter.js';
import type { Box } from './box.js';
import { addressOf, boxOf, parseBox, WHOLE_SHEET } from './box.js';
import type { CellStyle } from './cell-style.js';
import { ChartCollection } from './charts.js';
import { WorksheetFreezePanes } from './freeze-panes.js';
import { NamedItemCollection } from './names.js';
import { PageBreakCollection, PageLayout } from './page-layout.js';
import { PivotTableCollection } from './pivot-tables.js';
import { Range } from './range.js';
import { RangeAreas } from './range-areas.js';
import { SheetContent } from './sheet-content.js';
import { announceChange } from './sheet-events.js';
import { writeInput } from './sheet-input.js';
import { SheetLines } from './sheet-lines.js';
import { WorksheetProtection } from './sheet-protection.js';
import { quoted } from './sheet-name.js';
import { shiftCells } from './sheet-structure.js';
import { TableCollection } from './tables.js';
import type { Workbook } from './workbook.js';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export class Worksheet extends SheetContent {
  readonly className = 'Worksheet';
  readonly protection = new WorksheetProtection(this);
  readonly freezePanes = new WorksheetFreezePanes(this);
  readonly autoFilter = new AutoFilter(this);
  readonly lines = new SheetLines(this);
  readonly charts = new ChartCollection(this);
  readonly pageLayout = new PageLayout(this);
  readonly horizontalPageBreaks = new PageBreakCollection(this);
  readonly tables: TableCollection;
  readonly pivotTables: PivotTableCollection;
  readonly names: NamedItemCollection;
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
    announceChange(this, box, changeType, before);
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

  /** Inserts or deletes whole rows or columns. */
  shift(box: Box, direction: string, insert: boolean): void {
    shiftCells(this, box, direction, insert);
  }
}
