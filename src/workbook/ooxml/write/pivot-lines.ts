import { pathKey } from './pivot-groups.js';

/** A line of an axis: one row, or one column, of a PivotTable's body. */
export interface AxisLine {
  readonly kind: 'data' | 'subtotal' | 'grand';
  /** Places of the items in their lists, from the outermost field on; of a subtotal up to its own field; none of a grand total. */
  readonly places: readonly number[];
  /** How many items at the start are those of the data line before, and so not shown again. */
  readonly repeated: number;
  /** `pathKey` of the shared items that the line stands for. */
  readonly key: string;
  /** Which of several data fields, counted from 0. */
  readonly data: number;
}

/**
 * The lines of an axis in order, with a subtotal after each group of every field but the innermost, and the grand total at the end.
 * `paths` are the items that occur together; `orders` gives for each field its shared items in the order in which they are listed.
 * Every line comes once for each of `dataCount` data fields.
 */
export function axisLines(
  paths: readonly number[][],
  orders: readonly (readonly number[])[],
  dataCount: number,
): AxisLine[] {
  const depth = orders.length;
  const placeOf = orders.map((order) => new Map(order.map((item, place) => [item, place])));
  const byPlaces = paths.map((path) => ({ path, places: path.map((item, level) => placeOf[level]!.get(item)!) }));
  byPlaces.sort((a, b) => comparePlaces(a.places, b.places));

  const lines: Omit<AxisLine, 'data'>[] = [];
  let before: readonly number[] = [];
  let beforePath: readonly number[] = [];
  const closeGroups = (shared: number) => {
    for (let level = before.length - 1; level > shared; level--) {
      const key = pathKey(beforePath.slice(0, level));
      lines.push({ kind: 'subtotal', places: before.slice(0, level), repeated: level - 1, key });
    }
  };
  for (const { path, places } of byPlaces) {
    let shared = 0;
    while (shared < before.length && before[shared] === places[shared]) shared++;
    closeGroups(shared);
    lines.push({ kind: 'data', places, repeated: shared, key: pathKey(path) });
    before = places;
    beforePath = path;
  }
  closeGroups(0);
  if (depth > 0) lines.push({ kind: 'grand', places: [], repeated: 0, key: '' });
  return lines.flatMap((line) => Array.from({ length: dataCount }, (_, data) => ({ ...line, data })));
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const level = a.findIndex((place, at) => place !== b[at]);
  return level < 0 ? 0 : a[level]! - b[level]!;
}

const item = (place: number) => (place === 0 ? '<x/>' : `<x v="${place}"/>`);

/**
 * A line as `<i>` of `rowItems` or `colItems` (ECMA-376 part 1, 18.10.1.44). `valuesShown`: the axis ends with the field of several
 * data fields, whose item is a place as any other.
 */
export function lineXml(line: AxisLine, valuesShown: boolean): string {
  const which = line.data === 0 ? '' : ` i="${line.data}"`;
  if (line.kind === 'grand') return `<i t="grand"${which}><x/></i>`;
  if (line.kind === 'subtotal') {
    const repeated = line.repeated === 0 ? '' : ` r="${line.repeated}"`;
    return `<i t="default"${repeated}${which}>${item(line.places[line.places.length - 1]!)}</i>`;
  }
  const all = valuesShown ? [...line.places, line.data] : line.places;
  if (all.length === 0) return '<i/>';
  const repeated = line.data > 0 ? line.places.length : line.repeated;
  return `<i${repeated === 0 ? '' : ` r="${repeated}"`}${which}>${all.slice(repeated).map(item).join('')}</i>`;
}
