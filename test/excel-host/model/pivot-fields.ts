import { refuse } from '../protocol/host-error.js';
import { PivotPart, PivotPartCollection } from './pivot-part.js';
import type { PivotTable } from './pivot-table.js';

export class PivotFieldCollection extends PivotPartCollection<PivotField> {
  readonly className = 'PivotFieldCollection';

  constructor(name: string, pivot: PivotTable) {
    super();
    this.list.push(new PivotField(name, pivot));
  }
}

/** The field of a hierarchy; our sources have one each. */
export class PivotField extends PivotPart {
  readonly className = 'PivotField';
  showAllItems = false;
  subtotals: unknown = { automatic: true };
  sortedBy: string | undefined;
  filters: Readonly<Record<string, unknown>> = {};
  private known: PivotItemCollection | undefined;

  constructor(
    readonly name: string,
    private readonly pivot: PivotTable,
  ) {
    super();
  }

  get items(): PivotItemCollection {
    return (this.known ??= new PivotItemCollection(this, this.pivot));
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
    const manual = filters.manualFilter as { readonly selectedItems?: readonly unknown[] } | undefined;
    // An item that the field does not have is none to select.
    if (manual?.selectedItems?.some((item) => !this.items.find(item))) refuse('InvalidArgument', 'pivot-filter-item');
    this.filters = { ...this.filters, ...filters };
    this.pivot.touch();
  }

  clearAllFilters(): void {
    this.filters = {};
    this.pivot.touch();
  }

  /** The only item that is shown, by a filter or because all others are hidden. */
  get selected(): string | undefined {
    const manual = this.filters.manualFilter as { readonly selectedItems?: readonly unknown[] } | undefined;
    if (manual) return manual.selectedItems?.length === 1 ? String(manual.selectedItems[0]) : undefined;
    const shown = this.known?.list.filter(({ visible }) => visible) ?? [];
    return this.known && shown.length === 1 && this.known.list.length > 1 ? shown[0]!.name : undefined;
  }

  getFilters(): unknown {
    return this.filters;
  }

  isFiltered(): boolean {
    return Object.keys(this.filters).length > 0;
  }
}

class PivotItemCollection extends PivotPartCollection<PivotItem> {
  readonly className = 'PivotItemCollection';

  constructor(field: PivotField, pivot: PivotTable) {
    super();
    const { headings, range } = pivot.source;
    const column = range.getColumn(headings.indexOf(field.name)).values.slice(1);
    const names = [...new Set(column.map(([value]) => String(value)))].sort();
    this.list.push(...names.map((name) => new PivotItem(name, field, pivot)));
  }
}

class PivotItem extends PivotPart {
  readonly className = 'PivotItem';
  private shown = true;
  isExpanded = true;

  constructor(
    readonly name: string,
    private readonly field: PivotField,
    private readonly pivot: PivotTable,
  ) {
    super();
  }

  get visible(): boolean {
    return this.shown;
  }

  /** One item at least stays (host fact `pivot-last-item`). */
  set visible(visible: boolean) {
    const { list } = this.field.items;
    if (!visible && list.every((item) => item === this || !item.visible)) refuse('InvalidOperation', 'pivot-last-item');
    this.shown = visible;
    this.pivot.touch();
  }
}
