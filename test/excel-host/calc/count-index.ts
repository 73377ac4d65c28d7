import type { Scalar } from '../../../src/book/index.js';

/** A range as COUNTIFS sees it: its cells numbered in order of reading, by what they hold. */
export class CountIndex {
  private readonly byText = new Map<string, number[]>();

  constructor(
    readonly size: number,
    cells: Iterable<readonly [number: number, value: Scalar]>,
  ) {
    for (const [number, value] of cells) {
      const key = keyOf(value);
      const known = this.byText.get(key);
      if (known) known.push(number);
      else this.byText.set(key, [number]);
    }
  }

  /** Numbers of the cells that equal the criterion: numbers and numerals are the same, upper and lower case too. */
  matching(criterion: Scalar): readonly number[] {
    return this.byText.get(keyOf(criterion)) ?? [];
  }
}

function keyOf(value: Scalar): string {
  if (typeof value === 'boolean') return value ? '=TRUE' : '=FALSE';
  const text = String(value).trim();
  return typeof value === 'number' || (text !== '' && !Number.isNaN(Number(text)))
    ? `#${Number(text)}`
    : value.toString().toLowerCase();
}
