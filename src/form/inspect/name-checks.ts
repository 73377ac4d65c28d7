import type { Address, Name } from '../../book/index.js';
import { absolute, cellKey } from '../../book/index.js';
import type { BoundCell } from '../bound-cell.js';
import { EXPLANATIONS_NAME } from '../names.js';
import { parseReference } from '../references.js';
import type { Damage } from './damage.js';
import { cellRef, damage, groupedBy, shown, someOf } from './damage.js';
import type { FormState, SheetState } from './state.js';

interface WrongName {
  readonly name: string;
  readonly state: SheetState;
  readonly place: Address;
  /** Undefined when it refers to nothing. */
  readonly found: { readonly sheet: string; readonly at: Address } | undefined;
  readonly restored: Name;
}

/**
 * TMPL-10 (names that are lost) and TMPL-11 (names that refer elsewhere), by sheet. A name is restored only where that cannot make
 * an answer one to another question: cutting and pasting takes names along, and what was pasted stands where they went.
 */
export function nameDamages(state: FormState): Damage[] {
  const wrong = wrongNames(state);
  const claimed = claims(state);
  const safe = (one: WrongName) => isSafe(one, claimed);
  const groups = groupedBy(wrong, (one) => `${one.found ? 'moved' : 'lost'} ${safe(one)} ${one.state.issued.name}`);
  return groups.map((group) => {
    const { found, state: sheet } = group[0]!;
    const restorable = safe(group[0]!);
    const parameters = {
      ...(!restorable && { case: 'unsafe' }),
      sheet: shown(sheet.seen.name),
      count: group.length,
      names: someOf(group.map(({ name }) => name)),
    };
    const cells = group.map(({ place }) => cellRef(sheet.seen.name, place));
    const edits = group.map(({ restored }) => ({ kind: 'name', name: restored }) as const);
    return damage(found ? 'TMPL-11' : 'TMPL-10', 'warning', parameters, { cells }, restorable ? edits : undefined);
  });
}

function wrongNames(state: FormState): WrongName[] {
  const { layout } = state.form;
  const wrong = layout.cells.flatMap((cell): WrongName[] => {
    const sheet = state.stateOf(cell.sheet)!;
    const place = sheet.at(cell.at);
    if (!place || sheet.wandered.has(cell.at.row)) return [];
    return check(state, sheet, cell.name, place, place);
  });
  const { sheet: name, area } = layout.explanations;
  const sheet = state.stateOf(name)!;
  const [from, to] = [sheet.at(area.from), sheet.at(area.to)];
  if (from && to) wrong.push(...check(state, sheet, EXPLANATIONS_NAME, from, to));
  return wrong;
}

function check(
  { names, snapshot, sheets }: FormState,
  sheet: SheetState,
  name: string,
  from: Address,
  to: Address,
): WrongName[] {
  // The names of a sheet that is gone come back with it.
  if (!sheets.includes(sheet)) return [];
  const refersTo = names.get(name.toLowerCase());
  const reference = refersTo === undefined ? undefined : parseReference(refersTo);
  const target = reference && snapshot.sheets.find((one) => one.name === reference.sheet);
  const same = reference?.from.row === from.row && reference.from.column === from.column;
  if (target && target === sheet.seen && same) return [];
  const found = target && { sheet: target.name, at: reference!.from };
  const restored = { name, refersTo: absolute(sheet.finalName, { from, to }) };
  return [{ name, state: sheet, place: from, found, restored }];
}

interface Claims {
  /** Names of bound cells by the cell to which they refer. */
  readonly byTarget: ReadonlyMap<string, readonly string[]>;
  /** Bound cells by the cell where they belong. */
  readonly byPlace: ReadonlyMap<string, BoundCell>;
}

const targetKey = (sheet: string, { row, column }: Address) => `${cellKey(row, column)} ${sheet}`;

function claims(state: FormState): Claims {
  const byTarget = new Map<string, string[]>();
  const byPlace = new Map<string, BoundCell>();
  for (const cell of state.form.layout.cells) {
    const sheet = state.stateOf(cell.sheet)!;
    const place = sheet.at(cell.at);
    if (place) byPlace.set(targetKey(sheet.seen.name, place), cell);
    const refersTo = state.names.get(cell.name.toLowerCase());
    const reference = refersTo === undefined ? undefined : parseReference(refersTo);
    if (!reference) continue;
    const key = targetKey(reference.sheet, reference.from);
    byTarget.set(key, [...(byTarget.get(key) ?? []), cell.name]);
  }
  return { byTarget, byPlace };
}

function isSafe({ name, state, place, found }: WrongName, { byTarget, byPlace }: Claims): boolean {
  // Another name has come to the cell: what stands in it may have come along.
  const others = (byTarget.get(targetKey(state.seen.name, place)) ?? []).filter((other) => other !== name);
  if (others.length > 0) return false;
  if (!found) return true;
  // A cell of the form that still has its own name was not pasted over: the name was only made to refer to it.
  const owner = byPlace.get(targetKey(found.sheet, found.at));
  if (owner) return (byTarget.get(targetKey(found.sheet, found.at)) ?? []).includes(owner.name);
  return isBlankAt(state, found);
}

/** Whether nothing stands in the cell that a name has come to refer to. */
function isBlankAt({ seen }: SheetState, { sheet, at }: NonNullable<WrongName['found']>): boolean {
  return sheet === seen.name && !seen.cells.has(cellKey(at.row, at.column));
}
