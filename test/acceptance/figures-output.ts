import type { FigureTable, Row } from './independent/recount.js';

/** What `tenken figures --format json` prints: the shape that outside programs rely on. */
export interface FiguresOutput {
  readonly edition: string;
  readonly institutions: number;
  readonly figures: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly rows: readonly OutputRow[];
    readonly bySector: Readonly<Record<string, readonly OutputRow[]>>;
  }[];
}

export interface OutputRow {
  readonly id: string;
  readonly panel?: string;
  readonly label: string;
  readonly base: number;
  readonly outside: number;
  readonly unanswered: number;
  readonly values: readonly {
    readonly code: string;
    readonly label: string;
    readonly count: number;
    readonly share: number | null;
  }[];
}

/** Rows of all institutions, or of one sector, under the keys of the recount. */
export function tableOf(output: FiguresOutput, sector?: string): FigureTable {
  return new Map(
    output.figures.flatMap(({ id, rows, bySector }) =>
      (sector === undefined ? rows : bySector[sector]!).map((row): [string, Row] => [
        [id, ...(row.panel === undefined ? [] : [row.panel]), row.id].join('/'),
        {
          base: row.base,
          outside: row.outside,
          unanswered: row.unanswered,
          counts: new Map(row.values.map(({ code, count }) => [code, count])),
        },
      ]),
    ),
  );
}

/** Every row of every figure, of all institutions and of the sectors. */
export function allRows({ figures }: FiguresOutput): OutputRow[] {
  return figures.flatMap(({ rows, bySector }) => [...rows, ...Object.values(bySector).flat()]);
}
