import type { Book, Edit, GuardPlaces, Reference, SeenGuards, Snapshot } from '../../book/index.js';
import type { CellRef } from '../../findings/index.js';
import { TenkenError } from '../../findings/index.js';
import type { BookSource, LiveWorkbook, PresentWatch, Rendered, StandingBook } from '../live-workbook.js';
import type { OfficeGlobals } from './host.js';
import { pageGlobals, supports as supportsVersion } from './host.js';
import { readGuards, TELLS_GUARDS } from './read-guards.js';
import { OpenWorkbookReader } from './read-open-workbook.js';
import { hostCode, translateError } from './translate-error.js';
import { watchSheets } from './watch-sheets.js';
import { applyEdits } from './write/apply-edits.js';
import { checkWhole, planBook } from './write/plan-book.js';
import { presentBook } from './write/present-book.js';
import { standingBook } from './write/standing-book.js';
import { lookAround } from './write/surroundings.js';
import { removeOurs } from './write/take-back.js';

/**
 * The workbook that is open in Excel. Rejects with what the port says; while a cell is being typed in with EXCEL_CELL_EDIT, and else with
 * EXCEL_TOO_OLD, EXCEL_TOO_LARGE, EXCEL_CLOSED or EXCEL_FAILED.
 */
export class OfficeWorkbook implements LiveWorkbook {
  private readonly reader = new OpenWorkbookReader();

  /** `globals` when Office.js does not stand in this page. */
  constructor(private readonly globals: OfficeGlobals = pageGlobals()) {}

  read(ranges?: readonly Reference[]): Promise<Snapshot> {
    return this.readThrough({}, ranges);
  }

  readAfterEdit(): Promise<Snapshot> {
    return this.readThrough({ delayForCellEdit: true });
  }

  async readGuards(places: readonly GuardPlaces[]): Promise<ReadonlyMap<string, SeenGuards> | undefined> {
    if (!supportsVersion(this.globals, TELLS_GUARDS)) return undefined;
    return this.run({ delayForCellEdit: true }, (context) => readGuards(context, places));
  }

  async apply(edits: readonly Edit[]): Promise<void> {
    if (edits.length === 0) return;
    const supports = (version: string) => supportsVersion(this.globals, version);
    await applyEdits((options, body) => this.run(options, body), edits, supports);
  }

  async render(book: Book): Promise<void> {
    await this.present({ book });
  }

  async present(source: BookSource, watch: PresentWatch = {}): Promise<Rendered> {
    checkWhole(source.book);
    watch.signal?.throwIfAborted();
    const supports = (version: string) => supportsVersion(this.globals, version);
    // Whoever is typing is told at once; later, in the middle of the work, it is waited for.
    await this.run({}, async (context) => planBook(source.book, await lookAround(context)));
    try {
      return await this.run({ delayForCellEdit: true }, (context) => presentBook(context, source, watch, supports));
    } catch (error) {
      const isTooLarge = error instanceof TenkenError && error.code === 'EXCEL_TOO_LARGE';
      throw isTooLarge ? new TenkenError('EXCEL_TOO_LARGE', { case: 'writing' }) : error;
    }
  }

  standing(): Promise<StandingBook | undefined> {
    return this.run({ delayForCellEdit: true }, async (context) => standingBook(await lookAround(context)));
  }

  removeStanding(): Promise<void> {
    return this.run({}, async (context) => {
      const now = await lookAround(context);
      if (now.isProtected && now.ours.size > 0) throw new TenkenError('EXCEL_PROTECTED', { case: 'structure' });
      await removeOurs(context, now);
    });
  }

  reveal({ sheet, address }: CellRef): Promise<void> {
    return this.run({}, async (context) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet).load('visibility');
      const range = worksheet.getRange(address).untrack().load('rowHidden,columnHidden');
      await context.sync();
      if (worksheet.isNullObject) throw new TenkenError('EXCEL_SHEET_GONE', { sheet });
      if (worksheet.visibility !== 'Visible') throw new TenkenError('EXCEL_SHEET_HIDDEN', { sheet, cell: address });
      if (range.rowHidden || range.columnHidden) throw new TenkenError('EXCEL_CELL_HIDDEN', { sheet, cell: address });
      worksheet.activate();
      worksheet.getRange(address).untrack().select();
      await context.sync();
    });
  }

  watch(onChange: (sheet: string) => void): Promise<() => Promise<void>> {
    const renames = supportsVersion(this.globals, '1.17');
    return this.run({ delayForCellEdit: true }, async (context) => {
      const watch = await watchSheets(context, { onChange, nameOf: (id) => this.reader.nameOf(id), renames });
      return () => watch.end().catch(rethrow);
    });
  }

  private readThrough(options: Excel.RunOptions, ranges?: readonly Reference[]): Promise<Snapshot> {
    return this.run(options, async (context) => {
      try {
        return await this.reader.read(context, ranges);
      } catch (error) {
        // A sheet that was there at the last read may be gone, or may have become too large to be asked for at once.
        const code = hostCode(error);
        if (code === undefined || code === 'InvalidOperationInCellEditMode' || !this.reader.remembers) throw error;
        this.reader.forget();
        return this.reader.read(context, ranges);
      }
    });
  }

  private async run<T>(options: Excel.RunOptions, body: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    const { Excel } = this.globals;
    if (!Excel) throw new TenkenError('EXCEL_CLOSED', { code: 'Excel' });
    // Office.js has promises of its own; callers get the page's.
    try {
      return await Excel.run(options, body);
    } catch (error) {
      return rethrow(error);
    }
  }
}

function rethrow(error: unknown): never {
  throw translateError(error);
}
