/** A value in a cell or inside a formula. */
export type Value = string | number | boolean;

/** What a formula may look at. */
export interface Surroundings {
  /** Value of a cell; `sheet` is undefined for the formula's own. */
  cell(sheet: string | undefined, address: string): Value | undefined;
  /** Values of a column of a table. */
  column(table: string, column: string): readonly (Value | undefined)[];
}

const token =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|([^\s()[\]'"!,:=+\-*/]+)\[([^\]]+)\]|(?:(?:'((?:[^']|'')+)'|([^\s()[\]'"!,:=+\-*/]+))!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?(?![A-Za-z(])|([A-Z]+)\(|([-+*/=(),]))/y;

/**
 * Calculates the formulas of our books, which use COUNTIFS, SUM, IF, INT and + − × ÷ = alone. Written for these tests
 * and sharing nothing with the product, so that a cached value is compared with somebody else's arithmetic.
 */
export function evaluate(formula: string, around: Surroundings): Value {
  return new Parser(formula, around).whole();
}

type Operand = Value | undefined | readonly (Value | undefined)[];

class Parser {
  private at = 0;
  private groups: RegExpExecArray | null = null;

  constructor(
    private readonly text: string,
    private readonly around: Surroundings,
  ) {
    this.next();
  }

  whole(): Value {
    const value = this.comparison();
    if (this.groups) throw new Error(`Left over in ${this.text}: ${this.groups[0]}`);
    return scalar(value);
  }

  private next(): void {
    token.lastIndex = this.at;
    this.groups = this.at < this.text.length ? token.exec(this.text) : null;
    if (!this.groups && this.text.slice(this.at).trim() !== '')
      throw new Error(`Not understood: ${this.text.slice(this.at)}`);
    this.at = token.lastIndex || this.text.length;
  }

  private sign(): string | undefined {
    return this.groups?.[10];
  }

  private comparison(): Operand {
    const left = this.sum();
    if (this.sign() !== '=') return left;
    this.next();
    return scalar(left) === scalar(this.sum());
  }

  private sum(): Operand {
    let left = this.product();
    for (let sign = this.sign(); sign === '+' || sign === '-'; sign = this.sign()) {
      this.next();
      const right = number(this.product());
      left = number(left) + (sign === '+' ? right : -right);
    }
    return left;
  }

  private product(): Operand {
    let left = this.factor();
    for (let sign = this.sign(); sign === '*' || sign === '/'; sign = this.sign()) {
      this.next();
      const right = number(this.factor());
      left = sign === '*' ? number(left) * right : number(left) / right;
    }
    return left;
  }

  private factor(): Operand {
    const groups = this.groups;
    if (!groups) throw new Error(`Ends too early: ${this.text}`);
    const [, digits, quoted, table, column, sheetQuoted, sheetPlain, from, to, name, sign] = groups;
    this.next();
    if (digits !== undefined) return Number(digits);
    if (quoted !== undefined) return quoted.replaceAll('""', '"');
    if (table !== undefined) return this.around.column(table, column!);
    if (from !== undefined) {
      const sheet = sheetQuoted?.replaceAll("''", "'") ?? sheetPlain;
      if (to === undefined) return this.around.cell(sheet, from.replaceAll('$', ''));
      return cellsBetween(from, to).map((address) => this.around.cell(sheet, address));
    }
    if (name !== undefined) return this.call(name);
    if (sign === '-') return -number(this.factor());
    if (sign !== '(') throw new Error(`Unexpected ${sign} in ${this.text}`);
    const value = this.comparison();
    this.close();
    return value;
  }

  private call(name: string): Operand {
    const operands: Operand[] = [this.comparison()];
    while (this.sign() === ',') {
      this.next();
      operands.push(this.comparison());
    }
    this.close();
    switch (name) {
      case 'SUM':
        return operands.flat().reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
      case 'INT':
        return Math.floor(number(operands[0]));
      case 'IF':
        return scalar(operands[0]) === true ? operands[1] : operands[2];
      case 'COUNTIFS':
        return countIfs(operands);
      default:
        throw new Error(`Unknown function ${name}`);
    }
  }

  private close(): void {
    if (this.sign() !== ')') throw new Error(`Not closed: ${this.text}`);
    this.next();
  }
}

/** Pairs of a column and what it must hold. */
function countIfs(operands: readonly Operand[]): number {
  const found: ReadonlySet<number>[] = [];
  for (let place = 0; place < operands.length; place += 2) {
    found.push(linesWith(operands[place] as Column, scalar(operands[place + 1])));
  }
  const [fewest, ...others] = found.sort((a, b) => a.size - b.size);
  return [...fewest!].filter((line) => others.every((lines) => lines.has(line))).length;
}

type Column = readonly (Value | undefined)[];

const indexes = new WeakMap<Column, Map<Value | undefined, Set<number>>>();

/** Lines of a column that hold a value; texts are equal without regard to case, as in Excel. */
function linesWith(column: Column, wanted: Value): ReadonlySet<number> {
  const fold = (value: Value | undefined) => (typeof value === 'string' ? value.toLowerCase() : value);
  let index = indexes.get(column);
  if (!index) {
    index = new Map();
    for (const [line, value] of column.entries()) {
      const lines = index.get(fold(value));
      if (lines) lines.add(line);
      else index.set(fold(value), new Set([line]));
    }
    indexes.set(column, index);
  }
  return index.get(fold(wanted)) ?? new Set();
}

function scalar(operand: Operand): Value {
  if (Array.isArray(operand)) throw new Error('A single value was expected');
  return (operand as Value | undefined) ?? 0;
}

function number(operand: Operand): number {
  const value = scalar(operand);
  if (typeof value !== 'number') throw new Error(`Not a number: ${String(value)}`);
  return value;
}

function cellsBetween(from: string, to: string): string[] {
  const place = (address: string) => {
    const [, letters, row] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address)!;
    const column = [...letters!].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
    return { column, row: Number(row) };
  };
  const letters = (column: number): string =>
    column === 0 ? '' : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
  const [a, b] = [place(from), place(to)];
  const cells: string[] = [];
  for (let { row } = a; row <= b.row; row += 1) {
    for (let { column } = a; column <= b.column; column += 1) cells.push(`${letters(column)}${row}`);
  }
  return cells;
}
