import type { Scalar } from '../../../src/book/index.js';
import { cellCount } from '../model/box.js';
import type { Range } from '../model/range.js';
import type { Workbook } from '../model/workbook.js';
import type { Worksheet } from '../model/worksheet.js';
import { refuse } from '../protocol/host-error.js';
import { CountIndex } from './count-index.js';
import { Evaluation, numbered } from './evaluation.js';
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
