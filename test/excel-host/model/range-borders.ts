import { refuse } from '../protocol/host-error.js';
import type { Box } from './box.js';
import type { BorderLine } from './cell-style.js';
import { HostCollection, HostObject } from './host-object.js';
import { colorOf, Styling } from './styling.js';

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];

const NO_LINE: BorderLine = { style: 'None', weight: 'Thin', color: '#000000' };

export class RangeBorderCollection extends HostCollection<RangeBorder> {
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
