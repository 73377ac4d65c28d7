import { cellKey } from '../../../book/index.js';
import type { Area, Cell, Pivot, Scalar, Style } from '../../../book/index.js';
import type { PivotCache } from './pivot-cache.js';
import { captionOf } from './pivot-field.js';
import type { PivotFields } from './pivot-fields.js';
import { axisLines } from './pivot-lines.js';
import type { AxisLine } from './pivot-lines.js';

/** A PivotTable as it lies in its sheet. */
export interface PivotLayout {
  /** The body, page filters left out (`location/@ref`). */
  readonly body: Area;
  /** Body, page filters, and the empty row between. */
  readonly whole: Area;
  /** Rows of the body above the first value. */
  readonly headerRows: number;
  readonly rowLines: readonly AxisLine[];
  readonly columnLines: readonly AxisLine[];
  /** Shared items of each row, column and filter field in the order of its list; rule of `<items>`. */
  readonly orders: ReadonlyMap<string, readonly number[]>;
  /** Every cell as Excel would show it, so that the PivotTable is complete before anything refreshes it. */
  readonly cells: readonly Cell[];
}

/** Texts that Japanese Excel itself puts into a PivotTable. */
export const GRAND_TOTAL = '総計';
export const VALUES_CAPTION = '値';
const ALL_ITEMS = '(すべて)';
const subtotalOf = (item: string) => `${item} 集計`;
const grandTotalOf = (data: string) => `全体の ${data}`;

/** Whole numbers: counts, and sums of whole numbers. */
export const WHOLE_FORMAT = '#,##0';
const edge = { style: 'thin', color: '7F9DB9' } as const;
const heading: Style = { font: { bold: true }, fill: 'DCE6F1' };
const lowestHeading: Style = { ...heading, border: { bottom: edge } };
const number: Style = { format: WHOLE_FORMAT };
const total: Style = { font: { bold: true }, format: WHOLE_FORMAT };
const grand: Style = { font: { bold: true }, fill: 'DCE6F1', border: { top: edge }, format: WHOLE_FORMAT };

/** Whether a data field's values are whole, so that they show without decimals. */
export function isWholeData(fields: PivotFields, { field, function: kind }: Pivot['data'][number]): boolean {
  return kind === 'count' || fields.field(field).isWhole;
}

/** Puts cells into the grid of one PivotTable. */
class Canvas {
  readonly cells: Cell[] = [];

  put(row: number, column: number, value: Scalar | undefined, style?: Style): void {
    this.cells.push({ row, column, ...(value !== undefined && { value }), ...(style && { style }) });
  }
}

/** Lays out `pivot` from what `cache` has learnt; every row of the table must have been taken. */
export function layOutPivot(pivot: Pivot, cache: PivotCache): PivotLayout {
  const { at, rows, columns, filters, data } = pivot;
  const { fields } = cache;
  const orders = new Map(
    [...rows, ...columns, ...filters.map((filter) => filter.field)].map((name) => [
      name,
      fields.field(name).inOrder(pivot.orders?.[name]),
    ]),
  );
  const crossed = cache.groupsOf(pivot).crossed();
  const ordersOf = (names: readonly string[]) => names.map((name) => orders.get(name)!);
  const rowLines = axisLines(crossed.rows, ordersOf(rows), 1);
  const columnLines = axisLines(crossed.columns, ordersOf(columns), data.length);
  const headerRows = columns.length === 0 ? 1 : 1 + columns.length + (data.length > 1 ? 1 : 0);
  const filterRows = filters.length === 0 ? 0 : filters.length + 1;
  const lastRow = at.row + headerRows + rowLines.length - 1;
  const lastColumn = at.column + rows.length + columnLines.length - 1;

  /** The item at `place` in the list of a field, as a subtotal names it. */
  const caption = (name: string, place: number) => captionOf(fields.field(name).items[orders.get(name)![place]!]);
  /** The item as the label of a line: Excel shows numbers as numbers, everything else as text. */
  const label = (name: string, place: number) => {
    const item = fields.field(name).items[orders.get(name)![place]!];
    return typeof item === 'number' ? item : captionOf(item);
  };
  const canvas = new Canvas();

  const drawFilters = () =>
    filters.forEach(({ field, selected }, place) => {
      canvas.put(at.row - filterRows + place, at.column, field, heading);
      canvas.put(at.row - filterRows + place, at.column + 1, selected ?? ALL_ITEMS);
    });

  const drawHeader = () => {
    const bottom = at.row + headerRows - 1;
    const valuesColumn = at.column + rows.length;
    const head = new Map<number, string | number>();
    const put = (row: number, column: number, text: string | number) => head.set(cellKey(row, column), text);
    if (columns.length > 0) {
      if (data.length === 1) put(at.row, at.column, data[0]!.name);
      columns.forEach((name, level) => put(at.row, valuesColumn + level, name));
      if (data.length > 1) put(at.row, valuesColumn + columns.length, VALUES_CAPTION);
    }
    rows.forEach((name, level) => put(bottom, at.column + level, name));
    columnLines.forEach((line, place) => {
      const column = valuesColumn + place;
      const dataName = data[line.data]!.name;
      if (line.kind === 'data') {
        const first = line.data === 0 ? line.repeated : columns.length;
        for (let level = first; level < columns.length; level++) {
          put(at.row + 1 + level, column, label(columns[level]!, line.places[level]!));
        }
        if (data.length > 1 || columns.length === 0) put(bottom, column, dataName);
      } else if (line.kind === 'subtotal') {
        const level = line.places.length - 1;
        const text = caption(columns[level]!, line.places[level]!);
        put(at.row + 1 + level, column, data.length > 1 ? `${text} ${dataName}` : subtotalOf(text));
      } else {
        put(at.row + 1, column, data.length > 1 ? grandTotalOf(dataName) : GRAND_TOTAL);
      }
    });
    for (let row = at.row; row <= bottom; row++) {
      for (let column = at.column; column <= lastColumn; column++) {
        canvas.put(row, column, head.get(cellKey(row, column)), row === bottom ? lowestHeading : heading);
      }
    }
  };

  const drawLine = (line: AxisLine, row: number) => {
    const style = line.kind === 'data' ? undefined : line.kind === 'subtotal' ? total : grand;
    const labels = new Map<number, string | number>();
    if (line.kind === 'grand') labels.set(0, GRAND_TOTAL);
    else if (line.kind === 'subtotal') {
      const level = line.places.length - 1;
      labels.set(level, subtotalOf(caption(rows[level]!, line.places[level]!)));
    } else {
      for (let level = line.repeated; level < rows.length; level++) {
        labels.set(level, label(rows[level]!, line.places[level]!));
      }
    }
    rows.forEach((_, level) => {
      if (labels.has(level) || style) canvas.put(row, at.column + level, labels.get(level), style);
    });
    columnLines.forEach((column, place) => {
      const field = data[column.data]!;
      const found = crossed.totals.get(`${line.key}|${column.key}`);
      const count = found?.counts[column.data] ?? 0;
      // Of nothing but blanks neither a count nor a sum is shown.
      const value = count === 0 ? undefined : field.function === 'count' ? count : found!.sums[column.data];
      const wanted = style ?? (column.kind === 'data' ? number : total);
      const shown = isWholeData(fields, field) ? wanted : { ...wanted, format: 'General' };
      canvas.put(row, at.column + rows.length + place, value, shown);
    });
  };

  drawFilters();
  drawHeader();
  rowLines.forEach((line, place) => drawLine(line, at.row + headerRows + place));
  const body = { from: at, to: { row: lastRow, column: lastColumn } };
  return {
    body,
    whole: {
      from: { row: at.row - filterRows, column: at.column },
      to: { row: lastRow, column: Math.max(lastColumn, at.column + 1) },
    },
    headerRows,
    rowLines,
    columnLines,
    orders,
    cells: canvas.cells,
  };
}
