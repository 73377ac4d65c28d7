import { limitOf } from '../host-facts.js';
import { refuse } from '../protocol/host-error.js';
import type { Box } from './box.js';
import { cellCount, intersection, lastColumn, lastRow } from './box.js';
import { Cells } from './cells.js';
import type { ConditionalEntry } from './conditional-formats.js';
import type { ValidationEntry } from './data-validation.js';
import { Grid } from './grid.js';
import { HostObject } from './host-object.js';
import type { RangeHyperlink } from './links.js';
import { Merges } from './merges.js';
import type { WorksheetProtection } from './sheet-protection.js';
import type { Workbook } from './workbook.js';

/** What stands in the cells of a sheet, how it is changed, and what protection keeps from being changed. */
export abstract class SheetContent extends HostObject {
  readonly cells = new Cells();
  readonly merges = new Merges();
  readonly links = new Grid<RangeHyperlink>();
  validations: readonly ValidationEntry[] = [];
  conditionalFormats: readonly ConditionalEntry[] = [];
  abstract readonly workbook: Workbook;
  abstract readonly protection: WorksheetProtection;

  /** Refuses a write into a locked cell of a protected sheet. */
  guardCells(box: Box): void {
    if (!this.protection.protected) return;
    const { cells } = this;
    const part = this.usedWithin(box);
    if (cellCount(box) > limitOf('range-cells') || !part) {
      if (cells.styleOf(lastRow(box), lastColumn(box)).locked) refuse('AccessDenied', 'locked-cells');
      return;
    }
    for (let row = box.row; row <= lastRow(box); row++) {
      for (let column = box.column; column <= lastColumn(box); column++) {
        if (cells.styleOf(row, column).locked) refuse('AccessDenied', 'locked-cells');
      }
    }
  }

  guardFormat(): void {
    if (this.protection.protected && !this.protection.options?.allowFormatCells)
      refuse('AccessDenied', 'protected-format');
  }

  guardStructure(): void {
    if (this.protection.protected) refuse('AccessDenied', 'protected-structure');
  }

  guardFilter(): void {
    if (this.protection.protected && !this.protection.options?.allowAutoFilter)
      refuse('AccessDenied', 'protected-structure');
  }

  changeValidations(validations: readonly ValidationEntry[]): void {
    const before = this.validations;
    this.validations = validations;
    this.workbook.history.changed(() => {
      this.validations = before;
    });
  }

  changeConditionalFormats(formats: readonly ConditionalEntry[]): void {
    const before = this.conditionalFormats;
    this.conditionalFormats = formats;
    this.workbook.history.changed(() => {
      this.conditionalFormats = before;
    });
  }

  changeMerges(change: (merges: Merges) => void): void {
    const before = [...this.merges.areas];
    change(this.merges);
    this.workbook.history.changed(() => {
      this.merges.areas = before;
    });
  }

  /** Merging keeps the content of the first cell alone. */
  keepOnlyFirst(box: Box): void {
    for (let row = box.row; row <= lastRow(box); row++) {
      for (let column = box.column; column <= lastColumn(box); column++) {
        if (row !== box.row || column !== box.column) this.cells.put(row, column, undefined);
      }
    }
  }

  /** The part of `box` in which something can stand. */
  usedWithin(box: Box): Box | undefined {
    if (cellCount(box) <= 100_000) return box;
    const used = this.cells.used(false);
    return used && intersection(used, box);
  }
}
