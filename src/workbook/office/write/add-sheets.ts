import type { Sheet } from '../../../book/index.js';
import { TenkenError } from '../../../findings/index.js';
import { checkBook } from '../../checks/check-book.js';
import type { Batch } from './batch.js';
import { closeSheet, fillSheet, writeFrame, writeLines } from './fill-sheet.js';
import { writeLinks } from './write-links.js';

/**
 * Throws for sheets that no edit can add to the open workbook.
 * @throws TenkenError BOOK_INVALID; EXCEL_UNSUPPORTED for tables, PivotTables, charts and notes
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

function unsupported({ tables, pivots, charts, notes }: Sheet) {
  return [
    [{ ja: 'テーブル', en: 'A table' }, tables?.length],
    [{ ja: 'ピボットテーブル', en: 'A PivotTable' }, pivots?.length],
    [{ ja: 'グラフ', en: 'A chart' }, charts?.length],
    [{ ja: 'メモ', en: 'A note' }, notes?.length],
  ] as const;
}

/** Fills a sheet that an edit adds; its zoom and page set-up stay as Excel has them. */
export async function fillAdded(
  worksheet: Excel.Worksheet,
  sheet: Sheet,
  batch: Batch,
  indents: boolean,
): Promise<void> {
  await fillSheet(worksheet, sheet, batch, indents);
  await writeLines(worksheet, sheet, batch);
  await writeLinks(worksheet, sheet, (link) => link, batch, indents);
  await batch.room(200);
  writeFrame(worksheet, sheet);
  closeSheet(worksheet, sheet);
}
