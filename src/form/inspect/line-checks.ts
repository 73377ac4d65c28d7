import { columnLetters } from '../../book/index.js';
import { questionOf } from '../../checklist/index.js';
import { listed } from '../../findings/index.js';
import type { Damage } from './damage.js';
import { cellRef, damage, shown, someOf } from './damage.js';
import type { FormState, SheetState } from './state.js';

/** TMPL-07: rows and columns that are gone. What stood in them is gone too; only a fresh form has them again. */
export function lostLines({ edition, sheets }: FormState): Damage[] {
  return sheets.flatMap(({ issued, seen, lostRows, lostColumns }) => {
    const sheet = shown(seen.name);
    const found: Damage[] = [];
    if (lostRows.length > 0) {
      const questions = [...new Set(lostRows.flatMap((row) => issued.questionOf.get(row) ?? []))];
      const numbers = questions.map((id) => questionOf(edition, id).number);
      const whose = numbers.length > 0 ? { case: 'questions', questions: listed(numbers.map(shown)) } : {};
      found.push(
        damage('TMPL-07', 'warning', { ...whose, sheet, count: lostRows.length }, { question: one(questions) }),
      );
    }
    if (lostColumns.length > 0) {
      found.push(damage('TMPL-07', 'warning', { case: 'columns', sheet, count: lostColumns.length }, {}));
    }
    return found;
  });
}

/** TMPL-08: rows and columns that were inserted. What people wrote there is theirs, and stays. */
export function addedLines({ sheets }: FormState): Damage[] {
  return sheets.flatMap(({ seen, addedRows, addedColumns }) => {
    const sheet = shown(seen.name);
    const cells = addedRows.slice(0, NAMED).map((row) => cellRef(seen.name, { row, column: 1 }));
    return [
      ...(addedRows.length > 0 ? [damage('TMPL-08', 'info', { sheet, count: addedRows.length }, { cells })] : []),
      ...(addedColumns.length > 0
        ? [damage('TMPL-08', 'info', { case: 'columns', sheet, count: addedColumns.length }, {})]
        : []),
    ];
  });
}

/** TMPL-09: lines whose texts stand in another line, as after sorting; one finding a sheet. */
export function wanderedLines({ sheets }: FormState): Damage[] {
  return sheets.flatMap((state) => {
    const { issued, seen, wandered } = state;
    if (wandered.size === 0) return [];
    const questions = [...new Set([...wandered].flatMap((row) => issued.questionOf.get(row) ?? []))];
    const cells = [...wandered].sort((a, b) => a - b).flatMap((row) => state.ref({ row, column: 1 }) ?? []);
    const parameters = { sheet: shown(seen.name), count: wandered.size };
    return [damage('TMPL-09', 'warning', parameters, { cells, question: one(questions) })];
  });
}

/** TMPL-18: rows and columns of the form that are hidden. */
export function hiddenLines({ sheets }: FormState): Damage[] {
  return sheets.flatMap((state) => {
    const { issued, seen } = state;
    const sheet = shown(seen.name);
    // The lists are hidden as a whole, and nobody reads them.
    if (issued.sheet.state === 'hidden') return [];
    const rows = hidden(issued.lastRow, state.row, seen.hiddenRows);
    const columns = hidden(issued.lastColumn, state.column, seen.hiddenColumns);
    const found: Damage[] = [];
    if (rows.length > 0) {
      const cells = rows.map((row) => cellRef(seen.name, { row, column: 1 }));
      const parameters = { sheet, count: rows.length };
      found.push(
        damage('TMPL-18', 'warning', parameters, { cells }, [{ kind: 'unhide', sheet: seen.name, rows, columns: [] }]),
      );
    }
    if (columns.length > 0) {
      const parameters = { case: 'columns', sheet, columns: someOf(columns.map(columnLetters)) };
      found.push(
        damage('TMPL-18', 'warning', parameters, {}, [{ kind: 'unhide', sheet: seen.name, rows: [], columns }]),
      );
    }
    return found;
  });
}

/** Places that a finding names, where they are only to show where to look. */
const NAMED = 10;

const one = (questions: readonly string[]) => (questions.length === 1 ? questions[0] : undefined);

function hidden(last: number, now: SheetState['row'], lines: ReadonlySet<number>): number[] {
  return Array.from({ length: last }, (_, index) => now(index + 1)).filter(
    (line): line is number => line !== undefined && lines.has(line),
  );
}
