import { HierarchyCollection } from './hierarchy-collection.js';
import { HostObject } from './host-object.js';
import { PivotFieldCollection } from './pivot-fields.js';
import type { PivotTable } from './pivot-table.js';

/** A field that the source has. */
export class PivotHierarchy extends HostObject {
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

/** All fields of the source. */
export class PivotHierarchyCollection extends HierarchyCollection<PivotHierarchy> {
  readonly className = 'PivotHierarchyCollection';

  constructor(pivot: PivotTable) {
    super();
    this.list.push(...pivot.source.headings.map((heading) => new PivotHierarchy(heading, pivot)));
  }
}
