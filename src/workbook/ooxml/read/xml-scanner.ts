import { TenkenError } from '../../../findings/index.js';
import {
  APOSTROPHE,
  ascii,
  CLOSE_BRACKET,
  COLON,
  DASH,
  endsName,
  EQUALS,
  EXCLAMATION,
  GREATER,
  isBlank,
  LESS,
  OPEN_BRACKET,
  QUESTION,
  QUOTE,
  SLASH,
} from './ascii.js';
import { decode, plainText, unescapeXml } from './text.js';

/**
 * Goes through the tags of an XML part without building a tree. Positions are byte offsets, so that the patcher can cut at them.
 * A DOCTYPE is refused (FILE_DTD), broken mark-up is FILE_CORRUPT. Some producers put a prefix before every element
 * (`<x:sheet>`); the root's prefix is taken as the part's own, and `is` compares names within it.
 */
export class XmlScanner {
  /** Offset of the `<` of the present tag. */
  start = 0;
  /** Offset after the `>` of the present tag; where the next one is looked for. */
  end = 0;
  /** Whether the present tag begins an element, `<a>` or `<a/>`. */
  opens = false;
  /** Whether it is `<a/>`. */
  empty = false;
  private prefix: Uint8Array | undefined;
  private name = 0;

  constructor(
    readonly bytes: Uint8Array,
    /** Name of the part, for messages. */
    readonly part: string,
  ) {}

  /** Length of the prefix, with its colon, that every element of the part carries. */
  get prefixLength(): number {
    return this.prefix?.length ?? 0;
  }

  /** The prefix itself, `''` or such as `x:`. */
  get prefixText(): string {
    return String.fromCharCode(...(this.prefix ?? []));
  }

  /** Name of the present tag without its prefix. */
  get localName(): string {
    const name = this.qualifiedName(this.name);
    return name.slice(name.indexOf(':') + 1);
  }

  /** Goes to the next tag and reads it; false when there is none. */
  next(): boolean {
    if (!this.seek()) return false;
    this.read();
    return true;
  }

  /** Goes to the next start tag of that name and reads it; false when there is none. */
  nextElement(name: string): boolean {
    while (this.seek()) {
      if (this.opens && this.is(name)) {
        this.read();
        return true;
      }
    }
    return false;
  }

  /**
   * Goes to the next tag without reading on: only `start`, `opens` and `is` hold for it. Much is passed over this way, since
   * no `<` can stand within a tag.
   */
  seek(): boolean {
    const { bytes } = this;
    const { length } = bytes;
    let at = this.end;
    for (;;) {
      while (at < length && bytes[at] !== LESS) at++;
      if (at >= length) return false;
      const second = bytes[at + 1];
      if (second === EXCLAMATION || second === QUESTION) at = this.afterSpecial(at);
      else break;
    }
    this.start = at++;
    this.opens = bytes[at] !== SLASH;
    if (!this.opens) at++;
    this.name = this.end = at;
    this.prefix ??= ascii(/^.*:|/.exec(this.qualifiedName(at))![0]);
    return true;
  }

  /** Reads the tag that was sought: `end` and `empty`. A `<` within it, which XML forbids, would hide where it ends. */
  read(): void {
    const { bytes } = this;
    const { length } = bytes;
    let at = this.name;
    while (at < length && bytes[at] !== GREATER) {
      const byte = bytes[at++];
      if (byte === LESS) throw this.broken();
      if (!isQuote(byte)) continue;
      while (at < length && bytes[at] !== byte) if (bytes[at++] === LESS) throw this.broken();
      at++;
    }
    if (at >= length) throw this.broken();
    this.empty = this.opens && bytes[at - 1] === SLASH;
    this.end = at + 1;
  }

  /** Whether the present tag has that name, in the part's own namespace. */
  is(name: string): boolean {
    const { bytes } = this;
    const prefix = this.prefix!;
    let at = this.name;
    for (let i = 0; i < prefix.length; i++) if (bytes[at++] !== prefix[i]) return false;
    return this.isNamed(name, at);
  }

  /** Where the value of an attribute of the present tag stands, without its quotes. `id` with `anyPrefix` also finds `r:id`. */
  attributeRange(name: string, anyPrefix = false): readonly [number, number] | undefined {
    const { bytes, end } = this;
    let at = this.name;
    while (at < end && !endsName(bytes[at])) at++;
    while (at < end) {
      while (at < end && (isBlank(bytes[at]) || bytes[at] === SLASH)) at++;
      let nameFrom = at;
      while (at < end && bytes[at] !== EQUALS && bytes[at] !== GREATER && !isQuote(bytes[at]) && !isBlank(bytes[at])) {
        if (bytes[at] === COLON && anyPrefix) nameFrom = at + 1;
        at++;
      }
      const nameTo = at;
      while (at < end && !isQuote(bytes[at])) at++;
      const quote = bytes[at++];
      const valueFrom = at;
      while (at < end && bytes[at] !== quote) at++;
      if (at >= end) return undefined;
      if (nameTo - nameFrom === name.length) {
        let same = 0;
        while (same < name.length && bytes[nameFrom + same] === name.charCodeAt(same)) same++;
        if (same === name.length) return [valueFrom, at];
      }
      at++;
    }
    return undefined;
  }

  /** Value of an attribute of the present tag. */
  attribute(name: string, anyPrefix = false): string | undefined {
    const range = this.attributeRange(name, anyPrefix);
    return range && unescapeXml(decode(this.bytes, range[0], range[1]));
  }

  /** Whether a boolean attribute is set (`1` or `true`). */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === '1' || value === 'true';
  }

  /** The text of the present element, in which no other stands; goes to its end tag. */
  text(): string {
    if (this.empty) return '';
    const { name: opened, end: from } = this;
    if (!this.seek() || this.opens || !this.isNamedAs(opened)) throw this.broken();
    return plainText(this.bytes, from, this.start);
  }

  /** Goes to the end tag of the present element and reads it; stays at `<a/>`. */
  skip(): void {
    if (this.empty) return;
    const name = this.qualifiedName(this.name);
    for (let depth = 1; depth > 0;) {
      if (!this.seek()) throw this.broken();
      // Only tags of the same name can tell that the element is not over yet.
      if (!this.isNamed(name, this.name)) continue;
      this.read();
      if (!this.opens) depth--;
      else if (!this.empty) depth++;
    }
  }

  /**
   * Goes through the whole part: every tag that opens must be closed by one of its name, in order (XML 1.0, 3). Otherwise no program
   * opens the file, and what is written into it could end up inside of something else.
   */
  requireClosedTags(): void {
    const open: number[] = [];
    while (this.next()) {
      if (this.opens) {
        if (!this.empty) open.push(this.name);
        continue;
      }
      const opened = open.pop();
      if (opened === undefined || !this.isNamedAs(opened)) throw this.broken();
    }
    if (open.length > 0) throw this.broken();
  }

  /** Offset after the comment, instruction or CDATA section that begins at `at`. */
  afterSpecial(at: number): number {
    const { bytes } = this;
    const instruction = bytes[at + 1] === QUESTION;
    const comment = bytes[at + 2] === DASH;
    if (!instruction && !comment && bytes[at + 2] !== OPEN_BRACKET)
      throw new TenkenError('FILE_DTD', { part: this.part });
    // An instruction ends with `?>`, a comment with `-->`, a CDATA section with `]]>`.
    const last = instruction ? QUESTION : comment ? DASH : CLOSE_BRACKET;
    for (let end = at + (instruction ? 3 : 6); end < bytes.length; end++) {
      if (bytes[end] === GREATER && bytes[end - 1] === last && (instruction || bytes[end - 2] === last)) return end + 1;
    }
    throw this.broken();
  }

  broken(): TenkenError {
    return new TenkenError('FILE_CORRUPT', { part: this.part });
  }

  /** Whether the present tag has the same name, prefix included, as the one whose name stands at `other`. */
  private isNamedAs(other: number): boolean {
    const { bytes, name } = this;
    for (let i = 0; ; i++) {
      if (endsName(bytes[other + i])) return endsName(bytes[name + i]);
      if (bytes[other + i] !== bytes[name + i]) return false;
    }
  }

  private isNamed(name: string, from: number): boolean {
    const { bytes } = this;
    for (let i = 0; i < name.length; i++) if (bytes[from + i] !== name.charCodeAt(i)) return false;
    return endsName(bytes[from + name.length]);
  }

  private qualifiedName(from: number): string {
    let end = from;
    while (end < this.bytes.length && !endsName(this.bytes[end])) end++;
    return decode(this.bytes, from, end);
  }
}

function isQuote(byte: number | undefined): boolean {
  return byte === QUOTE || byte === APOSTROPHE;
}
