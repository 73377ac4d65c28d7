import { HostObject } from './host-object.js';
import { Range } from './range.js';
import type { Box } from './box.js';
import type { Worksheet } from './worksheet.js';

/** The filter of a sheet: where it stands, and which rows the user has it hide. */
export class AutoFilter extends HostObject {
  readonly className = 'AutoFilter';
  box: Box | undefined;
  /** Rows that are hidden by it. */
  filteredRows: readonly number[] = [];

  constructor(private readonly worksheet: Worksheet) {
    super();
  }

  get enabled(): boolean {
    return this.box !== undefined;
  }

  get isDataFiltered(): boolean {
    return this.filteredRows.length > 0;
  }

  getRangeOrNullObject(): Range | null {
    return this.box ? new Range(this.worksheet, this.box) : null;
  }

  clearCriteria(): void {
    this.worksheet.guardFilter();
    for (const row of this.filteredRows) this.worksheet.lines.hiddenRows.delete(row);
    this.filteredRows = [];
    this.worksheet.workbook.history.touch();
  }

  remove(): void {
    this.clearCriteria();
    this.box = undefined;
  }
}
