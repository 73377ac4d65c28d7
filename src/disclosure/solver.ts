/** A sum of variables with whole coefficients: pairs of the place of a variable and its coefficient. */
export type Terms = readonly (readonly [variable: number, coefficient: number])[];

/** What is known of a sum of variables: bounds in whole numbers, both included. */
export interface Constraint {
  readonly terms: Terms;
  /** `-Infinity` where there is none. */
  readonly lower: number;
  /** `Infinity` where there is none. */
  readonly upper: number;
}

/** Whole, bounded unknowns and everything that is known of them. */
export interface Program {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly constraints: readonly Constraint[];
}

/** The sum to be made as small or as large as can be. */
export interface Objective {
  readonly terms: Terms;
  readonly sense: 'min' | 'max';
}

/**
 * A solver of integer programs, handed in from outside because it is WebAssembly (`src/jobs/solver.ts` wraps HiGHS). It is
 * deterministic: the same program and objective give the same answer.
 */
export interface Solver {
  /**
   * Values of the variables at a proven optimum; undefined where it is proven that no values satisfy the constraints. Rejects with
   * `TenkenError` `RELEASE_SOLVER` when the solver gives up: what is not proven is never taken for safe.
   */
  solve(program: Program, objective: Objective): Promise<readonly number[] | undefined>;
}
