import type { Book } from '../../book/index.js';
import { parseA1 } from '../../book/index.js';
import { checkSheet } from './check-sheet.js';
import { bookInvalid } from './invalid.js';

const MAX_SHEET_NAME = 31;

/** The place of the sheet that shows when the book is opened: the first that is visible. */
export function firstVisible(book: Book): number {
  return book.sheets.findIndex((sheet) => (sheet.state ?? 'visible') === 'visible');
}

function checkSheetNames({ sheets }: Book): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const wrong = name === '' || name.length > MAX_SHEET_NAME || /[:\\/?*[\]\p{Cc}]/u.test(name) || /^'|'$/.test(name);
    // Excel keeps "History" for itself.
    if (wrong || name.toLowerCase() === 'history') throw bookInvalid('SHEET_NAME', name);
    if (seen.has(name.toLowerCase())) throw bookInvalid('SHEET_NAME_TWICE', name);
    seen.add(name.toLowerCase());
  }
}

/** What may be the name of a range or a table: never what could be read as a cell (`Q39`, `R1C1`). */
function isName(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    parseA1(name) === undefined &&
    !/^(?:r\d*)?(?:c\d*)?$/i.test(name)
  );
}

/** Throws BOOK_INVALID for what cannot be the name of a range. */
export function checkName(name: string): void {
  if (!isName(name)) throw bookInvalid('NAME', name);
}

/** Names of ranges and of tables share one space, without regard to case; so do the names of PivotTables among themselves. */
function checkNames({ sheets, names }: Book): void {
  const tables = sheets.flatMap((sheet) => sheet.tables ?? []).map((table) => table.name);
  const seen = new Set<string>();
  for (const { name, scope = '' } of [
    ...(names ?? []),
    ...tables.map((table) => ({ name: table, scope: undefined })),
  ]) {
    checkName(name);
    // A name of one sheet alone may be that of another sheet too.
    const key = `${scope}!${name}`.toLowerCase();
    if (seen.has(key)) throw bookInvalid('NAME_TWICE', name);
    seen.add(key);
  }
  const pivots = new Set<string>();
  for (const { name } of sheets.flatMap((sheet) => sheet.pivots ?? [])) {
    if (name === '' || name.length > 255) throw bookInvalid('NAME', name);
    if (pivots.has(name.toLowerCase())) throw bookInvalid('NAME_TWICE', name);
    pivots.add(name.toLowerCase());
  }
}

/**
 * Looks at everything in a book that can be judged without its table bodies (those are judged while they are read).
 * Throws `TenkenError` BOOK_INVALID with `problem` and `place`.
 */
export function checkBook(book: Book): void {
  if (firstVisible(book) < 0) throw bookInvalid('NO_VISIBLE_SHEET', book.title);
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/.test(book.created))
    throw bookInvalid('CREATED', book.created);
  checkSheetNames(book);
  checkNames(book);
  book.sheets.forEach(checkSheet);
}
