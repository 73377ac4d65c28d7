import type { Snapshot } from '../book/index.js';
import { EDITION_NAME } from './names.js';
import { namesByKey, parseConstant } from './references.js';

/**
 * The id of the edition by which a workbook was issued: from its hidden name, or from its custom
 * property (programs drop the one or the other when they save). Undefined for any other workbook.
 */
export function editionIdOf({ names, customProperties }: Snapshot): string | undefined {
  const refersTo = namesByKey(names).get(EDITION_NAME);
  const id = (refersTo === undefined ? undefined : parseConstant(refersTo)) ?? customProperties.get(EDITION_NAME);
  return id === undefined || id === '' ? undefined : id;
}

/** Whether a workbook is a checklist, of whatever edition. */
export function isChecklist(snapshot: Snapshot): boolean {
  return editionIdOf(snapshot) !== undefined;
}
