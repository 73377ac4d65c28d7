import type { Book } from '../book/index.js';

/** Points of a row without a height of its own: an empty line in the book's font, in the quarter points that Excel rounds to. */
export function defaultRowHeight({ defaultFont }: Book): number {
  return Math.round(defaultFont.size * 1.5 * 4) / 4;
}
