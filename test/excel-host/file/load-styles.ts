import { PLAIN } from '../model/cell-style.js';
import type { BorderLine, CellStyle } from '../model/cell-style.js';
import { all, flag, one } from './xml.js';
import type { Xml } from './xml.js';

/** Number formats that files name by number alone (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  49: '@',
};

/** Colours of the Office theme in the order in which files number them. */
const theme = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];

function colorOf(color: Xml | undefined): string | undefined {
  const { rgb, theme: number } = color?.attributes ?? {};
  if (rgb) return `#${rgb.slice(-6).toUpperCase()}`;
  return number === undefined ? undefined : `#${theme[Number(number)] ?? '000000'}`;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const lineStyles: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  hair: ['Continuous', 'Hairline'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  double: ['Double', 'Thick'],
};

function bordersOf(border: Xml | undefined): Record<string, BorderLine> {
  const borders: Record<string, BorderLine> = {};
  for (const side of ['top', 'bottom', 'left', 'right']) {
    const element = one(border, side);
    const known = lineStyles[element?.attributes.style ?? ''];
    if (known)
      borders[`Edge${capital(side)}`] = {
        style: known[0],
        weight: known[1],
        color: colorOf(one(element, 'color')) ?? '#000000',
      };
  }
  return borders;
}

function fontOf(font: Xml | undefined) {
  const on = (name: string) => {
    const element = one(font, name);
    return element !== undefined && flag(element.attributes.val, true);
  };
  return {
    fontName: one(font, 'name')?.attributes.val ?? PLAIN.fontName,
    fontSize: Number(one(font, 'sz')?.attributes.val ?? PLAIN.fontSize),
    fontColor: colorOf(one(font, 'color')) ?? PLAIN.fontColor,
    bold: on('b'),
    italic: on('i'),
    strikethrough: on('strike'),
    underline: one(font, 'u') ? capital(one(font, 'u')!.attributes.val ?? 'single') : 'None',
  };
}

/** What the styles part says: the styles of cells, and what conditional formats change. */
export interface FileStyles {
  readonly cells: readonly CellStyle[];
  readonly highlights: readonly {
    readonly fill: string | null;
    readonly fontColor: string | null;
    readonly bold: boolean | null;
    readonly italic?: boolean;
  }[];
}

/** Styles by their number in the file. */
export function loadStyles(root: Xml): FileStyles {
  const formats = new Map(
    all(one(root, 'numFmts'), 'numFmt').map(({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode!]),
  );
  const fonts = all(one(root, 'fonts'), 'font').map(fontOf);
  const borders = all(one(root, 'borders'), 'border').map(bordersOf);
  const fills = all(one(root, 'fills'), 'fill').map((fill) => {
    const pattern = one(fill, 'patternFill');
    return pattern?.attributes.patternType === 'solid' ? colorOf(one(pattern, 'fgColor')) : undefined;
  });
  const cells = all(one(root, 'cellXfs'), 'xf').map((xf): CellStyle => {
    const { numFmtId = '0', fontId = '0', fillId = '0', borderId = '0' } = xf.attributes;
    const align = one(xf, 'alignment')?.attributes ?? {};
    const protection = one(xf, 'protection')?.attributes ?? {};
    const fill = fills[Number(fillId)];
    return {
      ...PLAIN,
      ...fonts[Number(fontId)],
      ...(fill === undefined ? {} : { fill }),
      numberFormat: formats.get(Number(numFmtId)) ?? builtIn[Number(numFmtId)] ?? 'General',
      borders: borders[Number(borderId)] ?? {},
      horizontal:
        align.horizontal === 'centerContinuous' ? 'CenterAcrossSelection' : capital(align.horizontal ?? 'general'),
      vertical: capital(align.vertical ?? 'bottom'),
      wrap: flag(align.wrapText),
      shrink: flag(align.shrinkToFit),
      indent: Number(align.indent ?? 0),
      locked: flag(protection.locked, true),
      formulaHidden: flag(protection.hidden),
    };
  });
  const highlights = all(one(root, 'dxfs'), 'dxf').map((dxf) => {
    const pattern = one(one(dxf, 'fill'), 'patternFill');
    const font = one(dxf, 'font');
    return {
      fill: colorOf(one(pattern, 'bgColor') ?? one(pattern, 'fgColor')) ?? null,
      fontColor: colorOf(one(font, 'color')) ?? null,
      bold: one(font, 'b') ? flag(one(font, 'b')!.attributes.val, true) : null,
      ...(flag(one(font, 'i')?.attributes.val, one(font, 'i') !== undefined) ? { italic: true } : {}),
    };
  });
  return { cells: cells.length > 0 ? cells : [PLAIN], highlights };
}
