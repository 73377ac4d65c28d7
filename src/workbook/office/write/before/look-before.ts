import type { Address } from '../../../../book/index.js';
import { rangeOf } from '../../range-of.js';
import type { Before } from './before.js';

const ASKED = [
  'numberFormat',
  ...['horizontalAlignment', 'verticalAlignment', 'wrapText'].map((name) => `format/${name}`),
  ...['name', 'size', 'bold', 'italic', 'underline', 'color'].map((name) => `format/font/${name}`),
  ...['sideIndex', 'style', 'weight', 'color'].map((name) => `format/borders/items/${name}`),
  'format/fill/color',
  'format/protection/locked',
];
const INDENTS = ['format/indentLevel', 'format/shrinkToFit'];

const EDGES: readonly string[] = ['EdgeTop', 'EdgeRight', 'EdgeBottom', 'EdgeLeft'];

/** Excel tells this colour also where nothing is behind a cell. */
const WHITE = '#FFFFFF';

/** How a cell looked and whether it was locked. `indents` as in `writeStyle`. */
export class LookBefore implements Before {
  readonly weight = 30;
  readonly characters = 1300;
  private range!: Excel.Range;

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly at: Address,
    private readonly indents: boolean,
  ) {}

  ask(): void {
    this.range = this.cellOf(this.sheet);
    this.range.load([...ASKED, ...(this.indents ? INDENTS : [])]);
  }

  putBack(sheet: Excel.Worksheet): void {
    const { numberFormat, format: was } = this.range;
    const range = this.cellOf(sheet);
    range.numberFormat = numberFormat;
    const { horizontalAlignment, verticalAlignment, wrapText } = was;
    const indents = this.indents ? { indentLevel: was.indentLevel, shrinkToFit: was.shrinkToFit } : {};
    range.format.set(told({ horizontalAlignment, verticalAlignment, wrapText, ...indents }));
    const { name, size, bold, italic, underline, color } = was.font;
    range.format.font.set(told({ name, size, bold, italic, underline, color }));
    if (was.fill.color.toUpperCase() === WHITE) range.format.fill.clear();
    else range.format.fill.color = was.fill.color;
    range.format.protection.locked = was.protection.locked;
    for (const line of was.borders.items) {
      if (!EDGES.includes(line.sideIndex)) continue;
      const { style, weight, color } = line;
      // Whatever else is said of a line draws one.
      range.format.borders.getItem(line.sideIndex).set(style === 'None' ? { style } : { style, weight, color });
    }
  }

  private cellOf(sheet: Excel.Worksheet): Excel.Range {
    return rangeOf(sheet, { from: this.at, to: this.at });
  }
}

/** Without what differs within the text of the cell, of which Excel tells null: edits change that of whole cells only. */
function told<T extends object>(properties: T): Partial<T> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)) as Partial<T>;
}
