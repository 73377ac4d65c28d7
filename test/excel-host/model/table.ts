import { refuse } from '../protocol/host-error.js';
import type { Box } from './box.js';
import { HostObject } from './host-object.js';
import { Range } from './range.js';
import { TableColumnCollection } from './table-columns.js';
import { TableRowCollection } from './table-rows.js';
import type { Worksheet } from './worksheet.js';

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
    this.worksheet.workbook.renamedTable(before, name);
    this.worksheet.workbook.history.changed(() => {
      this.ownName = before;
      this.worksheet.workbook.renamedTable(name, before);
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
