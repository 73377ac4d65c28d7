import type { Area } from '../../book/index.js';
import { parseA1 } from '../../book/index.js';

/** `'設問 1'!A1:B2,'設問 1'!D4`, as Excel names several ranges of a sheet; whole rows and columns are left out. */
export function areasOf(address: string): Area[] {
  const ranges = address.replace(/(?:'(?:[^']|'')*'|[^'!,]+)!/g, '').split(',');
  return ranges.flatMap((range): Area[] => {
    const [first = '', last = first] = range.trim().split(':');
    const from = parseA1(first);
    const to = parseA1(last);
    return from && to ? [{ from, to }] : [];
  });
}
