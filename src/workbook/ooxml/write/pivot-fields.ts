import type { Scalar, Table } from '../../../book/index.js';
import { bookInvalid } from '../../checks/invalid.js';
import { PivotField } from './pivot-field.js';

/** The columns of one table as fields of its pivot cache. */
export class PivotFields {
  readonly list: readonly PivotField[];
  private readonly places: ReadonlyMap<string, number>;
  private readonly items: Int32Array;

  /** `onAxis`: the columns that some PivotTable has as row, column or filter. */
  constructor(
    private readonly table: Table,
    onAxis: ReadonlySet<string>,
  ) {
    this.list = table.columns.map(({ header }) => new PivotField(header, onAxis.has(header)));
    this.places = new Map(table.columns.map(({ header }, place) => [header, place]));
    this.items = new Int32Array(this.list.length);
  }

  /** The place of a column; throws BOOK_INVALID when the table has none of that name. */
  placeOf(name: string): number {
    const place = this.places.get(name);
    if (place === undefined) throw bookInvalid('PIVOT_FIELD', `${this.table.name}[${name}]`);
    return place;
  }

  /** The field of that name; throws as `placeOf`. */
  field(name: string): PivotField {
    return this.list[this.placeOf(name)]!;
  }

  /** Learns a row; gives the numbers of its items, good until the next row. */
  take(values: readonly (Scalar | undefined)[]): Int32Array {
    for (let place = 0; place < this.list.length; place++) this.items[place] = this.list[place]!.take(values[place]);
    return this.items;
  }
}
