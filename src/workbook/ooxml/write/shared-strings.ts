import { escapeCellText } from '../package/index.js';
import { MAIN, XML } from './parts.js';
import type { Sink } from './parts.js';

/** How many distinct texts, and how many UTF-16 units of them, the table holds at most; about 60 MiB of memory. */
const MAX_TEXTS = 250_000;
const MAX_UNITS = 8_000_000;

/**
 * The texts that cells share (part xl/sharedStrings.xml, ECMA-376 part 1, 18.4). A text that comes again costs a few bytes, and a
 * shared text is a text whatever its first character: Excel takes as formulas only what stands in `<f>`, and what is typed anew.
 * (The style flag `quotePrefix` would only add an apostrophe to what is shown while the cell is edited, and stay behind as a format.)
 *
 * The table is bounded: texts that come after it is full are written into their cells, which every reader takes as well.
 */
export class SharedStrings {
  private readonly places = new Map<string, number>();
  private units = 0;

  /** Takes in a text that some cell will show. */
  add(text: string): void {
    if (this.places.has(text) || this.places.size === MAX_TEXTS || this.units + text.length > MAX_UNITS) return;
    this.places.set(text, this.places.size);
    this.units += text.length;
  }

  /** The text's number, or undefined when it must stand in its cell. */
  place(text: string): number | undefined {
    return this.places.get(text);
  }

  write(sink: Sink): void {
    sink(`${XML}<sst ${MAIN} uniqueCount="${this.places.size}">`);
    for (const text of this.places.keys()) sink(`<si>${textXml(text)}</si>`);
    sink('</sst>');
  }
}

const edgeSpace = /^\s|\s$|\n/;

/** `<t>` with blanks kept where they count. */
export function textXml(text: string): string {
  return `<t${edgeSpace.test(text) ? ' xml:space="preserve"' : ''}>${escapeCellText(text)}</t>`;
}
