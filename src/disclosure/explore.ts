import { TenkenError } from '../findings/index.js';
import type { Interval } from './interval.js';
import { tightened } from './interval.js';
import { ReducedProgram } from './reduced.js';
import type { Constraint, Objective, Program, Solver, Terms } from './solver.js';

/** A sum of which the smallest or the largest value is asked, or both. */
export interface Goal {
  readonly terms: Terms;
  readonly sides: readonly Objective['sense'][];
  /** Whether values that have been reached say enough, so that nothing more need be proven. */
  readonly isEnough: (reached: Interval) => boolean;
}

/** A program and what is asked of it. It must have a solution: the truth is one. */
export interface Query {
  readonly program: Program;
  readonly goals: readonly Goal[];
}

/**
 * The values that the goals of each query can reach. Every bound given has been reached by whole numbers that were checked against
 * all constraints; where it is not enough for the goal, the solver has proven that there is no further one.
 * The queries do not depend on each other and are asked together, one goal of each at a time, which spares the solver's start.
 */
export async function explore(solver: Solver, queries: readonly Query[]): Promise<readonly (readonly Interval[])[]> {
  const explorers = queries.map((query) => new Explorer(query));
  for (;;) {
    const active = explorers.filter((explorer) => explorer.next !== undefined);
    if (active.length === 0) break;
    const [program, objective] = merged(active);
    // Where every variable is fixed there is nothing to solve.
    const values = program.lower.length === 0 ? [] : await solver.solve(program, objective);
    if (!values) throw new TenkenError('RELEASE_SOLVER', { reason: 'infeasible' });
    let from = 0;
    for (const explorer of active) {
      const { size } = explorer.reduced;
      explorer.take(values.slice(from, from + size));
      from += size;
    }
  }
  return explorers.map(({ reached }) => reached);
}

/** The values of a program that were given, checked; rounded from what the solver reckons in fractions. */
export function checked({ lower, upper, constraints }: Program, values: readonly number[]): number[] {
  const whole = values.map((value) => Math.round(value));
  const isWithin = whole.every((value, at) => value >= lower[at]! && value <= upper[at]!);
  const isKept = ({ terms, lower: least, upper: most }: Constraint) => {
    const sum = valueOf(terms, whole);
    return sum >= least && sum <= most;
  };
  if (!isWithin || !constraints.every(isKept)) throw new TenkenError('RELEASE_SOLVER', { reason: 'unchecked' });
  return whole;
}

/** The value of a sum. */
export function valueOf(terms: Terms, values: readonly number[]): number {
  return terms.reduce((sum, [variable, coefficient]) => sum + coefficient * values[variable]!, 0);
}

/** One query while it is being answered. */
class Explorer {
  readonly reached: Interval[];
  /** What the solver is asked to reckon with. */
  readonly reduced: ReducedProgram;
  private readonly program: Program;
  private readonly goals: readonly Goal[];
  private readonly proven: Objective['sense'][][];

  constructor({ program, goals }: Query) {
    const bounds = tightened(program);
    if (!bounds) throw new TenkenError('RELEASE_SOLVER', { reason: 'infeasible' });
    this.program = { ...program, ...bounds };
    this.reduced = new ReducedProgram(this.program);
    this.goals = goals;
    this.reached = goals.map(() => ({ lower: Infinity, upper: -Infinity }));
    this.proven = goals.map(() => []);
  }

  /** What to ask now; undefined when everything is answered. */
  get next(): Objective | undefined {
    const at = this.goals.findIndex((_, place) => this.isOpen(place));
    const goal = this.goals[at];
    return goal && { terms: goal.terms, sense: goal.sides.find((side) => !this.proven[at]!.includes(side))! };
  }

  /** Takes a solution of the reduced program that is best for `next`. */
  take(values: readonly number[]): void {
    const whole = checked(this.program, this.reduced.completed(values));
    const at = this.goals.findIndex((_, place) => this.isOpen(place));
    this.proven[at]!.push(this.next!.sense);
    this.goals.forEach(({ terms }, place) => {
      const value = valueOf(terms, whole);
      const { lower, upper } = this.reached[place]!;
      this.reached[place] = { lower: Math.min(lower, value), upper: Math.max(upper, value) };
    });
  }

  private isOpen(place: number): boolean {
    const { sides, isEnough } = this.goals[place]!;
    return this.proven[place]!.length < sides.length && !isEnough(this.reached[place]!);
  }
}

/** Programs side by side as one, with the sum of their objectives: its optimum is the optimum of each. */
function merged(explorers: readonly Explorer[]): [Program, Objective] {
  const lower: number[] = [];
  const upper: number[] = [];
  const constraints: Constraint[] = [];
  const objective: [number, number][] = [];
  for (const { reduced, next } of explorers) {
    const from = lower.length;
    const moved = (terms: Terms, factor = 1) =>
      terms.map(([variable, coefficient]): [number, number] => [variable + from, coefficient * factor]);
    for (const bound of reduced.lower) lower.push(bound);
    for (const bound of reduced.upper) upper.push(bound);
    for (const constraint of reduced.constraints) constraints.push({ ...constraint, terms: moved(constraint.terms) });
    objective.push(...moved(reduced.within(next!.terms), next!.sense === 'min' ? -1 : 1));
  }
  return [
    { lower, upper, constraints },
    { terms: objective, sense: 'max' },
  ];
}
