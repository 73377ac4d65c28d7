/**
 * The share of `count` in `base` in percent, rounded half-up to one decimal; `null` where the base is 0.
 * Reckoned in whole numbers (domain 2.4): ⌊(2000·count + base) ÷ (2·base)⌋ ÷ 10. The quotient is off by less
 * than 10⁻¹² while two of its values lie at least 1 ÷ (2·base) apart, so the floor is exact for every base
 * that can occur.
 */
export function share(count: number, base: number): number | null {
  return base === 0 ? null : Math.floor((2000 * count + base) / (2 * base)) / 10;
}
