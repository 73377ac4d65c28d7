import type { Dataset } from '../consolidation/index.js';
import { datasetColumns } from '../consolidation/index.js';
import { BYTE_ORDER_MARK, csvLine } from './csv.js';

/** Lines are handed on in pieces of about this many characters. */
const PIECE = 1 << 16;

/** The dataset as CSV (see `csvLine`), to be written as UTF-8; it begins with a byte order mark. */
export function* datasetCsv(dataset: Dataset): Generator<string> {
  let piece = BYTE_ORDER_MARK + csvLine(datasetColumns);
  for (const line of dataset.lines()) {
    piece += csvLine(line);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
