import type { Color } from '../../book/index.js';

/** Colours of texts on light and on dark ground. */
export const DARK = '262626';
export const LIGHT = 'FFFFFF';

/** Before the number of a value that is pointed out. */
const MARK = '●';

/** Part of full light that a colour gives back (WCAG 2.2, relative luminance). */
function luminance(color: Color): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** White or near black, whichever stands out more from `background`. */
export function labelColor(background: Color): Color {
  const ratio = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const light = luminance(background);
  return ratio(light, luminance(LIGHT)) >= ratio(light, luminance(DARK)) ? LIGHT : DARK;
}

/** Number format of labels in stacked bars: what is too small for its segment shows none, and lies in the table beside the chart. */
export function stackedLabelFormat(format: string, least: number): string {
  return format.includes(';') || least <= 0 ? format : `[<${least}]"";${format}`;
}

/** Number format of the label of a value that is pointed out: its mark is shown however small the segment is. */
export function markedLabelFormat(format: string, least: number): string {
  const marked = `"${MARK} "${format}`;
  return format.includes(';') || least <= 0 ? marked : `[<${least}]"${MARK}";${marked}`;
}
