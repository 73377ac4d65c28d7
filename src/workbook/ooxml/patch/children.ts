import type { XmlScanner } from '../read/xml-scanner.js';
import type { Splices } from './splices.js';

/** `xml`, whose tags have no prefix, as it must stand in a part where every element carries one (`x:`). */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/** Goes through the children of a part's root, which follow `order` (the schema's), and puts new ones in their places. */
export class ChildInserter {
  private readonly waiting: { readonly name: string; readonly xml: () => string }[] = [];

  constructor(
    private readonly scanner: XmlScanner,
    private readonly splices: Splices,
    private readonly order: readonly string[],
  ) {}

  /** Puts `xml`, made when its place is reached, behind all children that precede `name`. */
  insert(name: string, xml: () => string): void {
    this.waiting.push({ name, xml });
  }

  /** Takes back an insertion, because the child is there already. */
  cancel(name: string): void {
    const place = this.waiting.findIndex((item) => item.name === name);
    if (place >= 0) this.waiting.splice(place, 1);
  }

  /** `visit` is called at the start tag of each child and may go on to its end tag; what it leaves is passed over. */
  run(visit: (name: string) => void): void {
    const { scanner } = this;
    if (!scanner.next()) throw scanner.broken();
    if (scanner.empty) throw scanner.broken();
    for (;;) {
      if (!scanner.next()) throw scanner.broken();
      if (!scanner.opens) break;
      const name = scanner.localName;
      const { end } = scanner;
      this.place(name, scanner.start);
      visit(name);
      if (scanner.end === end) scanner.skip();
    }
    this.place(undefined, scanner.start);
  }

  /** Inserts what must stand before the child `name`; `undefined` is the root's end. */
  private place(name: string | undefined, at: number): void {
    const next = name === undefined ? Infinity : this.rank(name);
    for (const item of [...this.waiting]) {
      if (this.rank(item.name) >= next) continue;
      this.splices.insert(at, withPrefix(item.xml(), this.scanner.prefixText));
      this.waiting.splice(this.waiting.indexOf(item), 1);
    }
  }

  /** What the order does not know (`mc:AlternateContent`) wraps elements of the end. */
  private rank(name: string): number {
    const place = this.order.indexOf(name);
    return place < 0 ? this.order.length : place;
  }
}

/**
 * Adds children behind those of the element at whose start tag the scanner stands, and to its `count` if it has one; leaves the
 * scanner at the element's end tag.
 */
export function appendChildren(scanner: XmlScanner, splices: Splices, children: readonly string[]): void {
  const { end, empty, prefixText } = scanner;
  const xml = withPrefix(children.join(''), prefixText);
  const range = scanner.attributeRange('count');
  if (range) splices.replace(...range, String(Number(scanner.attribute('count')) + children.length));
  if (empty) splices.replace(end - 2, end, `>${xml}</${prefixText}${scanner.localName}>`);
  else {
    scanner.skip();
    splices.insert(scanner.start, xml);
  }
}
