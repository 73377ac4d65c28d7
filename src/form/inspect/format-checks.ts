import type { Address, Area, ConditionalFormat, Edit, SeenFormat } from '../../book/index.js';
import { cellKey, shiftedFormula } from '../../book/index.js';
import { holds, joined } from './areas.js';
import type { Damage } from './damage.js';
import { cellRef, damage, shown } from './damage.js';
import { movedFormula, relativeFormula } from './formulas.js';
import { stateNow } from './input-checks.js';
import type { FormState, SheetState } from './state.js';

/** A format of the workbook and what its formula means wherever it holds: programs reckon it from one of two cells. */
interface Known {
  readonly areas: readonly Area[];
  readonly meanings: readonly string[];
}

/** A part of a row on which a format is missing. */
interface Missing {
  readonly area: Area;
  /** The formula as it must be in the first cell. */
  readonly formula: string;
  readonly meaning: string;
}

/** TMPL-13: conditional formats (the colours of marks, the grey of what needs no answer) that are gone; one finding a sheet. */
export function formatDamages(state: FormState): Damage[] {
  return state.sheets.flatMap((sheet) => {
    const { issued, seen } = sheet;
    if (!seen.guards) return [];
    const known = seen.guards.formats.map(knownFormat);
    const edits: Edit[] = [];
    const cells = new Map<number, Address>();
    for (const format of issued.sheet.conditionalFormats ?? []) {
      const missing = missingParts(state, sheet, format, known);
      for (const { area } of missing) cells.set(cellKey(area.from.row, area.from.column), area.from);
      for (const meaning of new Set(missing.map((one) => one.meaning))) {
        edits.push({
          kind: 'conditionalFormat',
          sheet: seen.name,
          format: restoredFormat(
            format,
            missing.filter((one) => one.meaning === meaning),
          ),
          // A mark is to be seen on what needs no answer too.
          first: format.stopIfTrue ?? false,
        });
      }
    }
    if (edits.length === 0) return [];
    const parameters = { sheet: shown(seen.name), count: cells.size };
    return [
      damage(
        'TMPL-13',
        'warning',
        parameters,
        { cells: [...cells.values()].map((at) => cellRef(seen.name, at)) },
        edits,
      ),
    ];
  });
}

function knownFormat({ areas, formula }: SeenFormat): Known {
  const [first] = areas;
  if (!first) return { areas, meanings: [] };
  const corner = {
    row: Math.min(...areas.map(({ from }) => from.row)),
    column: Math.min(...areas.map(({ from }) => from.column)),
  };
  return { areas, meanings: [...new Set([first.from, corner].map((base) => relativeFormula(formula, base)))] };
}

/** The parts, each of one row of one area of the format, that no format of that meaning holds for. */
function missingParts(
  { stateOf }: FormState,
  sheet: SheetState,
  { areas, formula }: ConditionalFormat,
  known: readonly Known[],
): Missing[] {
  const { issued, wandered } = sheet;
  const base = areas[0]!.from;
  // Where nothing moved the formula means the same on every row.
  const unmoved = sheet.unmoved ? relativeFormula(formula, base) : undefined;
  const areasOf = (meaning: string | undefined) =>
    known.flatMap(({ meanings, areas: where }) => (meaning !== undefined && meanings.includes(meaning) ? where : []));
  const whole = areasOf(unmoved);
  return areas.flatMap(({ from, to }) => {
    const missing: Missing[] = [];
    for (let row = from.row; row <= to.row; row++) {
      const start = { row, column: from.column };
      const area = sheet.area({ from: start, to: { row, column: to.column } });
      if (!area || wandered.has(row)) continue;
      if (allHeld(sheet, start, area, whole)) continue;
      const here = shiftedFormula(formula, row - base.row, from.column - base.column);
      const now = movedFormula(here, stateNow(stateOf, issued.name), (name) => stateNow(stateOf, name));
      if (now === undefined) continue;
      const meaning = relativeFormula(now, area.from);
      if (!allHeld(sheet, start, area, areasOf(meaning))) missing.push({ area, formula: now, meaning });
    }
    return missing;
  });
}

/** Whether some of these areas hold every cell of a row's part, which was issued from `start` on; of merged cells the first counts. */
function allHeld({ issued }: SheetState, start: Address, { from, to }: Area, held: readonly Area[]): boolean {
  const areas = held.filter((one) => one.from.row <= from.row && from.row <= one.to.row);
  for (let column = from.column; column <= to.column; column++) {
    if (issued.covered.has(cellKey(start.row, start.column + column - from.column))) continue;
    if (!areas.some((area) => holds(area, { row: from.row, column }))) return false;
  }
  return true;
}

/** The format for these parts alone, with its formula as it is in the first of them. */
function restoredFormat(format: ConditionalFormat, missing: readonly Missing[]): ConditionalFormat {
  const areas = joined(missing.map(({ area }) => area));
  const { formula } = missing.find(({ area }) => holds(areas[0]!, area.from))!;
  const start = missing.find((one) => one.formula === formula)!.area.from;
  const [down, across] = [areas[0]!.from.row - start.row, areas[0]!.from.column - start.column];
  return { ...format, areas, formula: shiftedFormula(formula, down, across) };
}
