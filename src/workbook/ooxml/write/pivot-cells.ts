import type { Cell, Pivot, Scalar, Style } from '../../../book/index.js';
import { captionOf } from './pivot-field.js';
import type { PivotFields } from './pivot-fields.js';
import { isWholeData, itemAt } from './pivot-layout.js';
import type { PivotLayout } from './pivot-layout.js';
import type { AxisLine } from './pivot-lines.js';

/** Texts that Japanese Excel itself puts into a PivotTable. */
export const GRAND_TOTAL = '総計';
export const VALUES_CAPTION = '値';
const ALL_ITEMS = '(すべて)';
const subtotalOf = (item: string) => `${item} 集計`;
const grandTotalOf = (data: string) => `全体の ${data}`;

const edge = { style: 'thin', color: '7F9DB9' } as const;
const heading: Style = { font: { bold: true }, fill: 'DCE6F1' };
const lowestHeading: Style = { ...heading, border: { bottom: edge } };
const looks = {
  data: {},
  subtotal: { font: { bold: true } },
  grand: { font: { bold: true }, fill: 'DCE6F1', border: { top: edge } },
} as const;

/** The looks of lines with a number format. */
const withFormat = (format: string): Record<AxisLine['kind'], Style> => ({
  data: { ...looks.data, format },
  subtotal: { ...looks.subtotal, format },
  grand: { ...looks.grand, format },
});
const whole = withFormat('#,##0');
const general = withFormat('General');

/** Draws the cells of one PivotTable as Excel would show it. */
class PivotDrawing {
  readonly cells: Cell[] = [];

  constructor(
    private readonly pivot: Pivot,
    private readonly fields: PivotFields,
    private readonly layout: PivotLayout,
  ) {}

  drawFilters(): void {
    const { row, column } = this.layout.whole.from;
    this.pivot.filters.forEach(({ field, selected }, place) => {
      this.put(row + place, column, field, heading);
      this.put(row + place, column + 1, selected ?? ALL_ITEMS);
    });
  }

  drawHeader(): void {
    const { at, rows, columns, data } = this.pivot;
    const { headerRows, columnLines, body } = this.layout;
    const values = at.column + rows.length;
    const grid = Array.from({ length: headerRows }, () => new Map<number, Scalar>());
    const bottom = grid[headerRows - 1]!;
    if (columns.length > 0) {
      if (data.length === 1) grid[0]!.set(at.column, data[0]!.name);
      columns.forEach((name, level) => grid[0]!.set(values + level, name));
      if (data.length > 1) grid[0]!.set(values + columns.length, VALUES_CAPTION);
    }
    rows.forEach((name, level) => bottom.set(at.column + level, name));
    columnLines.forEach((line, place) => this.headLine(line, values + place, grid));
    grid.forEach((texts, level) => {
      const style = level === headerRows - 1 ? lowestHeading : heading;
      for (let column = at.column; column <= body.to.column; column++) {
        this.put(at.row + level, column, texts.get(column), style);
      }
    });
  }

  /** What stands above the values of one column; `grid` has a map by column for each row of the header. */
  private headLine(line: AxisLine, column: number, grid: readonly Map<number, Scalar>[]): void {
    const { columns, data } = this.pivot;
    const dataName = data[line.data]!.name;
    const several = data.length > 1;
    if (line.kind === 'grand') {
      grid[1]!.set(column, several ? grandTotalOf(dataName) : GRAND_TOTAL);
    } else if (line.kind === 'subtotal') {
      const level = line.places.length - 1;
      const item = this.caption(columns[level]!, line.places[level]!);
      grid[1 + level]!.set(column, several ? `${item} ${dataName}` : subtotalOf(item));
    } else {
      const first = line.data === 0 ? line.repeated : columns.length;
      for (let level = first; level < columns.length; level++) {
        grid[1 + level]!.set(column, this.label(columns[level]!, line.places[level]!));
      }
      if (several || columns.length === 0) grid[grid.length - 1]!.set(column, dataName);
    }
  }

  drawLines(): void {
    const { at } = this.pivot;
    this.layout.rowLines.forEach((line, place) => {
      const row = at.row + this.layout.headerRows + place;
      this.drawLabels(line, row);
      this.drawValues(line, row);
    });
  }

  private drawLabels({ kind, places, repeated }: AxisLine, row: number): void {
    const { at, rows } = this.pivot;
    const labels = rows.map((name, level) => {
      if (kind === 'grand') return level === 0 ? GRAND_TOTAL : undefined;
      if (kind === 'subtotal')
        return level === places.length - 1 ? subtotalOf(this.caption(name, places[level]!)) : undefined;
      return level >= repeated ? this.label(name, places[level]!) : undefined;
    });
    labels.forEach((text, level) => {
      if (kind !== 'data') this.put(row, at.column + level, text, looks[kind]);
      else if (text !== undefined) this.put(row, at.column + level, text);
    });
  }

  private drawValues(line: AxisLine, row: number): void {
    const { at, rows, data } = this.pivot;
    this.layout.columnLines.forEach((column, place) => {
      const field = data[column.data]!;
      const found = this.layout.totals.get(`${line.key}|${column.key}`);
      const count = found?.counts[column.data] ?? 0;
      // Of nothing but blanks neither a count nor a sum is shown.
      const value = count === 0 ? undefined : field.function === 'count' ? count : found!.sums[column.data];
      const kind = line.kind !== 'data' ? line.kind : column.kind === 'data' ? 'data' : 'subtotal';
      this.put(row, at.column + rows.length + place, value, (isWholeData(this.fields, field) ? whole : general)[kind]);
    });
  }

  /** An item as a subtotal names it. */
  private caption(field: string, place: number): string {
    return captionOf(itemAt(this.layout, this.fields, field, place));
  }

  /** An item as the label of a line: Excel shows numbers as numbers, everything else as text. */
  private label(field: string, place: number): Scalar {
    const item = itemAt(this.layout, this.fields, field, place);
    return typeof item === 'number' ? item : captionOf(item);
  }

  private put(row: number, column: number, value: Scalar | undefined, style?: Style): void {
    this.cells.push({ row, column, ...(value !== undefined && { value }), ...(style && { style }) });
  }
}

/**
 * Every cell of a PivotTable, page filters included, so that it is complete before anything refreshes it: in Protected View, in
 * previews, and for programs that know no PivotTables.
 */
export function pivotCells(pivot: Pivot, fields: PivotFields, layout: PivotLayout): readonly Cell[] {
  const drawing = new PivotDrawing(pivot, fields, layout);
  drawing.drawFilters();
  drawing.drawHeader();
  drawing.drawLines();
  return drawing.cells;
}
