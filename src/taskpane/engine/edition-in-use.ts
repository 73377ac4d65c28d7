import type { Edition } from '../../checklist/index.js';
import { defaultEditionId, editionOf } from '../../editions/index.js';

/** The edition of the collecting year. */
export function editionInUse(): Edition {
  return editionOf(defaultEditionId)!;
}
