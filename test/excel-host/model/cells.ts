import { MAX_COLUMNS, MAX_ROWS } from '../../../src/book/index.js';
import type { Scalar } from '../../../src/book/index.js';
import type { Box } from './box.js';
import { boxOf, intersection, lastColumn, lastRow } from './box.js';
import { PLAIN } from './cell-style.js';
import type { CellStyle } from './cell-style.js';
import { Grid } from './grid.js';

/** What a cell held before it changed. */
export interface CellBefore {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar | undefined;
  readonly formula: string | undefined;
  readonly style: CellStyle | undefined;
}

/** The cells of a sheet: values, formulas (with `=`) and styles, without any rule of Excel. */
export class Cells {
  readonly values = new Grid<Scalar>();
  readonly formulas = new Grid<string>();
  readonly styles = new Grid<CellStyle>();
  readonly rowStyles = new Map<number, CellStyle>();
  readonly columnStyles = new Map<number, CellStyle>();
  /** Style of cells for which nothing else was said. */
  base = PLAIN;
  /** Told of every cell before it changes, while somebody wants to be able to take changes back. */
  witness: ((before: CellBefore) => void) | undefined;
  /** Counts changes of values and formulas. */
  changes = 0;

  styleOf(row: number, column: number): CellStyle {
    return this.styles.get(row, column) ?? this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? this.base;
  }

  /** Puts a value, or a formula with the value that it has now; neither clears the cell. */
  put(row: number, column: number, value: Scalar | undefined, formula?: string): void {
    this.tell(row, column);
    this.changes++;
    this.values.set(row, column, value === '' ? undefined : value);
    this.formulas.set(row, column, formula);
  }

  setStyle(row: number, column: number, style: CellStyle | undefined): void {
    this.tell(row, column);
    this.styles.set(row, column, style);
  }

  /** Changes the style of all cells of `box`; of whole columns, rows and sheets also that of cells to come. */
  restyle(box: Box, change: (style: CellStyle) => CellStyle): void {
    const made = new Map<CellStyle, CellStyle>();
    const changed = (style: CellStyle) => {
      const known = made.get(style) ?? change(style);
      made.set(style, known);
      return known;
    };
    const allRows = box.rows === MAX_ROWS;
    const allColumns = box.columns === MAX_COLUMNS;
    if (!allRows && !allColumns) {
      for (let row = box.row; row <= lastRow(box); row++) {
        for (let column = box.column; column <= lastColumn(box); column++) {
          this.setStyle(row, column, changed(this.styleOf(row, column)));
        }
      }
      return;
    }
    for (const [row, column, style] of [...this.styles.entries()]) {
      if (intersection(box, { row, column, rows: 1, columns: 1 })) this.setStyle(row, column, changed(style));
    }
    if (allRows && allColumns) {
      this.base = changed(this.base);
      for (const map of [this.rowStyles, this.columnStyles]) for (const [at, style] of map) map.set(at, changed(style));
    } else if (allRows) {
      for (let column = box.column; column <= lastColumn(box); column++) {
        this.columnStyles.set(column, changed(this.columnStyles.get(column) ?? this.base));
      }
    } else {
      for (let row = box.row; row <= lastRow(box); row++) {
        this.rowStyles.set(row, changed(this.rowStyles.get(row) ?? this.base));
      }
    }
  }

  /** The rectangle around all cells with content, or also with a style of their own. */
  used(valuesOnly: boolean): Box | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
    const include = (row: number, column: number) => {
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    };
    for (const [row, column] of this.values.entries()) include(row, column);
    for (const [row, column] of this.formulas.entries()) include(row, column);
    if (!valuesOnly) for (const [row, column] of this.styles.entries()) include(row, column);
    return bottom === 0 ? undefined : boxOf(top, left, bottom - top + 1, right - left + 1);
  }

  /** Puts a cell back as it was. */
  restore({ row, column, value, formula, style }: CellBefore): void {
    this.put(row, column, value, formula);
    this.setStyle(row, column, style);
  }

  private tell(row: number, column: number): void {
    this.witness?.({
      row,
      column,
      value: this.values.get(row, column),
      formula: this.formulas.get(row, column),
      style: this.styles.get(row, column),
    });
  }

  shiftRows(at: number, count: number): void {
    this.changes++;
    for (const grid of [this.values, this.formulas, this.styles] as Grid<unknown>[]) {
      if (count > 0) grid.insertRows(at, count);
      else grid.deleteRows(at, -count);
    }
    shiftKeys(this.rowStyles, at, count);
  }

  shiftColumns(at: number, count: number): void {
    this.changes++;
    for (const grid of [this.values, this.formulas, this.styles] as Grid<unknown>[]) {
      if (count > 0) grid.insertColumns(at, count);
      else grid.deleteColumns(at, -count);
    }
    shiftKeys(this.columnStyles, at, count);
  }
}

/** Moves entries by row or column number after an insertion (`count` > 0) or a deletion. */
export function shiftKeys<T>(map: Map<number, T>, at: number, count: number): void {
  const moved = [...map].filter(([key]) => key >= at);
  for (const [key] of moved) map.delete(key);
  for (const [key, value] of moved) if (count > 0 || key >= at - count) map.set(key + count, value);
}
