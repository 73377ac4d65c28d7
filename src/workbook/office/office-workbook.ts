import type { Book, Edit, Reference, Snapshot } from '../../book/index.js';
import type { CellRef } from '../../findings/index.js';
import { TenkenError } from '../../findings/index.js';
import type { BookSource, LiveWorkbook, Rendered, StandingBook } from '../live-workbook.js';
import { checkBook } from '../checks/check-book.js';
import type { OfficeGlobals } from './host.js';
import { pageGlobals, supports } from './host.js';
import { OpenWorkbookReader } from './read-open-workbook.js';
import { hostCode, translateError } from './translate-error.js';
import { watchSheets } from './watch-sheets.js';
import { applyEdits } from './write/apply-edits.js';

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

  async apply(edits: readonly Edit[]): Promise<void> {
    if (edits.length > 0) await this.write(edits, true);
  }

  async render(book: Book): Promise<void> {
    checkBook(book);
    const { sheets, names = [] } = book;
    const edits: Edit[] = [
      ...sheets.map((sheet): Edit => ({ kind: 'sheet', sheet })),
      ...names.map((name): Edit => ({ kind: 'name', name })),
    ];
    // Nothing that was there before is overwritten.
    await this.write(edits, false);
  }

  async present({ book }: BookSource): Promise<Rendered> {
    await this.render(book);
    return { sheets: book.sheets.map(({ name }) => ({ wanted: name, name })), shortfalls: [], differences: [] };
  }

  async standing(): Promise<StandingBook | undefined> {
    return undefined;
  }

  async removeStanding(): Promise<void> {}

  reveal({ sheet, address }: CellRef): Promise<void> {
    return this.run({}, async (context) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet).load('visibility');
      await context.sync();
      if (worksheet.isNullObject) throw new TenkenError('EXCEL_SHEET_GONE', { sheet });
      if (worksheet.visibility !== 'Visible') throw new TenkenError('EXCEL_SHEET_HIDDEN', { sheet, cell: address });
      worksheet.activate();
      worksheet.getRange(address).untrack().select();
      await context.sync();
    });
  }

  watch(onChange: (sheet: string) => void): Promise<() => Promise<void>> {
    const renames = supports(this.globals, '1.17');
    return this.run({ delayForCellEdit: true }, async (context) => {
      const watch = await watchSheets(context, { onChange, nameOf: (id) => this.reader.nameOf(id), renames });
      return () => watch.end().catch(rethrow);
    });
  }

  private write(edits: readonly Edit[], replaceNames: boolean): Promise<void> {
    const indents = supports(this.globals, '1.9');
    return this.run({}, (context) => applyEdits(context, edits, { indents, replaceNames }));
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
