import type { Area, Cell, Name, Scalar, Sheet } from '../../../book/index.js';
import { TenkenError } from '../../../findings/index.js';
import { checkBook } from '../../checks/check-book.js';
import { rangeOf } from '../range-of.js';
import { asWritten } from './as-written.js';
import type { Batch } from './batch.js';
import { styleAreas } from './style-areas.js';
import { writeStyle } from './write-style.js';
import { writeValidation } from './write-validation.js';

/** Cells that are written at once; Office.js cuts up longer writes, at the price of one more batch. */
const BLOCK_CELLS = 1500;

/**
 * Throws for sheets that cannot be added to the open workbook.
 * @throws TenkenError BOOK_INVALID; EXCEL_UNSUPPORTED for tables, PivotTables, charts, conditional formats, links and notes
 */
export function checkAdded(sheets: readonly Sheet[]): void {
  if (sheets.length === 0) return;
  // A book of the sheets alone, in which one must be visible.
  const shown = sheets.map((sheet) => ({ ...sheet, state: 'visible' as const }));
  checkBook({ title: '', creator: '', created: '2000-01-01', defaultFont: { name: '', size: 11 }, sheets: shown });
  for (const sheet of sheets) {
    for (const [what, has] of unsupported(sheet)) {
      if (has) throw new TenkenError('EXCEL_UNSUPPORTED', { what });
    }
  }
}

function unsupported({ tables, pivots, charts, conditionalFormats, notes, cells }: Sheet) {
  return [
    [{ ja: 'テーブル', en: 'A table' }, tables?.length],
    [{ ja: 'ピボットテーブル', en: 'A PivotTable' }, pivots?.length],
    [{ ja: 'グラフ', en: 'A chart' }, charts?.length],
    [{ ja: '条件付き書式', en: 'A conditional format' }, conditionalFormats?.length],
    [{ ja: 'メモ', en: 'A note' }, notes?.length],
    [{ ja: 'リンク', en: 'A link' }, cells.some(({ link }) => link !== undefined)],
  ] as const;
}

/**
 * Fills a sheet that was just made: cells, looks, merged areas, widths, heights, frozen panes, validations, state and protection.
 * Zoom and page set-up stay as Excel has them. `indents` as in `writeStyle`.
 */
export async function fillSheet(
  worksheet: Excel.Worksheet,
  sheet: Sheet,
  batch: Batch,
  indents: boolean,
): Promise<void> {
  for (const [area, values] of blocksOf(sheet.cells)) {
    await batch.room(values.flat().reduce<number>((sum, value) => sum + String(value).length + 3, 0));
    rangeOf(worksheet, area).values = values;
  }
  for (const styled of styleAreas(sheet.cells)) {
    await batch.room(1000);
    writeStyle(worksheet, styled, indents);
  }
  for (const area of sheet.merges ?? []) {
    await batch.room();
    rangeOf(worksheet, area).merge();
  }
  for (const validation of sheet.validations ?? []) {
    for (const area of validation.areas) {
      await batch.room(500);
      writeValidation(worksheet, area, validation);
    }
  }
  await writeLines(worksheet, sheet, batch);
  await batch.room(200);
  writeFrame(worksheet, sheet);
}

/** The rectangle around all cells in pieces of whole rows. */
function blocksOf(cells: readonly Cell[]): [Area, Scalar[][]][] {
  const filled = cells.filter(({ value, formula }) => value !== undefined || formula !== undefined);
  if (filled.length === 0) return [];
  const columns = filled.map(({ column }) => column);
  const [left, right] = [columns.reduce((a, b) => Math.min(a, b)), columns.reduce((a, b) => Math.max(a, b))];
  const width = right - left + 1;
  const height = Math.max(1, Math.floor(BLOCK_CELLS / width));
  const blocks: [Area, Scalar[][]][] = [];
  let first = -Infinity;
  for (const cell of filled) {
    if (cell.row >= first + height) {
      first = cell.row;
      blocks.push([{ from: { row: first, column: left }, to: { row: first, column: right } }, []]);
    }
    const [area, rows] = blocks.at(-1)!;
    while (rows.length <= cell.row - first) rows.push(Array<Scalar>(width).fill(''));
    blocks.at(-1)![0] = { from: area.from, to: { row: cell.row, column: right } };
    rows[cell.row - first]![cell.column - left] =
      cell.formula === undefined ? asWritten(cell.value) : `=${cell.formula}`;
  }
  return blocks;
}

/** Points of a column so many characters wide: 7 pixels a character and 5 of margins, three quarters of a point each. */
const pointsOf = (characters: number) => (characters * 7 + 5) * 0.75;

async function writeLines(worksheet: Excel.Worksheet, sheet: Sheet, batch: Batch): Promise<void> {
  for (const { from, to, width, hidden } of sheet.columns ?? []) {
    await batch.room();
    const range = rangeOf(worksheet, { from: { row: 1, column: from }, to: { row: 1, column: to } });
    range.format.columnWidth = pointsOf(width);
    if (hidden) range.columnHidden = true;
  }
  for (const [row, points] of sheet.heights ?? []) {
    await batch.room();
    rangeOf(worksheet, { from: { row, column: 1 }, to: { row, column: 1 } }).format.rowHeight = points;
  }
}

const states = { hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function writeFrame(worksheet: Excel.Worksheet, { freeze, tabColor, hideGrid, state, ...sheet }: Sheet): void {
  if (freeze && freeze.row > 1 && freeze.column > 1) {
    const to = { row: freeze.row - 1, column: freeze.column - 1 };
    worksheet.freezePanes.freezeAt(rangeOf(worksheet, { from: { row: 1, column: 1 }, to }));
  } else if (freeze && freeze.row > 1) worksheet.freezePanes.freezeRows(freeze.row - 1);
  else if (freeze && freeze.column > 1) worksheet.freezePanes.freezeColumns(freeze.column - 1);
  if (tabColor !== undefined) worksheet.tabColor = `#${tabColor}`;
  if (hideGrid) worksheet.showGridlines = false;
  if (state === 'hidden' || state === 'veryHidden') worksheet.visibility = states[state];
  if (sheet.protected) {
    worksheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true });
  }
}

/** Takes back what was added before something failed. Never fails itself: the first failure is the one to tell. */
export async function removeAdded(
  context: Excel.RequestContext,
  sheets: readonly Sheet[],
  names: readonly Name[],
): Promise<void> {
  try {
    const { workbook } = context;
    const added = [
      ...names.map(({ name }) => workbook.names.getItemOrNullObject(name)),
      ...sheets.map(({ name }) => workbook.worksheets.getItemOrNullObject(name)),
    ];
    for (const item of added) item.load('name');
    await context.sync();
    for (const item of added) if (!item.isNullObject) item.delete();
    await context.sync();
  } catch {
    return;
  }
}
