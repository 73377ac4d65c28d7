import type { Area, Edit } from '../../book/index.js';
import { cellKey } from '../../book/index.js';
import { overlaps, sameArea } from './areas.js';
import type { Damage } from './damage.js';
import { cellRef, damage, shown } from './damage.js';
import { cellsOf } from './issued-form.js';
import type { FormState, SheetState } from './state.js';

/** TMPL-16 (merged areas that were taken apart) and TMPL-17 (cells that were merged); one finding a sheet for each. */
export function mergeDamages({ sheets }: FormState): Damage[] {
  return sheets.flatMap((sheet) => {
    const { issued, seen } = sheet;
    if (!seen.guards) return [];
    const expected = (issued.sheet.merges ?? [])
      .flatMap((area) => sheet.around(area) ?? [])
      .filter(({ from, to }) => from.row !== to.row || from.column !== to.column);
    const wrong = seen.merges.filter((area) => !expected.some((one) => sameArea(one, area)) && isInForm(sheet, area));
    const absent = expected.filter((area) => !seen.merges.some((one) => sameArea(one, area)));
    // What stands in a cell that would be covered must not vanish.
    const filled = absent.filter((area) =>
      [...cellsOf(area)].slice(1).some(({ row, column }) => seen.cells.has(cellKey(row, column))),
    );
    const free = absent.filter((area) => !filled.includes(area));
    // Areas that were taken apart only by another merge come back with it.
    const split = free.filter((area) => !wrong.some((one) => overlaps(one, area)));
    const again = free.filter((area) => !split.includes(area));
    return [
      ...(wrong.length > 0 ? [mergedDamage(sheet, wrong, again)] : []),
      ...(split.length > 0 ? [splitDamage(sheet, split, false)] : []),
      ...(filled.length > 0 ? [splitDamage(sheet, filled, true)] : []),
    ];
  });
}

/** Whether a merged area touches cells that the form uses. */
function isInForm(sheet: SheetState, area: Area): boolean {
  const { issued } = sheet;
  const used = [...issued.cells.values()];
  return used.some((cell) => {
    const at = sheet.at(cell);
    return at !== undefined && overlaps(area, { from: at, to: at });
  });
}

function mergedDamage({ seen }: SheetState, wrong: readonly Area[], again: readonly Area[]): Damage {
  const sheet = seen.name;
  const edits: Edit[] = [
    ...wrong.map((area) => ({ kind: 'unmerge', sheet, area }) as const),
    ...again.map((area) => ({ kind: 'merge', sheet, area }) as const),
  ];
  const cells = wrong.map(({ from }) => cellRef(sheet, from));
  return damage('TMPL-17', 'warning', { sheet: shown(sheet), count: wrong.length }, { cells }, edits);
}

function splitDamage({ seen }: SheetState, areas: readonly Area[], filled: boolean): Damage {
  const sheet = seen.name;
  const cells = areas.map(({ from }) => cellRef(sheet, from));
  const parameters = { ...(filled && { case: 'filled' }), sheet: shown(sheet), count: areas.length };
  const edits = areas.map((area): Edit => ({ kind: 'merge', sheet, area }));
  return damage('TMPL-16', 'warning', parameters, { cells }, filled ? undefined : edits);
}
