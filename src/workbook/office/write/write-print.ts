import type { PrintSetup } from '../../../book/index.js';
import { a1Area } from '../../../book/index.js';
import { rangeOf } from '../range-of.js';

/** Points of an inch: the API counts margins in points, files in inches. */
const INCH = 72;

/** Sets how a sheet is printed, on A4 with the margins of our files (ExcelApi 1.9). */
export function writePrint(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  const landscape = print.orientation === 'landscape';
  pageLayout.orientation = (landscape ? 'Landscape' : 'Portrait') as Excel.PageOrientation;
  pageLayout.paperSize = 'A4' as Excel.PaperType;
  pageLayout.leftMargin = pageLayout.rightMargin = 0.5 * INCH;
  pageLayout.topMargin = pageLayout.bottomMargin = 0.6 * INCH;
  pageLayout.headerMargin = pageLayout.footerMargin = 0.3 * INCH;
  // No number of pages downwards: as many as it takes.
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (print.area) pageLayout.setPrintArea(rangeOf(sheet, print.area));
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows[0]}:$${print.titleRows[1]}`);
  const { defaultForAllPages: pages } = pageLayout.headersFooters;
  const header = partsOf(print.header);
  const footer = partsOf(print.footer);
  if (header.L) pages.leftHeader = header.L;
  if (header.C) pages.centerHeader = header.C;
  if (header.R) pages.rightHeader = header.R;
  if (footer.L) pages.leftFooter = footer.L;
  if (footer.C) pages.centerFooter = footer.C;
  if (footer.R) pages.rightFooter = footer.R;
  for (const row of print.breaks ?? []) {
    sheet.horizontalPageBreaks.add(a1Area({ from: { row, column: 1 }, to: { row, column: 1 } }));
  }
}

/** Left, middle and right part of a header as files write it: `&L…&C…&R…`; what stands before is in the middle. */
function partsOf(text = ''): Partial<Record<'L' | 'C' | 'R', string>> {
  const parts: Partial<Record<'L' | 'C' | 'R', string>> = {};
  let part: 'L' | 'C' | 'R' = 'C';
  // `&&` is a sign by itself, and what `&"…"` quotes is the name of a font.
  for (const [piece] of text.matchAll(/&&|&"[^"]*"|&[LCR]|[^]/g)) {
    if (/^&[LCR]$/.test(piece)) part = piece[1] as 'L' | 'C' | 'R';
    else parts[part] = (parts[part] ?? '') + piece;
  }
  return parts;
}
