import type { Budget } from './budget.js';
import { unescapeCell } from './text.js';
import { XmlScanner } from './xml-scanner.js';

/**
 * Text of a string item, at whose start tag (`<si>` or `<is>`, as `element` says) the scanner stands: that of every `<t>` except
 * those of furigana (`<rPh>`), which say how it is read aloud and are no part of it. Leaves the scanner at the item's end tag.
 */
export function itemText(scanner: XmlScanner, element: 'si' | 'is'): string {
  if (scanner.empty) return '';
  let text = '';
  for (;;) {
    if (!scanner.seek()) throw scanner.broken();
    if (!scanner.opens) {
      if (scanner.is(element)) return unescapeCell(text);
      // What closes anything else closes something around the item, which itself was never closed.
      if (!scanner.is('r')) throw scanner.broken();
    } else if (scanner.is('t')) {
      scanner.read();
      text += scanner.text();
    } else if (!scanner.is('r')) {
      scanner.read();
      scanner.skip();
    }
  }
}

/**
 * The workbook's table of texts (`xl/sharedStrings.xml`). All are made at once: next to all are used, and finding them without
 * making them would cost as much again.
 */
export function readSharedStrings(bytes: Uint8Array, part: string, budget: Budget): string[] {
  const scanner = new XmlScanner(bytes, part);
  const texts: string[] = [];
  while (scanner.nextElement('si')) {
    budget.spend();
    // `<si/>` is a text too: without it all later ones would shift.
    texts.push(itemText(scanner, 'si'));
  }
  return texts;
}
