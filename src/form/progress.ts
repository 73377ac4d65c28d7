import { absolute } from '../book/index.js';
import type { Question } from '../checklist/index.js';
import { itemKey } from '../checklist/index.js';
import type { Closing } from './closing.js';
import { closingCell, closingsOf } from './closing.js';
import type { BoundCell } from './bound-cell.js';
import type { FormLayout } from './layout.js';
import { CHOSEN } from './printed.js';

/**
 * Formula that counts the questions of a section that are answered in full or need no answer.
 * It knows the form's own spelling alone; the validation counts what people may also write.
 */
export function progressFormula(layout: FormLayout, section: string): string {
  const questions = layout.edition.questions.filter((question) => question.section === section);
  return questions.map((question) => answered(layout, question)).join('+') || '0';
}

/** 1 while the question is answered or closed, else 0. */
function answered(layout: FormLayout, question: Question): string {
  const cells = layout.cells.filter(({ kind, question: id }) => kind === 'answer' && id === question.id);
  const closed = closedTerm(layout, question.id);
  if (question.rows.length === 0) return `IF(${given(cells)}=0,${closed},1)`;
  const rows = question.rows.map(({ id }) => {
    const closedRow = [closed, closedTerm(layout, question.id, id)].filter((term) => term !== '0').join('+') || '0';
    return `IF(${given(cells.filter(({ row }) => row === id))}=0,${closedRow},1)`;
  });
  return `IF(${rows.join('+')}=${rows.length},1,0)`;
}

/** Above 0 while one of these cells is filled. */
function given(cells: readonly BoundCell[]): string {
  const [first] = cells;
  const area = { from: first!.at, to: cells.at(-1)!.at };
  return first!.option === undefined
    ? `IF(${absolute(first!.sheet, { from: first!.at, to: first!.at })}="",0,1)`
    : `COUNTIFS(${absolute(first!.sheet, area)},"${CHOSEN}")`;
}

/** 1 while an answer closes the item, else 0. */
function closedTerm(layout: FormLayout, question: string, row?: string): string {
  const closings = closingsOf(layout.edition).get(itemKey(row === undefined ? { question } : { question, row })) ?? [];
  return closings.map((closing) => holds(layout, closing)).join('+') || '0';
}

function holds(layout: FormLayout, closing: Closing): string {
  const { name, text } = closingCell(closing);
  const { sheet, at } = layout.byName.get(name)!;
  return `IF(${absolute(sheet, { from: at, to: at })}="${text.replaceAll('"', '""')}",1,0)`;
}
