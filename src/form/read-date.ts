import type { Scalar } from '../book/index.js';
import { dateOfSerial, isoDate } from './dates.js';
import { tidy } from './spelling.js';

/** A date as read: `typed` when it stood as a text or a bare number, not as a date of the workbook. */
export type DateReading =
  { readonly kind: 'blank' | 'unknown' } | { readonly kind: 'date' | 'typed'; readonly iso: string };

/** The first year of 令和 is 2019. */
const REIWA = 2018;

/** Other numbers are not taken for dates. */
const [EARLIEST, LATEST] = ['1990-01-01', '2100-12-31'];

/**
 * Reads a cell for a date: a date of the workbook, or a text such as `2023/7/31`, `2023年7月31日`,
 * `令和5年7月31日`, `20230731`. Two-digit years and days before months are not guessed at.
 */
export function readDate(value: Scalar | undefined, from1904 = false): DateReading {
  if (value === undefined) return { kind: 'blank' };
  if (typeof value === 'number') {
    const iso = dateOfSerial(value, from1904);
    if (iso !== undefined && iso >= EARLIEST && iso <= LATEST) return { kind: 'date', iso };
  }
  const text = tidy(String(value)).replace(/\s+/g, '');
  if (text === '') return { kind: 'blank' };
  const iso = western(text) ?? japanese(text);
  return iso === undefined ? { kind: 'unknown' } : { kind: 'typed', iso };
}

function western(text: string): string | undefined {
  const found =
    /^(\d{4})([-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?(?:\([日月火水木金土]\))?(?:t?00:00:00)?$/.exec(text) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  return found ? isoDate(Number(found[1]), Number(found[3]), Number(found[4])) : undefined;
}

function japanese(text: string): string | undefined {
  const found = /^(?:令和|r)(元|\d{1,2})[年./](\d{1,2})[月./](\d{1,2})日?$/.exec(text);
  if (!found) return undefined;
  const year = found[1] === '元' ? 1 : Number(found[1]);
  return isoDate(REIWA + year, Number(found[2]), Number(found[3]));
}
