import type { Book, Cell, Sheet } from '../../../book/index.js';
import { joinBytes, ZipWriter } from '../package/index.js';
import { ChartReader } from '../../charts/chart-data.js';
import { layOutChart } from '../../charts/chart-layout.js';
import { chartXml } from './chart.js';
import { checkBook, firstVisible } from '../../checks/check-book.js';
import { drawingXml } from './drawing.js';
import { APPLICATION_XML, corePropertiesXml, customPropertiesXml } from './document-properties.js';
import { commentsXml, noteShapesXml, shapeBlocks } from './notes.js';
import { Parts } from './parts.js';
import type { PressedParts } from './pressed-parts.js';
import { BookPivots } from './pivots.js';
import { SharedStrings } from './shared-strings.js';
import type { CellContext } from './cell.js';
import { Styles } from './styles.js';
import { surveyCells, surveyHighlights, surveyTable } from './survey.js';
import { tableHeader, tableXml } from './table.js';
import { themeXml } from './theme.js';
import { workbookXml } from './workbook.js';
import { writeWorksheet } from './worksheet.js';
import type { SheetLinks } from './worksheet.js';

const WORKBOOK = 'xl/workbook.xml';

/** In order of rows, then columns. */
function inOrder(cells: Cell[]): Cell[] {
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Adds the parts of one sheet; gives the id by which the workbook knows it. */
class SheetParts {
  private tables = 0;
  private notes = 0;
  private shapeBlock = 1;
  private drawings = 0;
  private charts = 0;
  private readonly chartReader: ChartReader;

  constructor(
    private readonly book: Book,
    private readonly parts: Parts,
    private readonly context: CellContext,
    private readonly pivots: BookPivots,
  ) {
    this.chartReader = new ChartReader(book);
  }

  add(sheet: Sheet, place: number): string {
    const { parts, context } = this;
    const part = `xl/worksheets/sheet${place + 1}.xml`;
    const headers = (sheet.tables ?? []).flatMap(tableHeader);
    const cells = inOrder([...sheet.cells, ...headers, ...this.pivots.cellsOf(sheet)]);
    surveyCells(cells, context);
    surveyHighlights(sheet, context);
    this.pivots.addTo(parts, sheet, part);
    const links: SheetLinks = {
      ...this.chartLinks(sheet, part),
      ...this.noteLinks(sheet, part),
      tables: this.tableLinks(sheet, part),
    };
    const first = place === firstVisible(this.book);
    parts.add(
      part,
      'spreadsheetml.worksheet+xml',
      (sink) => writeWorksheet(this.book, sheet, cells, links, first, context, sink),
      (sheet.tables ?? []).some((table) => table.rowCount > 1000),
    );
    return parts.relate(WORKBOOK, 'worksheet', part);
  }

  private chartLinks(sheet: Sheet, sheetPart: string): { drawing?: string } {
    if (!sheet.charts?.length) return {};
    const drawing = `xl/drawings/drawing${++this.drawings}.xml`;
    const ids = sheet.charts.map((chart) => {
      const part = `xl/charts/chart${++this.charts}.xml`;
      const data = this.chartReader.read(chart);
      const layout = layOutChart(this.book, sheet, chart, data);
      this.parts.addText(part, 'drawingml.chart+xml', chartXml(this.book, chart, data, layout));
      return this.parts.relate(drawing, 'chart', part);
    });
    this.parts.addText(drawing, 'drawing+xml', drawingXml(sheet.charts, ids));
    return { drawing: this.parts.relate(sheetPart, 'drawing', drawing) };
  }

  private noteLinks({ notes }: Sheet, sheetPart: string): { notes?: string } {
    if (!notes?.length) return {};
    this.notes++;
    const comments = `xl/comments${this.notes}.xml`;
    const shapes = `xl/drawings/vmlDrawing${this.notes}.vml`;
    this.parts.addText(comments, 'spreadsheetml.comments+xml', commentsXml(notes));
    this.parts.addText(shapes, 'vmlDrawing', noteShapesXml(notes, this.shapeBlock));
    this.shapeBlock += shapeBlocks(notes);
    this.parts.relate(sheetPart, 'comments', comments);
    return { notes: this.parts.relate(sheetPart, 'vmlDrawing', shapes) };
  }

  private tableLinks({ tables }: Sheet, sheetPart: string): string[] {
    return (tables ?? []).map((table) => {
      this.tables++;
      const part = `xl/tables/table${this.tables}.xml`;
      this.parts.addText(part, 'spreadsheetml.table+xml', tableXml(table, this.tables));
      return this.parts.relate(sheetPart, 'table', part);
    });
  }
}

/**
 * Writes a book as an .xlsx file, chunk by chunk. The bytes depend on the book alone. Table bodies are asked for row by row:
 * once to learn their texts and what PivotTables make of them, once for the records of the pivot cache if there is one, once to be
 * written. They are never held. With `pressed`, parts that many books have in common are pressed once.
 *
 * Throws `TenkenError` BOOK_INVALID, before the first chunk, for a book that a program would refuse or repair.
 */
export function writeBook(book: Book, emit: (chunk: Uint8Array) => void, pressed?: PressedParts): void {
  checkBook(book);
  const parts = new Parts();
  const strings = new SharedStrings();
  const styles = new Styles(book.defaultFont);
  const context: CellContext = { strings, styles };
  const pivots = new BookPivots(book);
  for (const table of book.sheets.flatMap((sheet) => sheet.tables ?? []))
    surveyTable(table, pivots.cacheOf(table), context);
  pivots.layOut();

  parts.relate('', 'officeDocument', WORKBOOK);
  const sheetParts = new SheetParts(book, parts, context, pivots);
  const sheetIds = book.sheets.map((sheet, place) => sheetParts.add(sheet, place));
  const cacheIds = pivots.addCaches(parts, WORKBOOK);
  parts.addText(WORKBOOK, 'spreadsheetml.sheet.main+xml', workbookXml(book, sheetIds, cacheIds));
  parts.addText('xl/styles.xml', 'spreadsheetml.styles+xml', styles.xml());
  parts.relate(WORKBOOK, 'styles', 'xl/styles.xml');
  parts.add('xl/sharedStrings.xml', 'spreadsheetml.sharedStrings+xml', (sink) => strings.write(sink));
  parts.relate(WORKBOOK, 'sharedStrings', 'xl/sharedStrings.xml');
  parts.addText('xl/theme/theme1.xml', 'theme+xml', themeXml(book));
  parts.relate(WORKBOOK, 'theme', 'xl/theme/theme1.xml');
  addProperties(book, parts);

  const zip = new ZipWriter(emit);
  parts.writeTo(zip, pressed);
  zip.finish();
}

function addProperties(book: Book, parts: Parts): void {
  const core = 'application/vnd.openxmlformats-package.core-properties+xml';
  parts.addText('docProps/core.xml', core, corePropertiesXml(book));
  parts.relate(
    '',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  );
  parts.addText('docProps/app.xml', 'extended-properties+xml', APPLICATION_XML);
  parts.relate('', 'extended-properties', 'docProps/app.xml');
  if (book.customProperties && Object.keys(book.customProperties).length > 0) {
    parts.addText('docProps/custom.xml', 'custom-properties+xml', customPropertiesXml(book.customProperties));
    parts.relate('', 'custom-properties', 'docProps/custom.xml');
  }
}

/** The whole file at once. Throws as `writeBook` does. */
export function bookBytes(book: Book, pressed?: PressedParts): Uint8Array {
  const chunks: Uint8Array[] = [];
  writeBook(book, (chunk) => chunks.push(chunk), pressed);
  return joinBytes(chunks);
}
