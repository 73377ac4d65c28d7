import type { XmlScanner } from '../read/xml-scanner.js';
import { decode } from '../read/text.js';
import type { Splices } from './splices.js';

/** Characters of a column that was hidden by having no width. */
const SHOWN_WIDTH = 10;

/** Takes a sheet out of those that are in view; the scanner stands at the start tag of its views. */
export function deselect(scanner: XmlScanner, splices: Splices): void {
  if (scanner.empty) return;
  while (scanner.next() && !(!scanner.opens && scanner.is('sheetViews'))) {
    const range = scanner.opens && scanner.is('sheetView') ? scanner.attributeRange('tabSelected') : undefined;
    if (range) splices.replace(...range, '0');
  }
}

/** Shows some of the columns that the present `<col>` describes; the others stay hidden, in a `<col>` of their own. */
export function showColumns(scanner: XmlScanner, splices: Splices, shown: ReadonlySet<number>): void {
  const [min, max] = [Number(scanner.attribute('min')), Number(scanner.attribute('max'))];
  const wanted = [...shown].filter((column) => min <= column && column <= max).sort((a, b) => a - b);
  if (wanted.length === 0 || !scanner.flag('hidden')) return;
  const tag = decode(scanner.bytes, scanner.start, scanner.end);
  const over = (from: number, to: number, hidden: boolean) => {
    const one = tag.replace(/\bmin="\d+"/, `min="${from}"`).replace(/\bmax="\d+"/, `max="${to}"`);
    if (hidden) return one;
    return one.replace(/\shidden="[^"]*"/, '').replace(/\bwidth="0(?:\.0*)?"/, `width="${SHOWN_WIDTH}"`);
  };
  let xml = '';
  let from = min;
  for (const column of wanted) {
    if (from < column) xml += over(from, column - 1, true);
    xml += over(column, column, false);
    from = column + 1;
  }
  if (from <= max) xml += over(from, max, true);
  const { start } = scanner;
  scanner.skip();
  splices.replace(start, scanner.end, xml);
}
