import type { ConditionalFormat } from '../../../book/index.js';
import { shiftedFormula } from '../../../book/index.js';
import { rangeOf } from '../range-of.js';

/** Adds a format that shows while a formula is true, to each of its areas by itself; before all others of the sheet unless `last`. */
export function writeHighlight(
  sheet: Excel.Worksheet,
  { areas, formula, highlight, stopIfTrue }: ConditionalFormat,
  place: 'first' | 'last' = 'first',
): void {
  for (const area of areas) {
    const added = rangeOf(sheet, area).conditionalFormats.add('Custom' as Excel.ConditionalFormatType);
    const { rule, format } = added.custom;
    const { from } = areas[0]!;
    rule.formula = `=${shiftedFormula(formula, area.from.row - from.row, area.from.column - from.column)}`;
    if (highlight.fill !== undefined) format.fill.color = `#${highlight.fill}`;
    if (highlight.font?.color !== undefined) format.font.color = `#${highlight.font.color}`;
    if (highlight.font?.bold) format.font.bold = true;
    if (highlight.font?.italic) format.font.italic = true;
    if (stopIfTrue) added.stopIfTrue = true;
    // Excel puts a new one first, and counts from the back where the number is negative.
    if (place === 'last') added.priority = -1;
  }
}
