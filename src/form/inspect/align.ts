/** A sign that a line (a row or a column) of the form is a line of the workbook now. */
export interface Pair {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Signs that weigh less tell nothing by themselves. */
const LEAST = 0.3;

/**
 * The heaviest set of pairs in which neither line goes back: lines keep their order, whatever was inserted or deleted between
 * them. Signs for the same pair add up. Lines that are in no such pair are left out.
 */
export function aligned(signs: readonly Pair[]): Map<number, number> {
  const weights = new Map<string, Pair>();
  for (const { from, to, weight } of signs) {
    const key = `${from} ${to}`;
    weights.set(key, { from, to, weight: weight + (weights.get(key)?.weight ?? 0) });
  }
  const pairs = [...weights.values()].filter(({ weight }) => weight >= LEAST);
  pairs.sort((a, b) => a.from - b.from || a.to - b.to);
  const best: { sum: number; before: number }[] = [];
  pairs.forEach((pair, index) => {
    let [sum, before] = [0, -1];
    for (let other = 0; other < index; other++) {
      const { from, to } = pairs[other]!;
      if (from < pair.from && to < pair.to && best[other]!.sum > sum) [sum, before] = [best[other]!.sum, other];
    }
    best.push({ sum: sum + pair.weight, before });
  });
  let at = best.reduce((top, { sum }, index) => (top < 0 || sum > best[top]!.sum ? index : top), -1);
  const lines = new Map<number, number>();
  for (; at >= 0; at = best[at]!.before) lines.set(pairs[at]!.from, pairs[at]!.to);
  return lines;
}

/**
 * The alignment with the lines between: where as many stand between two aligned lines as did before they are the same; else
 * those that `likeness` (a weight, 0 for none) finds; behind the last aligned line all keep their distance to it.
 */
export function filledGaps(
  lines: ReadonlyMap<number, number>,
  last: number,
  likeness?: (from: number, to: number) => number,
): Map<number, number> {
  const whole = new Map(lines);
  const ends: [number, number][] = [...lines].sort(([a], [b]) => a - b);
  let [from, to] = [0, 0];
  for (const [nextFrom, nextTo] of ends) {
    fillGap(whole, { from, to }, { from: nextFrom, to: nextTo }, likeness);
    [from, to] = [nextFrom, nextTo];
  }
  for (let line = from + 1; line <= last; line++) whole.set(line, to + line - from);
  return whole;
}

interface End {
  readonly from: number;
  readonly to: number;
}

function fillGap(
  lines: Map<number, number>,
  before: End,
  after: End,
  likeness: ((from: number, to: number) => number) | undefined,
): void {
  const [here, there] = [after.from - before.from, after.to - before.to];
  if (here === there) {
    for (let step = 1; step < here; step++) lines.set(before.from + step, before.to + step);
    return;
  }
  if (!likeness || here <= 1 || there <= 1) return;
  const pairs: Pair[] = [];
  for (let from = before.from + 1; from < after.from; from++) {
    for (let to = before.to + 1; to < after.to; to++) {
      const weight = likeness(from, to);
      if (weight > 0) pairs.push({ from, to, weight });
    }
  }
  let end = before;
  const inner = [...aligned(pairs)].sort(([a], [b]) => a - b).map(([from, to]): End => ({ from, to }));
  for (const next of [...inner, after]) {
    if (next !== after) lines.set(next.from, next.to);
    fillGap(lines, end, next, undefined);
    end = next;
  }
}
