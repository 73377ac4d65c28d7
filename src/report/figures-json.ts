import type { Language } from '../checklist/index.js';
import type { Consolidation, FigureResult } from '../consolidation/index.js';

/** One row of a figure as programs read it. Institutions = base + outside + unanswered. */
export interface FigureRowJson {
  readonly id: string;
  /** Where the figure has several panels. */
  readonly panel?: string;
  readonly label: string;
  readonly base: number;
  readonly outside: number;
  readonly unanswered: number;
  readonly values: readonly {
    readonly code: string;
    readonly label: string;
    readonly count: number;
    /** Percent with one decimal; null where the base is 0. */
    readonly share: number | null;
  }[];
}

/** The output of `tenken figures --format json`: a stable shape, for other programs. */
export interface FiguresJson {
  readonly edition: string;
  readonly institutions: number;
  readonly figures: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly rows: readonly FigureRowJson[];
    /** The same rows by sector id. */
    readonly bySector: Readonly<Record<string, readonly FigureRowJson[]>>;
  }[];
}

/** Counts, bases and shares of every figure, of all institutions and by sector. Labels are in `language`. */
export function figuresJson({ edition, dataset, figures }: Consolidation, language: Language): FiguresJson {
  return {
    edition: edition.id,
    institutions: dataset.institutions.length,
    figures: figures.all.map((figure, at) => ({
      id: figure.id,
      number: figure.number,
      title: figure.title[language],
      rows: rowsJson(figure, language),
      bySector: Object.fromEntries(
        edition.sectors.map(({ id }) => [id, rowsJson(figures.bySector.get(id)![at]!, language)]),
      ),
    })),
  };
}

function rowsJson({ rows }: FigureResult, language: Language): FigureRowJson[] {
  return rows.map(({ id, panel, label, base, outside, unanswered, values }) => ({
    id,
    ...(panel !== undefined && { panel }),
    label: label[language],
    base,
    outside,
    unanswered,
    values: values.map(({ code, label: name, count, share }) => ({ code, label: name[language], count, share })),
  }));
}
