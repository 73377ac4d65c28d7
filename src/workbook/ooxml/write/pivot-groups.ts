import type { Pivot, Scalar } from '../../../book/index.js';
import { fold } from '../../checks/fold.js';
import { captionOf } from './pivot-field.js';
import type { PivotField } from './pivot-field.js';
import type { PivotFields } from './pivot-fields.js';

/** Count of values that are not blank, and their sum, for each data field. */
export interface Totals {
  readonly counts: number[];
  readonly sums: number[];
}

interface Group {
  readonly below: Map<number, Group>;
  readonly totals: Totals;
}

/** Lets pass only records with one item of a field. */
class Filter {
  private readonly field: PivotField;
  private readonly place: number;
  private readonly verdicts: (boolean | undefined)[] = [];

  constructor(
    fields: PivotFields,
    field: string,
    private readonly selected: string,
  ) {
    this.place = fields.placeOf(field);
    this.field = fields.field(field);
  }

  passes(items: Int32Array): boolean {
    const item = items[this.place]!;
    return (this.verdicts[item] ??= fold(captionOf(this.field.items[item])) === fold(this.selected));
  }
}

/** The key of a path of items. */
export function pathKey(path: readonly number[]): string {
  return path.join(' ');
}

/**
 * What one PivotTable adds up: the records of its table grouped by the items of its rows, then of its columns. It takes the records
 * one by one and keeps only the groups.
 */
export class PivotGroups {
  private readonly axis: readonly number[];
  private readonly filters: readonly Filter[];
  private readonly data: readonly number[];
  private readonly root: Group;
  private readonly rowDepth: number;

  constructor(pivot: Pivot, fields: PivotFields) {
    this.axis = [...pivot.rows, ...pivot.columns].map((name) => fields.placeOf(name));
    this.rowDepth = pivot.rows.length;
    this.data = pivot.data.map(({ field }) => fields.placeOf(field));
    this.filters = pivot.filters.flatMap(({ field, selected }) =>
      selected === undefined ? [] : [new Filter(fields, field, selected)],
    );
    this.root = this.group();
  }

  /** Takes a record: the numbers of its items, and its values. */
  take(items: Int32Array, values: readonly (Scalar | undefined)[]): void {
    for (const filter of this.filters) if (!filter.passes(items)) return;
    let group = this.root;
    for (const field of this.axis) {
      const item = items[field]!;
      let next = group.below.get(item);
      if (!next) {
        next = this.group();
        group.below.set(item, next);
      }
      group = next;
    }
    const { counts, sums } = group.totals;
    for (let place = 0; place < this.data.length; place++) {
      const value = values[this.data[place]!];
      if (value === undefined || value === '') continue;
      counts[place]!++;
      if (typeof value === 'number') sums[place]! += value;
    }
  }

  /**
   * Totals of every group of rows crossed with every group of columns, subtotals and grand totals included, by
   * `pathKey(rows) + '|' + pathKey(columns)`; and the paths of items that occur.
   */
  crossed(): { totals: Map<string, Totals>; rows: number[][]; columns: number[][] } {
    const totals = new Map<string, Totals>();
    const rows = new Map<string, number[]>();
    const columns = new Map<string, number[]>();
    this.visit(this.root, [], (path, found) => {
      const row = path.slice(0, this.rowDepth);
      const column = path.slice(this.rowDepth);
      rows.set(pathKey(row), row);
      columns.set(pathKey(column), column);
      for (let r = 0; r <= row.length; r++) {
        for (let c = 0; c <= column.length; c++) {
          this.addTo(totals, `${pathKey(row.slice(0, r))}|${pathKey(column.slice(0, c))}`, found);
        }
      }
    });
    return { totals, rows: [...rows.values()], columns: [...columns.values()] };
  }

  private addTo(totals: Map<string, Totals>, key: string, found: Totals): void {
    const sum = totals.get(key) ?? this.group().totals;
    totals.set(key, sum);
    found.counts.forEach((count, place) => (sum.counts[place]! += count));
    found.sums.forEach((value, place) => (sum.sums[place]! += value));
  }

  private visit(group: Group, path: number[], leaf: (path: number[], totals: Totals) => void): void {
    if (path.length === this.axis.length) leaf(path, group.totals);
    for (const [item, below] of group.below) this.visit(below, [...path, item], leaf);
  }

  private group(): Group {
    return { below: new Map(), totals: { counts: this.data.map(() => 0), sums: this.data.map(() => 0) } };
  }
}
