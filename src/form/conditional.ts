import type { Area, ConditionalFormat } from '../book/index.js';
import { areaOf, columnLetters } from '../book/index.js';
import { itemKey } from '../checklist/index.js';
import type { Closing } from './closing.js';
import { closingCell, closingsOf } from './closing.js';
import type { BoundCell } from './bound-cell.js';
import type { FormLayout } from './layout.js';
import { groupByQuestion } from './lines.js';
import type { Line } from './lines.js';
import { closedHighlight, markHighlights } from './styles.js';

/**
 * Conditional formats of a sheet: the colours of marks, on the check cells and on the cells that
 * they speak of, then the grey of what does not apply. The first that holds wins.
 */
export function conditionalFormats(layout: FormLayout, sheet: string): ConditionalFormat[] {
  return [...markFormats(layout, sheet), ...closedFormats(layout, sheet)];
}

function markFormats(layout: FormLayout, sheet: string): ConditionalFormat[] {
  const cells = layout.cells.filter((cell) => cell.sheet === sheet);
  // A formula is relative to the first cell of the first area, so the topmost comes first.
  const checks = cells.filter(({ kind }) => kind === 'check').sort((a, b) => a.at.row - b.at.row);
  const groups: { areas: Area[]; check: string }[] = [];
  const checkColumns = new Set(checks.map(({ at }) => at.column));
  for (const column of checkColumns) {
    const here = checks.filter(({ at }) => at.column === column);
    groups.push({ areas: here.map(({ area }) => area), check: `$${columnLetters(column)}${here[0]!.at.row}` });
  }
  const beside = cells.filter((cell) => cell.kind !== 'check' && checkInSameRow(cell, checks));
  if (beside.length > 0) {
    const column = checkInSameRow(beside[0]!, checks)!.at.column;
    groups.push({ areas: beside.map(({ area }) => area), check: `$${columnLetters(column)}${beside[0]!.at.row}` });
  }
  for (const [question, marks] of marksOfMultiples(cells)) {
    const { at } = checks.find((check) => check.question === question && check.row === undefined)!;
    groups.push({ areas: marks.map(({ area }) => area), check: `$${columnLetters(at.column)}$${at.row}` });
  }
  return groups.flatMap(({ areas, check }) =>
    markHighlights.map(({ prefix, highlight }) => ({
      areas,
      formula: `LEFT(${check},${prefix.length})="${prefix}"`,
      highlight,
      stopIfTrue: true,
    })),
  );
}

const checkInSameRow = ({ at, kind, row, field, option }: BoundCell, checks: readonly BoundCell[]) =>
  (kind === 'answer' && (row !== undefined || option === undefined)) || field !== undefined
    ? checks.find((check) => check.at.row === at.row)
    : undefined;

/** The ○ cells of multiple choices, whose check cell stands above them. */
function marksOfMultiples(cells: readonly BoundCell[]): Map<string, BoundCell[]> {
  const marks = new Map<string, BoundCell[]>();
  for (const cell of cells) {
    if (cell.kind !== 'answer' || cell.row !== undefined || cell.option === undefined) continue;
    const before = marks.get(cell.question!);
    if (before) before.push(cell);
    else marks.set(cell.question!, [cell]);
  }
  return marks;
}

function closedFormats(layout: FormLayout, sheet: string): ConditionalFormat[] {
  const closings = closingsOf(layout.edition);
  const lines = layout.sections.find((section) => section.sheet === sheet)?.lines ?? [];
  const { number, answerEnd } = layout.columns;
  const formats: ConditionalFormat[] = [];
  const grey = (from: number, to: number, closedBy: readonly Closing[] | undefined) => {
    if (closedBy === undefined || closedBy.length === 0) return;
    formats.push({
      areas: [areaOf(from, number, to, answerEnd)],
      formula: closedFormula(closedBy),
      highlight: closedHighlight,
    });
  };
  for (const group of groupByQuestion(lines)) {
    const { id } = group[0]!.question;
    grey(lineAt(group, 'question').at, group.at(-1)!.at, closings.get(itemKey({ question: id })));
    for (const line of group) {
      if (line.kind !== 'row') continue;
      grey(line.at, line.at, closings.get(itemKey({ question: id, row: line.row.id })));
    }
  }
  return formats;
}

const lineAt = (lines: readonly Line[], kind: Line['kind']) => lines.find((line) => line.kind === kind)!;

/** True while one of these answers is given, as the form's own dropdowns write it. */
function closedFormula(closings: readonly Closing[]): string {
  const terms = closings.map((closing) => {
    const { name, text } = closingCell(closing);
    return `${name}="${text.replaceAll('"', '""')}"`;
  });
  return terms.length === 1 ? terms[0]! : `${terms.map((term) => `(${term})`).join('+')}>0`;
}
