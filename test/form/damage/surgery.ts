import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { a1, parseA1 } from '../../../src/book/index.js';
import type { Address } from '../../../src/book/index.js';
import { cellNamed } from '../workbooks.js';

/** A reference as a formula writes it, each part with or without `$`. */
const REFERENCE = /(\$?)([A-Z]{1,3})(\$?)(\d+)/g;

/**
 * Does to the parts of a workbook what people and programs do, with plain text replacement: none of it is the product's own code,
 * and it works on the parts of any producer.
 */
export class Surgery {
  private readonly parts: Map<string, Uint8Array>;
  private readonly changed = new Map<string, string>();

  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)));
  }

  save(): Uint8Array {
    const files: Zippable = {};
    for (const [name, bytes] of this.parts) {
      const text = this.changed.get(name);
      files[name] = text === undefined ? bytes : strToU8(text);
    }
    return zipSync(files, { mtime: '1980-01-01', level: 1 });
  }

  /** Text of a part. Numeric references, as openpyxl writes them, become the characters. */
  text(part: string): string {
    const known = this.changed.get(part);
    if (known !== undefined) return known;
    return strFromU8(this.parts.get(part)!).replace(/&#(\d{3,});/g, (_, code: string) =>
      String.fromCodePoint(Number(code)),
    );
  }

  change(part: string, edit: (text: string) => string): this {
    const before = this.text(part);
    const after = edit(before);
    if (after === before) throw new Error(`nothing to change in ${part}`);
    this.changed.set(part, after);
    return this;
  }

  workbook(edit: (text: string) => string): this {
    return this.change('xl/workbook.xml', edit);
  }

  /** The part of a sheet, by its present name. */
  part(sheet: string): string {
    const tag = [...this.text('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].find(([one]) =>
      one.includes(`name="${sheet.replace(/&(?!amp;)/g, '&amp;')}"`),
    )![0];
    const id = /r:id="([^"]+)"/.exec(tag)![1]!;
    const relations = this.text('xl/_rels/workbook.xml.rels');
    const relation = [...relations.matchAll(/<Relationship [^>]*>/g)].find(([one]) => one.includes(`Id="${id}"`))![0];
    return `xl/${/Target="([^"]+)"/.exec(relation)![1]!.replace(/^\/?xl\//, '')}`;
  }

  sheet(sheet: string, edit: (text: string) => string): this {
    return this.change(this.part(sheet), edit);
  }

  /** Where a bound cell stands, as the name in the workbook says. */
  where(name: string): { sheet: string; at: Address } {
    const { sheet, at } = cellNamed(name);
    return { sheet, at };
  }

  /** Replaces the content of a cell by a text, as typing it does. */
  type(sheet: string, at: Address, text: string): this {
    const content = text === '' ? '' : `<is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is>`;
    return this.cell(
      sheet,
      at,
      (tag) => `<c${attribute('r', a1(at))}${kept(tag, 's')}${text === '' ? '/>' : ` t="inlineStr">${content}</c>`}`,
    );
  }

  /** Writes a formula, or a number in the place of one. */
  number(sheet: string, at: Address, value: number): this {
    return this.cell(sheet, at, (tag) => `<c${attribute('r', a1(at))}${kept(tag, 's')}><v>${value}</v></c>`);
  }

  formula(sheet: string, at: Address, formula: string): this {
    return this.cell(sheet, at, (tag) => `<c${attribute('r', a1(at))}${kept(tag, 's')}><f>${formula}</f><v>1</v></c>`);
  }

  /** Gives a cell another style, by number. */
  style(sheet: string, at: Address, style: number): this {
    return this.cell(sheet, at, (tag) => tag.replace(/ s="\d+"/, '').replace(/^<c /, `<c s="${style}" `));
  }

  styleOf(sheet: string, at: Address): number {
    return Number(/ s="(\d+)"/.exec(cellPattern(at).exec(this.text(this.part(sheet)))![0])?.[1] ?? 0);
  }

  private cell(sheet: string, at: Address, edit: (whole: string) => string): this {
    return this.sheet(sheet, (text) => {
      if (!cellPattern(at).test(text)) throw new Error(`no cell ${sheet}!${a1(at)}`);
      return text.replace(cellPattern(at), (whole) => edit(whole));
    });
  }

  /** Takes the cells of an area out of one kind of list (`sqref`), as clearing or pasting does. */
  takeOut(sheet: string, element: 'dataValidation' | 'conditionalFormatting', cells: readonly string[]): this {
    const pattern = new RegExp(`<${element} [^>]*?sqref="([^"]*)"[^>]*>.*?</${element}>`, 'gs');
    return this.sheet(sheet, (text) =>
      text.replace(pattern, (whole: string, areas: string) => {
        const left = areas
          .split(' ')
          .flatMap((area) => (cells.some((cell) => holdsCell(area, cell)) ? without(area, cells) : [area]));
        return left.length === 0 ? '' : whole.replace(`sqref="${areas}"`, `sqref="${left.join(' ')}"`);
      }),
    ).recount(sheet);
  }

  /** Keeps the count of validations right. */
  private recount(sheet: string): this {
    const part = this.part(sheet);
    const text = this.text(part);
    const count = (text.match(/<dataValidation /g) ?? []).length;
    const after =
      count === 0
        ? text.replace(/<dataValidations[^>]*>\s*<\/dataValidations>/, '')
        : text.replace(/(<dataValidations[^>]*? count=")\d+/, `$1${count}`);
    this.changed.set(part, after);
    return this;
  }

  /** Changes defined names; they may be as they have to be already. */
  names(edit: (tag: string, name: string) => string): this {
    const part = 'xl/workbook.xml';
    const after = this.text(part).replace(/<definedName [^>]*>[^<]*<\/definedName>/g, (tag) =>
      edit(tag, / name="([^"]+)"/.exec(tag)![1]!),
    );
    this.changed.set(part, after);
    return this;
  }

  /** Inserts rows (`count` above 0) before a row, or deletes them, with everything that moves along in Excel. */
  shiftRows(sheet: string, from: number, count: number): this {
    const move = (row: number): number | undefined => {
      if (count >= 0) return row >= from ? row + count : row;
      if (row < from) return row;
      return row < from - count ? undefined : row + count;
    };
    this.sheet(sheet, (text) =>
      text
        .replace(/<row [^>]*?\br="(\d+)"[^>]*?(?:\/>|>.*?<\/row>)/gs, (row: string, number: string) => {
          const to = move(Number(number));
          if (to === undefined) return '';
          return row.replace(/(<row [^>]*?\br=")\d+/, `$1${to}`).replace(/(<c [^>]*?\br="[A-Z]+)\d+/g, `$1${to}`);
        })
        .replace(
          /(<mergeCell [^>]*?ref=")([^"]*)"(\s*\/>|><\/mergeCell>)/g,
          (_, start: string, ref: string, end: string) => {
            const moved = movedAreas(ref, move);
            return moved === '' ? '' : `${start}${moved}"${end}`;
          },
        )
        .replace(
          /<(dataValidation|conditionalFormatting) [^>]*?sqref="([^"]*)"[^>]*>.*?<\/\1>/gs,
          (whole: string, _, areas: string) => {
            const moved = movedAreas(areas, move);
            if (moved === '') return '';
            return whole
              .replace(`sqref="${areas}"`, `sqref="${moved}"`)
              .replace(
                /<formula>([^<]*)<\/formula>/g,
                (_all, formula: string) => `<formula>${movedRefs(formula, move)}</formula>`,
              );
          },
        )
        .replace(/(<mergeCells[^>]*? count=")\d+/, '$1' + '0'),
    ).recount(sheet);
    const own = new RegExp(
      `((?:'|&apos;)?${sheet.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}(?:'|&apos;)?!)(\\$[A-Z]+\\$\\d+(?::\\$[A-Z]+\\$\\d+)?)`,
      'g',
    );
    const follow = (text: string) => text.replace(own, (_, start: string, ref: string) => start + movedRefs(ref, move));
    this.names((tag) => follow(tag));
    const cover = this.part('表紙');
    this.changed.set(cover, this.text(cover).replace(/<f[^>]*>[^<]*<\/f>/g, follow));
    return this;
  }
}

const attribute = (name: string, value: string) => ` ${name}="${value}"`;
const kept = (tag: string, name: string) => new RegExp(` ${name}="[^"]*"`).exec(/^<c [^>]*>/.exec(tag)![0])?.[0] ?? '';

const cellPattern = (at: Address) => new RegExp(`<c (?=[^>]*\\br="${a1(at)}")[^>]*?(?:/>|>.*?</c>)`, 's');

function corners(area: string): [Address, Address] {
  const [first, last = first] = area.split(':');
  return [parseA1(first!)!, parseA1(last!)!];
}

function holdsCell(area: string, cell: string): boolean {
  const [from, to] = corners(area);
  const [at] = corners(cell);
  return from.row <= at.row && at.row <= to.row && from.column <= at.column && at.column <= to.column;
}

/** The cells of an area one by one, without some; areas of merged cells go as a whole. */
function without(area: string, cells: readonly string[]): string[] {
  const [from, to] = corners(area);
  const left: string[] = [];
  for (let row = from.row; row <= to.row; row++) {
    const own = { from: a1({ row, column: from.column }), to: a1({ row, column: to.column }) };
    const range = own.from === own.to ? own.from : `${own.from}:${own.to}`;
    if (!cells.some((cell) => holdsCell(range, cell))) left.push(range);
  }
  return left;
}

function movedRefs(formula: string, move: (row: number) => number | undefined): string {
  return formula.replace(/"[^"]*"|&quot;.*?&quot;|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g, (piece) => {
    if (piece.startsWith('"') || piece.startsWith('&quot;')) return piece;
    const moved = movedAreas(piece, move);
    return moved === '' ? '#REF!' : moved;
  });
}

/** Areas after rows moved; one that lost rows shrinks, one that lost all is left out. */
function movedAreas(areas: string, move: (row: number) => number | undefined): string {
  return areas
    .split(' ')
    .flatMap((area) => {
      const rows = [...area.matchAll(REFERENCE)].map((match) => Number(match[4]));
      const [first, last = first] = rows as [number, number?];
      let [from, to] = [first, last!];
      while (from <= to && move(from) === undefined) from++;
      while (to >= from && move(to) === undefined) to--;
      if (from > to) return [];
      let index = 0;
      return area.replace(
        REFERENCE,
        (_, a: string, column: string, b: string) => `${a}${column}${b}${move(index++ === 0 ? from : to)!}`,
      );
    })
    .join(' ');
}
