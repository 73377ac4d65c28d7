import type { EntryKind, EntryView, IntakeView } from '../model/view.js';

/** What became of a file, or of an institution of the roster from which none came. */
export type RowKind = EntryKind | 'missing';

/** One line of the intake list: a file, or an institution that is missing. */
export type IntakeRow =
  | { readonly key: string; readonly kind: EntryKind; readonly entry: EntryView }
  | {
      readonly key: string;
      readonly kind: 'missing';
      readonly missing: { readonly code: string; readonly name: string; readonly sector: string };
    };

/** In the order in which staff must act: what is held up first, then who is missing, then what is counted. */
export const rowKinds: readonly RowKind[] = [
  'duplicate',
  'errors',
  'stranger',
  'nameless',
  'wrongEdition',
  'unreadable',
  'missing',
  'flagged',
  'counted',
];

/** Lines that are drawn at once; more come on demand, so that a thousand files stay smooth. */
export const ROWS_AT_ONCE = 60;

/** All lines of the intake list, by kind and within it as they came. */
export function rowsOf({ entries, missing }: IntakeView): readonly IntakeRow[] {
  const rows: IntakeRow[] = [
    ...entries.map((entry) => ({ key: `file ${entry.file}`, kind: entry.kind, entry })),
    ...missing.map((one) => ({ key: `missing ${one.code}`, kind: 'missing' as const, missing: one })),
  ];
  const place = new Map(rowKinds.map((kind, at) => [kind, at]));
  return rows.sort((a, b) => place.get(a.kind)! - place.get(b.kind)!);
}

/** How many lines there are of each kind. */
export function countsOf({ kinds, missing }: IntakeView): Readonly<Record<RowKind, number>> {
  return { ...kinds, missing: missing.length };
}

/** The lines of a kind in which every word of the query stands, whatever its width and case. */
export function rowsFound(rows: readonly IntakeRow[], kind: RowKind | undefined, query: string): readonly IntakeRow[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) => (kind === undefined || row.kind === kind) && words.every((word) => plain(textOf(row)).includes(word)),
  );
}

/**
 * What of the lines found is drawn, and how many are left: the first ones, and the open one wherever a choice of the staff has put it,
 * even where its kind is no longer the one that is shown.
 */
export function rowsDrawn(
  rows: readonly IntakeRow[],
  found: readonly IntakeRow[],
  limit: number,
  open: string | undefined,
): { readonly drawn: readonly IntakeRow[]; readonly left: number } {
  const first = new Set(found.slice(0, limit));
  const drawn = rows.filter((row) => first.has(row) || row.key === open);
  const isFound = found.some((row, at) => at >= limit && row.key === open);
  return { drawn, left: found.length - first.size - (isFound ? 1 : 0) };
}

function textOf(row: IntakeRow): string {
  if (row.kind === 'missing') return `${row.missing.code} ${row.missing.name} ${row.missing.sector}`;
  const { shown, code, name, sector, reason } = row.entry;
  return `${code} ${name} ${sector} ${shown} ${reason?.code ?? ''} ${reason?.message ?? ''}`;
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase();
