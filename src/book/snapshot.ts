import type { Area } from './address.js';
import type { Name, Scalar } from './book.js';

/** What stood in one worksheet when it was read. */
export interface SheetSnapshot {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Values by `cellKey`; blank cells are absent; errors are their text (`#N/A`). A formula gives its cached value. */
  readonly cells: ReadonlyMap<number, Scalar>;
  /** Keys of the cells that hold a formula. */
  readonly formulas: ReadonlySet<number>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A workbook as it was read, in one round trip. */
export interface Snapshot {
  /** Worksheets in order; chart sheets are left out. */
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly Name[];
  readonly customProperties: ReadonlyMap<string, string>;
  /** The program that saved it, as docProps/app.xml says; `''` when unknown. */
  readonly application: string;
  /** Set when serial numbers of dates count from 1904-01-01 instead of 1900: 1,462 days less for the same day. */
  readonly from1904?: boolean;
}
