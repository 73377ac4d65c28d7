import type { Scalar } from '../../../src/book/index.js';
import { refuse } from '../protocol/host-error.js';
import { cellCount, intersection, lastColumn, lastRow } from '../model/box.js';
import type { Box } from '../model/box.js';
import type { Range } from '../model/range.js';
import type { Workbook } from '../model/workbook.js';
import type { Worksheet } from '../model/worksheet.js';
import { CountIndex } from './count-index.js';
import { CannotCalculate, parseFormula } from './parser.js';
import type { Node } from './parser.js';
import { sheetsReadBy } from './references.js';

/** Values of one state of the workbook. */
interface Generation {
  readonly changes: number;
  readonly values: Map<Worksheet, Map<string, Scalar>>;
  readonly indexes: Map<string, CountIndex>;
}

/**
 * Calculates formulas when they are read (host fact `calculation`). A formula that it cannot calculate keeps the value of the file
 * until a sheet that it reads has changed.
 */
export class Calculator {
  private generation: Generation = { changes: -1, values: new Map(), indexes: new Map() };
  private readonly trees = new Map<string, Node | CannotCalculate>();
  /** Cells whose value is being sought, against circles. */
  private readonly open = new Set<string>();
  private suspended = false;
  /** Changes of each sheet when its file had been loaded. */
  private readonly loaded = new Map<Worksheet, number>();

  constructor(private readonly workbook: Workbook) {}

  /** The cached values of formulas are right for the workbook as it is now. */
  trustCachedValues(): void {
    for (const sheet of this.workbook.worksheets.list) this.loaded.set(sheet, sheet.cells.changes);
  }

  /** Refuses a formula that the double could never calculate. */
  check(formula: string): void {
    const tree = this.tree(formula);
    if (tree instanceof CannotCalculate) refuse('NotImplemented', 'calculation', tree.message);
  }

  /** Result of a formula that stands in no cell; undefined when the double cannot calculate it. */
  resultOf(sheet: Worksheet, formula: string): Scalar | undefined {
    const tree = this.tree(formula);
    return tree instanceof CannotCalculate ? undefined : this.evaluation(sheet).scalar(tree);
  }

  /** Values of formulas stay as they are until `resume`. */
  suspend(): void {
    this.suspended = true;
  }

  resume(): void {
    this.suspended = false;
  }

  /** Calculates all anew when it is next asked. */
  forget(): void {
    this.generation = { changes: -1, values: new Map(), indexes: new Map() };
  }

  /** Result of the formula of a cell. */
  valueOf(sheet: Worksheet, row: number, column: number): Scalar {
    const formula = sheet.cells.formulas.get(row, column)!;
    const cached = sheet.cells.values.get(row, column);
    if (this.suspended || this.unchanged()) return cached ?? 0;
    const values = this.valuesOf(sheet);
    const key = `${row},${column}`;
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = this.calculate(sheet, formula, cached, `${sheet.id} ${key}`);
    values.set(key, value);
    // Excel keeps the result with the cell; nobody is told of it.
    sheet.cells.values.set(row, column, value);
    return value;
  }

  private calculate(sheet: Worksheet, formula: string, cached: Scalar | undefined, key: string): Scalar {
    const tree = this.tree(formula);
    if (tree instanceof CannotCalculate) {
      const stale = sheetsReadBy(formula).some((name) => {
        const read = name === undefined ? sheet : this.workbook.worksheets.find(name);
        return !read || this.loaded.get(read) !== read.cells.changes;
      });
      return stale || cached === undefined ? refuse('NotImplemented', 'calculation', tree.message) : cached;
    }
    if (this.open.has(key)) return 0;
    this.open.add(key);
    try {
      return this.evaluation(sheet).scalar(tree);
    } finally {
      this.open.delete(key);
    }
  }

  private evaluation(sheet: Worksheet): Evaluation {
    return new Evaluation(this.workbook, sheet, (range) => this.indexOf(range));
  }

  private tree(formula: string): Node | CannotCalculate {
    let tree = this.trees.get(formula);
    if (tree === undefined) {
      try {
        tree = parseFormula(formula);
      } catch (error) {
        if (!(error instanceof CannotCalculate)) throw error;
        tree = error;
      }
      this.trees.set(formula, tree);
    }
    return tree;
  }

  private unchanged(): boolean {
    const sheets = this.workbook.worksheets.list;
    return sheets.every((sheet) => this.loaded.get(sheet) === sheet.cells.changes);
  }

  private valuesOf(sheet: Worksheet): Map<string, Scalar> {
    const changes = this.workbook.worksheets.list.reduce((sum, { cells }) => sum + cells.changes, 0);
    if (changes !== this.generation.changes) this.generation = { changes, values: new Map(), indexes: new Map() };
    const { values } = this.generation;
    const known = values.get(sheet) ?? new Map<string, Scalar>();
    values.set(sheet, known);
    return known;
  }

  private indexOf({ worksheet, box }: Range): CountIndex {
    const key = `${worksheet.id} ${box.row} ${box.column} ${box.rows} ${box.columns}`;
    const known = this.generation.indexes.get(key);
    if (known) return known;
    const index = new CountIndex(cellCount(box), numbered(worksheet, box));
    this.generation.indexes.set(key, index);
    return index;
  }
}

/** Cells with content, numbered by their place in the box. */
function* numbered(sheet: Worksheet, box: Box): Generator<readonly [number, Scalar]> {
  const used = sheet.cells.used(true);
  const part = used && intersection(used, box);
  if (!part) return;
  for (let row = part.row; row <= lastRow(part); row++) {
    for (let column = part.column; column <= lastColumn(part); column++) {
      const value = sheet.valueAt(row, column);
      if (value !== undefined) yield [(row - box.row) * box.columns + column - box.column, value];
    }
  }
}

const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;

/** An error value of a formula, such as #DIV/0!, on its way to the cell. */
class ErrorValue extends Error {}

/** Evaluates one formula. */
class Evaluation {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet,
    private readonly indexOf: (range: Range) => CountIndex,
  ) {}

  scalar(node: Node): Scalar {
    try {
      return this.value(node) ?? 0;
    } catch (error) {
      if (error instanceof ErrorValue) return error.message;
      throw error;
    }
  }

  /** undefined stands for a blank cell. */
  private value(node: Node): Scalar | undefined {
    switch (node.kind) {
      case 'value':
        return node.value;
      case 'sign':
        return node.negative ? -this.number(node.of) : this.number(node.of);
      case 'operation':
        return this.operation(node.operator, node.left, node.right);
      case 'call':
        return this.call(node.name, node.args);
      default: {
        const { worksheet, box } = this.range(node);
        const value = worksheet.valueAt(box.row, box.column);
        if (typeof value === 'string' && ERROR.test(value)) throw new ErrorValue(value);
        return value;
      }
    }
  }

  private operation(operator: string, left: Node, right: Node): Scalar {
    if (operator === '=') return equal(this.value(left), this.value(right));
    const [a, b] = [this.number(left), this.number(right)];
    if (operator === '+') return a + b;
    if (operator === '-') return a - b;
    if (operator === '*') return a * b;
    if (b === 0) throw new ErrorValue('#DIV/0!');
    return a / b;
  }

  private call(name: string, args: readonly Node[]): Scalar | undefined {
    if (name === 'INT') return Math.floor(this.number(args[0]!));
    if (name === 'IF') {
      const condition = this.number(args[0]!) !== 0;
      const branch = args[condition ? 1 : 2];
      return branch ? (this.value(branch) ?? 0) : condition;
    }
    if (name === 'SUM') return args.reduce((sum, node) => sum + this.sum(node), 0);
    return this.countifs(args);
  }

  private sum(node: Node): number {
    if (node.kind !== 'reference' && node.kind !== 'name' && node.kind !== 'column') return this.number(node);
    const { worksheet, box } = this.range(node);
    let sum = 0;
    for (const [, value] of numbered(worksheet, box)) {
      if (typeof value === 'number') sum += value;
      if (typeof value === 'string' && ERROR.test(value)) throw new ErrorValue(value);
    }
    return sum;
  }

  private countifs(args: readonly Node[]): number {
    let matches: readonly number[] | undefined;
    let size: number | undefined;
    for (let i = 0; i < args.length; i += 2) {
      const index = this.indexOf(this.range(args[i]!));
      if (size !== undefined && size !== index.size) throw new ErrorValue('#VALUE!');
      size = index.size;
      const criterion = this.value(args[i + 1]!) ?? 0;
      if (typeof criterion === 'string' && (criterion === '' || /^[<>=]|[*?~]/.test(criterion))) {
        refuse('NotImplemented', 'calculation', `The double does not count by ${criterion}.`);
      }
      const here = index.matching(criterion);
      const wanted: ReadonlySet<number> | undefined = matches && new Set(matches);
      matches = wanted ? here.filter((number) => wanted.has(number)) : here;
    }
    return matches?.length ?? 0;
  }

  private number(node: Node): number {
    const value = this.value(node);
    if (value === undefined) return 0;
    if (typeof value === 'string') {
      if (value.trim() === '' || Number.isNaN(Number(value))) throw new ErrorValue('#VALUE!');
    }
    return Number(value);
  }

  private range(node: Node): Range {
    if (node.kind === 'column') {
      const [, table, column] = /^(.+?)\[(.+)\]$/.exec(node.text)!;
      const body = this.workbook.tables.find(table!)?.columnBody(column!);
      if (!body) throw new ErrorValue('#REF!');
      return body;
    }
    if (node.kind !== 'reference' && node.kind !== 'name') return refuse('NotImplemented', 'calculation');
    const own = node.text.includes('!') ? undefined : (this.sheet.names.find(node.text)?.rangeOrUndefined ?? undefined);
    const range = own ?? this.workbook.rangeOf(node.text) ?? this.ownCell(node);
    if (!range) throw new ErrorValue(node.kind === 'name' ? '#NAME?' : '#REF!');
    return range;
  }

  private ownCell(node: { readonly kind: string; readonly text: string }): Range | undefined {
    return node.kind === 'reference' && !node.text.includes('!')
      ? this.sheet.getRange(node.text.replaceAll('$', ''))
      : undefined;
  }
}

function equal(a: Scalar | undefined, b: Scalar | undefined): boolean {
  if (a === undefined) return b === undefined || b === '' || b === 0 || b === false;
  if (b === undefined) return equal(b, a);
  return typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;
}
