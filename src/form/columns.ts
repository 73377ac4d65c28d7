import type { ColumnWidth } from '../book/index.js';
import type { Edition } from '../checklist/index.js';
import { offeredOptions } from '../checklist/index.js';

/** Columns of a section's sheet; the answer takes as many as the widest ○ grid needs. */
export interface SectionColumns {
  readonly number: number;
  readonly text: number;
  readonly evidence: number;
  /** First and last column of answers. */
  readonly answer: number;
  readonly answerEnd: number;
  readonly check: number;
  readonly widths: readonly ColumnWidth[];
}

const WIDTH = { number: 8.5, text: 40, evidence: 4, answers: 35, check: 28 };
const FEWEST_ANSWER_COLUMNS = 4;
const NARROWEST_ANSWER_COLUMN = 7;

/** Columns that all section sheets of an edition share. */
export function sectionColumns(edition: Edition): SectionColumns {
  const grids = edition.questions.filter(({ type }) => type === 'matrixMultiple');
  const count = Math.max(FEWEST_ANSWER_COLUMNS, ...grids.map((question) => offeredOptions(question).length));
  const each = Math.max(NARROWEST_ANSWER_COLUMN, WIDTH.answers / count);
  const answer = 4;
  const answerEnd = answer + count - 1;
  return {
    number: 1,
    text: 2,
    evidence: 3,
    answer,
    answerEnd,
    check: answerEnd + 1,
    widths: [
      { from: 1, to: 1, width: WIDTH.number },
      { from: 2, to: 2, width: WIDTH.text },
      { from: 3, to: 3, width: WIDTH.evidence },
      { from: answer, to: answerEnd, width: each },
      { from: answerEnd + 1, to: answerEnd + 1, width: WIDTH.check },
    ],
  };
}

/** Width of neighbouring columns together. */
export function widthOf(widths: readonly ColumnWidth[], from: number, to = from): number {
  let width = 0;
  for (let column = from; column <= to; column++) {
    width += widths.find((range) => range.from <= column && column <= range.to)?.width ?? 0;
  }
  return width;
}
