import type { Box } from './box.js';
import { cellCount, contains, intersection } from './box.js';

/** Merged areas of a sheet. */
export class Merges {
  areas: Box[] = [];

  add(box: Box): void {
    if (cellCount(box) < 2) return;
    this.remove(box);
    this.areas.push(box);
  }

  /** Takes apart what lies within `box`. */
  remove(box: Box): void {
    this.areas = this.areas.filter((area) => !intersection(area, box));
  }

  /** Merged areas that have a cell in `box`. */
  within(box: Box): Box[] {
    return this.areas.filter((area) => intersection(area, box));
  }

  /** Whether the cell lies under another one that shows for the whole area. */
  covers(row: number, column: number): boolean {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.areas.some((area) => contains(area, cell) && (area.row !== row || area.column !== column));
  }
}
