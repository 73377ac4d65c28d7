import type { Area, Cell, Scalar, Sheet } from '../../../book/index.js';
import { a1 } from '../../../book/index.js';
import type { Difference } from '../../live-workbook.js';
import { rangeOf } from '../range-of.js';

/** Cells whose values are asked for in one batch: their answers stay well below what one may be. */
const BATCH_CELLS = 60_000;
const BLOCK_ROWS = 500;

/** Beyond so many digits Excel and we may differ in how a number is kept. */
const DIGITS = 13;

interface Asked {
  readonly sheet: string;
  readonly area: Area;
  readonly cells: readonly Cell[];
  readonly range: Excel.Range;
}

/** Asks the host what each formula of the sheets gave, and names the cells where it is not what we calculated. */
export async function readBack(
  pages: readonly { readonly sheet: Sheet; readonly worksheet: Excel.Worksheet }[],
  send: () => Promise<void>,
): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  let asked: Asked[] = [];
  let weight = 0;
  const take = async () => {
    await send();
    for (const one of asked) differences.push(...compared(one));
    [asked, weight] = [[], 0];
  };
  for (const { sheet, worksheet } of pages) {
    for (const { area, cells } of blocksOf(sheet.cells)) {
      const size = (area.to.row - area.from.row + 1) * (area.to.column - area.from.column + 1);
      if (weight > 0 && weight + size > BATCH_CELLS) await take();
      asked.push({ sheet: sheet.name, area, cells, range: rangeOf(worksheet, area).load('values') });
      weight += size;
    }
  }
  if (asked.length > 0) await take();
  return differences;
}

/** Formulas whose value is known, in rectangles of at most so many rows. */
function blocksOf(cells: readonly Cell[]): { area: Area; cells: Cell[] }[] {
  const blocks: { area: { from: Area['from']; to: Area['to'] }; cells: Cell[] }[] = [];
  for (const cell of cells) {
    if (cell.formula === undefined || cell.value === undefined) continue;
    const last = blocks.at(-1);
    if (!last || cell.row - last.area.from.row >= BLOCK_ROWS) {
      blocks.push({ area: { from: cell, to: cell }, cells: [cell] });
      continue;
    }
    const { from, to } = last.area;
    last.area = {
      from: { row: from.row, column: Math.min(from.column, cell.column) },
      to: { row: cell.row, column: Math.max(to.column, cell.column) },
    };
    last.cells.push(cell);
  }
  return blocks;
}

function compared({ sheet, area, cells, range }: Asked): Difference[] {
  const values = range.values as Scalar[][];
  return cells.flatMap((cell) => {
    const ours = cell.value!;
    const theirs = values[cell.row - area.from.row]![cell.column - area.from.column]!;
    return same(ours, theirs) ? [] : [{ cell: { sheet, address: a1(cell) }, ours, theirs }];
  });
}

function same(ours: Scalar, theirs: Scalar): boolean {
  if (typeof ours !== 'number' || typeof theirs !== 'number') return ours === theirs;
  return ours === theirs || ours.toPrecision(DIGITS) === theirs.toPrecision(DIGITS);
}
