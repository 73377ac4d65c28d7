import type { SheetContents } from '../workbook/office/file-contents.js';
import { contentsDiffer } from '../workbook/office/file-contents.js';

/** Names that stand in a workbook in the place of others that were taken. */
export interface Renamed {
  readonly sheets?: Readonly<Record<string, string>>;
  readonly tables?: Readonly<Record<string, string>>;
}

/** What sheets would hold if they and their tables bore other names: formulas, links, PivotTables, charts and print ranges follow. */
export function renamedContents(
  contents: ReadonlyMap<string, SheetContents>,
  { sheets = {}, tables = {} }: Renamed,
): Map<string, SheetContents> {
  const follow = <Part>(part: Part): Part =>
    JSON.parse(JSON.stringify(part), (_, value: unknown) =>
      typeof value === 'string' ? referring(value, sheets, tables) : value,
    ) as Part;
  return new Map(
    [...contents].map(([name, sheet]) => [
      sheets[name] ?? name,
      {
        ...sheet,
        formulas: follow(sheet.formulas),
        links: follow(sheet.links),
        charts: follow(sheet.charts),
        print: follow(sheet.print),
        tables: sheet.tables.map((table) => ({ ...table, name: tables[table.name] ?? table.name })),
        pivots: sheet.pivots.map((pivot) => ({ ...pivot, table: tables[pivot.table] ?? pivot.table })),
      },
    ]),
  );
}

/** A text whose references lead to the new names. */
function referring(
  text: string,
  sheets: Readonly<Record<string, string>>,
  tables: Readonly<Record<string, string>>,
): string {
  let changed = text;
  for (const [old, name] of Object.entries(sheets)) {
    changed = changed.replaceAll(`'${old}'!`, `'${name}'!`).replace(beginning(old, '!'), `'${name}'!`);
  }
  for (const [old, name] of Object.entries(tables)) changed = changed.replace(beginning(old, '\\['), `${name}[`);
  return changed;
}

/** A name where a reference begins, without quotes. */
const beginning = (name: string, end: string) => new RegExp(`(?<![\\p{L}\\p{N}_.'])${name}${end}`, 'gu');

/** Expects sheets of a file, cell by cell, to be those of another, in their order, with the tables, PivotTables and charts on them. */
export function expectSame(actual: ReadonlyMap<string, SheetContents>, expected: ReadonlyMap<string, SheetContents>) {
  expect([...actual.keys()].filter((name) => expected.has(name))).toEqual([...expected.keys()]);
  for (const [name, contents] of expected) {
    expect([name, contentsDiffer(contents, actual.get(name))]).toEqual([name, []]);
  }
}
