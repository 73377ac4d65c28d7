import type { Question } from '../checklist/index.js';
import { offeredOptions } from '../checklist/index.js';
import type { UnboundCell } from './bound-cell.js';
import { across, single } from './bound-cell.js';
import type { SectionColumns } from './columns.js';
import type { Line } from './lines.js';
import { nameOf } from './names.js';
import { commentLabel, itemNumber, printedOption } from './printed.js';

/** Every bound cell of one question. */
export function questionCells(lines: readonly Line[], sheet: string, columns: SectionColumns): UnboundCell[] {
  const { question } = lines[0]!;
  const head = lines.find(({ kind }) => kind === 'gridHead')?.at;
  const cells = lines.flatMap((line) => lineCells(line, head, columns));
  return [...cells, questionCheck(lines, columns)].map((cell) => ({ ...cell, sheet, question: question.id }));
}

type QuestionCell = Omit<UnboundCell, 'sheet' | 'question'>;

/** Names stand in the order of reading: the cells of a line from left to right. */
function lineCells(line: Line, gridHead: number | undefined, columns: SectionColumns): QuestionCell[] {
  const { question, at: row } = line;
  const { answer, answerEnd } = columns;
  switch (line.kind) {
    case 'question':
      if (question.type !== 'single') return [];
      return [
        {
          name: nameOf(question.id),
          kind: 'answer',
          ...across(row, answer, answerEnd),
          labels: [{ at: { row, column: columns.text }, text: question.text.ja }],
        },
      ];
    case 'option': {
      const { option } = line;
      const labels = [
        { at: { row, column: columns.number }, text: itemNumber(question, option.number) },
        { at: { row, column: columns.text }, text: printedOption(option) },
      ];
      const marks = question.type === 'multiple';
      const cells: QuestionCell[] = [];
      if (marks) {
        cells.push({
          name: nameOf(question.id, option.id),
          kind: 'answer',
          ...single(row, answer),
          labels,
          option: option.id,
        });
      }
      if (option.freeText) {
        cells.push({
          name: nameOf(question.id, 'other', 'text'),
          kind: 'otherText',
          ...across(row, marks ? answer + 1 : answer, answerEnd),
          labels,
        });
      }
      return cells;
    }
    case 'row':
      return rowCells(question, line, gridHead, columns);
    case 'comment':
      return [
        {
          name: nameOf(question.id, 'comment'),
          kind: 'comment',
          ...across(row, columns.text, answerEnd),
          labels: [{ at: { row, column: columns.number }, text: commentLabel(question) }],
        },
      ];
    default:
      return [];
  }
}

function rowCells(
  question: Question,
  line: Extract<Line, { kind: 'row' }>,
  gridHead: number | undefined,
  { number, text, answer, answerEnd, check }: SectionColumns,
): QuestionCell[] {
  const { row, index, at } = line;
  const labels = [
    { at: { row: at, column: number }, text: itemNumber(question, index) },
    { at: { row: at, column: text }, text: row.label.ja },
  ];
  const checkCell: QuestionCell = {
    name: nameOf(question.id, row.id, 'check'),
    kind: 'check',
    ...single(at, check),
    labels,
    row: row.id,
  };
  if (gridHead === undefined) {
    return [
      { name: nameOf(question.id, row.id), kind: 'answer', ...across(at, answer, answerEnd), labels, row: row.id },
      checkCell,
    ];
  }
  const headings = offeredOptions(question);
  const marks = offeredOptions(question, row.id).map((option): QuestionCell => {
    const column = answer + headings.indexOf(option);
    return {
      name: nameOf(question.id, row.id, option.id),
      kind: 'answer',
      ...single(at, column),
      labels: [...labels, { at: { row: gridHead, column }, text: printedOption(option) }],
      row: row.id,
      option: option.id,
    };
  });
  return [...marks, checkCell];
}

/** The check cell of a question: beside all its lines, or beside those above the rows of a matrix. */
function questionCheck(lines: readonly Line[], columns: SectionColumns): QuestionCell {
  const { question } = lines[0]!;
  const from = lines.find(({ kind }) => kind === 'question')!.at;
  const firstRow = lines.find(({ kind }) => kind === 'row')?.at;
  const to = firstRow === undefined ? lines.at(-1)!.at : firstRow - 1;
  return {
    name: nameOf(question.id, 'check'),
    kind: 'check',
    at: { row: from, column: columns.check },
    area: { from: { row: from, column: columns.check }, to: { row: to, column: columns.check } },
    labels: [{ at: { row: from, column: columns.text }, text: question.text.ja }],
  };
}
