import type { Area, Scalar } from '../../../../book/index.js';
import { rangeOf } from '../../range-of.js';
import { asWritten } from '../as-written.js';
import type { Before } from './before.js';
import { OBJECT } from '../../ask-all.js';

/** What stood in the cells of an area: values and formulas. */
export class ContentBefore implements Before {
  readonly weight: number;
  private range!: Excel.Range;

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly area: Area,
  ) {
    const { from, to } = area;
    this.weight = OBJECT + 3 * (to.row - from.row + 1) * (to.column - from.column + 1);
  }

  ask(): void {
    this.range = rangeOf(this.sheet, this.area);
    this.range.load('values,valueTypes,formulas,numberFormat,format/protection/locked');
  }

  /** Whether some of the cells are locked. */
  get isLocked(): boolean {
    return this.range.format.protection.locked !== false;
  }

  /** Whether a cell, counted from the first of the area, keeps everything as it is written, the apostrophe of a text too. */
  isText(row: number, column: number): boolean {
    return this.range.numberFormat[row]![column] === '@';
  }

  get characters(): number {
    return this.range.formulas.flat().reduce((sum: number, formula: Scalar) => sum + String(formula).length + 8, 0);
  }

  putBack(sheet: Excel.Worksheet): void {
    const { formulas } = this.range;
    rangeOf(sheet, this.area).formulas = formulas.map((line, row) =>
      line.map((_, column) => this.written(row, column)),
    );
  }

  /** A cell as it must be written to hold what it held. */
  private written(row: number, column: number): Scalar {
    const { values, valueTypes, formulas } = this.range;
    const value = values[row]![column] as Scalar;
    const formula = formulas[row]![column] as Scalar;
    // A text such as `=A1` that was entered with an apostrophe stands in both.
    if (formula !== value || valueTypes[row]![column] === 'Error') return formula;
    return this.isText(row, column) ? value : asWritten(value);
  }
}
