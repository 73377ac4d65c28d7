import { share } from '../consolidation/index.js';
import type { Population, ReleasedRow } from './cells.js';

/** How much of one population's question cells goes out. Cells = shown + merged + withheld. */
export interface PopulationLoss {
  readonly population: Population;
  readonly cells: number;
  readonly shown: number;
  /** Replaced by a coarser value. */
  readonly merged: number;
  readonly withheld: number;
  /** Withheld cells in percent of all cells, one decimal; `null` where there are none. */
  readonly withheldShare: number | null;
  /** Questions, and rows of matrices. */
  readonly rows: number;
  /** Rows of which nothing is shown. */
  readonly emptyRows: number;
}

/** What disclosure control costs, by population: everybody, then the sectors. */
export type Loss = readonly PopulationLoss[];

/** Counts the cells of the questions, one for each option of each row; groups into which options are merged are not counted again. */
export function lossOf(populations: readonly Population[], questions: readonly ReleasedRow[]): Loss {
  return populations.map((population) => {
    const columns = questions.map(({ columns }) => columns.find((column) => column.population === population)!);
    const cells = columns.flatMap(({ values }) => values.filter(({ derived }) => !derived).map(({ cell }) => cell));
    const count = (status: string) => cells.filter((cell) => cell.status === status).length;
    const withheld = count('withheld');
    return {
      population,
      cells: cells.length,
      shown: count('shown'),
      merged: count('merged'),
      withheld,
      withheldShare: share(withheld, cells.length),
      rows: columns.length,
      emptyRows: columns.filter((column) => column.withheld !== undefined).length,
    };
  });
}
