import type { Language } from '../checklist/index.js';
import type { Snapshot } from '../book/index.js';
import type { CellRef } from '../findings/index.js';
import type { Workbook } from './port.js';

/** A workbook that is open before somebody's eyes and changes under their hands. */
export interface LiveWorkbook extends Workbook {
  /**
   * The whole workbook after an edit. Waits while the user is typing in a cell, where `read` rejects with EXCEL_CELL_EDIT (and this
   * too, where the host cannot wait); and asks the host at most twice as long as no sheet was added.
   */
  readAfterEdit(): Promise<Snapshot>;

  /**
   * Shows a cell and selects it. Only for a wish of the user.
   * Rejects with EXCEL_SHEET_GONE or EXCEL_SHEET_HIDDEN.
   */
  reveal(cell: CellRef): Promise<void>;

  /**
   * Tells the name of a sheet whenever somebody, here or elsewhere, or this program changed cells in it, or added, deleted or (where
   * the host tells) renamed it. One act of a user may tell several times. Gives what ends it.
   */
  watch(onChange: (sheet: string) => void): Promise<() => Promise<void>>;
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
