import type { Scalar } from '../../../src/book/index.js';
import { intersection, lastColumn, lastRow } from '../model/box.js';
import type { Box } from '../model/box.js';
import type { Range } from '../model/range.js';
import type { Workbook } from '../model/workbook.js';
import type { Worksheet } from '../model/worksheet.js';
import { refuse } from '../protocol/host-error.js';
import type { CountIndex } from './count-index.js';
import type { Node } from './parser.js';

/** Cells with content, numbered by their place in the box. */
export function* numbered(sheet: Worksheet, box: Box): Generator<readonly [number, Scalar]> {
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
export class Evaluation {
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
