import type { Highlight } from '../../../book/index.js';
import { XmlScanner } from '../read/xml-scanner.js';
import { conditionalFormatXml } from '../write/input-rules.js';
import type { AddedFormat } from './sheet-edits.js';
import type { Splices } from './splices.js';

/** Adds conditional formats to a worksheet part. Those that are there keep their order; to make room before them their priorities rise. */
export class FormatPatcher {
  private highest = 0;
  private readonly firsts: number;

  constructor(
    bytes: Uint8Array,
    part: string,
    private readonly added: readonly AddedFormat[],
    splices: Splices,
  ) {
    this.firsts = added.filter(({ first }) => first).length;
    const scanner = new XmlScanner(bytes, part);
    while (scanner.seek()) {
      // Also the rules of Excel 2010 and later (`x14:cfRule`): all of a sheet share one order.
      if (!scanner.opens || scanner.localName !== 'cfRule') continue;
      scanner.read();
      const range = scanner.attributeRange('priority');
      const priority = Number(scanner.attribute('priority'));
      if (!range || !Number.isInteger(priority)) continue;
      this.highest = Math.max(this.highest, priority + this.firsts);
      if (this.firsts > 0) splices.replace(...range, String(priority + this.firsts));
    }
    this.highest = Math.max(this.highest, this.firsts);
  }

  /** The new elements. `highlight` gives the number of a highlight. */
  xml(highlight: (highlight: Highlight) => number): string {
    let [first, last] = [0, this.highest];
    return this.added
      .map(({ format, first: before }) =>
        conditionalFormatXml(format, highlight(format.highlight), before ? ++first : ++last),
      )
      .join('');
  }
}
