import type { Panel } from '../../checklist/index.js';
import type { AnswerItem, datasetColumns } from '../../consolidation/index.js';
import { stateWords } from '../../consolidation/index.js';

/** Name of the table 回答データ; also that of its sheet. */
export const DATASET = '回答データ';

type Column = (typeof datasetColumns)[number];

/** A condition on a column of the dataset table. */
type Condition = readonly [Column, string | 1];

/**
 * Counts over the dataset table as live formulas (design decision 7): COUNTIFS alone, with codes that start with a letter as criteria.
 * A code is made of lower-case letters and digits, so that it is never a wildcard, a comparison or a number.
 */
export function countFormula(item: AnswerItem, options: readonly string[], sector: string | undefined): string {
  return options.map((option) => countIfs([...about(item, sector), ['選択肢', option]])).join('+');
}

/** Whether a count can be written as COUNTIFS: "any of" several options of a multiple choice cannot, since one institution may have several lines. */
export function isCountable(item: AnswerItem, options: readonly string[]): boolean {
  return !item.many || options.length === 1;
}

/** 母数: who answered other than "not applicable"; with base `all` also those for whom the item is closed. */
export function baseFormula(item: AnswerItem, { base }: Panel, sector: string | undefined): string {
  const answered = stateCount(item, stateWords.answered, sector);
  const closed = base === 'all' ? `+${stateCount(item, stateWords.closed, sector)}` : '';
  return `${answered}${closed}${notApplicable(item, sector, '-')}`;
}

/** 対象外. */
export function outsideFormula(item: AnswerItem, { base }: Panel, sector: string | undefined): string {
  const closed = base === 'open' ? stateCount(item, stateWords.closed, sector) : '0';
  return `${closed}${notApplicable(item, sector, '+')}`;
}

/** 無回答. */
export function unansweredFormula(item: AnswerItem, sector: string | undefined): string {
  return stateCount(item, stateWords.unanswered, sector);
}

/** The share in percent of one cell in another, half-up to one decimal; `–` of a base of 0. */
export function shareFormula(count: string, base: string): string {
  return `IF(${base}=0,"${NO_SHARE}",INT((2000*${count}+${base})/(2*${base}))/10)`;
}

/** What stands for a share where the base is 0. */
export const NO_SHARE = '–';

function stateCount(item: AnswerItem, state: string, sector: string | undefined): string {
  return countIfs([...about(item, sector), ['状態', state], ['先頭', 1]]);
}

function notApplicable(item: AnswerItem, sector: string | undefined, sign: '+' | '-'): string {
  const options = item.options.filter((option) => option.notApplicable);
  return options.map(({ id }) => sign + countIfs([...about(item, sector), ['選択肢', id]])).join('');
}

function about({ question, row }: AnswerItem, sector: string | undefined): Condition[] {
  return [
    ['設問', question.id],
    ...(row ? [['行', row.id] as const] : []),
    ...(sector === undefined ? [] : [['業態', sector] as const]),
  ];
}

function countIfs(conditions: readonly Condition[]): string {
  const parts = conditions.map(([column, wanted]) => `${DATASET}[${column}],${wanted === 1 ? 1 : `"${wanted}"`}`);
  return `COUNTIFS(${parts.join(',')})`;
}
