import { quotedSheet, rewrittenFormula } from '../../../book/index.js';
import { escapeCellText, escapeXml } from '../package/index.js';
import { plainText, unescapeCell } from '../read/text.js';
import { XmlScanner } from '../read/xml-scanner.js';
import { Splices } from './splices.js';

/** A formula in which a sheet has another name. */
export function formulaAfterRename(formula: string, from: string, to: string): string {
  return rewrittenFormula(formula, {
    sheet: (name) => (name.toLowerCase() === from.toLowerCase() ? `${quotedSheet(to)}!` : undefined),
  });
}

/** Elements whose text is a formula, in worksheets (`xm:f` too), in the workbook part and in charts. */
const formulas = new Set(['f', 'formula', 'formula1', 'formula2', 'definedName']);

/** A part in which every reference to a sheet follows its new name: formulas, names, links within the book and sources of PivotTables. */
export function partAfterRename(bytes: Uint8Array, part: string, from: string, to: string): Uint8Array {
  const scanner = new XmlScanner(bytes, part);
  const splices = new Splices();
  while (scanner.next()) {
    if (!scanner.opens) continue;
    const name = scanner.localName;
    if (formulas.has(name) && !scanner.empty) {
      const start = scanner.end;
      if (!scanner.seek()) throw scanner.broken();
      if (scanner.opens) {
        // `x14:formula1` holds its formula in an element.
        scanner.end = scanner.start;
        continue;
      }
      const end = scanner.start;
      const before = unescapeCell(plainText(bytes, start, end));
      const after = formulaAfterRename(before, from, to);
      if (after !== before) splices.replace(start, end, escapeCellText(after));
    } else if (name === 'hyperlink') {
      replaceAttribute(scanner, splices, 'location', (location) => formulaAfterRename(location, from, to));
    } else if (name === 'worksheetSource') {
      replaceAttribute(scanner, splices, 'sheet', (sheet) => (sheet.toLowerCase() === from.toLowerCase() ? to : sheet));
    }
  }
  return splices.any ? splices.apply(bytes) : bytes;
}

function replaceAttribute(
  scanner: XmlScanner,
  splices: Splices,
  name: string,
  change: (value: string) => string,
): void {
  const range = scanner.attributeRange(name);
  const before = scanner.attribute(name);
  if (!range || before === undefined) return;
  const after = change(before);
  if (after !== before) splices.replace(...range, escapeXml(after));
}
