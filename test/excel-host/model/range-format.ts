import type { Box } from './box.js';
import { lastColumn, lastRow } from './box.js';
import { FormatProtection } from './format-protection.js';
import { HostObject } from './host-object.js';
import { RangeBorderCollection } from './range-borders.js';
import { RangeFill } from './range-fill.js';
import { RangeFont } from './range-font.js';
import { Styling } from './styling.js';
import type { Worksheet } from './worksheet.js';

export class RangeFormat extends HostObject {
  readonly className = 'RangeFormat';
  private readonly styling: Styling;

  constructor(worksheet: Worksheet, boxes: readonly Box[]) {
    super();
    this.styling = new Styling(worksheet, boxes);
  }

  get fill(): RangeFill {
    return new RangeFill(this.styling);
  }

  get font(): RangeFont {
    return new RangeFont(this.styling);
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.styling);
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.styling);
  }

  get horizontalAlignment(): string | null {
    return this.styling.read(({ horizontal }) => horizontal);
  }

  set horizontalAlignment(horizontal: string) {
    this.styling.change((style) => ({ ...style, horizontal }));
  }

  get verticalAlignment(): string | null {
    return this.styling.read(({ vertical }) => vertical);
  }

  set verticalAlignment(vertical: string) {
    this.styling.change((style) => ({ ...style, vertical }));
  }

  get wrapText(): boolean | null {
    return this.styling.read(({ wrap }) => wrap);
  }

  set wrapText(wrap: boolean) {
    this.styling.change((style) => ({ ...style, wrap }));
  }

  get shrinkToFit(): boolean | null {
    return this.styling.read(({ shrink }) => shrink);
  }

  set shrinkToFit(shrink: boolean) {
    this.styling.change((style) => ({ ...style, shrink }));
  }

  get indentLevel(): number | null {
    return this.styling.read(({ indent }) => indent);
  }

  set indentLevel(indent: number) {
    this.styling.change((style) => ({ ...style, indent }));
  }

  /** Points. */
  get columnWidth(): number | null {
    return common(this.sizes('columns'));
  }

  set columnWidth(width: number) {
    const { worksheet, boxes } = this.styling;
    for (const box of boxes) worksheet.lines.setColumnWidth(box.column, lastColumn(box), width);
  }

  /** Points. */
  get rowHeight(): number | null {
    return common(this.sizes('rows'));
  }

  set rowHeight(height: number) {
    const { worksheet, boxes } = this.styling;
    for (const box of boxes) worksheet.lines.setRowHeight(box.row, lastRow(box), height);
  }

  autofitColumns(): void {
    this.columnWidth = this.styling.worksheet.standardWidthPoints;
  }

  autofitRows(): void {
    this.rowHeight = this.styling.worksheet.standardHeight;
  }

  private sizes(axis: 'rows' | 'columns'): number[] {
    const { worksheet, boxes } = this.styling;
    const box = boxes[0]!;
    const [known, standard, from, to] =
      axis === 'rows'
        ? ([worksheet.lines.rowHeights, worksheet.standardHeight, box.row, lastRow(box)] as const)
        : ([worksheet.lines.columnWidths, worksheet.standardWidthPoints, box.column, lastColumn(box)] as const);
    const own = [...known].filter(([at]) => at >= from && at <= to).map(([, size]) => size);
    return own.length === to - from + 1 ? own : [...own, standard];
  }
}

function common(values: readonly number[]): number | null {
  return new Set(values).size === 1 ? values[0]! : null;
}
