import { PivotFieldCollection } from './pivot-fields.js';
import { PivotPart, PivotPartCollection } from './pivot-part.js';
import type { PivotTable } from './pivot-table.js';

/** A field that the source has. */
export class PivotHierarchy extends PivotPart {
  readonly className = 'PivotHierarchy';
  readonly fields: PivotFieldCollection;

  constructor(
    readonly name: string,
    pivot: PivotTable,
  ) {
    super();
    this.fields = new PivotFieldCollection(name, pivot);
  }
}

/** All fields of the source. */
export class PivotHierarchyCollection extends PivotPartCollection<PivotHierarchy> {
  readonly className = 'PivotHierarchyCollection';

  constructor(pivot: PivotTable) {
    super();
    this.list.push(...pivot.source.headings.map((heading) => new PivotHierarchy(heading, pivot)));
  }
}
