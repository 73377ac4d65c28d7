import type { PlainPanel } from './edition-files.js';
import { figures, questions, rowIds } from './edition-files.js';
import type { FilledFile } from './filled-file.js';

/** One row of a figure: its base and the count of every value. */
export interface Row {
  readonly base: number;
  /** Institutions for which the item is closed, or that say that its subject does not exist. */
  readonly outside: number;
  readonly unanswered: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Rows by figure, panel where there are several, and row of the matrix or question: `f15/work/ransom`, `f13/ident`, `f01/q01`. */
export type FigureTable = ReadonlyMap<string, Row>;

/** Every number that is printed for a row: all of these once, shares where there is a base. */
export function numbersOf({ base, outside, unanswered, counts }: Row): number[] {
  const shares = base === 0 ? [] : [...counts.values()].map((count) => halfUp(count, base));
  return [...counts.values(), ...shares, base, outside, unanswered, base + outside + unanswered];
}

/** Share in percent, half-up to one decimal, in whole numbers (domain 2.4). */
export function halfUp(count: number, base: number): number {
  return Math.floor((2000 * count + base) / (2 * base)) / 10;
}

/** What closes an item, as the table of domain 3.4 says; written out here and not taken from the product. */
export function isClosed(item: string, { chosen }: FilledFile): boolean {
  const said = (filter: string, ...options: string[]) => chosen.get(filter)!.some((code) => options.includes(code));
  switch (item) {
    case 'q04':
      return said('q03', 'c');
    case 'q08':
      return said('q07', 'none');
    case 'q12':
      return said('q11', 'none');
    case 'q15':
      return said('q14', 'none');
    case 'q21':
    case 'q22':
    case 'q23':
      return said('q20', 'no', 'unknown');
    case 'q30.remote':
      return said('q36', 'noaccess');
    case 'q38':
      return said('q37', 'none');
    case 'q43.web':
    case 'q43.ddos':
    case 'q43.ransom':
      return said(item.replace('q43', 'q42'), 'noplan', 'na');
    default:
      return false;
  }
}

/** Counts every figure anew from filled files. */
export function recount(files: readonly FilledFile[]): FigureTable {
  const rows = new Map<string, Row>();
  for (const { id, panels } of figures) {
    for (const panel of panels) {
      for (const row of rowIds(panel)) {
        const key = [id, ...(panels.length > 1 ? [panel.id] : []), row ?? panel.question].join('/');
        rows.set(key, countRow(files, panel, row));
      }
    }
  }
  return rows;
}

function countRow(files: readonly FilledFile[], { question, base, values }: PlainPanel, row: string | undefined): Row {
  const item = row === undefined ? question : `${question}.${row}`;
  const absent = questions.find(({ id }) => id === question)!.options.filter(({ notApplicable }) => notApplicable);
  const counts = new Map(values.map(({ code }) => [code, 0]));
  const result = { base: 0, outside: 0, unanswered: 0, counts };
  for (const file of files) {
    const chosen = isClosed(item, file) ? [] : file.chosen.get(item)!;
    if (isClosed(item, file)) result[base === 'open' ? 'outside' : 'base'] += 1;
    else if (chosen.length === 0) result.unanswered += 1;
    else if (absent.some(({ id }) => chosen.includes(id))) result.outside += 1;
    else result.base += 1;
    for (const { code, options } of values) {
      if (options.some((option) => chosen.includes(option))) counts.set(code, counts.get(code)! + 1);
    }
  }
  return result;
}
