import type { Book, Color, Highlight, Style } from '../../../book/index.js';
import { decode } from '../read/text.js';
import { XmlScanner } from '../read/xml-scanner.js';
import { argb, Styles } from '../write/styles.js';
import { appendChildren, ChildInserter } from './children.js';
import { Splices } from './splices.js';

const MAIN_TYPE = 'styles';

/** Children of the styles part in the order of the schema (CT_Stylesheet, ECMA-376 part 1, 18.8.39). */
const order = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

/** The lists that are added to. */
const lists = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const;
type ListName = (typeof lists)[number];

/** Items of a list, as they stand without prefix. */
type Items = Record<ListName, string[]>;

function readItems(bytes: Uint8Array, part: string): Items {
  const items: Items = { numFmts: [], fonts: [], fills: [], borders: [], cellXfs: [], dxfs: [] };
  const scanner = new XmlScanner(bytes, part);
  new ChildInserter(scanner, new Splices(), order).run((name) => {
    const list = lists.find((known) => known === name);
    if (!list || scanner.empty) return;
    const prefix = scanner.prefixText;
    while (scanner.next() && scanner.opens) {
      const { start } = scanner;
      scanner.skip();
      const xml = decode(bytes, start, scanner.end);
      items[list].push(prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</'));
    }
  });
  return items;
}

function numberIn(xml: string, attribute: string): number {
  return Number(new RegExp(`\\s${attribute}="(\\d+)"`).exec(xml)?.[1] ?? 0);
}

/** The styles part of a workbook to which styles are added; those that are there keep their numbers. */
export class StylesPatch {
  private readonly items: Items;
  private readonly added: Items = { numFmts: [], fonts: [], fills: [], borders: [], cellXfs: [], dxfs: [] };
  private readonly filledStyles = new Map<string, number>();
  private readonly fills = new Map<string, number>();
  private readonly given = new Map<string, number>();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly part: string,
  ) {
    this.items = readItems(bytes, part);
  }

  /** The workbook's own font. */
  get defaultFont(): Book['defaultFont'] {
    const font = this.items.fonts[0] ?? '';
    const name = /<name\s+val="([^"]*)"/.exec(font)?.[1] ?? 'Calibri';
    return { name, size: Number(/<sz\s+val="([\d.]+)"/.exec(font)?.[1] ?? 11) };
  }

  /** Number of the style that is as `base`, with that colour behind. */
  filled(base: number, color: Color): number {
    const opaque = argb(color);
    const key = `${base} ${opaque}`;
    const known = this.filledStyles.get(key);
    if (known !== undefined) return known;
    const fill = this.fills.get(opaque) ?? this.add('fills', solidFill(opaque));
    this.fills.set(opaque, fill);
    const xf = this.items.cellXfs[base] ?? '<xf numFmtId="0" fontId="0" borderId="0" xfId="0"/>';
    const start = /^<xf\b[^>]*?(?=\/?>)/.exec(xf)![0];
    const others = start.replace(/\s(?:fillId|applyFill)="[^"]*"/g, '');
    const place = this.add('cellXfs', `${others} fillId="${fill}" applyFill="1"${xf.slice(start.length)}`);
    this.filledStyles.set(key, place);
    return place;
  }

  /** Number of a style of ours, added when it is asked for first. */
  styled(style: Style): number {
    return this.once('style', style, (own) => {
      const place = own.place(style);
      return this.append(own).cells + place;
    });
  }

  /** Number of a highlight of ours, added when it is asked for first. */
  highlight(highlight: Highlight): number {
    return this.once('highlight', highlight, (own) => {
      own.highlight(highlight);
      return this.append(own).highlights;
    });
  }

  private once(kind: string, what: Style | Highlight, add: (own: Styles) => number): number {
    const key = `${kind} ${JSON.stringify(what)}`;
    const known = this.given.get(key);
    if (known !== undefined) return known;
    const place = add(new Styles(this.defaultFont));
    this.given.set(key, place);
    return place;
  }

  /** Adds all of `styles`; gives what its numbers of cells and of highlights are to be raised by. */
  append(styles: Styles): { readonly cells: number; readonly highlights: number } {
    const own = readItems(new TextEncoder().encode(styles.xml()), MAIN_TYPE);
    const firstFormat = Math.max(163, ...this.formats().map((xml) => numberIn(xml, 'numFmtId'))) + 1;
    const formats = new Map(own.numFmts.map((xml, i) => [numberIn(xml, 'numFmtId'), firstFormat + i]));
    for (const xml of own.numFmts) {
      this.add(
        'numFmts',
        xml.replace(/numFmtId="(\d+)"/, (_, id) => `numFmtId="${formats.get(Number(id))}"`),
      );
    }
    const fonts = own.fonts.map((xml) => this.add('fonts', xml));
    // The first two fills, none and grey, are the same in every workbook.
    const fills = own.fills.map((xml, i) => (i < 2 ? i : this.add('fills', xml)));
    const borders = own.borders.map((xml) => this.add('borders', xml));
    const place = (list: readonly number[]) => (whole: string, name: string, id: string) =>
      `${name}="${list[Number(id)] ?? whole}"`;
    const cells = own.cellXfs.map((xml) =>
      this.add(
        'cellXfs',
        xml
          .replace(/(numFmtId)="(\d+)"/, (_, name, id) => `${name}="${formats.get(Number(id)) ?? id}"`)
          .replace(/(fontId)="(\d+)"/, place(fonts))
          .replace(/(fillId)="(\d+)"/, place(fills))
          .replace(/(borderId)="(\d+)"/, place(borders)),
      ),
    );
    const highlights = this.items.dxfs.length + this.added.dxfs.length;
    for (const xml of own.dxfs) this.add('dxfs', xml);
    return { cells: cells[0]!, highlights };
  }

  /** The part with everything that was added. */
  patched(): Uint8Array {
    const { bytes, part, added } = this;
    const scanner = new XmlScanner(bytes, part);
    const splices = new Splices();
    const inserter = new ChildInserter(scanner, splices, order);
    for (const list of lists) {
      const xml = added[list];
      if (xml.length > 0) inserter.insert(list, () => `<${list} count="${xml.length}">${xml.join('')}</${list}>`);
    }
    inserter.run((name) => {
      const list = lists.find((known) => known === name);
      if (!list || added[list].length === 0) return;
      appendChildren(scanner, splices, added[list]);
      inserter.cancel(list);
    });
    return splices.any ? splices.apply(bytes) : bytes;
  }

  private formats(): string[] {
    return [...this.items.numFmts, ...this.added.numFmts];
  }

  private add(list: ListName, xml: string): number {
    return this.items[list].length + this.added[list].push(xml) - 1;
  }
}

function solidFill(opaque: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${opaque}"/><bgColor indexed="64"/></patternFill></fill>`;
}
