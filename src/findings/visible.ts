/**
 * Characters that people cannot see but that change what they see, or what a terminal does: control
 * characters, direction overrides and isolates, invisible joiners and fillers, tags, and halves of
 * surrogate pairs.
 */
const unseen =
  /\r\n|[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff]|[\u{e0000}-\u{e007f}]/gu;

const lineBreaks = '\r\n\u000b\u000c\u0085\u2028\u2029';

/** Code points that belong to the one before: combining marks, variation selectors, joiners, skin tones. */
const attached = /^[\u0300-\u036f\u200d\u3099\u309a\ufe00-\ufe0f]|^[\u{1f3fb}-\u{1f3ff}\u{e0100}-\u{e01ef}]/u;

/**
 * A text from a file as it may be shown to people: what cannot be seen is made visible (`⏎` for a line
 * break, `⇥` for a tab, `<U+202E>` for a direction override), and a text of more than `max` characters
 * is cut and ends in `…`. Surrogate pairs and combined characters stay whole.
 */
export function visible(value: string, max = 60): string {
  // A cell may hold 32,767 characters; only so many of them can matter here (a code point and what is attached to it).
  const head = value.length > max * 8 ? value.slice(0, max * 8) : value;
  return cut(head.replace(unseen, shown), max, head.length < value.length);
}

function shown(character: string): string {
  if (lineBreaks.includes(character)) return '⏎';
  if (character === '\t') return '⇥';
  const code = character.codePointAt(0)!;
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

function cut(value: string, max: number, more: boolean): string {
  if (value.length <= max && !more) return value;
  const points = [...value];
  if (points.length <= max && !more) return value;
  let end = Math.min(max - 1, points.length);
  while (end > 1 && end < points.length && (attached.test(points[end]!) || points[end - 1] === '\u200d')) end--;
  return `${points.slice(0, end).join('')}…`;
}
