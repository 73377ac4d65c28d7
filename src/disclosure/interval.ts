import type { Constraint, Program, Terms } from './solver.js';

/** The smallest and the largest possible value, both included. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Bounds of every variable of a program. */
export interface Bounds {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

interface Tightening {
  readonly lower: number[];
  readonly upper: number[];
}

/**
 * Tightens the bounds of each variable by what every constraint leaves of it, again and again until nothing changes. The bounds
 * are never narrower than the truth, and exact where the constraints hang together like a tree, which is so for most questions;
 * undefined when no values are possible. Cheap, so that suppression can try many patterns; the solver has the last word.
 */
export function tightened({ lower, upper, constraints }: Program): Bounds | undefined {
  const bounds: Tightening = { lower: [...lower], upper: [...upper] };
  for (let changed = true; changed;) {
    changed = false;
    for (const constraint of constraints) {
      const outcome = tighten(bounds, constraint);
      if (outcome === 'empty') return undefined;
      if (outcome === 'changed') changed = true;
    }
  }
  return bounds;
}

/** What bounds of the variables leave of a sum of them. */
export function intervalOf(terms: Terms, { lower, upper }: Bounds): Interval {
  let least = 0;
  let most = 0;
  for (const [variable, coefficient] of terms) {
    least += coefficient * (coefficient > 0 ? lower : upper)[variable]!;
    most += coefficient * (coefficient > 0 ? upper : lower)[variable]!;
  }
  return { lower: least, upper: most };
}

function tighten(bounds: Tightening, { terms, lower, upper }: Constraint): 'same' | 'changed' | 'empty' {
  const whole = intervalOf(terms, bounds);
  if (whole.lower > upper || whole.upper < lower) return 'empty';
  if (whole.lower >= lower && whole.upper <= upper) return 'same';
  let changed = false;
  for (const [variable, coefficient] of terms) {
    const low = bounds.lower[variable]!;
    const high = bounds.upper[variable]!;
    const isPositive = coefficient > 0;
    // What the others leave: lower − (most of the others) ≤ coefficient · x ≤ upper − (least of the others).
    const atLeast = lower - (whole.upper - coefficient * (isPositive ? high : low));
    const atMost = upper - (whole.lower - coefficient * (isPositive ? low : high));
    const from = Math.ceil(isPositive ? atLeast / coefficient : atMost / coefficient);
    const to = Math.floor(isPositive ? atMost / coefficient : atLeast / coefficient);
    if (from <= low && to >= high) continue;
    if (from > high || to < low) return 'empty';
    bounds.lower[variable] = Math.max(low, from);
    bounds.upper[variable] = Math.min(high, to);
    changed = true;
    // Later variables of this constraint see bounds that are a little too wide, which the next round mends.
  }
  return changed ? 'changed' : 'same';
}
