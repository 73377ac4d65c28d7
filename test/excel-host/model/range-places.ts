import { refuse } from '../protocol/host-error.js';
import * as boxes from './box.js';
import type { Box } from './box.js';
import { HostObject } from './host-object.js';
import type { Range } from './range.js';
import type { Worksheet } from './worksheet.js';

/** Where a range lies, and the ranges around and within it. */
export abstract class RangePlaces extends HostObject {
  constructor(
    readonly worksheet: Worksheet,
    readonly box: Box,
  ) {
    super();
  }

  get address(): string {
    return `${this.worksheet.quotedName}!${boxes.addressOf(this.box)}`;
  }

  get rowIndex(): number {
    return this.box.row - 1;
  }

  get columnIndex(): number {
    return this.box.column - 1;
  }

  get rowCount(): number {
    return this.box.rows;
  }

  get columnCount(): number {
    return this.box.columns;
  }

  /** -1 when there are more cells than fit into 31 bits. */
  get cellCount(): number {
    const count = boxes.cellCount(this.box);
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get isEntireColumn(): boolean {
    return this.box.rows === boxes.WHOLE_SHEET.rows;
  }

  get isEntireRow(): boolean {
    return this.box.columns === boxes.WHOLE_SHEET.columns;
  }

  getCell(row: number, column: number): Range {
    return this.at(boxes.boxOf(this.box.row + row, this.box.column + column));
  }

  getRow(row: number): Range {
    return this.at(boxes.boxOf(this.box.row + row, this.box.column, 1, this.box.columns));
  }

  getColumn(column: number): Range {
    return this.at(boxes.boxOf(this.box.row, this.box.column + column, this.box.rows, 1));
  }

  getLastRow(): Range {
    return this.getRow(this.box.rows - 1);
  }

  getLastColumn(): Range {
    return this.getColumn(this.box.columns - 1);
  }

  getLastCell(): Range {
    return this.getCell(this.box.rows - 1, this.box.columns - 1);
  }

  getEntireRow(): Range {
    return this.at({ ...this.box, column: 1, columns: boxes.WHOLE_SHEET.columns });
  }

  getEntireColumn(): Range {
    return this.at({ ...this.box, row: 1, rows: boxes.WHOLE_SHEET.rows });
  }

  getOffsetRange(rows: number, columns: number): Range {
    const { box } = this;
    return this.at(boxes.boxOf(box.row + rows, box.column + columns, box.rows, box.columns));
  }

  getResizedRange(rows: number, columns: number): Range {
    return this.getAbsoluteResizedRange(this.box.rows + rows, this.box.columns + columns);
  }

  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.at(boxes.boxOf(this.box.row, this.box.column, rows, columns));
  }

  getBoundingRect(other: Range | string): Range {
    return this.at(boxes.boundingBox(this.box, this.beside(other)));
  }

  getIntersection(other: Range | string): Range {
    return this.getIntersectionOrNullObject(other) ?? refuse('ItemNotFound');
  }

  getIntersectionOrNullObject(other: Range | string): Range | null {
    const shared = boxes.intersection(this.box, this.beside(other));
    return shared ? this.at(shared) : null;
  }

  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.at({ ...this.box, rows: 1, columns: 1 });
  }

  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.worksheet.cells.used(valuesOnly);
    const shared = used && boxes.intersection(this.box, used);
    return shared ? this.at(shared) : null;
  }

  /** Another range of the same sheet. */
  protected abstract at(box: Box): Range;

  private beside(other: Range | string): Box {
    const range = typeof other === 'string' ? this.worksheet.getRange(other) : other;
    return range.worksheet === this.worksheet ? range.box : refuse('InvalidArgument');
  }
}
