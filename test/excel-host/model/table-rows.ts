import { MAX_ROWS } from '../../../src/book/index.js';
import { refuse } from '../protocol/host-error.js';
import { boxOf, lastRow } from './box.js';
import { HostObject } from './host-object.js';
import { KeyedCollection } from './keyed-collection.js';
import type { Range } from './range.js';
import type { Table } from './table.js';

export class TableRowCollection extends KeyedCollection<TableRow> {
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
