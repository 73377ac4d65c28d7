import type { Box } from './box.js';
import { FilterPivotHierarchyCollection, RowColumnPivotHierarchyCollection } from './pivot-axes.js';
import { DataPivotHierarchyCollection } from './pivot-data.js';
import { PivotHierarchyCollection } from './pivot-hierarchies.js';
import { PivotLayout } from './pivot-layout.js';
import { PivotPart } from './pivot-part.js';
import type { Range } from './range.js';
import type { Table } from './table.js';
import type { Worksheet } from './worksheet.js';

/** Where the records of a PivotTable come from. */
export interface PivotSource {
  readonly headings: readonly string[];
  readonly range: Range;
  /** The table, when it is one. */
  readonly table: Table | undefined;
}

/** A PivotTable: its fields on their axes. Its body is never calculated (host fact `pivot-body`). */
export class PivotTable extends PivotPart {
  readonly className = 'PivotTable';
  readonly layout: PivotLayout;
  readonly hierarchies: PivotHierarchyCollection;
  readonly rowHierarchies = new RowColumnPivotHierarchyCollection(this);
  readonly columnHierarchies = new RowColumnPivotHierarchyCollection(this);
  readonly filterHierarchies = new FilterPivotHierarchyCollection(this);
  readonly dataHierarchies = new DataPivotHierarchyCollection(this);
  allowMultipleFiltersPerField = false;
  enableDataValueEditing = false;
  refreshOnOpen = false;
  useCustomSortLists = true;
  refreshes = 0;

  constructor(
    readonly worksheet: Worksheet,
    public name: string,
    readonly source: PivotSource,
    readonly box: Box,
  ) {
    super();
    this.layout = new PivotLayout(this);
    this.hierarchies = new PivotHierarchyCollection(this);
  }

  refresh(): void {
    this.worksheet.guardStructure();
    this.refreshes++;
    this.touch();
  }

  delete(): void {
    this.worksheet.guardStructure();
    this.worksheet.pivotTables.remove(this);
    this.touch();
  }

  getDataSourceString(): string {
    return this.source.table?.name ?? this.source.range.address;
  }

  getDataSourceType(): string {
    return this.source.table === undefined ? 'LocalRange' : 'LocalTable';
  }

  /** A field leaves the axis that it is on (host fact `pivot-axis`). */
  leaveAxes(name: string): void {
    for (const axis of [this.rowHierarchies, this.columnHierarchies, this.filterHierarchies]) axis.leave(name);
  }

  touch(): void {
    this.worksheet.workbook.history.touch();
  }
}
