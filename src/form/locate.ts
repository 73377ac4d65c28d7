import type { Address, Scalar, SheetSnapshot, Snapshot } from '../book/index.js';
import { a1, cellKey, cellOfKey } from '../book/index.js';
import type { CellRef } from '../findings/index.js';
import type { BoundCell, Label } from './bound-cell.js';
import type { FormLayout } from './layout.js';
import type { NameTargets } from './references.js';
import { parseReference } from './references.js';
import { fold } from './spelling.js';

/** Where a bound cell of the form stands in a workbook. */
export interface Place extends Address {
  readonly sheet: SheetSnapshot;
  readonly key: number;
}

/** A place as findings name it. */
export function refTo(place: Place): CellRef {
  return { sheet: place.sheet.name, address: a1(place) };
}

/** Why a bound cell has no place. */
export type Unplaced =
  /** Its name is missing or refers to nothing, and no single cell has its labels. */
  | { readonly kind: 'lost' }
  /** Its name refers to a cell that has other labels. */
  | { readonly kind: 'mislabelled'; readonly place: Place; readonly label: Label; readonly found: string };

/** Where the bound cells of a layout stand; both lists are parallel to `layout.cells`. */
export interface Placement {
  readonly places: readonly (Place | undefined)[];
  /** Of the cells without a place alone. */
  readonly unplaced: ReadonlyMap<BoundCell, Unplaced>;
  /** Cells whose name was lost and that were found by their labels. */
  readonly byLabel: readonly BoundCell[];
}

/**
 * The same places on sheets that hold only the cells at `kept` (indexes of `places`): what a reading keeps, so that the workbook
 * that it was read from can be forgotten.
 */
export function withoutContents({ places, byLabel }: Placement, kept: Iterable<number>): Placement {
  const emptied = new Map<SheetSnapshot, SheetSnapshot & { readonly cells: Map<number, Scalar> }>();
  const thin = places.map((place) => {
    if (!place) return undefined;
    let sheet = emptied.get(place.sheet);
    if (!sheet) {
      sheet = { ...place.sheet, cells: new Map(), formulas: new Set() };
      emptied.set(place.sheet, sheet);
    }
    return { ...place, sheet };
  });
  for (const index of kept) {
    const place = places[index];
    const value = place?.sheet.cells.get(place.key);
    if (place && value !== undefined) emptied.get(place.sheet)!.cells.set(place.key, value);
  }
  return { places: thin, unplaced: new Map(), byLabel };
}

/** How far above its ○ cells the heading of a grid's column is looked for. */
const HEADING_REACH = 60;

/** The name of a cell in small letters, and what it refers to while nothing was moved, with and without quotes around the sheet. */
interface Expected {
  readonly key: string;
  readonly quoted: string;
  readonly bare: string;
}

const references = new WeakMap<FormLayout, readonly Expected[]>();

/**
 * Finds the bound cells: by their names, each checked against the labels beside it. Names move
 * with their cells when rows are inserted or sheets renamed. A lost name is replaced by the one
 * cell that has all its labels, unless another name claims that cell (it was pasted over).
 */
export function locate(layout: FormLayout, snapshot: Snapshot, names: NameTargets): Placement {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const unplaced = new Map<BoundCell, Unplaced>();
  const expected = expectedReferences(layout);
  const places = layout.cells.map((cell, index): Place | undefined => {
    const refersTo = names.get(expected[index]!.key);
    const place = refersTo === undefined ? undefined : placeOf(cell, refersTo, expected[index]!, sheets);
    if (!place) {
      unplaced.set(cell, { kind: 'lost' });
      return undefined;
    }
    const wrong = wrongLabel(cell, place);
    if (!wrong) return place;
    unplaced.set(cell, { kind: 'mislabelled', place, ...wrong });
    return undefined;
  });
  return { places, unplaced, byLabel: unplaced.size === 0 ? [] : findByLabels(layout, snapshot, places, unplaced) };
}

function expectedReferences(layout: FormLayout): readonly Expected[] {
  let expected = references.get(layout);
  if (!expected) {
    expected = layout.cells.map(({ name, reference, sheet }) => ({
      key: name.toLowerCase(),
      quoted: reference,
      bare: `${sheet}!${reference.slice(reference.lastIndexOf('!') + 1)}`,
    }));
    references.set(layout, expected);
  }
  return expected;
}

function placeOf(
  cell: BoundCell,
  refersTo: string,
  expected: Expected,
  sheets: ReadonlyMap<string, SheetSnapshot>,
): Place | undefined {
  if (refersTo === expected.quoted || refersTo === expected.bare) {
    const sheet = sheets.get(cell.sheet);
    if (sheet) return { sheet, ...cell.at, key: cellKey(cell.at.row, cell.at.column) };
  }
  const reference = parseReference(refersTo);
  const sheet = reference && sheets.get(reference.sheet);
  return sheet && { sheet, ...reference.from, key: cellKey(reference.from.row, reference.from.column) };
}

/** The first label that does not stand where it belongs, and what stands there. */
function wrongLabel(cell: BoundCell, place: Place): { label: Label; found: string } | undefined {
  for (const label of cell.labels) {
    const row = place.row + label.at.row - cell.at.row;
    const column = place.column + label.at.column - cell.at.column;
    const value = row < 1 || column < 1 ? undefined : place.sheet.cells.get(cellKey(row, column));
    if (value === label.text || sameWords(value, label.text)) continue;
    const elsewhere = label.at.row === cell.at.row ? inRow(place, label) : above(place, label);
    if (!elsewhere) return { label, found: value === undefined ? '' : String(value) };
  }
  return undefined;
}

const sameWords = (value: Scalar | undefined, text: string) =>
  value !== undefined && String(value).length <= text.length * 4 && fold(String(value)) === fold(text);

/** Whether a label stands left of the cell in its row, though not in its column: columns were inserted. */
function inRow({ sheet, row, column }: Place, { text }: Label): boolean {
  for (let left = column - 1; left >= 1; left--) {
    if (sameWords(sheet.cells.get(cellKey(row, left)), text)) return true;
  }
  return false;
}

/** Whether the heading of a grid's column stands farther above the cell: rows were inserted. */
function above({ sheet, row, column }: Place, { text }: Label): boolean {
  for (let up = row - 1; up >= Math.max(1, row - HEADING_REACH); up--) {
    const value = sheet.cells.get(cellKey(up, column));
    if (sameWords(value, text)) return true;
    // Headings are printed options: the first that is met is the column's, right or wrong.
    if (typeof value === 'string' && /^\d+ /.test(value)) return false;
  }
  return false;
}

/** Gives places to lost cells whose labels stand in one place alone; takes those out of `unplaced`. */
function findByLabels(
  layout: FormLayout,
  { sheets }: Snapshot,
  places: (Place | undefined)[],
  unplaced: Map<BoundCell, Unplaced>,
): BoundCell[] {
  const claimed = new Map<SheetSnapshot, Set<number>>(sheets.map((sheet) => [sheet, new Set()]));
  for (const place of places) if (place) claimed.get(place.sheet)!.add(place.key);
  for (const wrong of unplaced.values()) {
    if (wrong.kind === 'mislabelled') claimed.get(wrong.place.sheet)!.add(wrong.place.key);
  }
  const byWords = wordIndex(sheets);
  const found: BoundCell[] = [];
  layout.cells.forEach((cell, index) => {
    if (unplaced.get(cell)?.kind !== 'lost') return;
    const [label] = cell.labels;
    const candidates = (byWords.get(fold(label!.text)) ?? [])
      .map(({ sheet, key }): Place | undefined => {
        const at = cellOfKey(key);
        const row = at.row + cell.at.row - label!.at.row;
        const column = at.column + cell.at.column - label!.at.column;
        return row < 1 || column < 1 ? undefined : { sheet, row, column, key: cellKey(row, column) };
      })
      .filter((place) => place && !claimed.get(place.sheet)!.has(place.key) && !wrongLabel(cell, place));
    const [place, ...others] = candidates;
    if (!place || others.length > 0) return;
    places[index] = place;
    unplaced.delete(cell);
    found.push(cell);
  });
  return found;
}

/** Where each text stands, by its words. */
function wordIndex(sheets: readonly SheetSnapshot[]): Map<string, { sheet: SheetSnapshot; key: number }[]> {
  const index = new Map<string, { sheet: SheetSnapshot; key: number }[]>();
  for (const sheet of sheets) {
    for (const [key, value] of sheet.cells) {
      if (typeof value !== 'string' || value.length > 500) continue;
      const words = fold(value);
      const before = index.get(words);
      if (before) before.push({ sheet, key });
      else index.set(words, [{ sheet, key }]);
    }
  }
  return index;
}
