import { refuse } from '../protocol/host-error.js';
import type { Box } from './box.js';
import { intersection, lastColumn, lastRow } from './box.js';
import { KeyedCollection } from './keyed-collection.js';
import { Range } from './range.js';
import { isDefinedName } from './sheet-name.js';
import { Table } from './table.js';
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
