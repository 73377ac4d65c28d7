import { limitOf } from '../host-facts.js';
import { refuse } from '../protocol/host-error.js';
import type { PivotField } from './pivot-fields.js';
import type { PivotHierarchy } from './pivot-hierarchies.js';
import { PivotPart, PivotPartCollection } from './pivot-part.js';
import type { PivotTable } from './pivot-table.js';

const FUNCTIONS = ['Automatic', 'Sum', 'Count', 'Average', 'Max', 'Min', 'Product', 'CountNumbers'];

const LABELS: Readonly<Record<string, string>> = { Sum: 'Sum of', Count: 'Count of' };

/** What is counted or summed. */
class DataPivotHierarchy extends PivotPart {
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

export class DataPivotHierarchyCollection extends PivotPartCollection<DataPivotHierarchy> {
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
