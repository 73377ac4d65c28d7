import type { Area } from '../../../../book/index.js';
import { areasOf } from '../../areas-of.js';
import { rangeOf } from '../../range-of.js';
import type { Before } from './before.js';
import { OBJECT } from '../../ask-all.js';

/**
 * Which areas were merged where an edit merges cells or takes them apart. `isTold`: whether Excel tells merged areas (ExcelApi 1.13);
 * where it does not, what the edit takes apart counts as merged, as the snapshot had it from which the edit was made.
 */
export class MergesBefore implements Before {
  readonly weight = OBJECT;
  readonly characters = 400;
  private merged: Excel.RangeAreas | undefined;

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly edit: { readonly kind: 'merge' | 'unmerge'; readonly area: Area },
    private readonly isTold: boolean,
  ) {}

  ask(): void {
    if (!this.isTold) return;
    this.merged = rangeOf(this.sheet, this.edit.area).getMergedAreasOrNullObject().untrack();
    this.merged.load('address');
  }

  /** Contents are put back into cells that stand alone, of which Excel then keeps those that the merged area had. */
  makeWay(sheet: Excel.Worksheet): void {
    rangeOf(sheet, this.edit.area).unmerge();
  }

  putBack(sheet: Excel.Worksheet): void {
    for (const area of this.areas()) rangeOf(sheet, area).merge();
  }

  private areas(): readonly Area[] {
    if (this.merged) return this.merged.isNullObject ? [] : areasOf(this.merged.address);
    return this.edit.kind === 'unmerge' ? [this.edit.area] : [];
  }
}
