import { parseA1 } from '../../../book/index.js';
import type { Area, SeenFormat, SeenValidation, SheetGuards } from '../../../book/index.js';
import type { Budget } from './budget.js';
import { unescapeCell } from './text.js';
import { XmlScanner } from './xml-scanner.js';

/** `A1:C3 D5` as areas; what is no area is left out. */
export function areasIn(text: string): Area[] {
  return text.split(/\s+/).flatMap((range): Area[] => {
    const [first = '', last = first] = range.split(':');
    const from = parseA1(first);
    const to = parseA1(last);
    return from && to ? [{ from, to }] : [];
  });
}

const alerts = new Set(['stop', 'warning', 'information']);

/**
 * Reads what a worksheet part says of input behind its cells: protection, validations and conditional formats by formula (ECMA-376
 * part 1, 18.3.1.85, 18.3.1.33, 18.3.1.18), also as Excel 2010 and later keep those that name other sheets (`x14:`, [MS-XLSX] 2.6).
 */
export class GuardReader {
  private protection: SheetGuards['protection'] = 'none';
  private readonly validations: SeenValidation[] = [];
  private readonly formats: SeenFormat[] = [];

  constructor(private readonly budget: Budget) {}

  get seen(): Pick<SheetGuards, 'protection' | 'validations' | 'formats'> {
    return { protection: this.protection, validations: this.validations, formats: this.formats };
  }

  /** Takes in the element at whose start tag the scanner stands, if it is one of these. */
  read(scanner: XmlScanner): void {
    switch (scanner.localName) {
      case 'sheetProtection':
        this.readProtection(scanner);
        break;
      case 'dataValidation':
        this.readValidation(scanner);
        break;
      case 'conditionalFormatting':
        this.readFormats(scanner);
        break;
    }
  }

  private readProtection(scanner: XmlScanner): void {
    if (!scanner.flag('sheet')) return;
    const locked = ['password', 'hashValue'].some((name) => (scanner.attribute(name) ?? '') !== '');
    this.protection = locked ? 'password' : 'open';
  }

  private readValidation(scanner: XmlScanner): void {
    const kind = scanner.attribute('type') ?? 'none';
    const operator = scanner.attribute('operator') ?? 'between';
    const style = scanner.attribute('errorStyle') ?? 'stop';
    const alert = scanner.flag('showErrorMessage') && alerts.has(style) ? style : 'none';
    let areas = scanner.attribute('sqref') ?? '';
    const formulas: string[] = [];
    inside(scanner, 'dataValidation', (name) => {
      if (name === 'sqref') areas = scanner.text();
      // In `x14:` the formula stands in an `xm:f` of its own.
      else if (name === 'f' || name === 'formula1' || name === 'formula2') takeText(scanner, formulas);
    });
    this.validations.push({
      areas: this.spent(areasIn(areas)),
      kind,
      operator,
      formulas,
      alert: alert as SeenValidation['alert'],
    });
  }

  private readFormats(scanner: XmlScanner): void {
    let areas = scanner.attribute('sqref') ?? '';
    const formulas: string[] = [];
    let byFormula = false;
    inside(scanner, 'conditionalFormatting', (name) => {
      if (name === 'cfRule') byFormula = scanner.attribute('type') === 'expression';
      else if (name === 'sqref') areas = scanner.text();
      else if ((name === 'formula' || name === 'f') && byFormula) takeText(scanner, formulas);
    });
    const all = this.spent(areasIn(areas));
    for (const formula of formulas) this.formats.push({ areas: all, formula });
  }

  private spent(areas: readonly Area[]): readonly Area[] {
    areas.forEach(() => this.budget.spend());
    return areas;
  }
}

/** Calls `visit` at the start tag of each element within the one named, at whose start tag the scanner stands; leaves it at the end tag. */
function inside(scanner: XmlScanner, element: string, visit: (name: string) => void): void {
  if (scanner.empty) return;
  while (scanner.next()) {
    const name = scanner.localName;
    if (!scanner.opens && name === element) return;
    if (scanner.opens) visit(name);
  }
  throw scanner.broken();
}

/** The text of an element that holds a text; nothing where it holds elements. */
function takeText(scanner: XmlScanner, into: string[]): void {
  if (scanner.empty) return;
  const { end, start } = scanner;
  if (!scanner.seek()) throw scanner.broken();
  const opens = scanner.opens;
  scanner.end = start;
  scanner.next();
  if (opens) scanner.end = end;
  else into.push(unescapeCell(scanner.text()));
}

/** Numbers of the cell styles whose cells take input on a protected sheet (`<protection locked="0"/>`, ECMA-376 part 1, 18.8.33). */
export function unlockedStyles(bytes: Uint8Array, part: string): Set<number> {
  const scanner = new XmlScanner(bytes, part);
  const unlocked = new Set<number>();
  if (!scanner.nextElement('cellXfs') || scanner.empty) return unlocked;
  let style = -1;
  while (scanner.next() && !scanner.is('cellXfs')) {
    if (!scanner.opens) continue;
    if (scanner.is('xf')) style++;
    else if (scanner.is('protection')) {
      const locked = scanner.attribute('locked');
      if (locked === '0' || locked === 'false') unlocked.add(style);
    }
  }
  return unlocked;
}
