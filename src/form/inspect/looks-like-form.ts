import type { Snapshot } from '../../book/index.js';
import type { Edition } from '../../checklist/index.js';
import { namesByKey } from '../references.js';
import { isChecklist } from '../edition-id.js';
import { issuedForm } from './issued-form.js';
import { matchedSheets } from './match-sheets.js';

/** Whether a workbook is a checklist, even one that has lost every mark of it but half of the edition's sheets. */
export function looksLikeForm(edition: Edition, snapshot: Snapshot): boolean {
  if (isChecklist(snapshot)) return true;
  const form = issuedForm(edition);
  return matchedSheets(form, snapshot, namesByKey(snapshot.names)).size * 2 >= form.sheets.length;
}
