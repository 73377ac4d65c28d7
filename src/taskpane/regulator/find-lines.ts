import { a1Area, areaOf, cellKey, MAX_ROWS } from '../../book/index.js';
import { datasetColumns } from '../../consolidation/index.js';
import { TenkenError } from '../../findings/index.js';
import type { LiveWorkbook } from '../../workbook/index.js';
import type { LinesView } from './model/view.js';

/** So many rows are asked for at once. */
const ROWS = 100_000;

const columnOf = (header: (typeof datasetColumns)[number]) => datasetColumns.indexOf(header) + 1;

/** By these a line is known, wherever it stands. */
const [INSTITUTION, QUESTION, ROW] = [columnOf('機関コード'), columnOf('設問'), columnOf('行')];

/**
 * Where lines of the dataset stand in a sheet of the open workbook now: their addresses from the top, of neighbours one together.
 * They are looked for where they were written, and where people have sorted the table in all of it.
 * Rejects with EXCEL_LINES_GONE, EXCEL_LINES_HIDDEN, EXCEL_SHEET_GONE, and as `Workbook.read`.
 */
export async function findLines(workbook: LiveWorkbook, sheet: string, lines: LinesView): Promise<readonly string[]> {
  const { first, count } = lines;
  let { found, hidden } = await linesIn(workbook, sheet, lines, first, count);
  if (found.length < count) {
    found = [];
    for (let from = 1; found.length < count && from <= MAX_ROWS; from += ROWS) {
      const piece = await linesIn(workbook, sheet, lines, from, Math.min(ROWS, MAX_ROWS - from + 1));
      if (piece.isBlank) break;
      found.push(...piece.found);
      hidden = piece.hidden;
    }
  }
  if (found.length === 0) throw new TenkenError('EXCEL_LINES_GONE', { sheet });
  if (found.some((row) => hidden.has(row))) throw new TenkenError('EXCEL_LINES_HIDDEN', { sheet });
  return together(found).map(([top, bottom]) => a1Area(areaOf(top, 1, bottom, datasetColumns.length)));
}

/** The rows among `count` from `first` on in which the lines stand; all hidden rows of the sheet; and whether nothing stands there. */
async function linesIn(
  workbook: LiveWorkbook,
  sheet: string,
  { institution, question, row: item }: LinesView,
  first: number,
  count: number,
): Promise<{ readonly found: number[]; readonly hidden: ReadonlySet<number>; readonly isBlank: boolean }> {
  const areas = [INSTITUTION, QUESTION, ROW].map((column) => areaOf(first, column, first + count - 1, column));
  const { sheets } = await workbook.read(areas.map((area) => ({ sheet, area })));
  const seen = sheets.find(({ name }) => name === sheet);
  if (!seen) throw new TenkenError('EXCEL_SHEET_GONE', { sheet });
  const { cells, hiddenRows: hidden } = seen;
  const found: number[] = [];
  let isBlank = true;
  for (let row = first; row < first + count; row++) {
    const code = cells.get(cellKey(row, INSTITUTION));
    if (code !== undefined) isBlank = false;
    if (
      code === institution &&
      cells.get(cellKey(row, QUESTION)) === question &&
      cells.get(cellKey(row, ROW)) === item
    ) {
      found.push(row);
    }
  }
  return { found, hidden, isBlank };
}

/** Rows in order as the first and last of each run of neighbours. */
function together(rows: readonly number[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
