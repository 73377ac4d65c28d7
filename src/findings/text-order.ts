/** Puts texts in the order of their code units, which is the same on every machine and in every language; for `sort`. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
