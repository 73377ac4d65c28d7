import type { BlockItem, BlockValue } from './block.js';
import { cellAt } from './block.js';
import { HIDDEN } from './look.js';
import { shareIn } from './numbers.js';

/** `1 策定している 93.0％、…`: the shares of some values in words, for people who do not see the chart. */
export function spokenShares(item: BlockItem, population: number, values: readonly BlockValue[]): string {
  return values
    .map((value) => {
      const share = shareIn(cellAt(item, population, value));
      return `${value.label} ${share === undefined ? HIDDEN : `${Number.isInteger(share) ? `${share}.0` : share}％`}`;
    })
    .join('、');
}
