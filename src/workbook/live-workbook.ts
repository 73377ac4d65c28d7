import type { Language } from '../checklist/index.js';
import type { Book, GuardPlaces, Scalar, SeenGuards, Snapshot } from '../book/index.js';
import type { CellRef, Parameters } from '../findings/index.js';
import type { Workbook } from './port.js';

/** A book whose long tables come in pieces, such as one that a worker holds. */
export interface BookSource {
  readonly book: Book;
  /** Rows of a table, piece by piece, in order; without it the table's own `rows` are asked for. */
  readonly bodies?: (table: string) => AsyncIterable<readonly (readonly (Scalar | undefined)[])[]>;
}

/** How a book that goes into the open workbook is followed and stopped. */
export interface PresentWatch {
  /** After each step; `what` names the sheet in hand. */
  readonly progress?: (done: number, total: number, what: string) => void;
  /** When it is aborted, `present` takes back what it wrote and rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A book of ours that stands in the open workbook, whole or half. A setting of the workbook names it, written together with its first sheet. */
export interface StandingBook {
  /** Names that its sheets bear now. */
  readonly sheets: readonly string[];
  readonly isWhole: boolean;
  /** `created` of the book. */
  readonly created: string;
}

/** Something that the host cannot show, and what stands there instead. Its words: `describeError` of a `TenkenError` of these two. */
export interface Shortfall {
  readonly code: string;
  readonly parameters: Parameters;
}

/** A cell whose value, as the host calculated it, is not ours. */
export interface Difference {
  readonly cell: CellRef;
  readonly ours: Scalar;
  /** What the host has: a value, or an error such as `#NAME?` as its text. */
  readonly theirs: Scalar;
}

/** What became of a book in the open workbook. */
export interface Rendered {
  /** Every sheet of the book, in order: the name that it wants and the one that it got. */
  readonly sheets: readonly { readonly wanted: string; readonly name: string }[];
  readonly shortfalls: readonly Shortfall[];
  /** Empty means reconciled: the host calculates every formula as we do. */
  readonly differences: readonly Difference[];
}

/** A workbook that is open before somebody's eyes and changes under their hands. */
export interface LiveWorkbook extends Workbook {
  /**
   * The whole workbook after an edit. Waits while the user is typing in a cell, where `read` rejects with EXCEL_CELL_EDIT (and this
   * too, where the host cannot wait); and asks the host at most twice as long as no sheet was added.
   */
  readAfterEdit(): Promise<Snapshot>;

  /**
   * What guards the input of some sheets now, by the names of the sheets; undefined where the host does not tell. Whether a password
   * protects a sheet is not told. Waits while the user is typing in a cell, as `readAfterEdit` does.
   */
  readGuards(places: readonly GuardPlaces[]): Promise<ReadonlyMap<string, SeenGuards> | undefined>;

  /**
   * Shows a cell and selects it. Only for a wish of the user.
   * Rejects with EXCEL_SHEET_GONE, EXCEL_SHEET_HIDDEN or EXCEL_CELL_HIDDEN.
   */
  reveal(cell: CellRef): Promise<void>;

  /**
   * Tells the name of a sheet whenever somebody, here or elsewhere, or this program changed cells in it, or added, deleted or (where
   * the host tells) renamed it. One act of a user may tell several times. Gives what ends it.
   */
  watch(onChange: (sheet: string) => void): Promise<() => Promise<void>>;

  /**
   * Adds the sheets of a book and takes away those of the book of ours that stood there before, once the new one is whole; nothing
   * else of the workbook changes. A sheet or table whose name is taken gets a suffix, and what refers to it follows. When it fails
   * or is cancelled the workbook is as it was; where the host does not even let what was written be removed it rejects with
   * EXCEL_HALF_WRITTEN, and `standing` names it. Rejects with EXCEL_PROTECTED before anything is written when sheets cannot be added.
   */
  present(source: BookSource, watch?: PresentWatch): Promise<Rendered>;

  /** The book of ours that stands in the workbook; half when a run broke off. */
  standing(): Promise<StandingBook | undefined>;

  /** Takes away all sheets of the standing book, whole or half, and nothing else. */
  removeStanding(): Promise<void>;
}

/** The program around the page. */
export type HostInfo =
  | {
      readonly kind: 'standalone';
      /** `officeMissing`: the library of the host could not be loaded · `noHost`: the page is not inside a program that it serves. */
      readonly reason: 'officeMissing' | 'noHost';
    }
  | {
      readonly kind: 'excel';
      readonly platform: 'windows' | 'mac' | 'web' | 'ipad' | 'other';
      /** What the host lacks of what is needed, such as `ExcelApi 1.8`; nothing can be done while there is any. */
      readonly missing: readonly string[];
      /** The language of the host's own texts. */
      readonly language: Language;
      /** The host's colours now; undefined where it does not tell. */
      readonly theme: () => 'light' | 'dark' | undefined;
    };
