import type { PivotFieldCollection } from './pivot-fields.js';
import type { PivotHierarchy } from './pivot-hierarchies.js';
import { PivotPart, PivotPartCollection } from './pivot-part.js';
import type { PivotTable } from './pivot-table.js';

/** A field that stands on an axis. */
abstract class PlacedHierarchy extends PivotPart {
  constructor(readonly of: PivotHierarchy) {
    super();
  }

  get name(): string {
    return this.of.name;
  }

  get fields(): PivotFieldCollection {
    return this.of.fields;
  }
}

/** The fields of an axis. */
abstract class PivotAxis<T extends PlacedHierarchy> extends PivotPartCollection<T> {
  constructor(private readonly pivot: PivotTable) {
    super();
  }

  add(hierarchy: PivotHierarchy): T {
    this.pivot.worksheet.guardStructure();
    this.pivot.leaveAxes(hierarchy.name);
    const added = this.placed(hierarchy);
    this.list.push(added);
    this.pivot.touch();
    return added;
  }

  override remove(hierarchy: T): void {
    super.remove(hierarchy);
    this.pivot.touch();
  }

  leave(name: string): void {
    const item = this.find(name);
    if (item) super.remove(item);
  }

  protected abstract placed(hierarchy: PivotHierarchy): T;
}

/** A field on the rows or columns. */
class RowColumnPivotHierarchy extends PlacedHierarchy {
  readonly className = 'RowColumnPivotHierarchy';

  constructor(
    of: PivotHierarchy,
    private readonly axis: RowColumnPivotHierarchyCollection,
  ) {
    super(of);
  }

  get position(): number {
    return this.axis.list.indexOf(this);
  }
}

export class RowColumnPivotHierarchyCollection extends PivotAxis<RowColumnPivotHierarchy> {
  readonly className = 'RowColumnPivotHierarchyCollection';

  protected override placed(hierarchy: PivotHierarchy): RowColumnPivotHierarchy {
    return new RowColumnPivotHierarchy(hierarchy, this);
  }
}

/** A field that filters the whole PivotTable. */
class FilterPivotHierarchy extends PlacedHierarchy {
  readonly className = 'FilterPivotHierarchy';
  enableMultipleFilterItems = false;
}

export class FilterPivotHierarchyCollection extends PivotAxis<FilterPivotHierarchy> {
  readonly className = 'FilterPivotHierarchyCollection';

  protected override placed(hierarchy: PivotHierarchy): FilterPivotHierarchy {
    return new FilterPivotHierarchy(hierarchy);
  }
}
