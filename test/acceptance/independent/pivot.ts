import * as XLSX from '@e965/xlsx';
import type { BookFile, TableFile } from './book-file.js';
import { attribute, relationsOf, textOf } from './book-file.js';
import type { Value } from './formula.js';

/** A cell of a PivotTable: what is rendered, and what its source table gives for its place. */
export interface PivotCell {
  readonly place: string;
  readonly shown: Value | undefined;
  readonly expected: Value | undefined;
}

interface Field {
  readonly name: string;
  /** Texts of the items in their order on the axis. */
  readonly items: readonly string[];
}

/** A place on an axis: the chosen item of its first fields; none for the grand total. */
type Tuple = readonly { readonly field: Field; readonly item: string }[];

/** Recounts every number of every PivotTable of a book from the values of its source table, and compares the labels. */
export function pivotCells(book: BookFile): { readonly name: string; readonly cells: readonly PivotCell[] }[] {
  return book.partsOf('pivotTable').map(({ sheet, path }) => {
    const xml = textOf(book.parts, path);
    return { name: attribute(xml, 'name')!, cells: cellsOf(book, sheet, path, xml) };
  });
}

function cellsOf(book: BookFile, sheet: string, path: string, xml: string): PivotCell[] {
  const cache = textOf(
    book.parts,
    relationsOf(book.parts, path).find(({ type }) => type === 'pivotCacheDefinition')!.path,
  );
  const table = book.tables.get(attribute(/<worksheetSource\s[^>]*>/.exec(cache)![0], 'name')!)!;
  const fields = fieldsOf(cache, xml);
  const location = /<location\s[^>]*>/.exec(xml)![0];
  const { s: corner } = XLSX.utils.decode_range(attribute(location, 'ref')!);
  const firstRow = corner.r + Number(attribute(location, 'firstDataRow'));
  const firstColumn = corner.c + Number(attribute(location, 'firstDataCol'));
  const rows = axisOf(xml, 'row', fields);
  const columns = axisOf(xml, 'col', fields);
  const filters = (xml.match(/<pageField\s[^>]*>/g) ?? []).flatMap((tag): Tuple => {
    const item = attribute(tag, 'item');
    const field = fields[Number(attribute(tag, 'fld'))]!;
    return item === undefined ? [] : [{ field, item: field.items[Number(item)]! }];
  });
  const data = /<dataField\s[^>]*>/.exec(xml)![0];
  const measured = table.columns.indexOf(fields[Number(attribute(data, 'fld'))]!.name);
  const isSum = (attribute(data, 'subtotal') ?? 'sum') === 'sum';
  const tested = new Tested(table);
  const at = (r: number, c: number) => XLSX.utils.encode_cell({ r, c });
  const numbers = rows.flatMap((row, down) =>
    columns.map((column, across): PivotCell => {
      const place = at(firstRow + down, firstColumn + across);
      const values = tested.lines([...filters, ...row, ...column]).map((line) => table.rows[line]![measured]);
      const filled = values.filter((value) => value !== undefined && value !== '');
      const total = isSum ? filled.reduce<number>((sum, value) => sum + Number(value), 0) : filled.length;
      return { place, shown: book.value(sheet, place), expected: values.length === 0 ? undefined : total };
    }),
  );
  const labels = rows.flatMap((row, down): PivotCell[] => {
    const isDetail = row.length === depthOf(xml);
    const place = at(firstRow + down, corner.c + row.length - 1);
    return isDetail ? [{ place, shown: book.value(sheet, place), expected: row.at(-1)!.item }] : [];
  });
  return [...numbers, ...labels];
}

function fieldsOf(cache: string, xml: string): Field[] {
  const shared = (cache.match(/<cacheField\s[^>]*>.*?<\/cacheField>/gs) ?? []).map((field) => ({
    name: attribute(field, 'name')!,
    values: (field.match(/<[sm](?:\s[^>]*)?\/>/g) ?? []).map((item) => attribute(item, 'v') ?? ''),
  }));
  const definitions = /<pivotFields[^>]*>(.*)<\/pivotFields>/s.exec(xml)![1]!;
  const onAxes = definitions.match(/<pivotField\s[^>]*?(?:\/>|>.*?<\/pivotField>)/gs) ?? [];
  return shared.map(({ name, values }, place) => ({
    name,
    items: (onAxes[place]?.match(/<item\s[^>]*>/g) ?? [])
      .filter((item) => attribute(item, 'x') !== undefined)
      .map((item) => values[Number(attribute(item, 'x'))]!),
  }));
}

function depthOf(xml: string): number {
  return (/<rowFields[^>]*>(.*?)<\/rowFields>/s.exec(xml)![1]!.match(/<field\s/g) ?? []).length;
}

/** The lines of an axis (ECMA-376 part 1, 18.10.1.44): each repeats `r` items of the one before and adds its own. */
function axisOf(xml: string, axis: 'row' | 'col', fields: readonly Field[]): Tuple[] {
  const names = new RegExp(`<${axis}Fields[^>]*>(.*?)</${axis}Fields>`, 's').exec(xml)?.[1] ?? '';
  const used = (names.match(/<field\s[^>]*>/g) ?? []).map((tag) => fields[Number(attribute(tag, 'x'))]!);
  const lines = new RegExp(`<${axis}Items[^>]*>(.*?)</${axis}Items>`, 's').exec(xml)![1]!;
  let previous: Tuple = [];
  return (lines.match(/<i(?:\s[^>]*)?>.*?<\/i>|<i\s[^>]*\/>|<i\/>/gs) ?? []).map((line): Tuple => {
    const head = /^<i(?:\s[^>]*)?>/.exec(line)![0];
    if (attribute(head, 't') === 'grand') return [];
    const own = (line.match(/<x(?:\s[^>]*)?\/>/g) ?? []).map((tag) => Number(attribute(tag, 'v') ?? 0));
    const kept = previous.slice(0, Number(attribute(head, 'r') ?? 0));
    previous = [
      ...kept,
      ...own.map((item, place) => {
        const field = used[kept.length + place]!;
        return { field, item: field.items[item]! };
      }),
    ];
    return previous;
  });
}

/** Finds the lines of a table that have given values; each column is gone through once. */
class Tested {
  private readonly indexes = new Map<string, ReadonlyMap<string, ReadonlySet<number>>>();

  constructor(private readonly table: TableFile) {}

  lines(conditions: Tuple): number[] {
    const sets = conditions
      .map(({ field, item }) => this.indexOf(field.name).get(item) ?? new Set<number>())
      .sort((a, b) => a.size - b.size);
    const [smallest, ...others] = sets;
    if (!smallest) return this.table.rows.map((_, line) => line);
    return [...smallest].filter((line) => others.every((set) => set.has(line)));
  }

  private indexOf(name: string): ReadonlyMap<string, ReadonlySet<number>> {
    const known = this.indexes.get(name);
    if (known) return known;
    const column = this.table.columns.indexOf(name);
    const index = new Map<string, Set<number>>();
    for (const [line, row] of this.table.rows.entries()) {
      const text = String(row[column] ?? '');
      const lines = index.get(text);
      if (lines) lines.add(line);
      else index.set(text, new Set([line]));
    }
    this.indexes.set(name, index);
    return index;
  }
}
