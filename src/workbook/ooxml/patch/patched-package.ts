import { absoluteTarget, crc32, escapeXml, joinBytes, relationshipsPart, ZipWriter } from '../package/index.js';
import type { Archive } from '../read/archive.js';
import { relationshipsOf, workbookPart } from '../read/package-parts.js';
import type { Relationship } from '../read/package-parts.js';
import { decode } from '../read/text.js';
import { XmlScanner } from '../read/xml-scanner.js';
import { Deflater } from '../write/bulk/deflater.js';
import { appendChildren } from './children.js';
import { Splices } from './splices.js';

const CONTENT_TYPES = '[Content_Types].xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Namespaces of the two dialects: what Excel writes, and ISO/IEC 29500 Strict. */
const dialects = [
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
] as const;

/** Parts from this length on are pressed fast rather than small. */
const BULK = 1 << 13;

/** A package of which some parts change. All others are copied as they are, still packed, in their old order. */
export class PatchedPackage {
  /** New content by part; undefined for a part that goes. */
  private readonly changed = new Map<string, Uint8Array | undefined>();
  private readonly unpacked = new Map<string, Uint8Array>();
  private readonly strict: boolean;

  /** Name of the workbook part. */
  readonly main: string;

  /** @throws TenkenError as `workbookPart` */
  constructor(private readonly archive: Archive) {
    // Looked at through this package, so that what is unpacked for it is kept.
    const seen = {
      has: (part: string) => archive.has(part),
      part: (part: string) => (archive.has(part) ? this.content(part) : undefined),
    };
    this.main = workbookPart(seen, relationshipsOf(seen, ''));
    const root = new XmlScanner(this.content(this.main), this.main);
    this.strict = root.next() && decode(root.bytes, root.start, root.end).includes(dialects[0][1]);
    this.becomeWorkbook();
  }

  /** A copy of a template (.xltx) is a workbook (.xlsx): Excel opens none that says that it is the other. */
  private becomeWorkbook(): void {
    const bytes = this.content(CONTENT_TYPES);
    const types = decode(bytes, 0, bytes.length);
    const fitting = types.replace(/(spreadsheetml\.)template(\.main\+xml)/g, '$1sheet$2');
    if (fitting !== types) this.set(CONTENT_TYPES, new TextEncoder().encode(fitting));
  }

  /** Names of the parts that the file had. */
  get names(): readonly string[] {
    return this.archive.names;
  }

  has(part: string): boolean {
    return this.changed.has(part) ? this.changed.get(part) !== undefined : this.archive.has(part);
  }

  /** Present content of a part that must be there; the same array until it changes. */
  content(part: string): Uint8Array {
    const content = this.changed.get(part) ?? this.unpacked.get(part) ?? this.archive.required(part);
    this.unpacked.set(part, content);
    return content;
  }

  /** @throws TenkenError FILE_CORRUPT for a part in which tags are not closed: nobody knows what the change would be part of */
  set(part: string, content: Uint8Array): void {
    // Boxes are written in HTML's manner, where some tags need not be closed.
    if (!this.changed.has(part) && this.archive.has(part) && !/\.vml$/i.test(part)) {
      new XmlScanner(this.content(part), part).requireClosedTags();
    }
    this.changed.set(part, content);
  }

  /** Adds a part made by us; its namespaces become those of the package's dialect. */
  add(part: string, contentType: string, xml: string): void {
    this.set(part, new TextEncoder().encode(this.inDialect(xml)));
    this.append(CONTENT_TYPES, `<Override PartName="/${part}" ContentType="${contentType}"/>`);
  }

  /** `xml` with the namespaces that the package uses. */
  inDialect(xml: string): string {
    return this.strict ? dialects.reduce((text, [usual, strict]) => text.replaceAll(usual, strict), xml) : xml;
  }

  /** The first name `before1after`, `before2after`… that no part has. */
  unusedName(before: string, after: string): string {
    for (let number = 1; ; number++) {
      const name = `${before}${number}${after}`;
      if (!this.has(name)) return name;
    }
  }

  /** Makes sure that parts with that extension have that type. */
  declareExtension(extension: string, contentType: string): void {
    const scanner = new XmlScanner(this.content(CONTENT_TYPES), CONTENT_TYPES);
    while (scanner.nextElement('Default')) if (scanner.attribute('Extension')?.toLowerCase() === extension) return;
    // Defaults may stand anywhere in the list.
    this.append(CONTENT_TYPES, `<Default Extension="${extension}" ContentType="${contentType}"/>`);
  }

  relationships(part: string): Relationship[] {
    return relationshipsOf({ part: (name) => (this.has(name) ? this.content(name) : undefined) }, part);
  }

  /** Relates `from` to `to` and gives the id; `type` is the last word of the type. */
  relate(from: string, type: string, to: string): string {
    const part = relationshipsPart(from);
    if (!this.has(part)) {
      this.set(part, new TextEncoder().encode(`<Relationships xmlns="${PACKAGE}"></Relationships>`));
    }
    const used = new Set(this.relationships(from).map(({ id }) => id));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number++;
    const [usual, strict] = dialects[1];
    const target = escapeXml(absoluteTarget(to));
    const whole = `${this.strict ? strict : usual}/${type}`;
    this.append(part, `<Relationship Id="rId${number}" Type="${whole}" Target="${target}"/>`);
    return `rId${number}`;
  }

  /** Takes a part out of the package, with its content type and the relationships of `from` to it. */
  drop(part: string, from: string): void {
    this.changed.set(part, undefined);
    const ids = new Set(this.relationships(from).flatMap(({ id, target }) => (target === part ? [id] : [])));
    this.removeElements(relationshipsPart(from), 'Relationship', (scanner) => ids.has(scanner.attribute('Id') ?? ''));
    this.removeElements(CONTENT_TYPES, 'Override', (scanner) => scanner.attribute('PartName') === `/${part}`);
  }

  /** The patched file. */
  bytes(): Uint8Array {
    const chunks: Uint8Array[] = [];
    const zip = new ZipWriter((chunk) => chunks.push(chunk));
    const left = new Map([...this.changed].map(([part, content]) => [part.toLowerCase(), { part, content }]));
    for (const name of this.archive.names) {
      const change = left.get(name.toLowerCase());
      left.delete(name.toLowerCase());
      if (!change) zip.copy(this.archive.packed(name));
      else if (change.content) put(zip, name, change.content);
    }
    for (const { part, content } of left.values()) if (content) put(zip, part, content);
    zip.finish();
    return joinBytes(chunks);
  }

  /** Appends to the children of a part's root. */
  private append(part: string, xml: string): void {
    const bytes = this.content(part);
    const scanner = new XmlScanner(bytes, part);
    const splices = new Splices();
    if (!scanner.next()) throw scanner.broken();
    appendChildren(scanner, splices, [xml]);
    this.set(part, splices.apply(bytes));
  }

  private removeElements(part: string, element: string, which: (scanner: XmlScanner) => boolean): void {
    const bytes = this.content(part);
    const scanner = new XmlScanner(bytes, part);
    const splices = new Splices();
    while (scanner.nextElement(element)) {
      if (!which(scanner)) continue;
      const { start } = scanner;
      scanner.skip();
      splices.remove(start, scanner.end);
    }
    if (splices.any) this.set(part, splices.apply(bytes));
  }
}

function put(zip: ZipWriter, name: string, content: Uint8Array): void {
  if (content.length < BULK) return zip.add(name, content, 6);
  const chunks: Uint8Array[] = [];
  const deflater = new Deflater(
    () => {},
    (bytes) => void chunks.push(bytes),
  );
  for (let at = 0; at < content.length;) {
    const room = deflater.room();
    const piece = content.subarray(at, at + room.length);
    room.set(piece);
    deflater.advance(piece.length);
    at += piece.length;
  }
  deflater.flush(true);
  zip.copy({ name, method: 8, crc: crc32(content), size: content.length, packed: joinBytes(chunks) });
}
