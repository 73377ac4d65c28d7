import type { Edit, Snapshot } from '../../book/index.js';
import type { Edition } from '../../checklist/index.js';
import { blankAnswers } from '../../checklist/index.js';
import { listed } from '../../findings/index.js';
import type { Finding } from '../../findings/index.js';
import type { ExplanationRows } from '../explanation-rows.js';
import { explanationCell } from '../explanation-rows.js';
import { fillForm } from '../fill-form.js';
import { formLayout } from '../layout.js';
import { locate } from '../locate.js';
import { readForm } from '../read-form.js';
import { namesByKey } from '../references.js';

/** What carries answers into a fresh form. */
export interface Transplant {
  /** For the blank form of the edition. */
  readonly edits: readonly Edit[];
  /** What could not be carried over: it is gone, or it is not certain what it belongs to. */
  readonly left: readonly Finding[];
}

/**
 * The way out where a form cannot be repaired: a fresh one, filled with everything that could be read (answers as they were typed,
 * the cover, comments, free texts, explanations). Marks and a seal do not come along.
 */
export function transplant(edition: Edition, snapshot: Snapshot): Transplant {
  const layout = formLayout(edition);
  const { places } = locate(layout, snapshot, namesByKey(snapshot.names));
  const { explanations, explanationRows, findings } = readForm(edition, snapshot);
  const typed = layout.cells.flatMap((cell, index): Edit[] => {
    const place = places[index];
    // A receipt code without its seal would say that the seal was lost.
    if (cell.kind === 'check' || cell.field === 'receipt' || !place) return [];
    const value = place.sheet.cells.get(place.key);
    // A blank too: the fresh form proposes a date that may have been cleared.
    return [{ kind: 'value', sheet: cell.sheet, at: cell.at, value }];
  });
  const { area } = layout.explanations;
  const room = area.to.row - area.from.row + 1;
  const fitting = explanations.slice(0, room);
  return {
    edits: [...typed, ...fillForm(edition, { cover: {}, answers: blankAnswers(edition), explanations: fitting })],
    left: [
      ...findings.filter(({ rule, severity }) => rule === 'V12' && severity === 'error'),
      ...(explanationRows ? outsideTable(explanationRows, room) : []),
    ],
  };
}

/** What stands below the table of explanations, or went on where the table of a fresh form ends. */
function outsideTable(place: ExplanationRows, room: number): Finding[] {
  const outside = [...place.rows.slice(room), ...place.below];
  if (outside.length === 0) return [];
  const { ja, en } = listed(outside.map((row) => ({ ja: `${row}`, en: `${row}` })));
  const problem = {
    ja: `「説明」シートの${ja}行目は表の外にあるため、移せません。`,
    en: `Rows of the sheet for explanations (説明) that stand outside its table cannot be moved: ${en}.`,
  };
  const cells = outside.map((row) => explanationCell(place, row, 'rule'));
  return [{ rule: 'V12', severity: 'error', parameters: { problem }, cells }];
}
