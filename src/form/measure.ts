/** Size of the default font in points: column widths are counted in its digits. */
export const BASE_SIZE = 10;

/** Room that a cell keeps free at its sides, in digits. */
const SIDES = 1.6;

/** Height of a line of text as a multiple of the font's size; wide enough for every Japanese font in use. */
const LINE = 1.55;

/** Digits that a full-width character is as wide as: 1.7 in Meiryo UI, up to 1.9 where another font stands in for it. */
const FULL_WIDTH = 1.85;

/** Width of a text in digits of the same size. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u0000-\u00ff\uff61-\uff9f]/.test(character) ? 1 : FULL_WIDTH;
  return width;
}

/** Lines that a text takes in a column of this width (digits of the default font) at this font size (points). */
export function linesOf(text: string, width: number, size = BASE_SIZE): number {
  const room = Math.max(2, ((width - SIDES) * BASE_SIZE) / size);
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += Math.max(1, Math.ceil(textWidth(paragraph) / room));
  return lines;
}

/** Height in points of a row that shows so many lines, with air above and below. */
export function rowHeight(lines: number, size = BASE_SIZE): number {
  return Math.ceil(lines * size * LINE) + 4;
}

/** Height of a row in which this text is shown whole. */
export function heightFor(text: string, width: number, size = BASE_SIZE): number {
  return rowHeight(linesOf(text, width, size), size);
}
