import type { Snapshot } from '../../book/index.js';
import type { Edition } from '../../checklist/index.js';
import type { Finding } from '../../findings/index.js';
import { damagesOf } from './damages.js';

/**
 * Compares a workbook with the form of its edition: texts, names, sheets, rows and columns, dropdowns, conditional formats, merged
 * areas, locks, protection and formulas (TMPL-…). Answers, marks and explanations are nothing that it looks at, nor is what other
 * programs drop by saving. What only a file tells is compared where the snapshot has it (`SheetSnapshot.guards`).
 */
export function inspectForm(edition: Edition, snapshot: Snapshot): readonly Finding[] {
  return damagesOf(edition, snapshot).map(({ finding }) => finding);
}
