import type { Area } from '../../../../book/index.js';
import type { Question } from '../../ask-all.js';
import { rangeOf } from '../../range-of.js';
import type { Before } from './before.js';
import { OBJECT } from './before.js';

/** What could be typed into the cells of an area; cell by cell where not the same held for all of them. */
export class ValidationBefore implements Before {
  readonly weight = OBJECT;
  private validation!: Excel.DataValidation;
  private cells: readonly ValidationBefore[] = [];

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly area: Area,
  ) {}

  ask(): void {
    this.validation = rangeOf(this.sheet, this.area).dataValidation;
    this.validation.load('type,rule,ignoreBlanks,errorAlert,prompt');
  }

  further(): readonly Question[] {
    const { type } = this.validation;
    if (type === 'Inconsistent' || type === 'MixedCriteria') this.cells = this.cellByCell();
    return this.cells;
  }

  get characters(): number {
    if (this.cells.length > 0) return this.cells.reduce((sum, cell) => sum + cell.characters, 0);
    const { rule, errorAlert, prompt } = this.validation;
    return 300 + JSON.stringify([rule, errorAlert, prompt]).length;
  }

  putBack(sheet: Excel.Worksheet): void {
    if (this.cells.length > 0) {
      for (const cell of this.cells) cell.putBack(sheet);
      return;
    }
    const { type, rule, ignoreBlanks, errorAlert, prompt } = this.validation;
    const { dataValidation } = rangeOf(sheet, this.area);
    if (type === 'None') {
      dataValidation.clear();
      return;
    }
    dataValidation.rule = rule;
    dataValidation.ignoreBlanks = ignoreBlanks;
    dataValidation.errorAlert = errorAlert;
    dataValidation.prompt = prompt;
  }

  private cellByCell(): ValidationBefore[] {
    const { from, to } = this.area;
    const cells: ValidationBefore[] = [];
    for (let row = from.row; row <= to.row; row++) {
      for (let column = from.column; column <= to.column; column++) {
        cells.push(new ValidationBefore(this.sheet, { from: { row, column }, to: { row, column } }));
      }
    }
    return cells;
  }
}
