import type { Edition } from '../checklist/index.js';
import type { CellRef } from '../findings/index.js';
import type { Reading } from '../form/index.js';
import { answeredCells, type AskedItem, subjectOf } from './subject.js';

/** An answer that no longer applies, and the cells in which it stands. */
export interface AnswerOutside extends AskedItem {
  readonly cells: readonly CellRef[];
}

/** The answers that stand in closed items, whatever they say: what may be cleared without changing what the institution states. */
export function answersOutside(edition: Edition, reading: Reading): readonly AnswerOutside[] {
  const subject = subjectOf(edition, reading);
  return [...subject.outside, ...subject.saidTwice].map((item) => ({ ...item, cells: answeredCells(subject, item) }));
}
