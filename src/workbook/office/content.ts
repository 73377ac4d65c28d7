import type { Area, Scalar } from '../../book/index.js';
import { cellKey } from '../../book/index.js';
import { TenkenError } from '../../findings/index.js';
import { rangeOf } from './range-of.js';
import type { Lines, Shape } from './shape.js';

/** Cells in one range; the answer stays well below what one answer may be. */
const BLOCK_CELLS = 5000;

/** One question to Excel about the cells of a sheet, and how many cells its answer weighs as much as. */
export interface ContentRequest {
  readonly weight: number;
  /** Puts it into the batch in hand. */
  ask(sheet: Excel.Worksheet): void;
  /** Takes the answer in when the batch has run. */
  take(into: Content): void;
}

/** The cells of a sheet and what of it is hidden, as answers come in. */
export interface Content {
  readonly cells: Map<number, Scalar>;
  readonly formulas: Set<number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

/** What must be asked for to know the cells of `areas` and the hidden rows and columns of `shape`. */
export function contentRequests(shape: Shape, areas: readonly Area[]): ContentRequest[] {
  return [
    ...areas.flatMap(blocksOf).map((area) => new CellBlock(area)),
    ...oneByOne(shape.hiddenRows).map((row) => new HiddenLine('row', row)),
    ...oneByOne(shape.hiddenColumns).map((column) => new HiddenLine('column', column)),
  ];
}

/** An area in pieces of whole rows. */
export function blocksOf({ from, to }: Area): Area[] {
  const columns = to.column - from.column + 1;
  const rows = Math.max(1, Math.floor(BLOCK_CELLS / columns));
  const blocks: Area[] = [];
  for (let row = from.row; row <= to.row; row += rows) {
    blocks.push({
      from: { row, column: from.column },
      to: { row: Math.min(row + rows - 1, to.row), column: to.column },
    });
  }
  return blocks;
}

const oneByOne = ({ from, to, hidden }: Lines) =>
  hidden === 'some' ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [];

class CellBlock implements ContentRequest {
  readonly weight: number;
  private range: Excel.Range | undefined;

  constructor(private readonly area: Area) {
    const { from, to } = area;
    this.weight = (to.row - from.row + 1) * (to.column - from.column + 1);
  }

  ask(sheet: Excel.Worksheet): void {
    this.range = rangeOf(sheet, this.area);
    this.range.load('values,formulas');
  }

  take({ cells, formulas }: Content): void {
    // Where a range is too large some hosts answer null in place of the values.
    const values = this.range!.values as Scalar[][] | null;
    if (values === null) throw new TenkenError('EXCEL_TOO_LARGE');
    const { from } = this.area;
    values.forEach((line, row) =>
      line.forEach((value, column) => {
        const key = cellKey(from.row + row, from.column + column);
        const formula: unknown = this.range!.formulas[row]![column];
        // A text such as `=A1` that was entered with an apostrophe stands in both.
        if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) formulas.add(key);
        if (value !== '') cells.set(key, value);
      }),
    );
  }
}

class HiddenLine implements ContentRequest {
  /** A question with little to answer, but as long as some cells. */
  readonly weight = 10;
  private cell: Excel.Range | undefined;

  constructor(
    private readonly kind: 'row' | 'column',
    private readonly line: number,
  ) {}

  ask(sheet: Excel.Worksheet): void {
    const { kind, line } = this;
    this.cell = sheet.getCell(kind === 'row' ? line - 1 : 0, kind === 'column' ? line - 1 : 0).untrack();
    this.cell.load(kind === 'row' ? 'rowHidden' : 'columnHidden');
  }

  take({ hiddenRows, hiddenColumns }: Content): void {
    const { kind, line } = this;
    if (kind === 'row' && this.cell!.rowHidden) hiddenRows.add(line);
    if (kind === 'column' && this.cell!.columnHidden) hiddenColumns.add(line);
  }
}
