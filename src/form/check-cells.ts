import { itemKey } from '../checklist/index.js';
import type { CellRef } from '../findings/index.js';
import type { BoundCell } from './bound-cell.js';
import type { Place, Placement } from './locate.js';
import { refTo } from './locate.js';
import type { ReadPlan } from './read-plan.js';
import type { Reading } from './reading.js';

/** A cell of the 検証 column as it was found. */
export interface CheckCell {
  /** Absent on the cover. */
  readonly question?: string;
  /** Of the check cell of a row alone, which is lower than that of its question. */
  readonly row?: string;
  readonly place: Place;
  /** What stood in it. */
  readonly text: string;
}

/** The check cells of a workbook in the order of the form, and which of them speaks of what. */
export interface CheckCells {
  readonly all: readonly CheckCell[];
  /** The check cell that speaks of an answer cell, a comment or a field of the cover. */
  speaksOf(cell: CellRef): CheckCell | undefined;
  /** The check cell of a row, or of the question where the row has none. */
  of(question: string, row?: string): CheckCell | undefined;
  /** For what belongs to no question; undefined when it was not found. */
  readonly general: CheckCell | undefined;
}

const sources = new WeakMap<Reading, { plan: ReadPlan; placement: Placement }>();

/** Keeps what is needed to find the check cells of a reading again. */
export function rememberChecks(reading: Reading, plan: ReadPlan, placement: Placement): void {
  sources.set(reading, { plan, placement });
}

/** The check cells of a workbook that `readForm` read. Throws for any other reading. */
export function checkCells(reading: Reading): CheckCells {
  const source = sources.get(reading);
  if (!source) throw new Error('Marks can be written only for a reading made by readForm');
  const { plan, placement } = source;
  const byKey = new Map<string, CheckCell>();
  for (const { cell, index } of plan.checks) {
    const place = placement.places[index];
    if (!place) continue;
    const { question, row } = cell;
    byKey.set(keyOf(cell), {
      ...(question !== undefined && { question }),
      ...(row !== undefined && { row }),
      place,
      text: String(place.sheet.cells.get(place.key) ?? ''),
    });
  }
  const of = (key: string) => byKey.get(key) ?? byKey.get(key.split('.')[0]!);
  const spokenOf = new Map<string, string>();
  const answers = plan.items.flatMap(({ cells }) => cells);
  for (const { cell, index } of [...answers, ...plan.comments, ...plan.otherTexts, ...plan.cover.values()]) {
    const place = placement.places[index];
    if (place) spokenOf.set(refKey(refTo(place)), keyOf(cell));
  }
  return {
    all: [...byKey.values()],
    speaksOf: (cell) => {
      const key = spokenOf.get(refKey(cell));
      return key === undefined ? undefined : of(key);
    },
    of: (question, row) => of(itemKey(row === undefined ? { question } : { question, row })),
    general: byKey.get(GENERAL),
  };
}

const GENERAL = 'cover';

/** `q01`, `q39.retention`, `cover.code`; the general check cell is `cover`. */
const keyOf = ({ question = GENERAL, row, field }: BoundCell) => {
  const part = row ?? field;
  return itemKey(part === undefined ? { question } : { question, row: part });
};

const refKey = ({ sheet, address }: CellRef) => `${address} ${sheet}`;
