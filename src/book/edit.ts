import type { Address, Area } from './address.js';
import type { ConditionalFormat, Name, Note, Scalar, Sheet, Validation } from './book.js';
import type { Style } from './style.js';

/**
 * One change to an existing workbook, as data, so that it can be shown before it is made.
 * Whatever an edit does not name stays as it is. All edits name sheets as they are called before the first of them is made;
 * formulas and what names refer to use the names that sheets have after the last.
 */
export type Edit =
  /** Writes a value (`undefined` clears it) and keeps the cell's style. A text is never taken as a formula. */
  | { readonly kind: 'value'; readonly sheet: string; readonly at: Address; readonly value: Scalar | undefined }
  /** Writes a formula, without its leading `=`, and keeps the cell's style. */
  | { readonly kind: 'formula'; readonly sheet: string; readonly at: Address; readonly formula: string }
  /** Adds or replaces the note of a cell; without text removes it. */
  | { readonly kind: 'note'; readonly sheet: string; readonly note: Note }
  /** Adds or replaces a defined name. */
  | { readonly kind: 'name'; readonly name: Name }
  /** Sets what may be typed into some cells, in place of what was said of them before. */
  | { readonly kind: 'validation'; readonly sheet: string; readonly validation: Validation }
  /** Adds a conditional format, behind all others of the sheet or (`first`) before them. */
  | {
      readonly kind: 'conditionalFormat';
      readonly sheet: string;
      readonly format: ConditionalFormat;
      readonly first: boolean;
    }
  /** Sets the colour behind a cell. */
  | { readonly kind: 'fill'; readonly sheet: string; readonly at: Address; readonly color: string }
  /** Gives a cell a look, and lock, in place of its own; whatever stands in it stays. */
  | { readonly kind: 'style'; readonly sheet: string; readonly at: Address; readonly style: Style }
  /** Merges an area, or takes a merged area apart. */
  | { readonly kind: 'merge' | 'unmerge'; readonly sheet: string; readonly area: Area }
  /** Shows hidden rows and columns. */
  | {
      readonly kind: 'unhide';
      readonly sheet: string;
      readonly rows: readonly number[];
      readonly columns: readonly number[];
    }
  /** Protects a sheet without a password, as `Sheet.protected` says; one that is protected already stays as it is. */
  | { readonly kind: 'protect'; readonly sheet: string }
  /** Shows or hides a sheet. */
  | { readonly kind: 'state'; readonly sheet: string; readonly state: 'visible' | 'hidden' | 'veryHidden' }
  /** Renames a sheet, with all formulas and names that refer to it. */
  | { readonly kind: 'rename'; readonly sheet: string; readonly to: string }
  /** Adds a sheet at the end: cells, styles, widths, merges and freeze; no tables, pivots or charts. */
  | { readonly kind: 'sheet'; readonly sheet: Sheet };
