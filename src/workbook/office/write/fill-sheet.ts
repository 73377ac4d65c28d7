import type { Sheet } from '../../../book/index.js';
import { rangeOf } from '../range-of.js';
import type { Batch } from './batch.js';
import { styleAreas } from './style-areas.js';
import { valueBlocks } from './value-blocks.js';
import { writeHighlight } from './write-highlight.js';
import { writeStyle } from './write-style.js';
import { writeValidation } from './write-validation.js';

/** Characters that setting a look takes in a request: most of it lines. */
const STYLE = 1300;

/** Fills a sheet that was just made: values, formulas, looks, merged areas, validations and conditional formats. `indents` as in `writeStyle`. */
export async function fillSheet(
  worksheet: Excel.Worksheet,
  sheet: Sheet,
  batch: Batch,
  indents: boolean,
): Promise<void> {
  for (const [area, values] of valueBlocks(sheet.cells)) {
    await batch.room(values.flat().reduce<number>((sum, value) => sum + String(value).length + 3, 0));
    rangeOf(worksheet, area).values = values;
  }
  for (const styled of styleAreas(sheet.cells)) {
    await batch.room(STYLE);
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
  for (const format of sheet.conditionalFormats ?? []) {
    await batch.room(700 * format.areas.length);
    writeHighlight(worksheet, format);
  }
}

/** Points of a column so many characters wide: 7 pixels a character and 5 of margins, three quarters of a point each. */
const pointsOf = (characters: number) => (characters * 7 + 5) * 0.75;

/** Sets widths and heights; neighbouring rows of one height at once. */
export async function writeLines(worksheet: Excel.Worksheet, sheet: Sheet, batch: Batch): Promise<void> {
  for (const { from, to, width, hidden } of sheet.columns ?? []) {
    await batch.room();
    const range = rangeOf(worksheet, { from: { row: 1, column: from }, to: { row: 1, column: to } });
    range.format.columnWidth = pointsOf(width);
    if (hidden) range.columnHidden = true;
  }
  for (const { from, to, points } of equalHeights(sheet.heights ?? new Map<number, number>())) {
    await batch.room();
    rangeOf(worksheet, { from: { row: from, column: 1 }, to: { row: to, column: 1 } }).format.rowHeight = points;
  }
}

function equalHeights(heights: ReadonlyMap<number, number>): { from: number; to: number; points: number }[] {
  const runs: { from: number; to: number; points: number }[] = [];
  for (const [row, points] of [...heights].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.to === row - 1 && last.points === points) last.to = row;
    else runs.push({ from: row, to: row, points });
  }
  return runs;
}

/** Frozen panes, colour of the tab and lines between cells. */
export function writeFrame(worksheet: Excel.Worksheet, { freeze, tabColor, hideGrid }: Sheet): void {
  if (freeze && freeze.row > 1 && freeze.column > 1) {
    const to = { row: freeze.row - 1, column: freeze.column - 1 };
    worksheet.freezePanes.freezeAt(rangeOf(worksheet, { from: { row: 1, column: 1 }, to }));
  } else if (freeze && freeze.row > 1) worksheet.freezePanes.freezeRows(freeze.row - 1);
  else if (freeze && freeze.column > 1) worksheet.freezePanes.freezeColumns(freeze.column - 1);
  if (tabColor !== undefined) worksheet.tabColor = `#${tabColor}`;
  if (hideGrid) worksheet.showGridlines = false;
}

const states = { hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Hides and protects a sheet when everything else has been done to it. */
export function closeSheet(worksheet: Excel.Worksheet, { state, ...sheet }: Sheet): void {
  if (state === 'hidden' || state === 'veryHidden') worksheet.visibility = states[state];
  if (sheet.protected) {
    protect(worksheet);
  }
}

/** Protects a sheet without a password, as the sheets of a form are. */
export function protect(worksheet: Excel.Worksheet): void {
  worksheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true });
}
