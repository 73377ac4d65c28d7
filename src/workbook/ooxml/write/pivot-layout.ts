import type { Area, Pivot, Scalar } from '../../../book/index.js';
import type { PivotCache } from './pivot-cache.js';
import type { PivotFields } from './pivot-fields.js';
import { axisLines } from './pivot-lines.js';
import type { AxisLine } from './pivot-lines.js';
import type { Totals } from './pivot-groups.js';

/** A PivotTable as it lies in its sheet, in tabular form. */
export interface PivotLayout {
  /** The body, page filters left out (`location/@ref`). */
  readonly body: Area;
  /** Body, page filters, and the empty row between. */
  readonly whole: Area;
  /** Rows of the body above the first value. */
  readonly headerRows: number;
  readonly rowLines: readonly AxisLine[];
  readonly columnLines: readonly AxisLine[];
  /** Shared items of each row, column and filter field, in the order in which the field lists them. */
  readonly orders: ReadonlyMap<string, readonly number[]>;
  /** Totals by the keys of a row line and a column line, with `|` between; absent where nothing occurs. */
  readonly totals: ReadonlyMap<string, Totals>;
}

/** Whether a data field's values are whole, so that they show without decimals. */
export function isWholeData(fields: PivotFields, { field, function: kind }: Pivot['data'][number]): boolean {
  return kind === 'count' || fields.field(field).isWhole;
}

/** The item at `place` in the list of a field; undefined is the blank. */
export function itemAt(layout: PivotLayout, fields: PivotFields, name: string, place: number): Scalar | undefined {
  return fields.field(name).items[layout.orders.get(name)![place]!];
}

/** Lays out `pivot` from what `cache` has learnt; every row of the table must have been taken. */
export function layOutPivot(pivot: Pivot, cache: PivotCache): PivotLayout {
  const { at, rows, columns, filters, data } = pivot;
  const orders = new Map(
    [...rows, ...columns, ...filters.map(({ field }) => field)].map((name) => [
      name,
      cache.fields.field(name).inOrder(pivot.orders?.[name]),
    ]),
  );
  const ordersOf = (names: readonly string[]) => names.map((name) => orders.get(name)!);
  const crossed = cache.groupsOf(pivot).crossed();
  const rowLines = axisLines(crossed.rows, ordersOf(rows), 1);
  const columnLines = axisLines(crossed.columns, ordersOf(columns), data.length);

  // One row for the names of the row fields; with column fields one more for their names, one for each further level of captions.
  const headerRows = columns.length === 0 ? 1 : 1 + columns.length + (data.length > 1 ? 1 : 0);
  const filterRows = filters.length === 0 ? 0 : filters.length + 1;
  const to = {
    row: at.row + headerRows + rowLines.length - 1,
    column: at.column + rows.length + columnLines.length - 1,
  };
  return {
    body: { from: at, to },
    whole: { from: { row: at.row - filterRows, column: at.column }, to },
    headerRows,
    rowLines,
    columnLines,
    orders,
    totals: crossed.totals,
  };
}
