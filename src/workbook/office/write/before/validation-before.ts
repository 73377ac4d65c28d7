import type { Area } from '../../../../book/index.js';
import type { Question } from '../../ask-all.js';
import { cellByCell, isMixed } from '../../cell-by-cell.js';
import { rangeOf } from '../../range-of.js';
import type { Before } from './before.js';
import { OBJECT } from '../../ask-all.js';

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
    if (isMixed(this.validation)) this.cells = cellByCell(this.area).map((at) => new ValidationBefore(this.sheet, at));
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
}
