import type { Book, Name } from '../../../book/index.js';
import { byCodeUnits } from '../../../findings/index.js';
import { absolute, quotedSheet } from '../../../book/index.js';
import { escapeCellText, escapeXml } from '../package/index.js';
import { firstVisible } from '../../checks/check-book.js';
import { attributeText } from './attribute-text.js';
import { MAIN, RELATIONSHIPS, XML } from './parts.js';

/** Titles and area of print are names of their sheet (ECMA-376 part 1, 18.2.6). */
function printNames(book: Book): { name: string; refersTo: string; sheet: number }[] {
  return book.sheets.flatMap(({ name, print }, sheet) => {
    const names = [];
    if (print?.area) names.push({ name: '_xlnm.Print_Area', refersTo: absolute(name, print.area), sheet });
    if (print?.titleRows) {
      const [first, last] = print.titleRows;
      names.push({ name: '_xlnm.Print_Titles', refersTo: `${quotedSheet(name)}!$${first}:$${last}`, sheet });
    }
    return names;
  });
}

function nameXml({ name, refersTo, hidden, sheet }: Name & { sheet?: number }): string {
  const scope = sheet === undefined ? '' : ` localSheetId="${sheet}"`;
  return `<definedName name="${escapeXml(name)}"${scope}${hidden ? ' hidden="1"' : ''}>${escapeCellText(refersTo)}</definedName>`;
}

/**
 * The workbook part (xl/workbook.xml, ECMA-376 part 1, 18.2.27). `calcId` is that of present Excel versions: values are right as
 * written, so that nothing is calculated anew, and nobody asked to save, when the book is only looked at.
 */
export function workbookXml(book: Book, sheetIds: readonly string[], caches: readonly string[]): string {
  const sheets = book.sheets.map(({ name, state }, place) => {
    const shown = state === undefined || state === 'visible' ? '' : ` state="${state}"`;
    return `<sheet name="${attributeText(name)}" sheetId="${place + 1}"${shown} r:id="${sheetIds[place]}"/>`;
  });
  const own = (book.names ?? []).map((name) =>
    name.scope === undefined ? name : { ...name, sheet: book.sheets.findIndex((sheet) => sheet.name === name.scope) },
  );
  const names = [...printNames(book), ...own];
  names.sort((a, b) => byCodeUnits(a.name, b.name));
  const first = firstVisible(book);
  return (
    `${XML}<workbook ${MAIN} ${RELATIONSHIPS}><workbookPr/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"${first > 0 ? ` firstSheet="0" activeTab="${first}"` : ''}/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets>` +
    (names.length ? `<definedNames>${names.map(nameXml).join('')}</definedNames>` : '') +
    '<calcPr calcId="191029"/>' +
    (caches.length
      ? `<pivotCaches>${caches.map((id, place) => `<pivotCache cacheId="${place + 1}" r:id="${id}"/>`).join('')}</pivotCaches>`
      : '') +
    '</workbook>'
  );
}
