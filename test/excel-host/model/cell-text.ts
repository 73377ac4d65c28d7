import type { Scalar } from '../../../src/book/index.js';
import { refuse } from '../protocol/host-error.js';
import { dayOf } from './typed-value.js';

/** What the cell shows: the value under its number format. Formats that the product does not use answer NotImplemented. */
export function cellText(value: Scalar | undefined, format: string): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const shown = format.split(';')[0]!.replace(/^\[[^\]]*\]/, '');
  if (shown === 'General' || shown === '@') return String(value);
  const number = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(shown);
  if (number) {
    const [, grouped, decimals = '', percent = ''] = number;
    const digits = (percent ? value * 100 : value).toFixed(decimals.length);
    return (grouped ? digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : digits) + percent;
  }
  return dateText(value, shown) ?? refuse('NotImplemented', undefined, `The double shows no numbers as ${format}.`);
}

function dateText(value: number, format: string): string | undefined {
  const { year, month, day } = dayOf(value);
  const values: Readonly<Record<string, string>> = {
    yyyy: String(year),
    yy: String(year % 100).padStart(2, '0'),
    mm: String(month).padStart(2, '0'),
    m: String(month),
    dd: String(day).padStart(2, '0'),
    d: String(day),
  };
  const pieces = format.match(/"[^"]*"|\\.|yyyy|yy|mm|m|dd|d|[/\-. 年月日]/g) ?? [];
  if (pieces.length === 0 || pieces.join('') !== format) return undefined;
  return pieces.map((piece) => values[piece] ?? piece.replace(/^"|"$/g, '').replace(/^\\/, '')).join('');
}
