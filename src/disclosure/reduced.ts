import { intervalOf } from './interval.js';
import type { Constraint, Program, Terms } from './solver.js';

/** A program without the variables that its bounds leave no choice, and without the constraints that its bounds keep anyhow. */
export class ReducedProgram implements Program {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly constraints: readonly Constraint[];
  /** Place of each variable among the free ones; −1 where it is fixed. */
  private readonly places: readonly number[];

  constructor(private readonly whole: Program) {
    let free = 0;
    this.places = whole.lower.map((bound, at) => (bound === whole.upper[at] ? -1 : free++));
    const isFree = (_: number, at: number) => this.places[at]! >= 0;
    this.lower = whole.lower.filter(isFree);
    this.upper = whole.upper.filter(isFree);
    this.constraints = whole.constraints.flatMap(({ terms, lower, upper }) => {
      const { lower: least, upper: most } = intervalOf(terms, whole);
      if (least >= lower && most <= upper) return [];
      const known = terms.reduce(
        (sum, [variable, coefficient]) =>
          this.places[variable]! < 0 ? sum + coefficient * whole.lower[variable]! : sum,
        0,
      );
      return [{ terms: this.within(terms), lower: lower - known, upper: upper - known }];
    });
  }

  /** How many variables are free. */
  get size(): number {
    return this.lower.length;
  }

  /** The part of a sum that is not fixed. */
  within(terms: Terms): Terms {
    return terms.flatMap(([variable, coefficient]): [number, number][] => {
      const place = this.places[variable]!;
      return place < 0 ? [] : [[place, coefficient]];
    });
  }

  /** Values of all variables, from those of the free ones. */
  completed(values: readonly number[]): number[] {
    return this.places.map((place, at) => (place < 0 ? this.whole.lower[at]! : values[place]!));
  }
}
