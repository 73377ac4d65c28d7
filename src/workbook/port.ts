import type { Book, Edit, Reference, Snapshot } from '../book/index.js';

/**
 * A workbook, wherever it is: a file, or the one that is open in Excel. What is to happen is decided elsewhere and comes as data;
 * the port carries it out. Refusals are `TenkenError`s with the same codes in every adapter.
 */
export interface Workbook {
  /**
   * What stands in the workbook now: at least the cells of `ranges`, or all without them. Names, properties and what is hidden are
   * always whole; so are merged areas, where the host tells them.
   */
  read(ranges?: readonly Reference[]): Promise<Snapshot>;

  /**
   * Makes all edits, in order, or none. Rejects with PATCH_UNKNOWN_SHEET when an edit names a sheet that is not there, and with
   * PATCH_UNSUPPORTED when something stands there that must not be changed. A host may refuse more, with codes of its own.
   */
  apply(edits: readonly Edit[]): Promise<void>;

  /** Shows a book: a file becomes it; to the workbook that is open in Excel its sheets are added. Rejects with BOOK_INVALID. */
  render(book: Book): Promise<void>;
}
