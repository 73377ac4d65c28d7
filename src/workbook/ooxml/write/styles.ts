import type { Book, Border, Color, Font, Highlight, Line, Style } from '../../../book/index.js';
import { escapeXml } from '../package/index.js';
import { bookInvalid } from '../../checks/invalid.js';
import { MAIN, XML } from './parts.js';

/** Formats that every program knows by number (ECMA-376 part 1, 18.8.30); only those that look the same in every language. */
const builtInFormats = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);
const FIRST_OWN_FORMAT = 164;

/** `RRGGBB` as attribute `rgb`, opaque. */
export function argb(color: Color): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(color)) throw bookInvalid('COLOR', color);
  return `FF${color.toUpperCase()}`;
}

/** Distinct pieces of XML, numbered in order of appearance. */
class Pool {
  private readonly places = new Map<string, number>();

  constructor(...first: readonly string[]) {
    first.forEach((xml) => this.place(xml));
  }

  place(xml: string): number {
    const known = this.places.get(xml);
    if (known !== undefined) return known;
    this.places.set(xml, this.places.size);
    return this.places.size - 1;
  }

  list(element: string): string {
    return `<${element} count="${this.places.size}">${[...this.places.keys()].join('')}</${element}>`;
  }
}

function lineXml(side: string, line: Line | undefined): string {
  if (!line) return `<${side}/>`;
  const color = line.color === undefined ? '<color auto="1"/>' : `<color rgb="${argb(line.color)}"/>`;
  return `<${side} style="${line.style}">${color}</${side}>`;
}

function borderXml({ left, right, top, bottom }: Border): string {
  const sides = lineXml('left', left) + lineXml('right', right) + lineXml('top', top) + lineXml('bottom', bottom);
  return `<border>${sides}<diagonal/></border>`;
}

function fillXml(color: Color): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function alignmentXml({ align }: Style): string {
  if (!align) return '';
  const horizontal = align.horizontal === undefined ? '' : ` horizontal="${align.horizontal}"`;
  const vertical = align.vertical === undefined ? '' : ` vertical="${align.vertical}"`;
  const wrap = align.wrap ? ' wrapText="1"' : '';
  const indent = align.indent ? ` indent="${align.indent}"` : '';
  const shrink = align.shrink ? ' shrinkToFit="1"' : '';
  return `<alignment${horizontal}${vertical}${wrap}${indent}${shrink}/>`;
}

/**
 * The styles of a book (part xl/styles.xml, ECMA-376 part 1, 18.8). Styles are compared by content: equal ones share one number,
 * and 0 is the plain cell in the book's font.
 */
export class Styles {
  private readonly fonts: Pool;
  private readonly fills = new Pool(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new Pool(borderXml({}));
  private readonly formats = new Map<string, number>();
  private readonly cells = new Pool();
  private readonly highlights = new Pool();
  private readonly known = new Map<Style, number>();

  constructor(private readonly base: Book['defaultFont']) {
    this.fonts = new Pool(this.fontXml({}));
    this.place({});
  }

  /** Number of a style, as attribute `s` of a cell. */
  place(style: Style | undefined): number {
    if (style === undefined) return 0;
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const place = this.cells.place(this.cellXml(style));
    this.known.set(style, place);
    return place;
  }

  /** Number of a highlight, as attribute `dxfId` of a conditional format. Its fill stands in `bgColor`, other than a cell's. */
  highlight({ font, fill }: Highlight): number {
    const flags = `${font?.bold ? '<b/>' : ''}${font?.italic ? '<i/>' : ''}`;
    const color = font?.color === undefined ? '' : `<color rgb="${argb(font.color)}"/>`;
    const fontXml = flags || color ? `<font>${flags}${color}</font>` : '';
    const fillXml =
      fill === undefined
        ? ''
        : `<fill><patternFill patternType="solid"><bgColor rgb="${argb(fill)}"/></patternFill></fill>`;
    return this.highlights.place(`<dxf>${fontXml}${fillXml}</dxf>`);
  }

  /** Number of a number format. */
  private format(code: string): number {
    const builtIn = builtInFormats.get(code);
    if (builtIn !== undefined) return builtIn;
    const own = this.formats.get(code) ?? FIRST_OWN_FORMAT + this.formats.size;
    this.formats.set(code, own);
    return own;
  }

  xml(): string {
    const formats = [...this.formats]
      .map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`)
      .join('');
    return (
      `${XML}<styleSheet ${MAIN}>` +
      (formats === '' ? '' : `<numFmts count="${this.formats.size}">${formats}</numFmts>`) +
      this.fonts.list('fonts') +
      this.fills.list('fills') +
      this.borders.list('borders') +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.cells.list('cellXfs') +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      this.highlights.list('dxfs') +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
      '</styleSheet>'
    );
  }

  private cellXml(style: Style): string {
    const font = style.font ? this.fonts.place(this.fontXml(style.font)) : 0;
    const fill = style.fill === undefined ? 0 : this.fills.place(fillXml(style.fill));
    const border = style.border ? this.borders.place(borderXml(style.border)) : 0;
    const format = style.format === undefined ? 0 : this.format(style.format);
    const inside = alignmentXml(style) + (style.unlocked ? '<protection locked="0"/>' : '');
    return (
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
      (format === 0 ? '' : ' applyNumberFormat="1"') +
      (font === 0 ? '' : ' applyFont="1"') +
      (fill === 0 ? '' : ' applyFill="1"') +
      (border === 0 ? '' : ' applyBorder="1"') +
      (style.align ? ' applyAlignment="1"' : '') +
      (style.unlocked ? ' applyProtection="1"' : '') +
      (inside === '' ? '/>' : `>${inside}</xf>`)
    );
  }

  /** Order of children as the schema has it. Family 3 and character set 128 make programs choose a Japanese font as substitute. */
  private fontXml(font: Font): string {
    return (
      `<font>${font.bold ? '<b/>' : ''}${font.italic ? '<i/>' : ''}${font.underline ? '<u/>' : ''}` +
      `<sz val="${font.size ?? this.base.size}"/>` +
      (font.color === undefined ? '<color theme="1"/>' : `<color rgb="${argb(font.color)}"/>`) +
      `<name val="${escapeXml(font.name ?? this.base.name)}"/><family val="3"/><charset val="128"/></font>`
    );
  }
}
