/** A byte order mark inside a part would be a character of a text; only the scanner skips the one in front. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The characters of a range of UTF-8, as they stand. What is no UTF-8 becomes U+FFFD. */
export function decode(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 24) return decoder.decode(bytes.subarray(from, to));
  // Short ASCII (codes, numbers, references) is most of what there is; one call of the decoder costs more than all of it.
  let text = '';
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x80) return decoder.decode(bytes.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
}

const named = new Map(Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }));

const HASH = 35;
const SEMICOLON = 59;
const SMALL_X = 120;

/** The character of a numeric reference whose `#` stands at `from`, such as `#23550` or `#x5BFE`; undefined when it is none. */
function numbered(text: string, from: number, to: number): string | undefined {
  const base = text.charCodeAt(from + 1) === SMALL_X ? 16 : 10;
  const first = base === 16 ? from + 2 : from + 1;
  let code = 0;
  for (let at = first; at < to; at++) {
    const unit = text.charCodeAt(at);
    // Digits; then letters of either case.
    const digit = unit <= 57 ? unit - 48 : (unit | 32) - 87;
    if (digit < 0 || digit >= base || (unit > 57 && digit < 10)) return undefined;
    code = code * base + digit;
  }
  return to > first && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Longest reference, `#x10FFFF` with some zeros in front: a text of ampersands must not be searched again and again. */
const LONGEST = 12;

/** Resolves the five named references and numeric ones, and line ends as XML prescribes (XML 1.0, 2.11). */
export function unescapeXml(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  let at = lines.indexOf('&');
  if (at < 0) return lines;
  // No regular expression: some producers write every kanji as a reference.
  let result = '';
  let from = 0;
  for (; at >= 0; at = lines.indexOf('&', at + 1)) {
    const last = Math.min(at + LONGEST, lines.length);
    let end = at + 1;
    while (end < last && lines.charCodeAt(end) !== SEMICOLON) end++;
    if (end === last) continue;
    const character =
      lines.charCodeAt(at + 1) === HASH ? numbered(lines, at + 1, end) : named.get(lines.slice(at + 1, end));
    if (character === undefined) continue;
    result += at === from ? character : lines.slice(from, at) + character;
    from = end + 1;
  }
  return result + lines.slice(from);
}

const markup = /<!\[CDATA\[([^]*?)\]\]>|<!--[^]*?-->|<\?[^]*?\?>/;

/** The text of a range that holds no tags, though perhaps CDATA sections or comments. */
export function plainText(bytes: Uint8Array, from: number, to: number): string {
  if (from === to) return '';
  const raw = decode(bytes, from, to);
  if (!raw.includes('<')) return unescapeXml(raw);
  // The split gives text and the content of CDATA (undefined for the others) in turn.
  return raw
    .split(markup)
    .map((piece: string | undefined, i) => (i % 2 === 0 ? unescapeXml(piece ?? '') : (piece ?? '')))
    .join('');
}

/** Resolves `_xHHHH_`, by which a cell's text holds what XML cannot (ST_Xstring, ECMA-376 part 1, 22.9.2.19). */
export function unescapeCell(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
