import type { Option, Question, Row } from '../checklist/index.js';
import { isMatrix, offeredOptions } from '../checklist/index.js';

/** A line of a section's sheet, and the sheet's row in which it stands. */
export type Line = { readonly at: number; readonly question: Question } & (
  | { readonly kind: 'band' | 'question' | 'gridHead' | 'comment' }
  | { readonly kind: 'note'; readonly text: string }
  /** An option that is chosen in its own cell, or (single choice) printed below the question. */
  | { readonly kind: 'option'; readonly option: Option }
  /** An option of a matrix, printed once above its rows. */
  | { readonly kind: 'scale'; readonly option: Option }
  | { readonly kind: 'row'; readonly row: Row; readonly index: number }
);

type WithoutPlace<T> = T extends unknown ? Omit<T, 'at'> : never;

/** The lines of one question, from its band to its comment, the first in row `from`. */
export function questionLines(question: Question, notes: readonly string[], from: number): Line[] {
  const lines: WithoutPlace<Line>[] = [
    { kind: 'band', question },
    { kind: 'question', question },
    ...notes.map((text) => ({ kind: 'note', question, text }) as const),
  ];
  const kind = question.type === 'matrix' ? 'scale' : 'option';
  if (question.type === 'matrixMultiple') lines.push({ kind: 'gridHead', question });
  else for (const option of offeredOptions(question)) lines.push({ kind, question, option });
  if (isMatrix(question)) {
    question.rows.forEach((row, index) => lines.push({ kind: 'row', question, row, index: index + 1 }));
  }
  lines.push({ kind: 'comment', question });
  return lines.map((line, index) => ({ ...line, at: from + index }));
}

/** Lines of each question together, in order. */
export function groupByQuestion(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    if (line.kind === 'band') groups.push([]);
    groups.at(-1)!.push(line);
  }
  return groups;
}
