import type { Edit } from '../../book/index.js';
import { editionIdOf } from '../edition-id.js';
import { EDITION_NAME } from '../names.js';
import { parseConstant } from '../references.js';
import type { Damage } from './damage.js';
import { damage, shown } from './damage.js';
import type { FormState } from './state.js';

/** TMPL-01: whether the workbook still says of which edition it is. The custom property alone may be missing: programs drop it. */
export function editionDamages({ edition, names, snapshot }: FormState): Damage[] {
  const refersTo = names.get(EDITION_NAME);
  const named = refersTo === undefined ? undefined : parseConstant(refersTo);
  if (named === edition.id) return [];
  const name = { name: EDITION_NAME, refersTo: `"${edition.id}"`, hidden: true };
  const edits: Edit[] = [{ kind: 'name', name }];
  const found = named ?? editionIdOf(snapshot);
  if (found === undefined || found === edition.id) {
    return [damage('TMPL-01', 'warning', { case: 'missing', expected: edition.id }, {}, edits)];
  }
  const parameters = { found: shown(found), expected: edition.id };
  // Two marks that contradict each other: the one that fits the texts of the form is right.
  return snapshot.customProperties.get(EDITION_NAME) === edition.id
    ? [damage('TMPL-01', 'warning', { case: 'disagree', ...parameters }, {}, edits)]
    : [damage('TMPL-01', 'warning', parameters, {})];
}

/** Whether the workbook is the form of another edition, which this one's says nothing of. */
export function isOtherEdition({ edition, snapshot }: FormState): boolean {
  const found = editionIdOf(snapshot);
  return found !== undefined && found !== edition.id && snapshot.customProperties.get(EDITION_NAME) !== edition.id;
}
