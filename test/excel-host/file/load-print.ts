import type { Worksheet } from '../model/worksheet.js';
import { all, flag, one } from './xml.js';
import type { Xml } from './xml.js';

/** How a file says that its sheet is printed, but for the area and the titles, which are names. */
export function loadPrint({ pageLayout, horizontalPageBreaks }: Worksheet, root: Xml): void {
  const setup = one(root, 'pageSetup')?.attributes;
  if (setup?.orientation === 'landscape') pageLayout.orientation = 'Landscape';
  if (flag(one(one(root, 'sheetPr'), 'pageSetUpPr')?.attributes.fitToPage))
    pageLayout.zoom = { horizontalFitToPages: 1 };
  const texts = one(root, 'headerFooter');
  const { defaultForAllPages: pages } = pageLayout.headersFooters;
  for (const [which, element] of [
    ['Header', 'oddHeader'],
    ['Footer', 'oddFooter'],
  ] as const) {
    const parts = partsOf(one(texts, element)?.text ?? '');
    pages[`left${which}`] = parts.L ?? '';
    pages[`center${which}`] = parts.C ?? '';
    pages[`right${which}`] = parts.R ?? '';
  }
  for (const { attributes } of all(one(root, 'rowBreaks'), 'brk')) horizontalPageBreaks.load(Number(attributes.id) + 1);
}

/** `&L…&C…&R…` by part. */
function partsOf(text: string): Partial<Record<string, string>> {
  const found = [...text.matchAll(/&([LCR])((?:&&|&"[^"]*"|(?!&[LCR])[^])*)/g)];
  return Object.fromEntries(found.map(([, part, content]) => [part, content]));
}

/** Takes the names of files that say what is printed; false for any other. */
export function loadPrintName(sheet: Worksheet, name: string, refersTo: string): boolean {
  const place = refersTo.slice(refersTo.lastIndexOf('!') + 1).replaceAll('$', '');
  if (name === '_xlnm.Print_Area' && !refersTo.includes(',')) sheet.pageLayout.printArea = sheet.getRange(place);
  else if (name === '_xlnm.Print_Titles' && /^\d+:\d+$/.test(place)) {
    const [first = 0, last = 0] = place.split(':').map(Number);
    sheet.pageLayout.titleRows = [first, last];
  } else return false;
  return true;
}
