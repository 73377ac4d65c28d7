import type { Snapshot } from '../../book/index.js';
import type { Edition } from '../../checklist/index.js';
import type { Damage } from './damage.js';
import { editionDamages, isOtherEdition } from './edition-check.js';
import { formatDamages } from './format-checks.js';
import { formulaDamages } from './formula-checks.js';
import { lockDamages, validationDamages } from './input-checks.js';
import { addedLines, hiddenLines, lostLines, wanderedLines } from './line-checks.js';
import { mergeDamages } from './merge-checks.js';
import { nameDamages } from './name-checks.js';
import { addedSheets, missingSheets, protectionDamages, renamedSheets, sheetStates } from './sheet-checks.js';
import type { FormState } from './state.js';
import { formState } from './state.js';
import { textDamages } from './text-checks.js';

/** Every way of looking at a form, in the order in which people read of it. */
const checks: readonly ((state: FormState) => Damage[])[] = [
  editionDamages,
  missingSheets,
  renamedSheets,
  sheetStates,
  addedSheets,
  textDamages,
  lostLines,
  addedLines,
  wanderedLines,
  nameDamages,
  validationDamages,
  formatDamages,
  protectionDamages,
  lockDamages,
  mergeDamages,
  hiddenLines,
  formulaDamages,
];

const remembered = new WeakMap<Snapshot, { readonly edition: Edition; readonly damages: readonly Damage[] }>();

/** Everything by which a workbook differs from the form of its edition but the answers; made once for a snapshot. */
export function damagesOf(edition: Edition, snapshot: Snapshot): readonly Damage[] {
  const known = remembered.get(snapshot);
  if (known?.edition === edition) return known.damages;
  const state = formState(edition, snapshot);
  // Of another edition's form nothing more can be said than that it is one.
  const damages = isOtherEdition(state) ? editionDamages(state) : checks.flatMap((check) => check(state));
  remembered.set(snapshot, { edition, damages });
  return damages;
}
