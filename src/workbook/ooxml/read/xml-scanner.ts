import { TenkenError } from '../../../findings/index.js';
import {
  APOSTROPHE,
  ascii,
  CLOSE_BRACKET,
  COLON,
  DASH,
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
  /** Offset after the `>` of the present tag. */
  end: number;
  /** Whether the present tag begins an element, `<a>` or `<a/>`. */
  opens = false;
  /** Whether it is `<a/>`. */
  empty = false;
  private prefix: Uint8Array | undefined;
  private nameFrom = 0;
  private nameTo = 0;

  constructor(
    readonly bytes: Uint8Array,
    /** Name of the part, for messages. */
    readonly part: string,
    from = 0,
    private readonly to = bytes.length,
  ) {
    this.end = from;
  }

  /** Length of the prefix, with its colon, that every element of the part carries. */
  get prefixLength(): number {
    return this.prefix?.length ?? 0;
  }

  /** A scanner over some content of the same part. */
  within(from: number, to: number): XmlScanner {
    const inner = new XmlScanner(this.bytes, this.part, from, to);
    inner.prefix = this.prefix;
    return inner;
  }

  /** Goes to the next tag; false when there is none. */
  next(): boolean {
    const { bytes, to } = this;
    let at = this.end;
    for (;;) {
      while (at < to && bytes[at] !== LESS) at++;
      if (at >= to) return false;
      const second = bytes[at + 1];
      if (second === EXCLAMATION || second === QUESTION) at = this.afterSpecial(at);
      else break;
    }
    this.start = at++;
    this.opens = bytes[at] !== SLASH;
    if (!this.opens) at++;
    this.nameFrom = at;
    while (at < to && bytes[at] !== GREATER && bytes[at] !== SLASH && !isBlank(bytes[at])) at++;
    this.nameTo = at;
    while (at < to && bytes[at] !== GREATER) {
      const byte = bytes[at++];
      if (byte === QUOTE || byte === APOSTROPHE) {
        while (at < to && bytes[at] !== byte) at++;
        at++;
      }
    }
    if (at >= to) throw this.broken();
    this.empty = this.opens && bytes[at - 1] === SLASH;
    this.end = at + 1;
    this.prefix ??= ascii(/^.*:|/.exec(decode(bytes, this.nameFrom, this.nameTo))![0]);
    return true;
  }

  /** Goes to the next start tag of that name; false when there is none. */
  nextElement(name: string): boolean {
    while (this.next()) if (this.opens && this.is(name)) return true;
    return false;
  }

  /** Whether the present tag has that name, in the part's own namespace. */
  is(name: string): boolean {
    const { bytes } = this;
    const prefix = this.prefix!;
    let at = this.nameFrom;
    if (this.nameTo - at !== prefix.length + name.length) return false;
    for (let i = 0; i < prefix.length; i++) if (bytes[at++] !== prefix[i]) return false;
    for (let i = 0; i < name.length; i++) if (bytes[at++] !== name.charCodeAt(i)) return false;
    return true;
  }

  /** The present tag's name without prefix. */
  get localName(): string {
    const name = decode(this.bytes, this.nameFrom, this.nameTo);
    return name.slice(name.indexOf(':') + 1);
  }

  /** Where the value of an attribute stands, without its quotes. `id` with `anyPrefix` also finds `r:id`. */
  attributeRange(name: string, anyPrefix = false): readonly [number, number] | undefined {
    const { bytes } = this;
    for (let at = this.nameTo; at < this.end;) {
      while (at < this.end && (isBlank(bytes[at]) || bytes[at] === SLASH)) at++;
      const from = at;
      let colon = -1;
      while (at < this.end && bytes[at] !== EQUALS && bytes[at] !== GREATER && !isBlank(bytes[at])) {
        if (bytes[at] === COLON) colon = at;
        at++;
      }
      const nameEnd = at;
      while (at < this.end && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++;
      if (at >= this.end) return undefined;
      const quote = bytes[at++];
      const valueFrom = at;
      while (bytes[at] !== quote) at++;
      const nameStart = anyPrefix && colon >= 0 ? colon + 1 : from;
      if (nameEnd - nameStart === name.length) {
        let same = 0;
        while (same < name.length && bytes[nameStart + same] === name.charCodeAt(same)) same++;
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

  /** Goes to the end of the present element and gives its text, that of inner elements too. */
  text(): string {
    if (this.empty) return '';
    let text = '';
    let depth = 1;
    while (depth > 0) {
      const from = this.end;
      if (!this.next()) throw this.broken();
      text += plainText(this.bytes, from, this.start);
      if (!this.opens) depth--;
      else if (!this.empty) depth++;
    }
    return text;
  }

  /** Goes behind the end tag of the present element. */
  skip(): void {
    if (this.empty) return;
    for (let depth = 1; depth > 0;) {
      if (!this.next()) throw this.broken();
      if (!this.opens) depth--;
      else if (!this.empty) depth++;
    }
  }

  /** Offset after the comment, instruction or CDATA section that begins at `at`. */
  afterSpecial(at: number): number {
    const { bytes, to } = this;
    const instruction = bytes[at + 1] === QUESTION;
    const comment = bytes[at + 2] === DASH;
    if (!instruction && !comment && bytes[at + 2] !== OPEN_BRACKET)
      throw new TenkenError('FILE_DTD', { part: this.part });
    // An instruction ends with `?>`, a comment with `-->`, a CDATA section with `]]>`.
    const last = instruction ? QUESTION : comment ? DASH : CLOSE_BRACKET;
    for (let end = at + (instruction ? 3 : 6); end < to; end++) {
      if (bytes[end] === GREATER && bytes[end - 1] === last && (instruction || bytes[end - 2] === last)) return end + 1;
    }
    throw this.broken();
  }

  broken(): TenkenError {
    return new TenkenError('FILE_CORRUPT', { part: this.part });
  }
}
