import { limitOf } from '../host-facts.js';
import { refuse } from '../protocol/host-error.js';
import type { Box } from './box.js';
import { HostObject } from './host-object.js';
import { KeyedCollection } from './keyed-collection.js';
import type { Range } from './range.js';
import type { Worksheet } from './worksheet.js';

/** Where the records of a PivotTable come from. */
export interface PivotSource {
  readonly headings: readonly string[];
  readonly range: Range;
  /** Name of the table, when it is one. */
  readonly table: string | undefined;
}

/** A PivotTable: its fields on their axes. Its body is never calculated (host fact `pivot-body`). */
export class PivotTable extends HostObject {
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

  override get identity(): string {
    return this.name;
  }

  get id(): string {
    return this.name;
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
    return this.source.table ?? this.source.range.address;
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

/** How a PivotTable is laid out. */
class PivotLayout extends HostObject {
  readonly className = 'PivotLayout';
  layoutType = 'Compact';
  showRowGrandTotals = true;
  showColumnGrandTotals = true;
  subtotalLocation = 'AtTop';
  showFieldHeaders = true;
  enableFieldList = true;
  autoFormat = true;
  preserveFormatting = true;
  fillEmptyCells = true;
  emptyCellText = '';
  altTextTitle = '';
  altTextDescription = '';
  repeatsLabels = false;

  constructor(private readonly pivot: PivotTable) {
    super();
  }

  repeatAllItemLabels(repeat: boolean): void {
    this.repeatsLabels = repeat;
    this.pivot.touch();
  }

  displayBlankLineAfterEachItem(): void {
    this.pivot.touch();
  }

  getRange(): Range {
    return refuse('NotImplemented', 'pivot-body');
  }

  getDataBodyRange(): Range {
    return refuse('NotImplemented', 'pivot-body');
  }
}

/** A field that the source has. */
class PivotHierarchy extends HostObject {
  readonly className = 'PivotHierarchy';
  readonly fields: PivotFieldCollection;

  constructor(
    readonly name: string,
    pivot: PivotTable,
  ) {
    super();
    this.fields = new PivotFieldCollection(name, pivot);
  }

  override get identity(): string {
    return this.name;
  }

  get id(): string {
    return this.name;
  }
}

abstract class HierarchyCollection<T extends HostObject & { readonly name: string }> extends KeyedCollection<T> {
  protected override keysOf({ name }: T): readonly string[] {
    return [name];
  }
}

class PivotHierarchyCollection extends HierarchyCollection<PivotHierarchy> {
  readonly className = 'PivotHierarchyCollection';

  constructor(pivot: PivotTable) {
    super();
    this.list.push(...pivot.source.headings.map((heading) => new PivotHierarchy(heading, pivot)));
  }
}

class RowColumnPivotHierarchy extends HostObject {
  readonly className = 'RowColumnPivotHierarchy';

  constructor(
    readonly of: PivotHierarchy,
    private readonly axis: HierarchyCollection<RowColumnPivotHierarchy>,
  ) {
    super();
  }

  override get identity(): string {
    return this.of.name;
  }

  get id(): string {
    return this.of.name;
  }

  get name(): string {
    return this.of.name;
  }

  get fields(): PivotFieldCollection {
    return this.of.fields;
  }

  get position(): number {
    return this.axis.list.indexOf(this);
  }
}

class RowColumnPivotHierarchyCollection extends HierarchyCollection<RowColumnPivotHierarchy> {
  readonly className = 'RowColumnPivotHierarchyCollection';

  constructor(private readonly pivot: PivotTable) {
    super();
  }

  add(hierarchy: PivotHierarchy): RowColumnPivotHierarchy {
    this.pivot.worksheet.guardStructure();
    this.pivot.leaveAxes(hierarchy.name);
    const added = new RowColumnPivotHierarchy(hierarchy, this);
    this.list.push(added);
    this.pivot.touch();
    return added;
  }

  override remove(hierarchy: RowColumnPivotHierarchy): void {
    super.remove(hierarchy);
    this.pivot.touch();
  }

  leave(name: string): void {
    const item = this.find(name);
    if (item) this.list.splice(this.list.indexOf(item), 1);
  }
}

class FilterPivotHierarchy extends HostObject {
  readonly className = 'FilterPivotHierarchy';
  enableMultipleFilterItems = false;

  constructor(readonly of: PivotHierarchy) {
    super();
  }

  override get identity(): string {
    return this.of.name;
  }

  get id(): string {
    return this.of.name;
  }

  get name(): string {
    return this.of.name;
  }

  get fields(): PivotFieldCollection {
    return this.of.fields;
  }
}

class FilterPivotHierarchyCollection extends HierarchyCollection<FilterPivotHierarchy> {
  readonly className = 'FilterPivotHierarchyCollection';

  constructor(private readonly pivot: PivotTable) {
    super();
  }

  add(hierarchy: PivotHierarchy): FilterPivotHierarchy {
    this.pivot.worksheet.guardStructure();
    this.pivot.leaveAxes(hierarchy.name);
    const added = new FilterPivotHierarchy(hierarchy);
    this.list.push(added);
    this.pivot.touch();
    return added;
  }

  leave(name: string): void {
    const item = this.find(name);
    if (item) this.list.splice(this.list.indexOf(item), 1);
  }
}

const FUNCTIONS = ['Automatic', 'Sum', 'Count', 'Average', 'Max', 'Min', 'Product', 'CountNumbers'];
const LABELS: Readonly<Record<string, string>> = { Sum: 'Sum of', Count: 'Count of' };

class DataPivotHierarchy extends HostObject {
  readonly className = 'DataPivotHierarchy';
  numberFormat = 'General';
  showAs: unknown = { calculation: 'None' };
  private ownName: string;
  private summary = 'Sum';

  constructor(
    readonly of: PivotHierarchy,
    private readonly pivot: PivotTable,
  ) {
    super();
    this.ownName = `Sum of ${of.name}`;
  }

  override get identity(): string {
    return this.ownName;
  }

  get id(): string {
    return this.ownName;
  }

  get field(): PivotField {
    return this.of.fields.list[0]!;
  }

  get name(): string {
    return this.ownName;
  }

  set name(name: string) {
    const taken = this.pivot.source.headings.some((heading) => heading.toLowerCase() === name.toLowerCase());
    if (taken) refuse('InvalidArgument', undefined, 'PivotTable field name already exists.');
    this.ownName = name;
    this.pivot.touch();
  }

  get position(): number {
    return this.pivot.dataHierarchies.list.indexOf(this);
  }

  get summarizeBy(): string {
    return this.summary;
  }

  set summarizeBy(summary: string) {
    if (!FUNCTIONS.includes(summary)) refuse('InvalidArgument');
    if (this.ownName === `${LABELS[this.summary]} ${this.of.name}`)
      this.ownName = `${LABELS[summary] ?? summary} ${this.of.name}`;
    this.summary = summary;
    this.pivot.touch();
  }
}

class DataPivotHierarchyCollection extends HierarchyCollection<DataPivotHierarchy> {
  readonly className = 'DataPivotHierarchyCollection';

  constructor(private readonly pivot: PivotTable) {
    super();
  }

  add(hierarchy: PivotHierarchy): DataPivotHierarchy {
    this.pivot.worksheet.guardStructure();
    if (this.list.length >= limitOf('pivot-data-fields')) refuse('GeneralException', 'pivot-data-fields');
    const added = new DataPivotHierarchy(hierarchy, this.pivot);
    this.list.push(added);
    this.pivot.touch();
    return added;
  }
}

class PivotFieldCollection extends HierarchyCollection<PivotField> {
  readonly className = 'PivotFieldCollection';

  constructor(name: string, pivot: PivotTable) {
    super();
    this.list.push(new PivotField(name, pivot));
  }
}

/** The field of a hierarchy; our sources have one each. */
class PivotField extends HostObject {
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
