import { HostObject } from './host-object.js';
import { KeyedCollection } from './keyed-collection.js';
import type { Range } from './range.js';
import type { Table } from './table.js';

export class TableColumnCollection extends KeyedCollection<TableColumn> {
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
