import type { Sheet } from '../../../book/index.js';
import type { BookSource, Difference, PresentWatch, Rendered } from '../../live-workbook.js';
import { Batch } from './batch.js';
import type { Claim } from './claims.js';
import { MARK, writeClaims } from './claims.js';
import { fillSheet, writeFrame, writeLines } from './fill-sheet.js';
import type { Drafted, Page, Supports } from './drafted.js';
import type { BookPlan } from './plan-book.js';
import { followFormula } from './follow-names.js';
import { planBook } from './plan-book.js';
import { readBack } from './read-back.js';
import { settleBook } from './settle-book.js';
import { shortfallsOf } from './shortfalls.js';
import type { Surroundings } from './surroundings.js';
import { lookAround } from './surroundings.js';
import { takeBack } from './take-back.js';
import { writeCharts } from './write-charts.js';
import { filterByItems, writePivot } from './write-pivot.js';
import { writePrint } from './write-print.js';
import { ownRows, writeTable } from './write-table.js';

/** Bytes at which a request is sent: a book goes in few requests, each well below the 5 MB that Excel on the web takes. */
const FULL = 3_300_000;

/**
 * Adds a book to the open workbook and then takes away the one of ours that stood there. Before anything else the workbook is told
 * what is being written, so that it can be found and removed whatever happens.
 * @throws TenkenError EXCEL_PROTECTED, EXCEL_NAME_EXISTS, EXCEL_HALF_WRITTEN, BOOK_INVALID; the signal's reason; errors of Excel
 */
export async function presentBook(
  context: Excel.RequestContext,
  source: BookSource,
  watch: PresentWatch,
  supports: Supports,
): Promise<Rendered> {
  const { book } = source;
  const before = await lookAround(context);
  const plan = planBook(book, before);
  let drafted: Drafted;
  let differences: readonly Difference[];
  try {
    const writing = new Writing(context, source, watch, supports);
    drafted = await writing.claim(before, plan);
    await writing.fill(drafted);
    differences = await readBack(drafted.pages, () => writing.send());
    watch.signal?.throwIfAborted();
  } catch (error) {
    throw await takeBack(context, before, plan, error);
  }
  // From here on the new book is whole: what fails now is done again, never taken back.
  const { sheets } = await settleBook(context, drafted, supports);
  const names = new Map(plan.sheets.map(({ name }, place) => [name, sheets.get(book.sheets[place]!.name)!]));
  return {
    sheets: [...sheets].map(([wanted, name]) => ({ wanted, name })),
    shortfalls: shortfallsOf(book, supports),
    differences: differences.map(({ cell, ...values }) => ({
      cell: { ...cell, sheet: names.get(cell.sheet)! },
      ...values,
    })),
  };
}

/** Writes a book, batch by batch. */
class Writing {
  private readonly batch: Batch;
  private readonly total: number;
  private done = 0;
  private inHand = '';

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly source: BookSource,
    private readonly watch: PresentWatch,
    private readonly supports: Supports,
  ) {
    const { sheets } = source.book;
    this.total = sheets.reduce((sum, sheet) => sum + weightOf(sheet), 0);
    const { application } = context.workbook;
    this.batch = new Batch(context, {
      full: FULL,
      signal: watch.signal,
      // Formulas are calculated once a batch has ended, not cell by cell.
      begin: () => application.suspendApiCalculationUntilNextSync(),
      sent: () => this.tell(),
    });
  }

  send(): Promise<void> {
    return this.batch.send();
  }

  /** Names the book in the workbook and makes its sheets in the same batch; their ids follow with the next. */
  async claim(before: Surroundings, plan: BookPlan): Promise<Drafted> {
    const { book } = this.source;
    const { worksheets } = this.context.workbook;
    const there = new Set(before.names.map((name) => name.toLowerCase()));
    const claim: Claim = {
      created: book.created,
      isWhole: false,
      sheets: plan.sheets.map(({ name }) => ({ name })),
      names: (book.names ?? []).map(({ name }) => name),
    };
    await this.batch.room(claim.sheets.length * 400);
    writeClaims(this.context, before.setting, [...before.claims, claim]);
    const pages = plan.sheets.map((sheet, place): Page => {
      const worksheet = worksheets.add(sheet.name).load('id');
      worksheet.names.add(MARK, '="Tenken"').visible = false;
      return { wanted: book.sheets[place]!, sheet, worksheet };
    });
    for (const { name, refersTo, hidden, scope } of book.names ?? []) {
      if (there.has(name.toLowerCase())) continue;
      const names =
        scope === undefined
          ? this.context.workbook.names
          : worksheets.getItem(plan.renames.sheets.get(scope) ?? scope).names;
      const formula = followFormula(refersTo, plan.renames);
      names.add(name, `=${formula}`).visible = !hidden;
    }
    await this.send();
    const known = { ...claim, sheets: pages.map(({ sheet, worksheet }) => ({ name: sheet.name, id: worksheet.id })) };
    await this.batch.room(known.sheets.length * 60);
    writeClaims(this.context, before.setting, [...before.claims, known]);
    return { book, plan, pages, claim: known, before };
  }

  /** Tables first, since formulas and PivotTables read them; widths last, since PivotTables change them. */
  async fill({ book, plan, pages }: Drafted): Promise<void> {
    const { batch, supports } = this;
    const { name, size } = book.defaultFont;
    const indents = supports('1.9');
    for (const { worksheet } of pages) {
      await batch.room(200);
      const { font } = worksheet.getRange().untrack().format;
      [font.name, font.size] = [name, size];
    }
    for (const page of pages) await this.fillTables(page);
    for (const { sheet, worksheet } of pages) {
      this.begin(sheet);
      await fillSheet(worksheet, sheet, batch, indents);
      this.done += sheet.cells.length;
    }
    await this.fillPivots(pages);
    const byName = new Map(pages.map(({ sheet, worksheet }) => [sheet.name, worksheet]));
    await writeCharts({ ...book, sheets: plan.sheets }, pages, (sheet) => byName.get(sheet)!, batch);
    for (const { sheet, worksheet } of pages) {
      await writeLines(worksheet, sheet, batch);
      await batch.room(2000);
      if (sheet.print && supports('1.9')) writePrint(worksheet, sheet.print);
      writeFrame(worksheet, sheet);
    }
    await batch.send();
  }

  private async fillTables({ wanted, sheet, worksheet }: Page): Promise<void> {
    for (const [place, table] of (sheet.tables ?? []).entries()) {
      this.begin(sheet);
      const pieces = this.source.bodies?.(wanted.tables![place]!.name) ?? ownRows(table);
      const written = (cells: number) => {
        this.done += cells;
      };
      await writeTable(worksheet, table, pieces, this.batch, written, this.supports('1.9'));
    }
  }

  private async fillPivots(pages: readonly Page[]): Promise<void> {
    const { batch, supports } = this;
    const means = { layout: supports('1.9'), filters: supports('1.12') };
    const made = [];
    for (const { sheet, worksheet } of pages) {
      for (const pivot of sheet.pivots ?? []) {
        this.begin(sheet);
        await batch.room(3000);
        made.push([pivot, writePivot(this.context, worksheet, pivot, means)] as const);
      }
    }
    if (!means.filters) await filterByItems(this.context, made);
  }

  private begin({ name }: Sheet): void {
    this.inHand = name;
    this.tell();
  }

  private tell(): void {
    this.watch.progress?.(this.done, this.total, this.inHand);
  }
}

/** How much of the work a sheet is: its cells. */
function weightOf({ cells, tables = [] }: Sheet): number {
  return tables.reduce((sum, { columns, rowCount }) => sum + columns.length * (rowCount + 1), cells.length);
}
