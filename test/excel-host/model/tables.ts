import { MAX_ROWS } from '../../../src/book/index.js';
import { refuse } from '../protocol/host-error.js';
import type { Box } from './box.js';
import { boxOf, intersection, lastColumn, lastRow } from './box.js';
import { HostObject } from './host-object.js';
import { KeyedCollection } from './keyed-collection.js';
import { Range } from './range.js';
import { isDefinedName } from './sheet-name.js';
import type { Workbook } from './workbook.js';
import type { Worksheet } from './worksheet.js';

/** Tables of one sheet, or of all sheets of the workbook. */
export class TableCollection extends KeyedCollection<Table> {
  readonly className = 'TableCollection';

  constructor(
    private readonly workbook: Workbook,
    private readonly worksheet: Worksheet | undefined,
  ) {
    super();
  }

  override items(): readonly Table[] {
    return this.worksheet ? this.list : this.workbook.worksheets.list.flatMap(({ tables }) => tables.list);
  }

  add(address: Range | string, hasHeaders: boolean): Table {
    const range = this.rangeOf(address);
    const sheet = range.worksheet;
    sheet.guardStructure();
    this.guardOverlap(sheet, range.box);
    const box = hasHeaders ? range.box : this.makeRoom(range);
    const table = sheet.tables.append(this.freeName(), box);
    table.nameHeaders(hasHeaders);
    this.workbook.history.changed(() => sheet.tables.remove(table));
    this.workbook.events.table('Added', table.id, {
      tableName: table.name,
      worksheetId: sheet.id,
      source: this.workbook.source,
    });
    return table;
  }

  /** Adds a table without any rule, while a file is loaded. */
  append(name: string, box: Box): Table {
    const table = new Table(this.worksheet!, name, String(this.workbook.newId()), box);
    this.list.push(table);
    return table;
  }

  /** Written into a heading, a text names the column. */
  headerChanged(row: number, column: number): void {
    for (const table of this.list) {
      if (table.box.row === row && column >= table.box.column && column <= lastColumn(table.box))
        table.nameHeaders(true);
    }
  }

  guardOverlap(sheet: Worksheet, box: Box, self?: Table): void {
    if (sheet.tables.list.some((table) => table !== self && intersection(table.box, box))) {
      refuse('InvalidOperation', 'table-overlap', "A table can't overlap another table.");
    }
    if (sheet.pivotTables.list.some((pivot) => intersection(pivot.box, box))) {
      refuse('InvalidOperation', 'table-overlap', "A table can't overlap a PivotTable.");
    }
    if (sheet.merges.within(box).length > 0) refuse('MergedRangeConflict', 'table-overlap');
  }

  guardName(name: string, self: Table): void {
    if (!isDefinedName(name)) refuse('InvalidArgument', 'table-name');
    const other = this.workbook.tables.find(name);
    if ((other && other !== self) || this.workbook.names.find(name)) refuse('ItemAlreadyExists', 'table-name');
  }

  protected override keysOf({ name, id }: Table): readonly string[] {
    return [name, id];
  }

  private rangeOf(address: Range | string): Range {
    if (address instanceof Range) return address;
    if (address.includes('!')) return this.workbook.rangeOf(address) ?? refuse('InvalidArgument');
    return (this.worksheet ?? this.workbook.activeSheet).getRange(address);
  }

  /** A row of headings is put above data that has none. */
  private makeRoom({ worksheet, box }: Range): Box {
    const { cells } = worksheet;
    const moved = Array.from({ length: box.columns }, (_, i) => box.column + i);
    for (let row = lastRow(box); row >= box.row; row--) {
      for (const column of moved)
        cells.put(row + 1, column, cells.values.get(row, column), cells.formulas.get(row, column));
    }
    for (const [i, column] of moved.entries()) cells.put(box.row, column, `Column${i + 1}`);
    return { ...box, rows: box.rows + 1 };
  }

  private freeName(): string {
    for (let number = 1; ; number++) {
      const name = `Table${number}`;
      if (!this.workbook.tables.find(name) && !this.workbook.names.find(name)) return name;
    }
  }
}

export class Table extends HostObject {
  readonly className = 'Table';
  showHeaders = true;
  showTotals = false;
  showFilterButton = true;
  showBandedRows = true;
  showBandedColumns = false;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  style = 'TableStyleMedium2';
  private ownName: string;

  constructor(
    readonly worksheet: Worksheet,
    name: string,
    readonly id: string,
    /** With its headings. */
    public box: Box,
  ) {
    super();
    this.ownName = name;
  }

  override get identity(): string {
    return this.id;
  }

  get name(): string {
    return this.ownName;
  }

  set name(name: string) {
    this.worksheet.tables.guardName(name, this);
    const before = this.ownName;
    this.ownName = name;
    this.worksheet.workbook.history.changed(() => {
      this.ownName = before;
    });
  }

  get rangeOrUndefined(): Range {
    return this.getDataBodyRange();
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }

  get rows(): TableRowCollection {
    return new TableRowCollection(this);
  }

  getRange(): Range {
    return new Range(this.worksheet, this.box);
  }

  getHeaderRowRange(): Range {
    return this.getRange().getRow(0);
  }

  getDataBodyRange(): Range {
    const { box } = this;
    return new Range(this.worksheet, { ...box, row: box.row + 1, rows: Math.max(1, box.rows - 1) });
  }

  /** Body of the column of that heading. */
  columnBody(heading: string): Range | undefined {
    const at = this.headings().findIndex((name) => name.toLowerCase() === heading.toLowerCase());
    return at < 0 ? undefined : this.getDataBodyRange().getColumn(at);
  }

  headings(): string[] {
    return (this.getHeaderRowRange().values[0] ?? []).map(String);
  }

  resize(range: Range | string): void {
    const { box } = range instanceof Range ? range : this.worksheet.getRange(range);
    this.worksheet.guardStructure();
    if (box.row !== this.box.row || box.rows < 2) refuse('InvalidArgument');
    this.worksheet.tables.guardOverlap(this.worksheet, box, this);
    this.changeBox(box);
    this.nameHeaders(true);
  }

  changeBox(box: Box): void {
    const before = this.box;
    this.box = box;
    this.worksheet.workbook.history.changed(() => {
      this.box = before;
    });
  }

  /** Headings are texts, none is blank, and no two are alike: Excel sees to it. */
  nameHeaders(keep: boolean): void {
    const { cells } = this.worksheet;
    const taken = new Set<string>();
    for (let i = 0; i < this.box.columns; i++) {
      const column = this.box.column + i;
      const written = keep ? cells.values.get(this.box.row, column) : undefined;
      const wanted = written === undefined ? `Column${i + 1}` : String(written);
      let name = wanted;
      for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
      taken.add(name.toLowerCase());
      if (name !== cells.values.get(this.box.row, column)) cells.put(this.box.row, column, name);
    }
  }

  clearFilters(): void {}

  convertToRange(): Range {
    this.drop();
    return this.getRange();
  }

  delete(): void {
    this.worksheet.guardStructure();
    this.drop();
    this.getRange().clear('Contents');
  }

  private drop(): void {
    const { workbook, tables } = this.worksheet;
    this.worksheet.guardStructure();
    tables.remove(this);
    workbook.history.changed(() => tables.list.push(this));
    workbook.events.table('Deleted', this.id, {
      tableName: this.name,
      worksheetId: this.worksheet.id,
      source: workbook.source,
    });
  }
}

class TableColumnCollection extends KeyedCollection<TableColumn> {
  readonly className = 'TableColumnCollection';

  constructor(private readonly table: Table) {
    super();
  }

  override items(): readonly TableColumn[] {
    return this.table.headings().map((_, index) => new TableColumn(this.table, index));
  }

  protected override keysOf({ name, id }: TableColumn): readonly string[] {
    return [name, String(id)];
  }
}

class TableColumn extends HostObject {
  readonly className = 'TableColumn';

  constructor(
    private readonly table: Table,
    readonly index: number,
  ) {
    super();
  }

  override get identity(): string {
    return String(this.id);
  }

  get id(): number {
    return this.index + 1;
  }

  get name(): string {
    return this.table.headings()[this.index]!;
  }

  set name(name: string) {
    this.table.getHeaderRowRange().getCell(0, this.index).values = [[name]];
  }

  get values(): unknown[][] {
    return this.getRange().values;
  }

  getRange(): Range {
    return this.table.getRange().getColumn(this.index);
  }

  getDataBodyRange(): Range {
    return this.table.getDataBodyRange().getColumn(this.index);
  }

  getHeaderRowRange(): Range {
    return this.table.getHeaderRowRange().getColumn(this.index);
  }
}

class TableRowCollection extends KeyedCollection<TableRow> {
  readonly className = 'TableRowCollection';

  constructor(private readonly table: Table) {
    super();
  }

  override items(): readonly TableRow[] {
    return Array.from({ length: this.table.box.rows - 1 }, (_, index) => new TableRow(this.table, index));
  }

  /** Adds rows at the end; the double puts none between others. */
  add(index: number | undefined, values: unknown): TableRow {
    const { table } = this;
    const { worksheet, box } = table;
    const count = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
    if (index !== undefined && index !== box.rows - 1)
      refuse('NotImplemented', undefined, 'The double adds rows at the end only.');
    if (lastRow(box) + count > MAX_ROWS) refuse('InvalidArgument', 'sheet-bounds');
    worksheet.guardStructure();
    table.changeBox({ ...box, rows: box.rows + count });
    const added = boxOf(box.row + box.rows, box.column, count, box.columns);
    worksheet.input(added, Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values);
    return new TableRow(table, box.rows - 1);
  }

  protected override keysOf({ index }: TableRow): readonly string[] {
    return [String(index)];
  }
}

class TableRow extends HostObject {
  readonly className = 'TableRow';

  constructor(
    private readonly table: Table,
    readonly index: number,
  ) {
    super();
  }

  get values(): unknown[][] {
    return this.getRange().values;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  getRange(): Range {
    return this.table.getDataBodyRange().getRow(this.index);
  }

  delete(): void {
    const { table } = this;
    const body = table.getDataBodyRange();
    const below = body.values.slice(this.index + 1);
    body.values = [...body.values.slice(0, this.index), ...below, new Array<string>(table.box.columns).fill('')];
    table.changeBox({ ...table.box, rows: table.box.rows - 1 });
  }
}
