import { refuse } from '../protocol/host-error.js';
import { HierarchyCollection } from './hierarchy-collection.js';
import { HostObject } from './host-object.js';
import type { PivotTable } from './pivot-table.js';

export class PivotFieldCollection extends HierarchyCollection<PivotField> {
  readonly className = 'PivotFieldCollection';

  constructor(name: string, pivot: PivotTable) {
    super();
    this.list.push(new PivotField(name, pivot));
  }
}

/** The field of a hierarchy; our sources have one each. */
export class PivotField extends HostObject {
  readonly className = 'PivotField';
  showAllItems = false;
  subtotals: unknown = { automatic: true };
  sortedBy: string | undefined;
  filters: Readonly<Record<string, unknown>> = {};

  constructor(
    readonly name: string,
    private readonly pivot: PivotTable,
  ) {
    super();
  }

  override get identity(): string {
    return this.name;
  }

  get id(): string {
    return this.name;
  }

  get items(): PivotItemCollection {
    return new PivotItemCollection(this.name, this.pivot);
  }

  sortByLabels(sortBy: string): void {
    this.sortedBy = sortBy;
    this.pivot.touch();
  }

  /** Only on a field that stands on an axis. */
  applyFilter(filters: Readonly<Record<string, unknown>>): void {
    const { rowHierarchies, columnHierarchies, filterHierarchies } = this.pivot;
    const placed = [rowHierarchies, columnHierarchies, filterHierarchies].some((axis) => axis.find(this.name));
    if (!placed) refuse('InvalidOperation', 'pivot-axis');
    this.filters = { ...this.filters, ...filters };
    this.pivot.touch();
  }

  clearAllFilters(): void {
    this.filters = {};
    this.pivot.touch();
  }

  getFilters(): unknown {
    return this.filters;
  }

  isFiltered(): boolean {
    return Object.keys(this.filters).length > 0;
  }
}

class PivotItemCollection extends HierarchyCollection<PivotItem> {
  readonly className = 'PivotItemCollection';

  constructor(field: string, pivot: PivotTable) {
    super();
    const { headings, range } = pivot.source;
    const column = range.getColumn(headings.indexOf(field)).values.slice(1);
    const names = [...new Set(column.map(([value]) => String(value)))].sort();
    this.list.push(...names.map((name) => new PivotItem(name, pivot)));
  }
}

class PivotItem extends HostObject {
  readonly className = 'PivotItem';
  private shown = true;
  isExpanded = true;

  constructor(
    readonly name: string,
    private readonly pivot: PivotTable,
  ) {
    super();
  }

  override get identity(): string {
    return this.name;
  }

  get id(): string {
    return this.name;
  }

  get visible(): boolean {
    return this.shown;
  }

  set visible(visible: boolean) {
    this.shown = visible;
    this.pivot.touch();
  }
}
