import { refuse } from '../protocol/host-error.js';
import type { Box } from './box.js';
import { boxOf, WHOLE_SHEET } from './box.js';
import { HostObject } from './host-object.js';
import { Range } from './range.js';
import type { Worksheet } from './worksheet.js';

/** Rows and columns that stay in view. */
export class WorksheetFreezePanes extends HostObject {
  readonly className = 'WorksheetFreezePanes';
  frozenRows = 0;
  frozenColumns = 0;

  constructor(private readonly worksheet: Worksheet) {
    super();
  }

  freezeRows(count = 1): void {
    this.freeze(count, 0);
  }

  freezeColumns(count = 1): void {
    this.freeze(0, count);
  }

  freezeAt(range: Range | string): void {
    const { box } = range instanceof Range ? range : this.worksheet.getRange(range);
    this.freeze(box.row + box.rows - 1, box.column + box.columns - 1);
  }

  unfreeze(): void {
    this.freeze(0, 0);
  }

  getLocation(): Range {
    return this.getLocationOrNullObject() ?? refuse('ItemNotFound');
  }

  getLocationOrNullObject(): Range | null {
    const { frozenRows: rows, frozenColumns: columns } = this;
    if (rows + columns === 0) return null;
    const box: Box = boxOf(1, 1, rows || WHOLE_SHEET.rows, columns || WHOLE_SHEET.columns);
    return new Range(this.worksheet, box);
  }

  private freeze(rows: number, columns: number): void {
    const before = [this.frozenRows, this.frozenColumns] as const;
    [this.frozenRows, this.frozenColumns] = [rows, columns];
    this.worksheet.workbook.history.changed(() => {
      [this.frozenRows, this.frozenColumns] = before;
    });
  }
}
