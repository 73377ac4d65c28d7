import { refuse } from '../protocol/host-error.js';
import { HostObject } from './host-object.js';
import { serialOf } from './typed-value.js';
import type { Workbook } from './workbook.js';

/** Serial numbers count from four years and a day later. */
const YEARS_1904 = 1462;

/** Functions of the sheet, called without a cell; the double has DATE alone. */
export class Functions extends HostObject {
  readonly className = 'Functions';

  constructor(private readonly workbook: Workbook) {
    super();
  }

  date(year: number, month: number, day: number): FunctionResult {
    const serial = serialOf(year, month, day) ?? refuse('InvalidArgument');
    return new FunctionResult(this.workbook.from1904 ? serial - YEARS_1904 : serial);
  }
}

class FunctionResult extends HostObject {
  readonly className = 'FunctionResult';
  readonly error = null;

  constructor(readonly value: number) {
    super();
  }
}
