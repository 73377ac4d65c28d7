import { refuse } from '../protocol/host-error.js';
import type { Box } from './box.js';
import { intersection } from './box.js';
import { KeyedCollection } from './keyed-collection.js';
import { PivotTable } from './pivot-table.js';
import { Range } from './range.js';
import { Table } from './table.js';
import type { Workbook } from './workbook.js';
import type { Worksheet } from './worksheet.js';

/** PivotTables of one sheet, or of all sheets of the workbook. */
export class PivotTableCollection extends KeyedCollection<PivotTable> {
  readonly className = 'PivotTableCollection';

  constructor(
    private readonly workbook: Workbook,
    private readonly worksheet: Worksheet | undefined,
  ) {
    super();
  }

  override items(): readonly PivotTable[] {
    return this.worksheet ? this.list : this.workbook.worksheets.list.flatMap(({ pivotTables }) => pivotTables.list);
  }

  add(name: string, source: Range | Table | string, destination: Range | string): PivotTable {
    if (typeof name !== 'string' || name === '' || name.length > 255) refuse('InvalidArgument');
    const { sourceRange, table } = this.sourceOf(source);
    const { worksheet, box } = this.rangeOf(destination);
    worksheet.guardStructure();
    if (worksheet.pivotTables.find(name)) refuse('ItemAlreadyExists');
    const headings = (sourceRange.getRow(0).values[0] ?? []).map(String);
    if (headings.includes('')) refuse('InvalidArgument', 'pivot-header', 'The PivotTable field name is not valid.');
    if (sourceRange.box.rows < 2) refuse('InvalidArgument', 'pivot-header');
    // The room that Excel takes for a PivotTable without fields.
    const room: Box = { ...box, rows: 18, columns: 3 };
    this.guardRoom(worksheet, room);
    const pivot = new PivotTable(worksheet, name, { headings, range: sourceRange, table }, room);
    worksheet.pivotTables.list.push(pivot);
    this.workbook.history.changed(() => worksheet.pivotTables.remove(pivot));
    return pivot;
  }

  refreshAll(): void {
    for (const pivot of this.items()) pivot.refresh();
  }

  protected override keysOf({ name, id }: PivotTable): readonly string[] {
    return [name, id];
  }

  private guardRoom(sheet: Worksheet, room: Box): void {
    const others = [...sheet.pivotTables.list, ...sheet.tables.list];
    if (others.some((other) => intersection(other.box, room))) refuse('PivotTableRangeConflict', 'pivot-conflict');
  }

  private sourceOf(source: Range | Table | string): { readonly sourceRange: Range; readonly table?: Table } {
    if (source instanceof Table) return { sourceRange: source.getRange(), table: source };
    if (source instanceof Range) return { sourceRange: source };
    const table = this.workbook.tables.find(source);
    return table ? { sourceRange: table.getRange(), table } : { sourceRange: this.rangeOf(source) };
  }

  private rangeOf(place: Range | string): Range {
    if (place instanceof Range) return place;
    if (place.includes('!')) return this.workbook.rangeOf(place) ?? refuse('InvalidArgument');
    return (this.worksheet ?? this.workbook.activeSheet).getRange(place);
  }
}
