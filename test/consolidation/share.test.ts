import fc from 'fast-check';
import { share } from '../../src/consolidation/index.js';

/** The exact share in tenths of a percent, half-up, by whole fractions. */
function exactTenths(count: bigint, base: bigint): bigint {
  const doubled = 2000n * count;
  return (doubled + base) / (2n * base);
}

describe('share', () => {
  test.each([
    [4, 71, 5.6],
    [29, 71, 40.8],
    [64, 71, 90.1],
    [383, 498, 76.9],
    // Ties go up: 1/80 = 1.25, 3/80 = 3.75, 1/16 = 6.25.
    [1, 80, 1.3],
    [3, 80, 3.8],
    [1, 16, 6.3],
    [1, 2000, 0.1],
    [0, 5, 0],
    [5, 5, 100],
  ])('%i of %i is %f', (count, base, expected) => {
    expect(share(count, base)).toBe(expected);
  });

  test('of a base of 0 there is none', () => {
    expect(share(0, 0)).toBeNull();
  });

  test('is the exact fraction, half-up to one decimal', () => {
    const numbers = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain((base) => fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base)));
    fc.assert(
      fc.property(numbers, ([count, base]) => {
        expect(share(count, base)).toBe(Number(exactTenths(BigInt(count), BigInt(base))) / 10);
      }),
      { numRuns: 2000 },
    );
  });

  test('is exact for every count of every base up to 200', () => {
    for (let base = 1; base <= 200; base++) {
      for (let count = 0; count <= base; count++) {
        expect(Math.round(share(count, base)! * 10)).toBe(Number(exactTenths(BigInt(count), BigInt(base))));
      }
    }
  });
});
