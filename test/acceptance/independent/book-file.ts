import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import type { Value } from './formula.js';
import { evaluate } from './formula.js';

/** A table of a book with its values as they stand in the sheet. */
export interface TableFile {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (Value | undefined)[])[];
}

/** A workbook as SheetJS and a bare unzip see it. */
export interface BookFile {
  readonly sheetNames: readonly string[];
  /** Parts of the package by path. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly tables: ReadonlyMap<string, TableFile>;
  /** Cached value of a cell. */
  value(sheet: string, address: string): Value | undefined;
  /** Every number that stands in a sheet. */
  numbers(sheet: string): number[];
  /** Every cell with a formula. */
  readonly formulas: readonly { readonly sheet: string; readonly address: string; readonly formula: string }[];
  /** Paths of the parts of this kind (`pivotTable`, `table`) that belong to a sheet, by the sheet's name. */
  partsOf(kind: string): readonly { readonly sheet: string; readonly path: string }[];
}

export function openBook(path: string): BookFile {
  const bytes = readFileSync(path);
  const book = XLSX.read(bytes);
  const parts = unzipSync(new Uint8Array(bytes));
  const value = (sheet: string, address: string) =>
    (book.Sheets[sheet]?.[address] as XLSX.CellObject | undefined)?.v as Value | undefined;
  const numbers = (sheet: string) =>
    Object.values(book.Sheets[sheet] ?? {}).flatMap((cell: XLSX.CellObject) =>
      cell.t === 'n' ? [Number(cell.v)] : [],
    );
  const partsOf = (kind: string) =>
    sheetPaths(parts).flatMap(({ name, path: sheet }) =>
      relationsOf(parts, sheet)
        .filter(({ type }) => type === kind)
        .map(({ path: target }) => ({ sheet: name, path: target })),
    );
  const formulas = book.SheetNames.flatMap((sheet) =>
    Object.entries(book.Sheets[sheet]!).flatMap(([address, cell]) => {
      const formula = (cell as XLSX.CellObject).f;
      return typeof formula === 'string' ? [{ sheet, address, formula }] : [];
    }),
  );
  const tables = new Map(
    partsOf('table').map(({ sheet, path: part }) => tableIn(textOf(parts, part), book.Sheets[sheet]!)),
  );
  return { sheetNames: book.SheetNames, parts, tables, value, numbers, formulas, partsOf };
}

/** Cells whose formula, calculated here, gives another value than the one that stands there. */
export function wrongFormulas({ formulas, tables, value }: BookFile): string[] {
  const columns = new Map<string, readonly (Value | undefined)[]>();
  const column = (table: string, name: string) => {
    const key = `${table}[${name}]`;
    const { columns: names, rows } = tables.get(table)!;
    if (!columns.has(key))
      columns.set(
        key,
        rows.map((row) => row[names.indexOf(name)]),
      );
    return columns.get(key)!;
  };
  return formulas
    .filter(({ sheet, address, formula }) => {
      const cell = (other: string | undefined, at: string) => value(other ?? sheet, at);
      return evaluate(formula, { cell, column }) !== value(sheet, address);
    })
    .map(({ sheet, address }) => `${sheet}!${address}`);
}

/** Text of a part. */
export function textOf(parts: Readonly<Record<string, Uint8Array>>, path: string): string {
  const part = parts[path];
  if (!part) throw new Error(`No part ${path}`);
  return strFromU8(part);
}

/** Value of an attribute in the text of one tag. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Parts that a part refers to, by the last word of the relation's type. */
export function relationsOf(
  parts: Readonly<Record<string, Uint8Array>>,
  path: string,
): { readonly id: string; readonly type: string; readonly path: string }[] {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const relations = parts[`${folder}/_rels/${path.slice(folder.length + 1)}.rels`];
  if (!relations) return [];
  return (strFromU8(relations).match(/<Relationship\s[^>]*>/g) ?? []).map((tag) => ({
    id: attribute(tag, 'Id')!,
    type: attribute(tag, 'Type')!.split('/').pop()!,
    path: new URL(attribute(tag, 'Target')!, `file:///${folder}/`).pathname.slice(1),
  }));
}

function sheetPaths(parts: Readonly<Record<string, Uint8Array>>): { name: string; path: string }[] {
  const paths = new Map(relationsOf(parts, 'xl/workbook.xml').map(({ id, path }) => [id, path]));
  return (textOf(parts, 'xl/workbook.xml').match(/<sheet\s[^>]*>/g) ?? []).map((tag) => ({
    name: attribute(tag, 'name')!,
    path: paths.get(attribute(tag, 'r:id')!)!,
  }));
}

function tableIn(xml: string, sheet: XLSX.WorkSheet): [string, TableFile] {
  const tag = /<table\s[^>]*>/.exec(xml)![0];
  const { s: from, e: to } = XLSX.utils.decode_range(attribute(tag, 'ref')!);
  const columns = (xml.match(/<tableColumn\s[^>]*>/g) ?? []).map((column) => attribute(column, 'name')!);
  const rows: (Value | undefined)[][] = [];
  for (let r = from.r + 1; r <= to.r; r += 1) {
    rows.push(
      columns.map((_, place) => {
        const cell = sheet[XLSX.utils.encode_cell({ r, c: from.c + place })] as XLSX.CellObject | undefined;
        return cell?.v as Value | undefined;
      }),
    );
  }
  return [attribute(tag, 'displayName')!, { columns, rows }];
}
