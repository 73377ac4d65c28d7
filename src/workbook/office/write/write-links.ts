import type { Sheet } from '../../../book/index.js';
import { rangeOf } from '../range-of.js';
import type { Batch } from './batch.js';
import { writeStyle } from './write-style.js';

/** Makes the links of a sheet: `targetOf` says where a link of the book leads. Excel gives such cells a look of its own, so ours comes after. */
export async function writeLinks(
  worksheet: Excel.Worksheet,
  { cells }: Pick<Sheet, 'cells'>,
  targetOf: (link: string) => string,
  batch: Batch,
  indents: boolean,
): Promise<void> {
  for (const { row, column, value, style = {}, link } of cells) {
    if (link === undefined) continue;
    await batch.room(1200);
    const area = { from: { row, column }, to: { row, column } };
    const range = rangeOf(worksheet, area);
    range.hyperlink = { documentReference: targetOf(link), textToDisplay: String(value ?? '') };
    const font = { color: '000000', ...style.font };
    writeStyle(worksheet, { style: { ...style, font }, area }, indents);
    if (!font.underline) range.format.font.underline = 'None';
  }
}
