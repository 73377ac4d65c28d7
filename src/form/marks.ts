import type { Edit } from '../book/index.js';
import type { Edition } from '../checklist/index.js';
import type { Finding, Severity } from '../findings/index.js';
import { severities } from '../findings/index.js';
import type { CheckCell, CheckCells } from './check-cells.js';
import { checkCells } from './check-cells.js';
import { widthOf } from './columns.js';
import { formLayout } from './layout.js';
import { linesOf } from '../book/index.js';
import type { Reading } from './reading.js';
import { MARK_SIZE, markHighlights, ROW_MARK_LINES } from './styles.js';

/** A finding and what it says to people. */
export interface SaidFinding {
  readonly finding: Finding;
  readonly message: string;
}

/** How a mark begins; the form's conditional formats know it by that. */
const prefixes = new Map<Severity, string>(
  severities.map((severity, index) => [severity, markHighlights[index]!.prefix]),
);

/** Longest text of a mark; the full list is in the report and in the pane. */
const LONGEST = 2000;

/**
 * Writes the findings into the 検証 column, each beside every cell that it names, so that both
 * sides of a contradiction are shown alike; what has no place in the form goes to the cover. The
 * most severe comes first, since it gives the colour. A row has room for little: there a long text
 * gives way to its code, and stands in the check cell of the question. Marks of an earlier check
 * that no longer hold are cleared; cells that need no change get no edit. Throws for a reading not
 * made by `readForm`.
 */
export function markEdits(edition: Edition, reading: Reading, described: readonly SaidFinding[]): Edit[] {
  const cells = checkCells(reading);
  const marks = new Map<CheckCell, SaidFinding[]>(cells.all.map((cell) => [cell, []]));
  for (const said of described) {
    for (const cell of cellsFor(cells, said.finding)) marks.get(cell)!.push(said);
  }
  const short = new Map<CheckCell, string>();
  const { columns } = formLayout(edition);
  for (const [cell, said] of marks) {
    const whole = cell.row === undefined ? undefined : cells.of(cell.question!);
    if (!whole || linesOf(textOf(said), widthOf(columns.widths, columns.check), MARK_SIZE) <= ROW_MARK_LINES) continue;
    short.set(cell, codesOf(said));
    for (const one of said) if (!marks.get(whole)!.includes(one)) marks.get(whole)!.push(one);
  }
  return cells.all.flatMap((cell) => changeTo(cell, short.get(cell) ?? textOf(marks.get(cell)!)));
}

/** Beside the cells that a finding names, or beside its question, or on the cover. */
function cellsFor(cells: CheckCells, { question, row, cells: named }: Finding): CheckCell[] {
  const beside = new Set(named.map(cells.speaksOf).filter((cell) => cell !== undefined));
  if (beside.size > 0) return [...beside];
  const own = (question === undefined ? undefined : cells.of(question, row)) ?? cells.general;
  return own ? [own] : [];
}

/** Clears every mark; cells that hold none get no edit. */
export function clearMarkEdits(_edition: Edition, reading: Reading): Edit[] {
  return checkCells(reading).all.flatMap((cell) => changeTo(cell, ''));
}

function bySeverity(said: readonly SaidFinding[]): SaidFinding[] {
  return severities.flatMap((severity) => said.filter(({ finding }) => finding.severity === severity));
}

function textOf(said: readonly SaidFinding[]): string {
  const lines = bySeverity(said).map(
    ({ finding, message }) => `${prefixes.get(finding.severity)}${finding.rule} ${message}`,
  );
  const text = lines.join('\n');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** `【要確認】L35、L36 詳しくは、…` */
function codesOf(said: readonly SaidFinding[]): string {
  const sorted = bySeverity(said).map(({ finding }) => finding);
  const codes = [...new Set(sorted.map(({ rule }) => rule))].join('、');
  return `${prefixes.get(sorted[0]!.severity)}${codes} 詳しくは、この設問の先頭の検証欄に表示しています。`;
}

function changeTo({ place, text: before }: CheckCell, text: string): Edit[] {
  if (text === before) return [];
  const { sheet, row, column } = place;
  return [{ kind: 'value', sheet: sheet.name, at: { row, column }, value: text === '' ? undefined : text }];
}
