import { a1, parseA1 } from '../../../book/index.js';
import { XmlScanner } from '../read/xml-scanner.js';
import type { PatchedPackage } from './patched-package.js';
import type { SheetEdits } from './sheet-edits.js';
import { unsupported } from './unsupported.js';

/**
 * Refuses values for the header cells of the sheet's tables: the table keeps the same words in a part of its own, and Excel calls
 * a file damaged in which the two differ.
 */
export function refuseTableHeaders(
  target: PatchedPackage,
  sheet: { readonly name: string; readonly part: string },
  edits: SheetEdits,
): void {
  for (const { type, target: part } of target.relationships(sheet.part)) {
    if (type !== 'table' || part === undefined) continue;
    const scanner = new XmlScanner(target.content(part), part);
    if (!scanner.next() || scanner.attribute('headerRowCount') === '0') continue;
    const [first = '', last = first] = (scanner.attribute('ref') ?? '').split(':');
    const from = parseA1(first);
    const to = parseA1(last);
    if (!from || !to) throw scanner.broken();
    for (const [row, cells] of edits.rows) {
      if (row !== from.row) continue;
      for (const [column, { value }] of cells) {
        if (!value || column < from.column || column > to.column) continue;
        throw unsupported('tableHeader', `${sheet.name}!${a1({ row, column })}`);
      }
    }
  }
}
