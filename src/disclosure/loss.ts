import type { Population } from './release.js';

/** How much of one population's question cells goes out. Cells = shown + merged + withheld. */
export interface PopulationLoss {
  readonly population: Population;
  readonly cells: number;
  readonly shown: number;
  /** Replaced by a coarser value. */
  readonly merged: number;
  readonly withheld: number;
  /** Withheld cells in percent of all cells, one decimal. */
  readonly withheldShare: number | null;
  /** Rows (questions, and rows of matrices) of which nothing is shown. */
  readonly emptyRows: number;
  readonly rows: number;
}

/** What disclosure control costs, by population: everybody, then the sectors. */
export type Loss = readonly PopulationLoss[];
