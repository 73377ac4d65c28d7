import type { Address, Area, SheetSnapshot } from '../../book/index.js';
import { cellKey } from '../../book/index.js';
import type { NameTargets } from '../references.js';
import { parseReference } from '../references.js';
import { fold } from '../spelling.js';
import { aligned, filledGaps } from './align.js';
import type { Pair } from './align.js';
import type { IssuedSheet } from './issued-form.js';

/** Where the rows and columns of an issued sheet stand now. */
export interface SheetMap {
  readonly issued: IssuedSheet;
  readonly seen: SheetSnapshot;
  /** Undefined for a row that is gone. */
  row(row: number): number | undefined;
  column(column: number): number | undefined;
  at(address: Address): Address | undefined;
  /** An area whose corners stand as far apart as they did. */
  area(area: Area): Area | undefined;
  /** What is left of an area, however far its cells moved apart. */
  around(area: Area): Area | undefined;
  readonly lostRows: readonly number[];
  readonly lostColumns: readonly number[];
  /** Rows and columns of the workbook that stand between those of the form. */
  readonly addedRows: readonly number[];
  readonly addedColumns: readonly number[];
  /** Whether every row and column stands where it was issued. */
  readonly unmoved: boolean;
}

/** A text that stands in more places of a sheet tells little about where a row has gone. */
const RARE = 3;

/** Longer texts are none of the form's. */
const LONGEST = 1000;

/** How much a defined name counts beside texts, of which a line has one or two that stand nowhere else. */
const NAME_WEIGHT = 1;

const known = new WeakMap<SheetSnapshot, ReadonlyMap<string, readonly number[]>>();

/** Where each text of a sheet stands, by its folded words. */
export function textsOf(sheet: SheetSnapshot): ReadonlyMap<string, readonly number[]> {
  let texts = known.get(sheet);
  if (!texts) {
    texts = findTexts(sheet);
    known.set(sheet, texts);
  }
  return texts;
}

function findTexts({ cells }: SheetSnapshot): Map<string, number[]> {
  const texts = new Map<string, number[]>();
  for (const [key, value] of cells) {
    const text = String(value);
    if (text.length > LONGEST) continue;
    const words = fold(text);
    const before = texts.get(words);
    if (before) before.push(key);
    else texts.set(words, [key]);
  }
  return texts;
}

/** Finds the rows and columns of an issued sheet in the sheet as it is now, by printed texts and by defined names. */
export function sheetMap(issued: IssuedSheet, seen: SheetSnapshot, names: NameTargets): SheetMap {
  const rowPairs: Pair[] = [];
  const columnVotes = new Map<number, Map<number, number>>();
  const vote = (from: number, to: number, weight: number) => {
    const votes = columnVotes.get(from) ?? new Map<number, number>();
    columnVotes.set(from, votes.set(to, (votes.get(to) ?? 0) + weight));
  };
  const places = placesByText(issued);
  const found = textsOf(seen);
  for (const [words, here] of places) {
    const there = found.get(words) ?? [];
    if (here.length > RARE || there.length > RARE * 2) continue;
    for (const at of here) {
      for (const key of there) {
        const { row, column } = addressOf(key);
        rowPairs.push({ from: at.row, to: row, weight: 1 / here.length });
        if (here.length === 1 && there.length === 1) vote(at.column, column, 1);
      }
    }
  }
  for (const { cell } of issued.inputs) {
    const refersTo = cell && names.get(cell.name.toLowerCase());
    const reference = refersTo === undefined ? undefined : parseReference(refersTo);
    if (!cell || reference?.sheet !== seen.name) continue;
    rowPairs.push({ from: cell.at.row, to: reference.from.row, weight: NAME_WEIGHT });
    vote(cell.at.column, reference.from.column, NAME_WEIGHT);
  }
  const columns = filledGaps(aligned(majority(columnVotes)), issued.lastColumn);
  // Rows whose texts all stand often, such as the options of a scale, are told apart by what stands around them.
  const common = (from: number, to: number) =>
    issued.printed.reduce((sum, { at, words }) => {
      if (at.row !== from) return sum;
      const column = columns.get(at.column);
      const value = column === undefined ? undefined : seen.cells.get(cellKey(to, column));
      return value !== undefined && fold(String(value)) === words ? sum + 1 : sum;
    }, 0);
  const rows = filledGaps(aligned(rowPairs), issued.lastRow, common);
  return mapOf(issued, seen, rows, columns);
}

/** The map of a sheet that is as issued, such as one that will be added. */
export function sameMap(issued: IssuedSheet): SheetMap {
  const seen: SheetSnapshot = {
    name: issued.name,
    state: issued.sheet.state ?? 'visible',
    cells: new Map(),
    formulas: new Set(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
  const same = (last: number) => new Map(Array.from({ length: last }, (_, index) => [index + 1, index + 1] as const));
  return mapOf(issued, seen, same(issued.lastRow), same(issued.lastColumn));
}

function placesByText({ printed }: IssuedSheet): Map<string, Address[]> {
  const places = new Map<string, Address[]>();
  for (const { at, words } of printed) {
    const before = places.get(words);
    if (before) before.push(at);
    else places.set(words, [at]);
  }
  return places;
}

/** For each column the one that most votes name. */
function majority(votes: ReadonlyMap<number, ReadonlyMap<number, number>>): Pair[] {
  return [...votes].map(([from, counts]) => {
    const [to, weight] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
    return { from, to, weight };
  });
}

const addressOf = (key: number): Address => ({ row: Math.floor(key / cellKey(1, 0)), column: key % cellKey(1, 0) });

function mapOf(
  issued: IssuedSheet,
  seen: SheetSnapshot,
  rows: ReadonlyMap<number, number>,
  columns: ReadonlyMap<number, number>,
): SheetMap {
  const at = ({ row, column }: Address) => {
    const [to, across] = [rows.get(row), columns.get(column)];
    return to === undefined || across === undefined ? undefined : { row: to, column: across };
  };
  return {
    issued,
    seen,
    row: (row) => rows.get(row),
    column: (column) => columns.get(column),
    at,
    area: ({ from, to }) => {
      const [start, end] = [at(from), at(to)];
      const kept =
        start &&
        end &&
        end.row - start.row === to.row - from.row &&
        end.column - start.column === to.column - from.column;
      return kept ? { from: start, to: end } : undefined;
    },
    around: ({ from, to }) => {
      const across = ends(columns, from.column, to.column);
      const down = ends(rows, from.row, to.row);
      return down && across
        ? { from: { row: down[0], column: across[0] }, to: { row: down[1], column: across[1] } }
        : undefined;
    },
    lostRows: missing(rows, issued.lastRow),
    lostColumns: missing(columns, issued.lastColumn),
    addedRows: between(rows),
    addedColumns: between(columns),
    unmoved: [rows, columns].every((lines) => [...lines].every(([from, to]) => from === to)),
  };
}

function missing(lines: ReadonlyMap<number, number>, last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1).filter((line) => !lines.has(line));
}

/** Lines of the workbook up to the last of the form that are none of it. */
function between(lines: ReadonlyMap<number, number>): number[] {
  const there = new Set(lines.values());
  const last = Math.max(0, ...there);
  return Array.from({ length: last }, (_, index) => index + 1).filter((line) => !there.has(line));
}

/** The first and the last of some lines as they stand now. */
function ends(lines: ReadonlyMap<number, number>, from: number, to: number): [number, number] | undefined {
  const there = Array.from({ length: to - from + 1 }, (_, index) => lines.get(from + index)).filter(
    (line) => line !== undefined,
  );
  return there.length === 0 ? undefined : [Math.min(...there), Math.max(...there)];
}
