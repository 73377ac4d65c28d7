import { cellKey, MAX_COLUMNS, MAX_ROWS } from '../../../book/index.js';
import type { Scalar } from '../../../book/index.js';
import { endsName, EQUALS, EXCLAMATION, GREATER, isBlank, LESS, QUESTION, SLASH } from './ascii.js';
import type { Budget } from './budget.js';
import { cellType, numberIn, plainValue } from './cell-value.js';
import type { CellType } from './cell-value.js';
import { itemText } from './shared-strings.js';
import { unescapeCell } from './text.js';
import type { XmlScanner } from './xml-scanner.js';

/** What the cells of a sheet need from the workbook around it. */
export interface WorkbookContext {
  /** The table of shared texts. */
  readonly strings: readonly string[];
  readonly from1904: boolean;
  readonly budget: Budget;
  /** Styles whose cells take input on a protected sheet; given when what guards the sheets is asked for too. */
  readonly unlockedStyles?: ReadonlySet<number>;
}

/** The letters by which elements and attributes are told apart. */
const C = 99;
const F = 102;
const H = 104;
const I = 105;
const O = 111;
const R = 114;
const S = 115;
const T = 116;
const V = 118;
const ONE = 49;

/**
 * Reads `<sheetData>`, at whose start tag the scanner stands, and leaves the scanner behind its end tag. This is where reading
 * spends its time: no tag is cut out, no text is made but for values, and every byte is looked at about once. (That `<` cannot
 * stand in an attribute lets it run from tag to tag.)
 */
export class CellRows {
  readonly cells = new Map<number, Scalar>();
  readonly formulas = new Set<number>();
  readonly hiddenRows = new Set<number>();
  /** Both stay empty unless the context names the unlocked styles. */
  readonly unlocked = new Set<number>();
  readonly formulaTexts = new Map<number, string>();
  private readonly bytes: Uint8Array;
  private row = 0;
  private column = 0;
  private type: CellType = 'number';

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: WorkbookContext,
  ) {
    this.bytes = scanner.bytes;
    if (!scanner.empty) this.read();
  }

  private read(): void {
    const { bytes, scanner } = this;
    const prefix = scanner.prefixLength;
    for (let at = this.nextTag(scanner.end); ; at = this.nextTag(at)) {
      const mark = bytes[at + 1];
      if (mark === EXCLAMATION || mark === QUESTION) {
        at = scanner.afterSpecial(at);
        continue;
      }
      if (mark === SLASH) {
        // Of the end tags only `</sheetData>` matters, the one that begins with these letters.
        if (bytes[at + 2 + prefix] === S && bytes[at + 3 + prefix] === H) {
          scanner.end = at;
          scanner.next();
          return;
        }
        at += 3;
        continue;
      }
      const name = at + 1 + prefix;
      const letter = bytes[name];
      if (letter === C && endsName(bytes[name + 1])) at = this.readCellTag(name);
      else if (letter === V && endsName(bytes[name + 1])) at = this.readValue(name + 1);
      else if (letter === F && endsName(bytes[name + 1])) at = this.readFormula(at);
      else if (letter === R && bytes[name + 1] === O) at = this.readRowTag(name);
      else if (letter === I && bytes[name + 1] === S && endsName(bytes[name + 2])) at = this.readInline(at);
      if (at < name) at = name;
    }
  }

  private nextTag(from: number): number {
    const { bytes } = this;
    const { length } = bytes;
    let at = from;
    while (at < length && bytes[at] !== LESS) at++;
    if (at >= length) throw this.scanner.broken();
    return at;
  }

  /** Reads the number of a row and whether it is hidden; gives the offset of the tag's end. */
  private readRowTag(name: number): number {
    this.row++;
    this.column = 0;
    let hidden = false;
    const end = this.readAttributes(name + 3, (letter, second, from, to) => {
      if (letter === R && endsAttribute(second)) this.row = numberIn(this.bytes, from, to);
      else if (letter === H && second === I) hidden = this.bytes[from] === ONE || this.bytes[from] === T;
    });
    if (!(this.row >= 1 && this.row <= MAX_ROWS && Number.isInteger(this.row))) throw this.scanner.broken();
    if (hidden) this.hiddenRows.add(this.row);
    return end;
  }

  /** Reads the place of a cell and the type of its value; gives the offset of the tag's end. */
  private readCellTag(name: number): number {
    this.column++;
    this.type = 'number';
    let style = 0;
    const end = this.readAttributes(name + 1, (letter, second, from, to) => {
      if (!endsAttribute(second)) return;
      if (letter === R) this.readReference(from, to);
      else if (letter === T) this.type = cellType(this.bytes, from, to);
      else if (letter === S) style = numberIn(this.bytes, from, to);
    });
    if (this.column > MAX_COLUMNS || this.row === 0) throw this.scanner.broken();
    if (this.context.unlockedStyles?.has(style)) this.unlocked.add(cellKey(this.row, this.column));
    return end;
  }

  /** Notes that the cell holds a formula, and which where that is asked for; gives an offset behind the tag's name. */
  private readFormula(at: number): number {
    const { scanner } = this;
    const key = cellKey(this.row, this.column);
    this.formulas.add(key);
    if (!this.context.unlockedStyles) return at;
    scanner.end = at;
    scanner.next();
    this.formulaTexts.set(key, unescapeCell(scanner.text()));
    return scanner.end;
  }

  /** Hands over the first two letters of each attribute's name and the range of its value; gives the offset of the tag's end. */
  private readAttributes(
    from: number,
    take: (letter: number, second: number, from: number, to: number) => void,
  ): number {
    const { bytes } = this;
    const { length } = bytes;
    let at = from;
    for (;;) {
      while (isBlank(bytes[at])) at++;
      const letter = bytes[at]!;
      if (letter === GREATER || letter === SLASH || at >= length) return at;
      const second = bytes[at + 1]!;
      while (at < length && bytes[at] !== EQUALS) at++;
      at++;
      while (isBlank(bytes[at])) at++;
      const quote = bytes[at];
      const valueFrom = ++at;
      while (at < length && bytes[at] !== quote) at++;
      take(letter, second, valueFrom, at);
      at++;
    }
  }

  /** `B3`; a cell without the attribute stands right of the one before. */
  private readReference(from: number, to: number): void {
    const { bytes } = this;
    let column = 0;
    let at = from;
    for (; at < to; at++) {
      const letter = bytes[at]! - 64;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    const row = at < to ? numberIn(bytes, at, to) : 0;
    if (!(row >= 1 && row <= MAX_ROWS && Number.isInteger(row) && column >= 1)) throw this.scanner.broken();
    this.row = row;
    this.column = column;
  }

  /** Reads `<v>`; gives the offset of its end tag. */
  private readValue(nameEnd: number): number {
    const { bytes, scanner, context } = this;
    const { length } = bytes;
    let from = nameEnd;
    while (from < length && bytes[from] !== GREATER) from++;
    if (bytes[from - 1] === SLASH) return from;
    let to = this.nextTag(++from);
    while (bytes[to + 1] === EXCLAMATION || bytes[to + 1] === QUESTION) to = this.nextTag(scanner.afterSpecial(to));
    if (bytes[to + 1] !== SLASH || bytes[to + 2 + scanner.prefixLength] !== V) throw scanner.broken();
    if (from === to) return to;
    const value =
      this.type === 'shared'
        ? context.strings[numberIn(bytes, from, to)]
        : plainValue(bytes, from, to, this.type, context.from1904);
    // Never silently: a value that is no value of its type, or a text that is not in the table, is no blank cell.
    if (value === undefined) throw scanner.broken();
    this.put(value);
    return to;
  }

  /** Reads `<is>`; gives an offset before its end tag. */
  private readInline(at: number): number {
    const { scanner } = this;
    scanner.end = at;
    scanner.next();
    this.put(itemText(scanner, 'is'));
    return scanner.end;
  }

  private put(value: Scalar): void {
    if (value === '') return;
    this.context.budget.spend();
    this.cells.set(cellKey(this.row, this.column), value);
  }
}

/** Whether an attribute's name is one letter long, by what comes after it. */
function endsAttribute(byte: number): boolean {
  return byte === EQUALS || isBlank(byte);
}
