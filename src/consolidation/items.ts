import type { Edition, Option, Question, Row } from '../checklist/index.js';
import { isMatrix, itemKey, offeredOptions } from '../checklist/index.js';

/** One place of an answer: a question, or one row of a matrix. */
export interface AnswerItem {
  /** Place among all items of the edition. */
  readonly index: number;
  readonly question: Question;
  readonly row?: Row;
  /** Options offered here, in printed order. */
  readonly options: readonly Option[];
  /** Place of the first option among all options of all items; the others follow. */
  readonly first: number;
  /** Whether several options may be chosen. */
  readonly many: boolean;
  /** Place of the first cell among the cells that hold answers: one, or one an option where several may be chosen. */
  readonly cell: number;
}

/** Every place of an answer in an edition, in printed order, and how many options and cells there are in all. */
export interface AnswerItems {
  readonly items: readonly AnswerItem[];
  readonly options: number;
  readonly cells: number;
  /** The item of a question, or of a row of it; undefined where the edition has none. */
  find(question: string, row?: string): AnswerItem | undefined;
}

const lists = new WeakMap<Edition, AnswerItems>();

/** The items of an edition; made once. */
export function answerItems(edition: Edition): AnswerItems {
  let list = lists.get(edition);
  if (!list) {
    list = makeList(edition);
    lists.set(edition, list);
  }
  return list;
}

function makeList(edition: Edition): AnswerItems {
  const items: AnswerItem[] = [];
  const byKey = new Map<string, AnswerItem>();
  let first = 0;
  let cell = 0;
  for (const question of edition.questions) {
    const many = question.type === 'multiple' || question.type === 'matrixMultiple';
    for (const row of isMatrix(question) ? question.rows : [undefined]) {
      const options = offeredOptions(question, row?.id);
      const item: AnswerItem = { index: items.length, question, ...(row && { row }), options, first, many, cell };
      items.push(item);
      byKey.set(itemKey({ question: question.id, ...(row && { row: row.id }) }), item);
      first += options.length;
      cell += many ? options.length : 1;
    }
  }
  return {
    items,
    options: first,
    cells: cell,
    find: (question, row) => byKey.get(itemKey({ question, ...(row !== undefined && { row }) })),
  };
}
