import { rangeOf } from '../../range-of.js';
import type { Before } from './before.js';
import { OBJECT } from '../../ask-all.js';

/** Whether a row or a column was hidden. */
export class LineBefore implements Before {
  readonly weight = OBJECT;
  readonly characters = 0;
  private cell!: Excel.Range;

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly kind: 'row' | 'column',
    private readonly line: number,
  ) {}

  ask(): void {
    this.cell = this.cellOf(this.sheet);
    this.cell.load(this.kind === 'row' ? 'rowHidden' : 'columnHidden');
  }

  putBack(sheet: Excel.Worksheet): void {
    if (this.kind === 'row' && this.cell.rowHidden) this.cellOf(sheet).rowHidden = true;
    if (this.kind === 'column' && this.cell.columnHidden) this.cellOf(sheet).columnHidden = true;
  }

  private cellOf(sheet: Excel.Worksheet): Excel.Range {
    const { kind, line } = this;
    const at = kind === 'row' ? { row: line, column: 1 } : { row: 1, column: line };
    return rangeOf(sheet, { from: at, to: at });
  }
}
