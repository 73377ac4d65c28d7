import { readFileSync } from 'node:fs';
import { cellOfKey } from '../../../src/book/index.js';
import { readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import type { PlainQuestion } from './edition-files.js';
import { questions } from './edition-files.js';

type Value = string | number | boolean;

/** What a return prints of one item in one population: shares and, where they stand there, counts by option id; a text where hidden. */
export interface PrintedColumn {
  readonly population: string;
  readonly base: Value | undefined;
  readonly counts: ReadonlyMap<string, Value>;
  readonly shares: ReadonlyMap<string, Value>;
}

export interface PrintedItem {
  /** `q01`, or `q39.ident`. */
  readonly item: string;
  /** What stands in the column 貴社: option ids, or a text. */
  readonly own: readonly string[];
  readonly ownText: string;
  readonly columns: readonly PrintedColumn[];
}

/** A return as a person reads it, sheet by sheet. */
export interface ReturnFile {
  readonly sheetNames: readonly string[];
  readonly hidden: readonly string[];
  readonly formulas: number;
  readonly names: number;
  readonly properties: number;
  /** Texts of the cover. */
  readonly cover: readonly string[];
  readonly items: readonly PrintedItem[];
  /** Numbers of the blocks of each figure. */
  readonly figures: ReadonlyMap<number, readonly number[]>;
}

type Line = ReadonlyMap<number, Value>;

/** Reads a return from disk. */
export function readReturn(path: string): ReturnFile {
  const { sheets, names, customProperties } = readWorkbook(readFileSync(path), {
    profile: 'book',
    inflate: nodeInflate,
  });
  const lines = new Map(sheets.map(({ name, cells }) => [name, linesOf(cells)]));
  const items: PrintedItem[] = [];
  const figures = new Map<number, number[]>();
  for (const rows of lines.values()) {
    for (const { heading, body } of blocksOf(rows)) {
      const question = questions.find(({ number }) => heading.startsWith(`${number}　`));
      if (question) items.push(...(question.rows.length > 0 ? gridItems(question, body) : [listItem(question, body)]));
      const figure = Number(/^図表(\d+)　/.exec(heading)?.[1] ?? 0);
      if (figure === 0) continue;
      const numbers = body.flatMap((line) =>
        [...line].flatMap(([, value]) => (typeof value === 'number' ? [value] : [])),
      );
      figures.set(figure, [...(figures.get(figure) ?? []), ...numbers]);
    }
  }
  return {
    sheetNames: sheets.map(({ name }) => name),
    hidden: sheets.filter(({ state }) => state !== 'visible').map(({ name }) => name),
    formulas: sheets.reduce((sum, { formulas }) => sum + formulas.size, 0),
    names: names.filter(({ name }) => !name.startsWith('_xlnm')).length,
    properties: customProperties.size,
    cover: lines.get('表紙')!.flatMap((line) => [...line.values()].map(String)),
    items,
    figures,
  };
}

function linesOf(cells: ReadonlyMap<number, Value>): Line[] {
  const rows = new Map<number, Map<number, Value>>();
  for (const [key, value] of cells) {
    const { row, column } = cellOfKey(key);
    if (!rows.has(row)) rows.set(row, new Map());
    rows.get(row)!.set(column, value);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, line]) => line);
}

function blocksOf(lines: readonly Line[]): { readonly heading: string; readonly body: readonly Line[] }[] {
  const starts = lines.flatMap((line, at) =>
    /^(Q\d\d|図表\d+)　/.test(String(line.get(1) ?? '')) && line.size === 1 ? [at] : [],
  );
  const headings = starts.filter((at) => lines[at + 2]?.get(1) === '貴社');
  return headings.map((at, place) => ({
    heading: String(lines[at]!.get(1)),
    body: lines.slice(at + 2, headings[place + 1] ?? lines.length),
  }));
}

function optionOf({ options }: PlainQuestion, label: Value | undefined): string | undefined {
  return options.find((option) => label === `${option.number} ${option.label.ja}`)?.id;
}

function listItem(question: PlainQuestion, [head, , ...body]: readonly Line[]): PrintedItem {
  const end = body.findIndex((line) => line.get(1) === '母数');
  const values = body.slice(0, end);
  const noted = body.slice(end + 1).map((line) => String(line.get(1) ?? ''));
  const places = [3, 5].filter((column) => head!.get(column) !== undefined);
  return {
    item: question.id,
    own: values.flatMap((line) => {
      const option = optionOf(question, line.get(2));
      return option !== undefined && line.get(1) === '●' ? [option] : [];
    }),
    ownText: noted.join(),
    columns: places.map((column) => ({
      population: String(head!.get(column)),
      base: body[end]!.get(column),
      counts: byOption(question, values, column),
      shares: byOption(question, values, column + 1),
    })),
  };
}

function byOption(question: PlainQuestion, lines: readonly Line[], column: number): Map<string, Value> {
  return new Map(
    lines.flatMap((line): [string, Value][] => {
      const option = optionOf(question, line.get(2));
      return option === undefined ? [] : [[option, line.get(column)!]];
    }),
  );
}

function gridItems(question: PlainQuestion, [head, ...body]: readonly Line[]): PrintedItem[] {
  const columns = [...head!].flatMap(([column, label]): [number, string][] => {
    const option = optionOf(question, label);
    return option === undefined ? [] : [[column, option]];
  });
  const items: { item: string; own: string[]; ownText: string; columns: PrintedColumn[] }[] = [];
  for (const line of body) {
    const label = String(line.get(2) ?? '');
    const row = question.rows.find((one) => one.label.ja === label);
    if (row) {
      const text = String(line.get(1) ?? '');
      const numbers = text.split('・');
      const own = question.options.filter(({ number }) => numbers.includes(String(number))).map(({ id }) => id);
      items.push({ item: `${question.id}.${row.id}`, own, ownText: text, columns: [] });
    }
    const population = row ? '全体' : /^（(.*)）$/.exec(label)?.[1];
    if (population === undefined || !line.has(3)) continue;
    const shares = new Map(columns.map(([column, option]) => [option, line.get(column)!]));
    items.at(-1)!.columns.push({ population, base: line.get(3), counts: new Map(), shares });
  }
  return items;
}
