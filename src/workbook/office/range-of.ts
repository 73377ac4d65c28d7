import type { Area } from '../../book/index.js';

/**
 * A range of a sheet for the batch in hand alone. Untracked at once: else Office.js asks the host to remember it and sends one more
 * batch afterwards to forget it.
 */
export function rangeOf(sheet: Excel.Worksheet, { from, to }: Area): Excel.Range {
  const rows = to.row - from.row + 1;
  const columns = to.column - from.column + 1;
  return sheet.getRangeByIndexes(from.row - 1, from.column - 1, rows, columns).untrack();
}
