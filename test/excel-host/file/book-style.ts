import type { Style } from '../../../src/book/index.js';
import type { BorderLine, CellStyle } from '../model/cell-style.js';

/** `Thin` as our writer has it: `thin`. */
export const lower = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);

function lineOf({ style, weight, color }: BorderLine) {
  const known =
    style === 'Double'
      ? 'double'
      : style === 'Dot'
        ? 'dotted'
        : weight === 'Hairline'
          ? 'hair'
          : weight === 'Medium'
            ? 'medium'
            : 'thin';
  return { style: known, color: color.slice(1) } as const;
}

/** A style as our writer takes it. */
export function styleOf(style: CellStyle): Style {
  const borders = Object.entries(style.borders).filter(([, line]) => line.style !== 'None');
  return {
    font: {
      name: style.fontName,
      size: style.fontSize,
      color: style.fontColor.slice(1),
      bold: style.bold,
      italic: style.italic,
      underline: style.underline !== 'None',
    },
    ...(style.fill ? { fill: style.fill.slice(1) } : {}),
    ...(borders.length > 0
      ? { border: Object.fromEntries(borders.map(([edge, line]) => [lower(edge.slice(4)), lineOf(line)])) }
      : {}),
    align: {
      ...(style.horizontal === 'CenterAcrossSelection' ? { horizontal: 'centerContinuous' as const } : {}),
      ...(['Left', 'Center', 'Right'].includes(style.horizontal)
        ? { horizontal: lower(style.horizontal) as 'left' | 'center' | 'right' }
        : {}),
      ...(['Top', 'Center'].includes(style.vertical) ? { vertical: lower(style.vertical) as 'top' | 'center' } : {}),
      wrap: style.wrap,
      shrink: style.shrink,
      ...(style.indent > 0 ? { indent: style.indent } : {}),
    },
    format: style.numberFormat,
    unlocked: !style.locked,
  };
}
