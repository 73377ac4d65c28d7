import type { Book, Sheet } from '../../../book/index.js';
import { checkBook } from '../../checks/check-book.js';
import { wholeText } from '../write/parts.js';
import { SharedStrings } from '../write/shared-strings.js';
import { Styles } from '../write/styles.js';
import { surveyCells, surveyHighlights } from '../write/survey.js';
import { writeWorksheet } from '../write/worksheet.js';
import type { StylesPatch } from './styles.js';

/** A book of the sheet alone, as the writer wants one; there, a sheet must be visible. */
function around(sheet: Sheet, defaultFont: Book['defaultFont']): Book {
  const shown: Sheet = { ...sheet, state: 'visible' };
  return { title: sheet.name, creator: '', created: '2000-01-01', defaultFont, sheets: [shown] };
}

/**
 * The worksheet part of a sheet that is added to a workbook; its styles join those of the workbook. Texts stand in their cells.
 * @throws TenkenError BOOK_INVALID
 */
export function newWorksheet(sheet: Sheet, styles: StylesPatch): string {
  if (sheet.tables?.length || sheet.pivots?.length || sheet.charts?.length) {
    throw new Error(`sheet ${sheet.name}: tables, PivotTables and charts cannot be added to a workbook`);
  }
  const book = around(sheet, styles.defaultFont);
  checkBook(book);
  const own = new Styles(book.defaultFont);
  const strings = new SharedStrings();
  surveyCells(sheet.cells, { strings, styles: own });
  surveyHighlights(sheet, { strings, styles: own });
  const { cells, highlights } = styles.append(own);
  const raised = {
    place: (style: Parameters<Styles['place']>[0]) => (style === undefined ? 0 : cells + own.place(style)),
    highlight: (highlight: Parameters<Styles['highlight']>[0]) => highlights + own.highlight(highlight),
  };
  const context = { strings: new SharedStrings(), styles: raised };
  return wholeText((sink) => writeWorksheet(book, sheet, sheet.cells, { tables: [] }, false, context, sink));
}
