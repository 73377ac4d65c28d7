import type { Budget } from './budget.js';
import { unescapeCell } from './text.js';
import { XmlScanner } from './xml-scanner.js';

/**
 * Text of a string item, `<si>` or `<is>`: that of every `<t>` except those of furigana (`<rPh>`), which say how it is read aloud
 * and are no part of it.
 */
export function itemText(item: XmlScanner): string {
  let text = '';
  while (item.next()) {
    if (!item.opens) continue;
    if (item.is('rPh')) item.skip();
    else if (item.is('t')) text += item.text();
  }
  return unescapeCell(text);
}

/** The workbook's table of texts (`xl/sharedStrings.xml`). A text is decoded when it is asked for, once. */
export class SharedStrings {
  private readonly scanner: XmlScanner;
  /** From and to of each item, one after the other. */
  private readonly ranges: number[] = [];
  private readonly texts: (string | undefined)[] = [];

  constructor(bytes: Uint8Array, part: string, budget: Budget) {
    const scanner = new XmlScanner(bytes, part);
    this.scanner = scanner;
    while (scanner.nextElement('si')) {
      budget.spend();
      const from = scanner.end;
      scanner.skip();
      // Of `<si/>` the range is empty: it counts as a text all the same.
      this.ranges.push(from, Math.max(from, scanner.start));
    }
  }

  /** The text of that number; undefined when the table has no such text. */
  get(index: number): string | undefined {
    const known = this.texts[index];
    if (known !== undefined) return known;
    const from = this.ranges[2 * index];
    const to = this.ranges[2 * index + 1];
    if (from === undefined || to === undefined) return undefined;
    return (this.texts[index] = itemText(this.scanner.within(from, to)));
  }
}
