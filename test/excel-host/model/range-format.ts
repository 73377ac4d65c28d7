import { refuse } from '../protocol/host-error.js';
import type { Box } from './box.js';
import { cellCount, intersection, lastColumn, lastRow } from './box.js';
import type { BorderLine, CellStyle } from './cell-style.js';
import { HostCollection, HostObject } from './host-object.js';
import type { Worksheet } from './worksheet.js';

/** Reads and changes one aspect of the style of some cells. */
class Styling {
  constructor(
    readonly worksheet: Worksheet,
    readonly boxes: readonly Box[],
  ) {}

  /** The common value; null when cells differ (host fact `mixed-format`). */
  read<T>(aspect: (style: CellStyle) => T): T | null {
    const { cells } = this.worksheet;
    const found = new Set<T>();
    const styles = new Set<CellStyle>();
    for (const box of this.boxes) {
      // Of very large ranges only the cells in use can differ from the rest.
      const used = cells.used(false);
      const part = cellCount(box) > 1_000_000 ? used && intersection(used, box) : box;
      if (part !== box) styles.add(cells.styleOf(lastRow(box), lastColumn(box)));
      for (let row = part?.row ?? 1; part && row <= lastRow(part); row++) {
        for (let column = part.column; column <= lastColumn(part); column++) styles.add(cells.styleOf(row, column));
      }
    }
    for (const style of styles) found.add(aspect(style));
    return found.size === 1 ? [...found][0]! : null;
  }

  change(change: (style: CellStyle) => CellStyle): void {
    this.worksheet.guardFormat();
    for (const box of this.boxes) this.worksheet.restyle(box, change);
  }
}

/** A colour as `#RRGGBB`; names of HTML colours that tests use. */
export function colorOf(input: unknown): string {
  const names: Readonly<Record<string, string>> = {
    red: '#FF0000',
    yellow: '#FFFF00',
    white: '#FFFFFF',
    black: '#000000',
  };
  const color = names[String(input).toLowerCase()] ?? String(input);
  return /^#[0-9a-f]{6}$/i.test(color) ? color.toUpperCase() : refuse('InvalidArgument');
}

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
    for (const box of boxes) worksheet.setColumnWidth(box.column, lastColumn(box), width);
  }

  /** Points. */
  get rowHeight(): number | null {
    return common(this.sizes('rows'));
  }

  set rowHeight(height: number) {
    const { worksheet, boxes } = this.styling;
    for (const box of boxes) worksheet.setRowHeight(box.row, lastRow(box), height);
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
        ? ([worksheet.rowHeights, worksheet.standardHeight, box.row, lastRow(box)] as const)
        : ([worksheet.columnWidths, worksheet.standardWidthPoints, box.column, lastColumn(box)] as const);
    const own = [...known].filter(([at]) => at >= from && at <= to).map(([, size]) => size);
    return own.length === to - from + 1 ? own : [...own, standard];
  }
}

function common(values: readonly number[]): number | null {
  return new Set(values).size === 1 ? values[0]! : null;
}

class RangeFill extends HostObject {
  readonly className = 'RangeFill';

  constructor(private readonly styling: Styling) {
    super();
  }

  /** White stands for no fill, as in Excel. */
  get color(): string | null {
    return this.styling.read(({ fill }) => fill ?? '#FFFFFF');
  }

  set color(input: unknown) {
    if (input === '') this.clear();
    else {
      const fill = colorOf(input);
      this.styling.change((style) => ({ ...style, fill }));
    }
  }

  clear(): void {
    this.styling.change(({ fill: _, ...style }) => style);
  }
}

class RangeFont extends HostObject {
  readonly className = 'RangeFont';

  constructor(private readonly styling: Styling) {
    super();
  }

  get name(): string | null {
    return this.styling.read(({ fontName }) => fontName);
  }

  set name(fontName: string) {
    this.styling.change((style) => ({ ...style, fontName }));
  }

  get size(): number | null {
    return this.styling.read(({ fontSize }) => fontSize);
  }

  set size(fontSize: number) {
    if (!(fontSize >= 1 && fontSize <= 409)) refuse('InvalidArgument');
    this.styling.change((style) => ({ ...style, fontSize }));
  }

  get color(): string | null {
    return this.styling.read(({ fontColor }) => fontColor);
  }

  set color(input: unknown) {
    const fontColor = colorOf(input);
    this.styling.change((style) => ({ ...style, fontColor }));
  }

  get bold(): boolean | null {
    return this.styling.read(({ bold }) => bold);
  }

  set bold(bold: boolean) {
    this.styling.change((style) => ({ ...style, bold }));
  }

  get italic(): boolean | null {
    return this.styling.read(({ italic }) => italic);
  }

  set italic(italic: boolean) {
    this.styling.change((style) => ({ ...style, italic }));
  }

  get underline(): string | null {
    return this.styling.read(({ underline }) => underline);
  }

  set underline(underline: string) {
    this.styling.change((style) => ({ ...style, underline }));
  }

  get strikethrough(): boolean | null {
    return this.styling.read(({ strikethrough }) => strikethrough);
  }

  set strikethrough(strikethrough: boolean) {
    this.styling.change((style) => ({ ...style, strikethrough }));
  }
}

class FormatProtection extends HostObject {
  readonly className = 'FormatProtection';

  constructor(private readonly styling: Styling) {
    super();
  }

  get locked(): boolean | null {
    return this.styling.read(({ locked }) => locked);
  }

  set locked(locked: boolean) {
    this.styling.worksheet.guardStructure();
    this.styling.change((style) => ({ ...style, locked }));
  }

  get formulaHidden(): boolean | null {
    return this.styling.read(({ formulaHidden }) => formulaHidden);
  }

  set formulaHidden(formulaHidden: boolean) {
    this.styling.worksheet.guardStructure();
    this.styling.change((style) => ({ ...style, formulaHidden }));
  }
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];
const NO_LINE: BorderLine = { style: 'None', weight: 'Thin', color: '#000000' };

class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly className = 'RangeBorderCollection';

  constructor(private readonly styling: Styling) {
    super();
  }

  items(): readonly RangeBorder[] {
    return EDGES.map((edge) => new RangeBorder(this.styling, edge));
  }

  find(edge: unknown): RangeBorder | null {
    return EDGES.includes(String(edge)) ? new RangeBorder(this.styling, String(edge)) : null;
  }

  get count(): number {
    return EDGES.length;
  }

  getItem(edge: unknown): RangeBorder {
    return this.find(edge) ?? refuse('InvalidArgument');
  }

  getItemAt(index: number): RangeBorder {
    return this.items()[index] ?? refuse('InvalidArgument');
  }
}

/** One side of a range, or the lines within it. */
class RangeBorder extends HostObject {
  readonly className = 'RangeBorder';

  constructor(
    private readonly styling: Styling,
    private readonly edge: string,
  ) {
    super();
  }

  override get identity(): string {
    return this.edge;
  }

  get sideIndex(): string {
    return this.edge;
  }

  get style(): string | null {
    return this.read(({ style }) => style);
  }

  set style(style: string) {
    this.change((line) => ({ ...line, style }));
  }

  get weight(): string | null {
    return this.read(({ weight }) => weight);
  }

  set weight(weight: string) {
    this.change((line) => ({ ...line, weight, style: line.style === 'None' ? 'Continuous' : line.style }));
  }

  get color(): string | null {
    return this.read(({ color }) => color);
  }

  set color(input: unknown) {
    const color = colorOf(input);
    this.change((line) => ({ ...line, color, style: line.style === 'None' ? 'Continuous' : line.style }));
  }

  private read(aspect: (line: BorderLine) => string): string | null {
    const [{ worksheet, boxes }, side] = [new Styling(this.styling.worksheet, this.strips()), this.sides()[0]!];
    if (boxes.length === 0) return aspect(NO_LINE);
    return new Styling(worksheet, boxes).read(({ borders }) => aspect(borders[side] ?? NO_LINE));
  }

  private change(change: (line: BorderLine) => BorderLine): void {
    for (const side of this.sides()) {
      new Styling(this.styling.worksheet, this.strips(side)).change((style) => ({
        ...style,
        borders: { ...style.borders, [side]: change(style.borders[side] ?? NO_LINE) },
      }));
    }
  }

  /** Sides of cells that make this line. */
  private sides(): readonly string[] {
    if (this.edge === 'InsideVertical') return ['EdgeRight', 'EdgeLeft'];
    return this.edge === 'InsideHorizontal' ? ['EdgeBottom', 'EdgeTop'] : [this.edge];
  }

  /** Cells whose `side` makes this line. */
  private strips(side = this.sides()[0]!): Box[] {
    const inside = this.edge.startsWith('Inside');
    return this.styling.boxes.flatMap((box) => {
      const vertical = side === 'EdgeLeft' || side === 'EdgeRight';
      const length = vertical ? box.columns : box.rows;
      const size = inside ? length - 1 : 1;
      if (size < 1) return [];
      const last = side === 'EdgeRight' || side === 'EdgeBottom';
      const offset = inside ? (last ? 0 : 1) : last ? length - 1 : 0;
      return vertical
        ? [{ ...box, column: box.column + offset, columns: size }]
        : [{ ...box, row: box.row + offset, rows: size }];
    });
  }
}
