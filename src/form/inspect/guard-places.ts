import type { Address, Area, GuardPlaces, Snapshot, Validation } from '../../book/index.js';
import type { Edition } from '../../checklist/index.js';
import { joined } from './areas.js';
import { isOtherEdition } from './edition-check.js';
import { looksLikeForm } from './looks-like-form.js';
import type { SheetState } from './state.js';
import { formState } from './state.js';

/** Where the form has what guards its input, as its sheets stand in the workbook now; nowhere in what is not the form of the edition. */
export function guardPlaces(edition: Edition, snapshot: Snapshot): readonly GuardPlaces[] {
  if (!looksLikeForm(edition, snapshot)) return [];
  const state = formState(edition, snapshot);
  return isOtherEdition(state) ? [] : state.sheets.flatMap(placesOf);
}

function placesOf(state: SheetState): GuardPlaces[] {
  const { issued, seen } = state;
  const cells = [...issued.cells.values()].flatMap((cell) => state.at(cell) ?? []);
  const within = around(cells);
  if (!within) return [];
  const inputs = new Map<Validation, Area[]>();
  for (const { area, validation } of issued.inputs) {
    const place = state.area(area);
    if (place) inputs.set(validation, [...(inputs.get(validation) ?? []), place]);
  }
  const formulas = issued.formulas.flatMap(({ at }) => {
    const place = state.at(at);
    return place ? [{ from: place, to: place }] : [];
  });
  return [
    {
      sheet: seen.name,
      within,
      inputs: [...inputs.values()].flatMap((areas) => joined(areas)),
      formulas: joined(formulas),
    },
  ];
}

function around(cells: readonly Address[]): Area | undefined {
  if (cells.length === 0) return undefined;
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return {
    from: { row: Math.min(...rows), column: Math.min(...columns) },
    to: { row: Math.max(...rows), column: Math.max(...columns) },
  };
}
