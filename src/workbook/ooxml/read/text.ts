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

/** The character of a numeric reference such as `#23550` or `#x5BFE`; undefined when it is none. */
function numbered(reference: string): string | undefined {
  const hex = reference[1] === 'x';
  const code = Number(hex ? `0${reference.slice(1)}` : reference.slice(1));
  return reference[0] === '#' && code <= 0x10ffff && Number.isInteger(code) ? String.fromCodePoint(code) : undefined;
}

/** Resolves the five named references and numeric ones, and line ends as XML prescribes (XML 1.0, 2.11). */
export function unescapeXml(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  let at = lines.indexOf('&');
  if (at < 0) return lines;
  // No regular expression: some producers write every kanji as a reference.
  let result = '';
  let from = 0;
  while (at >= 0) {
    const end = lines.indexOf(';', at);
    if (end < 0) break;
    const reference = lines.slice(at + 1, end);
    const character = named.get(reference) ?? numbered(reference);
    if (character !== undefined) {
      result += lines.slice(from, at) + character;
      from = end + 1;
    }
    at = lines.indexOf('&', at + 1);
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
