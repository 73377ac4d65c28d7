import { HierarchyCollection } from './hierarchy-collection.js';
import { HostObject } from './host-object.js';
import type { PivotFieldCollection } from './pivot-fields.js';
import type { PivotHierarchy } from './pivot-hierarchies.js';
import type { PivotTable } from './pivot-table.js';

/** A field on the rows or columns. */
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

export class RowColumnPivotHierarchyCollection extends HierarchyCollection<RowColumnPivotHierarchy> {
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

/** A field that filters the whole PivotTable. */
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

export class FilterPivotHierarchyCollection extends HierarchyCollection<FilterPivotHierarchy> {
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
