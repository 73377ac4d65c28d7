import type { Scalar } from '../../../src/book/index.js';
import { limitOf } from '../host-facts.js';
import { refuse } from '../protocol/host-error.js';
import * as boxes from './box.js';
import type { Box } from './box.js';
import { cellText } from './cell-text.js';
import { ConditionalFormatCollection } from './conditional-formats.js';
import { DataValidation } from './data-validation.js';
import { RangeAreas } from './range-areas.js';
import { setLink } from './links.js';
import type { RangeHyperlink } from './links.js';
import { RangeFormat } from './range-format.js';
import { RangePlaces } from './range-places.js';
import { shaped } from './sheet-input.js';

interface CellPropertiesAsked {
  readonly format?: { readonly protection?: boolean };
}

interface CellProtection {
  readonly format: { readonly protection: { readonly formulaHidden: boolean; readonly locked: boolean } };
}

const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;

/** A rectangle of cells. */
export class Range extends RangePlaces {
  readonly className = 'Range';

  get hidden(): boolean {
    return this.rowHidden === true || this.columnHidden === true;
  }

  get values(): (Scalar | '')[][] {
    return this.grid((row, column) => this.worksheet.valueAt(row, column) ?? '');
  }

  set values(input: unknown) {
    this.worksheet.input(this.box, input);
  }

  get formulas(): (Scalar | '')[][] {
    const { cells } = this.worksheet;
    return this.grid((row, column) => cells.formulas.get(row, column) ?? cells.values.get(row, column) ?? '');
  }

  set formulas(input: unknown) {
    this.values = input;
  }

  get text(): string[][] {
    const { worksheet } = this;
    return this.grid((row, column) =>
      cellText(worksheet.valueAt(row, column), worksheet.cells.styleOf(row, column).numberFormat),
    );
  }

  get valueTypes(): string[][] {
    return this.grid((row, column) => {
      const value = this.worksheet.valueAt(row, column);
      if (value === undefined) return 'Empty';
      if (typeof value === 'number') return 'Double';
      return typeof value === 'boolean' ? 'Boolean' : ERROR.test(value) ? 'Error' : 'String';
    });
  }

  get numberFormat(): string[][] {
    return this.grid((row, column) => this.worksheet.cells.styleOf(row, column).numberFormat);
  }

  set numberFormat(input: unknown) {
    const { worksheet, box } = this;
    worksheet.guardFormat();
    if (!Array.isArray(input)) {
      worksheet.restyle(box, (style) => ({ ...style, numberFormat: formatOf(input) }));
      return;
    }
    this.eachOf(input, (row, column, value) => {
      const style = worksheet.cells.styleOf(row, column);
      worksheet.cells.setStyle(row, column, { ...style, numberFormat: formatOf(value) });
    });
  }

  get rowHidden(): boolean | null {
    return hiddenState(this.box.row, boxes.lastRow(this.box), this.worksheet.lines.hiddenRows);
  }

  set rowHidden(hidden: boolean) {
    this.worksheet.lines.hideRows(this.box.row, boxes.lastRow(this.box), hidden);
  }

  get columnHidden(): boolean | null {
    return hiddenState(this.box.column, boxes.lastColumn(this.box), this.worksheet.lines.hiddenColumns);
  }

  set columnHidden(hidden: boolean) {
    this.worksheet.lines.hideColumns(this.box.column, boxes.lastColumn(this.box), hidden);
  }

  get format(): RangeFormat {
    return new RangeFormat(this.worksheet, [this.box]);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this.worksheet, this.box);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.worksheet, this.box);
  }

  /** Of the first cell; a link within the workbook has the place that it leads to. */
  get hyperlink(): RangeHyperlink | null {
    return this.worksheet.links.get(this.box.row, this.box.column) ?? null;
  }

  set hyperlink(input: unknown) {
    const { worksheet, box } = this;
    worksheet.guardCells(box);
    worksheet.guardFormat();
    setLink(worksheet, box, input);
  }

  /** Of what can be asked for here the double has the protection alone. */
  getCellProperties({
    format: { protection = false, ...formats } = {},
    ...others
  }: CellPropertiesAsked): CellProtection[][] {
    if (!protection || Object.keys({ ...formats, ...others }).length > 0) {
      refuse('ApiNotFound', 'unknown-member', 'Of the properties of cells the double tells the protection.');
    }
    const { cells } = this.worksheet;
    return this.grid((row, column) => {
      const { locked, formulaHidden } = cells.styleOf(row, column);
      return { format: { protection: { formulaHidden, locked } } };
    });
  }

  getMergedAreasOrNullObject(): RangeAreas | null {
    const areas = this.worksheet.merges.within(this.box);
    if (areas.length > limitOf('merged-512')) refuse('RangeExceedsLimit', 'merged-512');
    return areas.length > 0 ? new RangeAreas(this.worksheet, areas) : null;
  }

  /** Asked by Office.js before it writes a large array in pieces. */
  validateArraySize(rows: number, columns: number): void {
    if (rows !== this.box.rows || columns !== this.box.columns) refuse('InvalidArgument', 'values-shape');
  }

  select(): void {
    this.worksheet.select(this.box);
  }

  clear(applyTo = 'All'): void {
    const { worksheet, box } = this;
    if (applyTo !== 'Formats') worksheet.input(box, '');
    if (applyTo === 'Contents' || applyTo === 'Hyperlinks') return;
    worksheet.guardFormat();
    const { base } = worksheet.cells;
    worksheet.restyle(box, () => base);
  }

  insert(shift: string): Range {
    this.worksheet.shift(this.box, shift, true);
    return this.at(this.box);
  }

  delete(shift: string): void {
    this.worksheet.shift(this.box, shift, false);
  }

  merge(across = false): void {
    const { worksheet, box } = this;
    worksheet.guardStructure();
    const rows = across ? Array.from({ length: box.rows }, (_, i) => ({ ...box, row: box.row + i, rows: 1 })) : [box];
    worksheet.changeMerges((merges) => rows.forEach((row) => merges.add(row)));
    for (const row of rows) worksheet.keepOnlyFirst(row);
  }

  unmerge(): void {
    this.worksheet.guardStructure();
    this.worksheet.changeMerges((merges) => merges.remove(this.box));
  }

  protected override at(box: Box): Range {
    return new Range(this.worksheet, box);
  }

  private grid<T>(read: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.box;
    if (boxes.cellCount(this.box) > limitOf('range-cells')) refuse('RangeExceedsLimit', 'range-cells');
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => read(row + i, column + j)),
    );
  }

  private eachOf(input: readonly unknown[], write: (row: number, column: number, value: unknown) => void): void {
    const { box } = this;
    for (const [i, values] of shaped(box, input).entries()) {
      for (const [j, value] of values.entries()) if (value !== null) write(box.row + i, box.column + j, value);
    }
  }
}

function formatOf(input: unknown): string {
  return typeof input === 'string' ? input || 'General' : refuse('InvalidArgument');
}

function hiddenState(from: number, to: number, hidden: ReadonlySet<number>): boolean | null {
  const some = [...hidden].filter((at) => at >= from && at <= to).length;
  return some === 0 ? false : some === to - from + 1 ? true : null;
}
