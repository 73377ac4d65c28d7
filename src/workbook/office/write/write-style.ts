import type { Line, Style } from '../../../book/index.js';
import { rangeOf } from '../range-of.js';
import type { StyledArea } from './style-areas.js';

const lines: Readonly<Record<Line['style'], readonly [Excel.BorderLineStyle, Excel.BorderWeight]>> = {
  thin: ['Continuous' as Excel.BorderLineStyle, 'Thin' as Excel.BorderWeight],
  medium: ['Continuous' as Excel.BorderLineStyle, 'Medium' as Excel.BorderWeight],
  hair: ['Continuous' as Excel.BorderLineStyle, 'Hairline' as Excel.BorderWeight],
  dotted: ['Dot' as Excel.BorderLineStyle, 'Thin' as Excel.BorderWeight],
  double: ['Double' as Excel.BorderLineStyle, 'Thick' as Excel.BorderWeight],
};

const horizontals = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  centerContinuous: 'CenterAcrossSelection',
} as const;

const verticals = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** Sets how a rectangle looks. `indents`: whether Excel has indents and shrinking (ExcelApi 1.9); without, they are left out. */
export function writeStyle(sheet: Excel.Worksheet, { style, area }: StyledArea, indents: boolean): void {
  const range = rangeOf(sheet, area);
  const { format } = range;
  const { font = {}, align = {}, fill } = style;
  if (font.name !== undefined) format.font.name = font.name;
  if (font.size !== undefined) format.font.size = font.size;
  if (font.bold) format.font.bold = true;
  if (font.italic) format.font.italic = true;
  if (font.underline) format.font.underline = 'Single';
  if (font.color !== undefined) format.font.color = `#${font.color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (align.horizontal) format.horizontalAlignment = horizontals[align.horizontal];
  if (align.vertical) format.verticalAlignment = verticals[align.vertical];
  if (align.wrap) format.wrapText = true;
  if (indents && align.indent !== undefined) format.indentLevel = align.indent;
  if (indents && align.shrink) format.shrinkToFit = true;
  // A single value holds for every cell of the range.
  if (style.format !== undefined) range.numberFormat = style.format as unknown as string[][];
  if (style.unlocked) format.protection.locked = false;
  writeBorder(format, style, area.to.row > area.from.row, area.to.column > area.from.column);
}

/** Lines between cells belong to both; the lower and the right cell decide. */
function writeBorder(
  format: Excel.RangeFormat,
  { border }: Style,
  severalRows: boolean,
  severalColumns: boolean,
): void {
  if (!border) return;
  const { top, right, bottom, left } = border;
  const set = (edge: Excel.BorderIndex | `${Excel.BorderIndex}`, line: Line | undefined) => {
    if (!line) return;
    const item = format.borders.getItem(edge as Excel.BorderIndex);
    const [style, weight] = lines[line.style];
    item.style = style;
    item.weight = weight;
    if (line.color !== undefined) item.color = `#${line.color}`;
  };
  set('EdgeTop', top);
  set('EdgeRight', right);
  set('EdgeBottom', bottom);
  set('EdgeLeft', left);
  if (severalRows) set('InsideHorizontal', top ?? bottom);
  if (severalColumns) set('InsideVertical', left ?? right);
}
