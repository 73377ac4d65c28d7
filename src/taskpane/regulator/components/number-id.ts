import type { ExploreQuery } from '../model/view.js';

/** Id of the element that shows a number: the focus comes back to it from what is behind the number. */
export function numberId({ panel, row, population, what }: ExploreQuery): string {
  return ['number', panel, row, population, typeof what === 'string' ? what : `value-${what.value}`].join('-');
}
