import type { Address, Area, Book, Cell, ColumnWidth, Sheet } from '../../../book/index.js';
import { a1, a1Area } from '../../../book/index.js';
import { escapeXml } from '../package/index.js';
import { tableArea } from '../../checks/table-area.js';
import { defaultRowHeight } from '../../row-height.js';
import { conditionalFormatsXml, validationsXml } from './input-rules.js';
import { MAIN, RELATIONSHIPS, XML } from './parts.js';
import type { Sink } from './parts.js';
import { writeSheetData } from './sheet-data.js';
import type { CellContext } from './cell.js';
import { argb } from './styles.js';

/** The ids of the relationships that the end of a worksheet names. */
export interface SheetLinks {
  readonly drawing?: string;
  readonly notes?: string;
  readonly tables: readonly string[];
}

/** Excel stores a width with the cell's own margins: 5 pixels of a 7 pixel digit, in steps of 1/256. */
const WIDTH_MARGIN = 182 / 256;

function viewXml(sheet: Sheet, first: boolean): string {
  const { freeze } = sheet;
  const attributes =
    (sheet.hideGrid ? ' showGridLines="0"' : '') +
    (first ? ' tabSelected="1"' : '') +
    (sheet.zoom === undefined ? '' : ` zoomScale="${sheet.zoom}" zoomScaleNormal="${sheet.zoom}"`);
  const start = `<sheetViews><sheetView${attributes} workbookViewId="0"`;
  if (!freeze || (freeze.row === 1 && freeze.column === 1)) return `${start}/></sheetViews>`;
  const pane = freeze.row === 1 ? 'topRight' : freeze.column === 1 ? 'bottomLeft' : 'bottomRight';
  const cell = a1(freeze);
  return (
    `${start}><pane${freeze.column > 1 ? ` xSplit="${freeze.column - 1}"` : ''}` +
    `${freeze.row > 1 ? ` ySplit="${freeze.row - 1}"` : ''} topLeftCell="${cell}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${cell}" sqref="${cell}"/></sheetView></sheetViews>`
  );
}

function columnsXml(columns: readonly ColumnWidth[] | undefined): string {
  if (!columns?.length) return '';
  const list = columns.map(
    ({ from, to, width, hidden }) =>
      `<col min="${from}" max="${to}" width="${width + WIDTH_MARGIN}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`,
  );
  return `<cols>${list.join('')}</cols>`;
}

/** The cells in use; some programs read no further than this says. */
function usedArea({ tables }: Sheet, cells: readonly Cell[]): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, 1, 1];
  const take = (from: Address, to: Address) => {
    [top, left] = [Math.min(top, from.row), Math.min(left, from.column)];
    [bottom, right] = [Math.max(bottom, to.row), Math.max(right, to.column)];
  };
  for (const cell of cells) take(cell, cell);
  for (const { from, to } of (tables ?? []).map(tableArea)) take(from, to);
  const from = top === Infinity ? { row: 1, column: 1 } : { row: top, column: left };
  return { from, to: { row: bottom, column: right } };
}

/** Flags that say `0` are allowed although the sheet is protected. */
export const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>';

function linksXml(cells: readonly Cell[]): string {
  const links = cells.filter((cell) => cell.link !== undefined);
  if (links.length === 0) return '';
  const list = links.map((cell) => `<hyperlink ref="${a1(cell)}" location="${escapeXml(cell.link!)}"/>`);
  return `<hyperlinks>${list.join('')}</hyperlinks>`;
}

/** A4 (paper size 9), because that is what the form is printed on. */
function printXml({ print }: Sheet): string {
  const margins = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  if (!print) return margins;
  const fit = print.fitToWidth ? ' fitToHeight="0"' : '';
  const header = print.header === undefined ? '' : `<oddHeader>${escapeXml(print.header)}</oddHeader>`;
  const footer = print.footer === undefined ? '' : `<oddFooter>${escapeXml(print.footer)}</oddFooter>`;
  const breaks = (print.breaks ?? []).map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`);
  return (
    `${margins}<pageSetup paperSize="9"${fit} orientation="${print.orientation}"/>` +
    (header || footer ? `<headerFooter>${header}${footer}</headerFooter>` : '') +
    (breaks.length
      ? `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`
      : '')
  );
}

/**
 * One worksheet (part xl/worksheets/sheetN.xml, ECMA-376 part 1, 18.3.1.99). The order of the elements is the schema's: a
 * program that meets another order refuses the file.
 */
export function writeWorksheet(
  book: Book,
  sheet: Sheet,
  cells: readonly Cell[],
  links: SheetLinks,
  first: boolean,
  context: CellContext,
  sink: Sink,
): void {
  const tab = sheet.tabColor === undefined ? '' : `<tabColor rgb="${argb(sheet.tabColor)}"/>`;
  const fit = sheet.print?.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : '';
  sink(`${XML}<worksheet ${MAIN} ${RELATIONSHIPS}>`);
  if (tab || fit) sink(`<sheetPr>${tab}${fit}</sheetPr>`);
  sink(`<dimension ref="${a1Area(usedArea(sheet, cells))}"/>`);
  sink(viewXml(sheet, first));
  sink(`<sheetFormatPr defaultRowHeight="${defaultRowHeight(book)}"/>`);
  sink(columnsXml(sheet.columns));
  writeSheetData(sheet, cells, context, sink);
  if (sheet.protected) sink(PROTECTION);
  if (sheet.merges?.length) {
    const merges = sheet.merges.map((area) => `<mergeCell ref="${a1Area(area)}"/>`);
    sink(`<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`);
  }
  sink(conditionalFormatsXml(sheet.conditionalFormats ?? [], context.styles));
  sink(validationsXml(sheet.validations ?? []));
  sink(linksXml(cells));
  sink(printXml(sheet));
  if (links.drawing !== undefined) sink(`<drawing r:id="${links.drawing}"/>`);
  if (links.notes !== undefined) sink(`<legacyDrawing r:id="${links.notes}"/>`);
  if (links.tables.length) {
    const parts = links.tables.map((id) => `<tablePart r:id="${id}"/>`);
    sink(`<tableParts count="${parts.length}">${parts.join('')}</tableParts>`);
  }
  sink('</worksheet>');
}
