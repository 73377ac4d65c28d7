import { a1Area } from '../../../book/index.js';
import type { Area } from '../../../book/index.js';
import { overlap } from '../../checks/check-sheet.js';
import { bookInvalid } from '../../checks/invalid.js';
import { areasIn } from '../read/guards.js';
import type { XmlScanner } from '../read/xml-scanner.js';
import { withPrefix } from './children.js';
import type { SheetEdits } from './sheet-edits.js';
import type { Splices } from './splices.js';

const mergeXml = (area: Area) => `<mergeCell ref="${a1Area(area)}"/>`;

/** `<mergeCells>` of these areas (ECMA-376 part 1, 18.3.1.55). */
export function mergesXml(areas: readonly Area[]): string {
  return `<mergeCells count="${areas.length}">${areas.map(mergeXml).join('')}</mergeCells>`;
}

/**
 * Changes the merged areas, at the start tag of whose list the scanner stands; the list goes when it becomes empty.
 * @throws TenkenError BOOK_INVALID where a new one shares a cell with one that stays
 */
export function patchMerges(scanner: XmlScanner, splices: Splices, edits: SheetEdits, sheet: string): void {
  const { merged, unmerged } = edits;
  if (merged.length === 0 && unmerged.length === 0) return;
  const { start, prefixText, empty: alone } = scanner;
  const count = scanner.attributeRange('count');
  const gone = new Set(unmerged.map(a1Area));
  const known = new Set<string>();
  const cuts: [number, number][] = [];
  let inner = scanner.end;
  while (!alone && scanner.next() && !(!scanner.opens && scanner.is('mergeCells'))) {
    if (!scanner.opens) continue;
    const from = scanner.start;
    const [area] = areasIn(scanner.attribute('ref') ?? '');
    scanner.skip();
    inner = scanner.end;
    if (!area) continue;
    if (gone.has(a1Area(area))) cuts.push([from, scanner.end]);
    else {
      known.add(a1Area(area));
      const clash = merged.find((one) => overlap(one, area) && a1Area(one) !== a1Area(area));
      if (clash) throw bookInvalid('MERGE_OVERLAP', `${sheet}!${a1Area(clash)}`);
    }
  }
  const added = merged.filter((area) => !known.has(a1Area(area)));
  const total = known.size + added.length;
  if (total === 0 || scanner.start === start) {
    splices.replace(start, scanner.end, total === 0 ? '' : withPrefix(mergesXml(added), prefixText));
    return;
  }
  for (const [from, to] of cuts) splices.remove(from, to);
  if (count) splices.replace(...count, String(total));
  if (added.length > 0) splices.insert(inner, withPrefix(added.map(mergeXml).join(''), prefixText));
}
