import type { Address, Edit } from '../../book/index.js';
import { cellKey } from '../../book/index.js';
import type { Damage } from './damage.js';
import { cellRef, damage, shown } from './damage.js';
import { movedFormula, normalFormula } from './formulas.js';
import { stateNow, stateThen } from './input-checks.js';
import type { FormState } from './state.js';

interface Broken {
  readonly place: Address;
  /** As it must be when the form is repaired; undefined where that would count cells that are gone. */
  readonly then: string | undefined;
}

/** TMPL-19: formulas of the form over which values were pasted, or that say something else; one finding a sheet. */
export function formulaDamages({ sheets, missing, stateOf }: FormState): Damage[] {
  const unchanged =
    missing.length === 0 && sheets.every(({ unmoved, issued, seen }) => unmoved && issued.name === seen.name);
  return sheets.flatMap((sheet) => {
    const { issued, seen, wandered } = sheet;
    const broken = issued.formulas.flatMap(({ at, formula }): Broken[] => {
      const place = sheet.at(at);
      if (!place || wandered.has(at.row)) return [];
      const key = cellKey(place.row, place.column);
      const written = seen.guards?.formulas.get(key);
      // Most often nothing changed; long formulas need not be taken apart to see that.
      if (written === formula && unchanged) return [];
      const now = movedFormula(formula, stateNow(stateOf, issued.name), (name) => stateNow(stateOf, name));
      const then = movedFormula(formula, stateThen(stateOf, issued.name), (name) => stateThen(stateOf, name));
      // Where cells are gone no formula could count them; where another cell holds the formula it is not known.
      if (then === undefined) return seen.formulas.has(key) ? [] : [{ place, then }];
      const same = !written || now === undefined || normalFormula(written) === normalFormula(now);
      return seen.formulas.has(key) && same ? [] : [{ place, then }];
    });
    const groups = [broken.filter(({ then }) => then !== undefined), broken.filter(({ then }) => then === undefined)];
    return groups.flatMap((group, index) => {
      if (group.length === 0) return [];
      const edits = group.map(({ place, then }): Edit => ({
        kind: 'formula',
        sheet: seen.name,
        at: place,
        formula: then!,
      }));
      const cells = group.map(({ place }) => cellRef(seen.name, place));
      const parameters = { sheet: shown(seen.name), count: group.length };
      return [damage('TMPL-19', 'warning', parameters, { cells }, index === 0 ? edits : undefined)];
    });
  });
}
