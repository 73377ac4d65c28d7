import type { Edit, Snapshot } from '../../book/index.js';
import type { Edition } from '../../checklist/index.js';
import { blankAnswers } from '../../checklist/index.js';
import type { Finding } from '../../findings/index.js';
import { fillForm } from '../fill-form.js';
import { formLayout } from '../layout.js';
import { locate } from '../locate.js';
import { readForm } from '../read-form.js';
import { namesByKey } from '../references.js';

/** What carries answers into a fresh form. */
export interface Transplant {
  /** For the blank form of the edition. */
  readonly edits: readonly Edit[];
  /** What could not be carried over, because it is not certain which question it answers. */
  readonly left: readonly Finding[];
}

/**
 * The way out where a form cannot be repaired: a fresh one, filled with everything that could be read (answers as they were typed,
 * the cover, comments, free texts, explanations). Marks and a seal do not come along.
 */
export function transplant(edition: Edition, snapshot: Snapshot): Transplant {
  const layout = formLayout(edition);
  const { places } = locate(layout, snapshot, namesByKey(snapshot.names));
  const { explanations, findings } = readForm(edition, snapshot);
  const typed = layout.cells.flatMap((cell, index): Edit[] => {
    const place = places[index];
    if (cell.kind === 'check' || !place) return [];
    const value = place.sheet.cells.get(place.key);
    // A blank too: the fresh form proposes a date that may have been cleared.
    return [{ kind: 'value', sheet: cell.sheet, at: cell.at, value }];
  });
  return {
    edits: [...typed, ...fillForm(edition, { cover: {}, answers: blankAnswers(edition), explanations })],
    left: findings.filter(({ rule, severity }) => rule === 'V12' && severity === 'error'),
  };
}
