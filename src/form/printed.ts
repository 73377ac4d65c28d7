import type { Evidence, Option, Question, QuestionType } from '../checklist/index.js';

/** The sign of a choice, as the form's own dropdown writes it. */
export const CHOSEN = '○';

/** An option as printed and as its dropdown writes it: `2 ルール・手順を定めている`. */
export function printedOption({ number, label }: Pick<Option, 'number' | 'label'>): string {
  return `${number} ${label.ja}`;
}

/** Item number of an option or of a row, printed at the left of its line: `Q04-3`. */
export function itemNumber(question: Pick<Question, 'number'>, index: number): string {
  return `${question.number}-${index}`;
}

/** Printed at the left of a comment line; tells it from every other. */
export function commentLabel(question: Pick<Question, 'number'>): string {
  return `${question.number} コメント`;
}

/** How a question is answered, printed beside its topic. */
export const howToAnswer: Readonly<Record<QuestionType, string>> = {
  single: '1つ選択',
  multiple: '該当するものすべてに○',
  matrix: '行ごとに1つ選択',
  matrixMultiple: '行ごとに該当するものすべてに○',
};

/** One character for where a wording comes from; explained in 記入要領. */
export const evidenceMark: Readonly<Record<Evidence, string>> = { P: '公', S: '類', G: '指', D: '案' };

/** Said wherever the form could be taken for the authority's own. */
export const SAMPLE_NOTICE =
  '本様式は、公表情報を参考に作成したサンプル様式（試行版）です。当局が配布する正式な点検票ではありません。';

/** Label of a filled form on each sheet and page. */
export const CONFIDENTIAL = '機密（記入後）';
