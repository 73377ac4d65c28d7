import type { AnswerValue, Edition, Language, Question } from '../../checklist/index.js';
import { answerOf, isMatrix } from '../../checklist/index.js';
import type { CellRef, Finding } from '../../findings/index.js';
import { answerWords, itemWords, visible } from '../../findings/index.js';
import type { Reading } from '../../form/index.js';
import type { SideView } from './view.js';

/** So much of an answer is shown; the cell itself shows the rest. */
const LONGEST_ANSWER = 240;

/** The item of a finding and those whose answers its message quotes, in printed order, each with its own cells. */
export function sidesOf(edition: Edition, reading: Reading, finding: Finding, language: Language): SideView[] {
  const named = new Set(finding.cells.map(cellKey));
  return itemsOf(edition, finding).map(({ question, row }) => {
    const all = reading.cellsOf(question.id, row);
    const own = all.filter((cell) => named.has(cellKey(cell)));
    return {
      heading: itemWords(question, row)[language],
      text: question.text[language],
      answer: answerShown(question, row, reading, language),
      cells: own.length > 0 ? own : all.slice(0, 1),
    };
  });
}

/** An answer in the words of the form; `''` for a matrix as a whole. */
export function answerShown(question: Question, row: string | undefined, reading: Reading, language: Language): string {
  if (isMatrix(question) && row === undefined) return '';
  const value: AnswerValue = answerOf(reading.answers, question.id, row);
  return visible(answerWords(question, value)[language], LONGEST_ANSWER);
}

interface FindingItem {
  readonly question: Question;
  readonly row?: string;
}

function itemsOf(edition: Edition, { question: own, row, parameters }: Finding): FindingItem[] {
  return edition.questions.flatMap((question) => {
    const rows = question.rows.filter(({ id }) => Object.hasOwn(parameters, `${question.id}.${id}`));
    if (rows.length > 0) return rows.map(({ id }) => ({ question, row: id }));
    if (question.id === own) return [{ question, ...(row !== undefined && { row }) }];
    return Object.hasOwn(parameters, question.id) ? [{ question }] : [];
  });
}

const cellKey = ({ sheet, address }: CellRef) => `${address} ${sheet}`;
