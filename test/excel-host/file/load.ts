import { readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { parseBox } from '../model/box.js';
import type { Workbook } from '../model/workbook.js';
import type { Worksheet } from '../model/worksheet.js';
import { loadPrintName } from './load-print.js';
import { loadSheet } from './load-sheet.js';
import { loadStyles } from './load-styles.js';
import { loadSettings } from './settings-parts.js';
import { all, flag, one, FileParts } from './xml.js';
import type { FileStyles } from './load-styles.js';

const NO_STYLES: FileStyles = { cells: [], highlights: [] };

/**
 * Opens an .xlsx: values, names and properties by the product's own reader; styles, locks, validations, conditional formats, formulas,
 * tables and settings of the add-in from the parts. PivotTables, charts and comments of the file are kept when it is saved, but the double does not show them.
 */
export function loadWorkbook(workbook: Workbook, bytes: Uint8Array): void {
  const snapshot = readWorkbook(bytes, { profile: 'book', inflate: nodeInflate });
  const parts = new FileParts(bytes);
  const [main = ''] = parts.related('', 'officeDocument').values();
  const root = parts.root(main);
  const [stylesPart] = parts.related(main, 'styles').values();
  const styles = stylesPart ? loadStyles(parts.root(stylesPart)) : NO_STYLES;
  workbook.from1904 = snapshot.from1904 ?? false;
  const sheetParts = parts.related(main, 'worksheet');
  for (const { attributes } of all(one(root, 'sheets'), 'sheet')) {
    const part = sheetParts.get(attributes.id!);
    const read = snapshot.sheets.find(({ name }) => name === attributes.name);
    if (!part || !read) continue;
    const sheet = workbook.worksheets.append(read.name);
    loadSheet(sheet, read, parts.root(part), styles);
    for (const tablePart of parts.related(part, 'table').values()) {
      const { attributes: table } = parts.root(tablePart);
      const loaded = sheet.tables.append(table.displayName ?? table.name!, parseBox(table.ref!)!);
      const style = one(parts.root(tablePart), 'tableStyleInfo')?.attributes.name;
      if (style) loaded.style = style;
    }
  }
  for (const { name, refersTo, hidden, scope } of snapshot.names) {
    const owner = scope === undefined ? workbook : workbook.worksheets.find(scope);
    if (!owner) continue;
    if (owner !== workbook && loadPrintName(owner as Worksheet, name, refersTo)) continue;
    owner.names.append(name, workbook.names.targetOf(`=${refersTo}`)).load(!hidden);
  }
  for (const [key, value] of snapshot.customProperties) workbook.properties.custom.add(key, value);
  loadSettings(workbook, parts);
  if (flag(one(root, 'workbookProtection')?.attributes.lockStructure)) workbook.protection.protect();
  workbook.calculator.trustCachedValues();
}
