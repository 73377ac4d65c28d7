import type { Scalar } from '../../../book/index.js';
import { decode, plainText, unescapeCell } from './text.js';

/** What a cell's attribute `t` says of its value (ST_CellType, ECMA-376 part 1, 18.18.11). */
export type CellType = 'number' | 'shared' | 'text' | 'inline' | 'boolean' | 'error' | 'date';

const a = 97;

/** Types by their first letter; `s` and `str` are told apart by length. Without the attribute a cell is a number. */
const byLetter = new Map<number, CellType>(
  (['boolean', 'date', 'error', 'inline', 'number'] as const).map((type) => [type.charCodeAt(0) - a, type]),
);

/** The type that the attribute value in the range names; what nobody knows counts as a text. */
export function cellType(bytes: Uint8Array, from: number, to: number): CellType {
  const letter = bytes[from]!;
  if (letter === 115) return to - from === 1 ? 'shared' : 'text';
  return byLetter.get(letter - a) ?? 'text';
}

const numeral = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

/** The number in the range; NaN when there is none. */
export function numberIn(bytes: Uint8Array, from: number, to: number): number {
  // Up to fifteen digits are exact; they are most of the numbers there are.
  if (to - from <= 15) {
    let number = 0;
    let at = from;
    for (; at < to; at++) {
      const digit = bytes[at]! - 48;
      if (digit < 0 || digit > 9) break;
      number = number * 10 + digit;
    }
    if (at === to) return number;
  }
  const text = decode(bytes, from, to).trim();
  return numeral.test(text) ? Number(text) : NaN;
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;
const DAY = 86_400_000;
/** Serial number of 1970-01-01, counted from 1900 and from 1904. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;

/** The serial number of an ISO date, as which Strict workbooks may store dates; undefined when it is no date. */
function serialOf(text: string, from1904: boolean): number | undefined {
  const match = isoDate.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match.map((digits: string | undefined) => Number(digits ?? 0));
  const time = Date.UTC(year!, month! - 1, day!) / DAY + (hour! * 3600 + minute! * 60 + second!) / 86_400;
  return time + (from1904 ? EPOCH_1904 : EPOCH_1900);
}

/** Value of a cell that holds it in `<v>`; undefined when the range holds no value of that type. */
export function plainValue(
  bytes: Uint8Array,
  from: number,
  to: number,
  type: CellType,
  from1904: boolean,
): Scalar | undefined {
  if (type === 'number') {
    const number = numberIn(bytes, from, to);
    return Number.isFinite(number) ? number : undefined;
  }
  const text = plainText(bytes, from, to);
  if (type === 'boolean') return text === '1' || text === 'true';
  if (type === 'date') return serialOf(text, from1904);
  return type === 'text' ? unescapeCell(text) : text;
}
