import type { Address, Area } from '../book/index.js';
import { absolute } from '../book/index.js';
import type { Edition, Question } from '../checklist/index.js';
import { isMatrix, offeredOptions } from '../checklist/index.js';
import { CHOSEN, printedOption } from './printed.js';

/** Name of the hidden sheet that holds what the dropdowns offer. */
export const LISTS_SHEET = '選択肢';

/** One dropdown list: a column of the hidden sheet below its title. */
export interface OptionList {
  readonly title: string;
  readonly at: Address;
  readonly texts: readonly string[];
  /** Reference for a data validation. */
  readonly source: string;
}

export interface OptionLists {
  readonly all: readonly OptionList[];
  readonly mark: OptionList;
  readonly sectors: OptionList;
  /** The list of a single choice, or of a row of a matrix. */
  of(question: string, row?: string): OptionList;
}

/** Every list that the form's dropdowns offer; equal lists are kept once. */
export function optionLists(edition: Edition): OptionLists {
  const all: OptionList[] = [];
  const byTexts = new Map<string, OptionList>();
  const byItem = new Map<string, OptionList>();

  const add = (title: string, texts: readonly string[]): OptionList => {
    const key = texts.join('\n');
    let list = byTexts.get(key);
    if (!list) {
      const at = { row: 1, column: all.length + 1 };
      const area: Area = { from: { ...at, row: 2 }, to: { ...at, row: texts.length + 1 } };
      list = { title, at, texts, source: absolute(LISTS_SHEET, area) };
      all.push(list);
      byTexts.set(key, list);
    }
    return list;
  };
  const item = (question: Question, row?: string) =>
    add(question.number, offeredOptions(question, row).map(printedOption));

  const mark = add(CHOSEN, [CHOSEN]);
  const sectors = add(
    '業態の一覧',
    edition.sectors.map(({ label }) => label.ja),
  );
  for (const question of edition.questions) {
    if (question.type === 'single') byItem.set(question.id, item(question));
    if (isMatrix(question)) for (const { id } of question.rows) byItem.set(`${question.id}.${id}`, item(question, id));
  }
  return {
    all,
    mark,
    sectors,
    of: (question, row) => byItem.get(row === undefined ? question : `${question}.${row}`)!,
  };
}
