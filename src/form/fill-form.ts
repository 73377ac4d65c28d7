import type { Edit, Scalar } from '../book/index.js';
import type { Answers, Edition, Question } from '../checklist/index.js';
import { answerOf, questionOf } from '../checklist/index.js';
import type { Explanation, FormContents } from './contents.js';
import { coverFields } from './cover.js';
import { dateCell } from './dates.js';
import type { BoundCell } from './bound-cell.js';
import type { FormLayout } from './layout.js';
import { formLayout } from './layout.js';
import { CHOSEN, printedOption } from './printed.js';

/** Edits that write contents into the blank form of an edition, in the order of its cells; what is blank gets none. */
export function fillForm(edition: Edition, contents: FormContents): Edit[] {
  const layout = formLayout(edition);
  const edits = layout.cells.flatMap((cell): Edit[] => {
    const value = valueOf(edition, cell, contents);
    return value === undefined || value === '' ? [] : [{ kind: 'value', sheet: cell.sheet, at: cell.at, value }];
  });
  return [...edits, ...explanationEdits(layout, contents.explanations ?? [])];
}

function valueOf(edition: Edition, cell: BoundCell, contents: FormContents): Scalar | undefined {
  switch (cell.kind) {
    case 'answer':
      return answerText(questionOf(edition, cell.question!), cell, contents.answers);
    case 'comment':
      return contents.comments?.[cell.question!];
    case 'otherText':
      return contents.otherTexts?.[cell.question!];
    case 'cover':
      return coverValue(edition, cell, contents);
    case 'check':
      return undefined;
  }
}

function answerText(question: Question, { row, option }: BoundCell, answers: Answers): string | undefined {
  const answer = answerOf(answers, question.id, row);
  if (option !== undefined) return (answer as readonly string[]).includes(option) ? CHOSEN : undefined;
  const chosen = question.options.find(({ id }) => id === answer);
  return chosen && printedOption(chosen);
}

function coverValue({ sectors }: Edition, { field }: BoundCell, { cover }: FormContents): Scalar | undefined {
  const value = cover[field!];
  if (value === undefined || value === '') return undefined;
  switch (coverFields.find(({ id }) => id === field)!.kind) {
    case 'date':
      return dateCell(value);
    case 'sector':
      return sectors.find(({ id }) => id === value)?.label.ja ?? value;
    default:
      return value;
  }
}

/** Throws when there are more explanations than the form has rows. */
function explanationEdits({ edition, explanations }: FormLayout, given: readonly Explanation[]): Edit[] {
  const { sheet, area } = explanations;
  const rows = area.to.row - area.from.row + 1;
  if (given.length > rows) throw new Error(`The form has room for ${rows} explanations, not for ${given.length}`);
  return given.flatMap(({ rule, question, text, author, date, values }, index) => {
    const number = edition.questions.find(({ id }) => id === question)?.number ?? question;
    const on = date === undefined ? undefined : dateCell(date);
    return [rule, number, text, author, on, values].flatMap((value, offset): Edit[] => {
      if (value === undefined || value === '') return [];
      const at = { row: area.from.row + index, column: area.from.column + offset };
      return [{ kind: 'value', sheet, at, value }];
    });
  });
}
