import type { Scalar } from '../book/index.js';

/** What a CSV file begins with, so that Excel reads it as UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * One line of a CSV file (RFC 4180: comma, CRLF, quotes doubled). A text that a spreadsheet would take as a formula (in Japanese
 * Excel full-width signs begin one too) gets an apostrophe in front.
 */
export function csvLine(values: readonly (Scalar | undefined)[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: Scalar | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const harmless = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
