import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import type { PlainQuestion } from './edition-files.js';
import { questions } from './edition-files.js';

/** What one filled checklist says, read by SheetJS through the defined names alone. */
export interface FilledFile {
  readonly code: string;
  readonly sector: string;
  /** ISO dates. */
  readonly asOf: string;
  readonly submitted: string;
  /** Option ids by item: `q01`, or `q39.ident` for a row; empty where nothing was answered. */
  readonly chosen: ReadonlyMap<string, readonly string[]>;
}

/** Reads a filled checklist in a way that shares nothing with the product's reader. */
export function readFilled(path: string): FilledFile {
  const cell = cellsByName(path);
  const chosen = new Map<string, readonly string[]>();
  for (const question of questions) {
    for (const row of question.rows.length > 0 ? question.rows.map(({ id }) => id) : [undefined]) {
      const item = row === undefined ? question.id : `${question.id}.${row}`;
      chosen.set(item, chosenIn(question, ['cssa', question.id, row].filter(Boolean).join('_'), cell));
    }
  }
  return {
    code: cell('cssa_cover_code'),
    sector: cell('cssa_cover_sector'),
    asOf: cell('cssa_cover_asOf'),
    submitted: cell('cssa_cover_submitted'),
    chosen,
  };
}

function chosenIn({ type, options }: PlainQuestion, name: string, cell: (name: string) => string): string[] {
  if (type === 'multiple' || type === 'matrixMultiple') {
    return options.filter(({ id }) => cell(`${name}_${id}`) === '○').map(({ id }) => id);
  }
  const text = cell(name);
  return text === '' ? [] : options.filter(({ number, label }) => text === `${number} ${label.ja}`).map(({ id }) => id);
}

/** Text of the cell under a defined name; `''` where the cell is blank or the form has no such name. */
function cellsByName(path: string): (name: string) => string {
  const book = XLSX.read(readFileSync(path), { cellDates: true, UTC: true });
  const places = new Map((book.Workbook?.Names ?? []).map(({ Name, Ref }) => [Name, Ref]));
  return (name) => {
    const [, quoted, address] = /^'?(.+?)'?!\$?([A-Z]+\$?\d+)/.exec(places.get(name) ?? '') ?? [];
    if (quoted === undefined || address === undefined) return '';
    const found: XLSX.CellObject | undefined = book.Sheets[quoted.replaceAll("''", "'")]?.[address.replace('$', '')];
    if (found?.v === undefined) return '';
    return found.v instanceof Date ? found.v.toISOString().slice(0, 10) : String(found.v);
  };
}
