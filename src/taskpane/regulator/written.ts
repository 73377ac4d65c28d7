import type { Language } from '../../checklist/index.js';
import { describeError, TenkenError } from '../../findings/index.js';
import type { LiveWorkbook, Rendered } from '../../workbook/index.js';
import type { RegulatorEngine } from './engine/engine.js';
import type { TableRow } from './engine/book-pieces.js';
import type { Remote } from './engine/remote.js';
import type { Progress, WrittenView } from './model/view.js';

/** The book in the open workbook: puts it there, takes it away, and says what stands there. */
export class Written {
  private last: { readonly rendered: Rendered; readonly revision: number } | undefined;

  constructor(readonly workbook: LiveWorkbook) {}

  /** Presents the book that the collector makes as of a day (ISO); `revision` tells what it says from what a later one would. */
  async present(
    collector: Remote<RegulatorEngine>,
    { date, revision }: { readonly date: string; readonly revision: number },
    watch: { readonly onProgress: (progress: Progress) => void; readonly signal: AbortSignal },
  ): Promise<void> {
    const shell = await collector.ask('book', date);
    const sheets = shell.sheets.map(({ tables, ...sheet }) => ({
      ...sheet,
      ...(tables && { tables: tables.map((table) => ({ ...table, rows: comeInPieces })) }),
    }));
    const rendered = await this.workbook.present(
      { book: { ...shell, sheets }, bodies: (table) => rowsOf(collector, table) },
      {
        progress: (done, total, current) =>
          watch.onProgress({ step: 'writing', done, total, current, canCancel: true }),
        signal: watch.signal,
      },
    );
    this.last = { rendered, revision };
  }

  async remove(): Promise<void> {
    await this.workbook.removeStanding();
    this.last = undefined;
  }

  /** What stands in the workbook now; undefined when nothing of ours does. */
  async view(revision: number, language: Language): Promise<WrittenView | undefined> {
    const standing = await this.workbook.standing();
    if (!standing) {
      this.last = undefined;
      return undefined;
    }
    const { sheets, isWhole, created } = standing;
    if (!isWhole) this.last = undefined;
    return {
      sheets,
      isWhole,
      created: created.slice(0, 10),
      ...(this.last && { result: resultOf(this.last.rendered, this.last.revision === revision, language) }),
    };
  }

  /** The name that a sheet of the book bears in the workbook. */
  nameOf(wanted: string): string {
    return this.last?.rendered.sheets.find((sheet) => sheet.wanted === wanted)?.name ?? wanted;
  }
}

function comeInPieces(): never {
  throw new Error('rows of a book that a worker holds come piece by piece');
}

/** Asks for the next piece while the last one is being used. */
async function* rowsOf(collector: Remote<RegulatorEngine>, table: string): AsyncGenerator<readonly TableRow[]> {
  let first = 0;
  let next = collector.ask('rows', table, first);
  for (let piece = await next; piece.length > 0; piece = await next) {
    first += piece.length;
    next = collector.ask('rows', table, first);
    // It may be rejected before it is awaited.
    next.catch(() => undefined);
    yield piece;
  }
}

function resultOf(rendered: Rendered, isCurrent: boolean, language: Language): NonNullable<WrittenView['result']> {
  const { sheets, shortfalls, differences } = rendered;
  return {
    isCurrent,
    renamed: sheets.filter(({ wanted, name }) => wanted !== name),
    shortfalls: shortfalls.map(({ code, parameters }) => describeError(new TenkenError(code, parameters), language)),
    differences: differences.map(({ cell, ours, theirs }) => ({ cell, ours: String(ours), theirs: String(theirs) })),
  };
}
