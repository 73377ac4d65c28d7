import type { Area, Edit, SeenValidation, Validation } from '../../book/index.js';
import { cellKey } from '../../book/index.js';
import { holds, joined } from './areas.js';
import type { Damage } from './damage.js';
import { cellRef, damage, shown } from './damage.js';
import { movedFormula, normalFormula } from './formulas.js';
import { cellsOf } from './issued-form.js';
import type { FormState, SheetState } from './state.js';

/** TMPL-12: dropdowns and other limits of input that are gone or say something else; one finding a sheet. */
export function validationDamages(state: FormState): Damage[] {
  return state.sheets.flatMap((sheet) => {
    const { issued, seen, wandered } = sheet;
    if (!seen.guards) return [];
    const areas = new Map<Validation, Area[]>();
    let lists = 0;
    for (const { area, validation } of issued.inputs) {
      const place = sheet.area(area);
      if (!place || wandered.has(area.from.row) || guarded(state, validation, place, seen.guards.validations)) continue;
      areas.set(validation, [...(areas.get(validation) ?? []), place]);
      if (validation.kind === 'list') lists++;
    }
    if (areas.size === 0) return [];
    const edits = [...areas].map(([validation, where]): Edit => {
      const restored = finalValidation(state, validation);
      return { kind: 'validation', sheet: seen.name, validation: { ...restored, areas: joined(where) } };
    });
    const places = [...areas.values()].flat();
    const parameters = { ...(lists === 0 && { case: 'limits' }), sheet: shown(seen.name), count: places.length };
    const cells = places.map(({ from }) => cellRef(seen.name, from));
    return [damage('TMPL-12', 'warning', parameters, { cells }, edits)];
  });
}

/** Whether the input at a place is limited as it was. */
function guarded(
  { snapshot, stateOf }: FormState,
  expected: Validation,
  { from }: Area,
  validations: readonly SeenValidation[],
): boolean {
  const [here, ...others] = validations.filter(({ areas }) => areas.some((area) => holds(area, from)));
  if (!here || others.length > 0 || here.kind !== expected.kind || here.alert !== (expected.alert ?? 'stop')) {
    return false;
  }
  const [first = ''] = here.formulas;
  switch (expected.kind) {
    case 'list': {
      const source = movedFormula(expected.source, stateNow(stateOf, ''), (name) => stateNow(stateOf, name));
      return source !== undefined && normalFormula(first) === normalFormula(source);
    }
    case 'custom':
      return normalFormula(first) === normalFormula(expected.formula);
    case 'textLength':
      return here.operator === 'lessThanOrEqual' && Number(first) === expected.max;
    case 'date':
      // In a workbook that counts from 1904 the same days have other numbers.
      return (
        snapshot.from1904 === true || (Number(first) === expected.from && Number(here.formulas[1]) === expected.to)
      );
  }
}

/** Where the cells of a sheet of the form stand now. */
export function stateNow(stateOf: FormState['stateOf'], name: string): { name: string; at: SheetState['at'] } {
  const state = stateOf(name);
  return state ? { name: state.seen.name, at: state.at } : { name, at: (address) => address };
}

/** As `stateNow`, with the names that sheets have when the form is repaired. */
export function stateThen(stateOf: FormState['stateOf'], name: string): { name: string; at: SheetState['at'] } {
  const state = stateOf(name);
  return state ? { name: state.finalName, at: state.at } : { name, at: (address) => address };
}

function finalValidation({ stateOf }: FormState, validation: Validation): Validation {
  if (validation.kind !== 'list') return validation;
  const source = movedFormula(validation.source, stateThen(stateOf, ''), (name) => stateThen(stateOf, name));
  return { ...validation, source: source ?? validation.source };
}

/** TMPL-15: cells of answers that are locked, and printed cells that are open; they get the look of the form with the lock. */
export function lockDamages({ sheets }: FormState): Damage[] {
  return sheets.flatMap((sheet) => {
    const { issued, seen, wandered } = sheet;
    const { guards } = seen;
    if (!guards || !issued.sheet.protected) return [];
    const inputs = issued.inputs.map(({ area }) => ({ area, open: true }));
    const fixed = [...issued.printed, ...issued.formulas]
      .filter(({ key }) => !issued.covered.has(key))
      .map(({ at }) => ({
        area: issued.sheet.merges?.find((merge) => holds(merge, at)) ?? { from: at, to: at },
        open: false,
      }));
    const wrong = [...inputs, ...fixed].filter(({ area, open }) => {
      const place = sheet.area(area);
      if (!place || wandered.has(area.from.row)) return false;
      return guards.unlocked.has(cellKey(place.from.row, place.from.column)) !== open;
    });
    if (wrong.length === 0) return [];
    const edits = wrong.flatMap(({ area }) =>
      [...cellsOf(area)].map((at): Edit => {
        return { kind: 'style', sheet: seen.name, at: sheet.at(at)!, style: issued.styleAt(at) };
      }),
    );
    const locked = wrong.filter(({ open }) => open).length;
    const parameters = { ...(locked === 0 && { case: 'open' }), sheet: shown(seen.name), count: wrong.length };
    const cells = wrong.map(({ area }) => sheet.ref(area.from)!);
    return [damage('TMPL-15', 'warning', parameters, { cells }, edits)];
  });
}
