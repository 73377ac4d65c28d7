import type { Edition } from '../../checklist/index.js';
import type { FigureCount, FigureResult, FigureRow } from '../../consolidation/index.js';
import type { Release, ReleasedRow } from '../../disclosure/index.js';
import { ALL } from '../../disclosure/index.js';

/** The figures of all institutions as a release lets them out; what it withholds is named, and has no number. */
export interface ReleasedFigures {
  readonly figures: readonly FigureResult[];
  /** Whether a row, or one value of it, is withheld. */
  isWithheld(row: FigureRow, value?: FigureCount): boolean;
}

/** Puts the rows of a release into the shape of the figures. */
export function releasedFigures(edition: Edition, release: Pick<Release, 'figures' | 'populations'>): ReleasedFigures {
  const withheld = new Set<FigureRow | FigureCount>();
  const institutions = release.populations.find(({ id }) => id === ALL)?.institutions ?? 0;
  const rowOf = (row: ReleasedRow, isOne: boolean): FigureRow => {
    const column = row.columns.find(({ population }) => population === ALL)!;
    const values = column.values.map(({ code, label, cell }): FigureCount => {
      if (cell.status === 'shown') return { code, label, count: cell.count, share: cell.share };
      const hidden = { code, label, count: 0, share: null };
      withheld.add(hidden);
      return hidden;
    });
    const { base = 0, outside = institutions, unanswered = 0 } = column;
    const drawn: FigureRow = {
      id: row.row ?? row.question,
      ...(!isOne && row.panel !== undefined && { panel: row.panel }),
      question: row.question,
      ...(row.row !== undefined && { row: row.row }),
      label: row.label,
      base,
      outside,
      unanswered,
      values,
    };
    if (column.withheld !== undefined) withheld.add(drawn);
    return drawn;
  };
  return {
    figures: edition.figures.map(({ id, number, title, panels }) => ({
      id,
      number,
      title,
      rows: release.figures.filter((row) => row.id === id).map((row) => rowOf(row, panels.length === 1)),
    })),
    isWithheld: (row, value) => withheld.has(row) || (value !== undefined && withheld.has(value)),
  };
}
