import { a1Area, outside } from '../../../book/index.js';
import type { Area, Validation } from '../../../book/index.js';
import { areasIn } from '../read/guards.js';
import type { XmlScanner } from '../read/xml-scanner.js';
import { validationXml } from '../write/input-rules.js';
import { withPrefix } from './children.js';
import type { Splices } from './splices.js';

/**
 * Puts validations in the place of what the list, at whose start tag the scanner stands, said of their cells: two validations of
 * one cell make Excel call a file damaged.
 */
export function patchValidations(scanner: XmlScanner, splices: Splices, validations: readonly Validation[]): void {
  const { start, prefixText, empty: alone } = scanner;
  const count = scanner.attributeRange('count');
  const added = validations.map(validationXml);
  let kept = 0;
  const cuts: [number, number, string][] = [];
  while (!alone && scanner.next() && !(!scanner.opens && scanner.is('dataValidations'))) {
    if (!scanner.opens || !scanner.is('dataValidation')) continue;
    const from = scanner.start;
    const range = scanner.attributeRange('sqref');
    const before = areasIn(scanner.attribute('sqref') ?? '');
    const after = without(before, validations);
    scanner.skip();
    if (after.length === 0 && before.length > 0) cuts.push([from, scanner.end, '']);
    else {
      kept++;
      if (range && after !== before) cuts.push([...range, after.map(a1Area).join(' ')]);
    }
  }
  const xml = withPrefix(added.join(''), prefixText);
  if (scanner.start === start) {
    const element = `${prefixText}dataValidations`;
    splices.replace(start, scanner.end, `<${element} count="${added.length}">${xml}</${element}>`);
    return;
  }
  for (const [from, to, text] of cuts) splices.replace(from, to, text);
  if (count) splices.replace(...count, String(kept + added.length));
  splices.insert(scanner.start, xml);
}

/**
 * Takes the cells of validations out of those that Excel 2010 and later keep in an extension (`x14:dataValidation`, [MS-XLSX] 2.6),
 * at the start tag of whose list the scanner stands; an extension without any goes.
 */
export function takeFromExtension(scanner: XmlScanner, splices: Splices, validations: readonly Validation[]): void {
  if (scanner.empty) return;
  let extension = scanner.start;
  let cuts: [number, number, string][] = [];
  let kept = 0;
  let count: readonly [number, number] | undefined;
  let one: { from: number; range?: [number, number]; before: Area[] } | undefined;
  let seen = false;
  while (scanner.next()) {
    const name = scanner.localName;
    if (!scanner.opens && name === 'extLst') return;
    if (scanner.opens && name === 'ext') {
      extension = scanner.start;
      cuts = [];
      [kept, seen, count] = [0, false, undefined];
    } else if (scanner.opens && name === 'dataValidations') count = scanner.attributeRange('count');
    else if (scanner.opens && name === 'dataValidation') {
      seen = true;
      one = { from: scanner.start, before: [] };
    } else if (scanner.opens && name === 'sqref' && one) {
      const from = scanner.end;
      one.before = areasIn(scanner.text());
      one.range = [from, scanner.start];
      scanner.read();
    } else if (!scanner.opens && name === 'dataValidation' && one) {
      const after = without(one.before, validations);
      if (after.length === 0) cuts.push([one.from, scanner.end, '']);
      else {
        kept++;
        if (after !== one.before && one.range) cuts.push([...one.range, after.map(a1Area).join(' ')]);
      }
      one = undefined;
    } else if (!scanner.opens && name === 'ext' && seen && cuts.length > 0) {
      if (kept === 0) splices.remove(extension, scanner.end);
      else {
        for (const [from, to, text] of cuts) splices.replace(from, to, text);
        if (count) splices.replace(...count, String(kept));
      }
    }
  }
}

/** The areas without the cells of the validations; the same array where they share none. */
function without(areas: Area[], validations: readonly Validation[]): Area[] {
  let left = areas;
  let changed = false;
  for (const taken of validations.flatMap((validation) => validation.areas)) {
    const next = left.flatMap((area) => outside(area, taken));
    changed ||= next.length !== left.length || next.some((area, index) => area !== left[index]);
    left = next;
  }
  return changed ? left : areas;
}
