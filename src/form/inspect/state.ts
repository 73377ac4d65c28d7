import type { Address, SheetSnapshot, Snapshot } from '../../book/index.js';
import type { Edition } from '../../checklist/index.js';
import type { CellRef } from '../../findings/index.js';
import type { NameTargets } from '../references.js';
import { namesByKey } from '../references.js';
import { cellRef } from './damage.js';
import type { IssuedForm, IssuedSheet } from './issued-form.js';
import { issuedForm } from './issued-form.js';
import { matchedSheets } from './match-sheets.js';
import type { SheetMap } from './sheet-map.js';
import { sameMap, sheetMap } from './sheet-map.js';
import { wanderedRows } from './wandered.js';

/** A sheet of the form and what has become of it. */
export interface SheetState extends SheetMap {
  /** What it is called once the form is repaired. */
  readonly finalName: string;
  /** Rows of the form whose texts stand elsewhere now: what they are about is not certain, and nothing in them is restored. */
  readonly wandered: ReadonlySet<number>;
  /** A place of the form as it stands in the workbook now. */
  ref(at: Address): CellRef | undefined;
}

/** A workbook beside the form that it was. */
export interface FormState {
  readonly edition: Edition;
  readonly form: IssuedForm;
  readonly snapshot: Snapshot;
  readonly names: NameTargets;
  /** The sheets that are there, in the order of the form. */
  readonly sheets: readonly SheetState[];
  readonly missing: readonly IssuedSheet[];
  /** Sheets that are none of the form's. */
  readonly others: readonly SheetSnapshot[];
  /** The state of a sheet by its issued name; of one that is gone, the state in which it would be added. */
  stateOf(name: string): SheetState | undefined;
}

export function formState(edition: Edition, snapshot: Snapshot): FormState {
  const form = issuedForm(edition);
  const names = namesByKey(snapshot.names);
  const matched = matchedSheets(form, snapshot, names);
  const taken = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  const sheets = form.sheets.flatMap((issued): SheetState[] => {
    const seen = matched.get(issued);
    if (!seen) return [];
    const map = sheetMap(issued, seen, names);
    const free = seen.name === issued.name || !taken.has(issued.name.toLowerCase());
    return [stateFrom(map, free ? issued.name : seen.name)];
  });
  const missing = form.sheets.filter((issued) => !matched.has(issued));
  const byName = new Map(sheets.map((state) => [state.issued.name, state]));
  for (const issued of missing) byName.set(issued.name, stateFrom(sameMap(issued), issued.name));
  const known = new Set(matched.values());
  return {
    edition,
    form,
    snapshot,
    names,
    sheets,
    missing,
    others: snapshot.sheets.filter((sheet) => !known.has(sheet)),
    stateOf: (name) => byName.get(name),
  };
}

function stateFrom(map: SheetMap, finalName: string): SheetState {
  return {
    ...map,
    finalName,
    wandered: wanderedRows(map),
    ref: (at) => {
      const place = map.at(at);
      return place && cellRef(map.seen.name, place);
    },
  };
}
