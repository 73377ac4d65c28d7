import type { Address } from '../book/index.js';
import { a1Area, parseA1 } from '../book/index.js';
import type { CellRef } from '../findings/index.js';
import { visible } from '../findings/index.js';

/** So many ranges are named; the rest are counted. */
const NAMED = 6;

/** Cells as people look for them: `I ガバナンス!E12:E20、E25`, sheet by sheet, neighbours of a column as one range. */
export function cellRanges(cells: readonly CellRef[], language: 'ja' | 'en'): string {
  const bySheet = new Map<string, Address[]>();
  for (const { sheet, address } of cells) {
    const at = parseA1(address);
    if (at) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), at]);
  }
  const comma = language === 'ja' ? '、' : ', ';
  const parts = Array.from(bySheet, ([sheet, places]) => {
    const ranges = rangesOf(places);
    const more = ranges.length - NAMED;
    const rest = more > 0 ? (language === 'ja' ? `ほか${more}箇所` : `and ${more} more`) : undefined;
    return `${visible(sheet)}!${[...ranges.slice(0, NAMED), ...(rest ? [rest] : [])].join(comma)}`;
  });
  return parts.join(language === 'ja' ? '、' : '; ');
}

/** Vertical runs of a column, then runs of the same rows in neighbouring columns put together. */
function rangesOf(places: readonly Address[]): string[] {
  const sorted = [...places].sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: { from: Address; to: Address }[] = [];
  for (const at of sorted) {
    const last = areas.at(-1);
    if (last && last.to.column === at.column && at.row <= last.to.row + 1) last.to = at;
    else areas.push({ from: at, to: at });
  }
  const merged: typeof areas = [];
  for (const area of areas) {
    const left = merged.find(
      ({ from, to }) => from.row === area.from.row && to.row === area.to.row && to.column + 1 === area.from.column,
    );
    if (left) left.to = area.to;
    else merged.push(area);
  }
  return merged.sort((a, b) => a.from.row - b.from.row || a.from.column - b.from.column).map((area) => a1Area(area));
}
