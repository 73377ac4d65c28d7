import type { Scalar } from '../book/index.js';
import type { Dataset } from '../consolidation/index.js';
import { datasetColumns } from '../consolidation/index.js';

/** Lines are handed on in pieces of about this many characters. */
const PIECE = 1 << 16;

/**
 * The dataset as CSV (RFC 4180: comma, CRLF, quotes doubled), to be written as UTF-8: it begins with a byte order mark, so that Excel
 * reads it as such. A text that a spreadsheet would take as a formula (in Japanese Excel full-width signs begin one too) gets an apostrophe in front.
 */
export function* datasetCsv(dataset: Dataset): Generator<string> {
  let piece = `\ufeff${datasetColumns.join(',')}\r\n`;
  for (const line of dataset.lines()) {
    piece += `${line.map(field).join(',')}\r\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function field(value: Scalar | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const harmless = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
