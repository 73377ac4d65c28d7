import { TenkenError } from '../../../findings/index.js';

/** What may still be read, over all sheets of a workbook. */
export class Budget {
  private left: number;

  constructor(private readonly limit: number) {
    this.left = limit;
  }

  /** Takes one; FILE_TOO_MANY_CELLS when nothing is left. */
  spend(): void {
    if (--this.left < 0) throw new TenkenError('FILE_TOO_MANY_CELLS', { limit: this.limit });
  }
}
