import type { Address } from './address.js';
import type { Name, Note, Scalar, Sheet, Validation } from './book.js';

/**
 * One change to an existing workbook, as data, so that it can be shown before it is made.
 * Whatever an edit does not name stays as it is.
 */
export type Edit =
  /** Writes a value (`undefined` clears it) and keeps the cell's style. A text is never taken as a formula. */
  | { readonly kind: 'value'; readonly sheet: string; readonly at: Address; readonly value: Scalar | undefined }
  /** Adds or replaces the note of a cell; without text removes it. */
  | { readonly kind: 'note'; readonly sheet: string; readonly note: Note }
  /** Adds or replaces a defined name. */
  | { readonly kind: 'name'; readonly name: Name }
  /** Adds a data validation. */
  | { readonly kind: 'validation'; readonly sheet: string; readonly validation: Validation }
  /** Sets the colour behind a cell. */
  | { readonly kind: 'fill'; readonly sheet: string; readonly at: Address; readonly color: string }
  /** Adds a sheet at the end: cells, styles, widths, merges and freeze; no tables, pivots or charts. */
  | { readonly kind: 'sheet'; readonly sheet: Sheet };
