import { refuse } from '../protocol/host-error.js';
import type { Worksheet } from './worksheet.js';

/** Sizes of rows and columns, and which of them are hidden. */
export class SheetLines {
  /** Points, by row and by column. */
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();

  constructor(private readonly sheet: Worksheet) {}

  hideRows(from: number, to: number, hidden: boolean): void {
    this.guard('allowFormatRows');
    for (let row = from; row <= to; row++) {
      if (hidden) this.hiddenRows.add(row);
      else this.hiddenRows.delete(row);
    }
    this.sheet.workbook.history.touch();
    this.sheet.workbook.events.sheet('RowHiddenChanged', this.sheet.id, {
      address: `${from}:${to}`,
      changeType: hidden ? 'Hidden' : 'Unhidden',
      source: this.sheet.workbook.source,
    });
  }

  hideColumns(from: number, to: number, hidden: boolean): void {
    this.guard('allowFormatColumns');
    for (let column = from; column <= to; column++) {
      if (hidden) this.hiddenColumns.add(column);
      else this.hiddenColumns.delete(column);
    }
    this.sheet.workbook.history.touch();
  }

  setColumnWidth(from: number, to: number, points: number): void {
    this.guard('allowFormatColumns');
    if (!(points >= 0)) refuse('InvalidArgument');
    for (let column = from; column <= to; column++) this.columnWidths.set(column, points);
    this.sheet.workbook.history.touch();
  }

  setRowHeight(from: number, to: number, points: number): void {
    this.guard('allowFormatRows');
    if (!(points >= 0 && points <= 409.5)) refuse('InvalidArgument');
    for (let row = from; row <= to; row++) this.rowHeights.set(row, points);
    this.sheet.workbook.history.touch();
  }

  private guard(option: 'allowFormatRows' | 'allowFormatColumns'): void {
    const { protection } = this.sheet;
    if (protection.protected && !protection.options?.[option]) refuse('AccessDenied', 'protected-structure');
  }
}
