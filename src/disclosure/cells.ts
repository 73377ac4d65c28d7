import type { Text } from '../checklist/index.js';

/** Everybody, or the id of a sector. */
export type Population = string;

/** The population of all institutions. */
export const ALL: Population = 'all';

/** The name of one cell of what is released. */
export interface CellKey {
  readonly kind: 'question' | 'figure';
  /** Id of the question or of the figure. */
  readonly id: string;
  /** Panel of a figure; every figure cell has one. */
  readonly panel?: string;
  /** Row of a matrix. */
  readonly row?: string;
  /** Id of an option or of a group of options; the code of a value in a figure. */
  readonly value: string;
  readonly population: Population;
}

/**
 * Why something is withheld, in the only words that are made public. `release`: the question is not returned for this population ·
 * `base`: fewer respondents than the policy asks for · `protection`: the answer of an institution could be concluded. The last
 * does not tell the cell that needs protection from those that are withheld with it, because that would tell its value.
 */
export type Reason = 'release' | 'base' | 'protection';

/**
 * One cell: a count with its share of the base in percent (one decimal, half-up, `null` where the base is 0); merged
 * into the coarser value named; or withheld.
 */
export type Cell =
  | { readonly status: 'shown'; readonly count: number; readonly share: number | null }
  | { readonly status: 'merged'; readonly into: string }
  | { readonly status: 'withheld'; readonly reason: Reason };

/** A value of a row, with its cell in one population. */
export interface ReleasedValue {
  /** Id of an option or of a group; the code of a value in a figure. */
  readonly code: string;
  readonly label: Text;
  /** Options that are counted. */
  readonly options: readonly string[];
  /** A sum of other values of the row: a coarser group, or a sum of a figure such as the two highest levels. */
  readonly derived: boolean;
  readonly cell: Cell;
}

/** A row in one population. Institutions of the population = base + outside + unanswered. */
export interface ReleasedColumn {
  readonly population: Population;
  /** Why the column is withheld as a whole; then it has no numbers and all of its cells are withheld. */
  readonly withheld?: Reason;
  readonly base?: number;
  /** 対象外. */
  readonly outside?: number;
  /** 無回答. */
  readonly unanswered?: number;
  /** The same codes in the same order in every population. */
  readonly values: readonly ReleasedValue[];
}

/** A question or a row of it, or a row of a figure, in every population. */
export interface ReleasedRow {
  readonly kind: 'question' | 'figure';
  /** Id of the question or of the figure. */
  readonly id: string;
  /** Of figures. */
  readonly panel?: string;
  readonly question: string;
  /** Row of a matrix. */
  readonly row?: string;
  readonly label: Text;
  /** `open`: closed items are outside the base, as in every question; `all`: they are in it, as not selected. */
  readonly base: 'all' | 'open';
  /** Everybody, then the sectors in the order of the edition. */
  readonly columns: readonly ReleasedColumn[];
}
