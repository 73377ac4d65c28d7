import type { Edition, Question } from '../checklist/index.js';
import { answerOf, compileRules, isMatrix } from '../checklist/index.js';
import type { Finding } from '../findings/index.js';
import type { Reading } from '../form/index.js';

/** Longer than this, the answers are named by their printed numbers alone. */
const LONGEST = 240;

/**
 * The answers that a finding is about, in words that people can read and that differ when one of the answers does:
 * `Q37＝3 設置していない；Q39-2＝1 定めている`. It stands beside the explanation of the finding on the 説明 sheet.
 * A rule of the edition is about all that its condition reads, every other finding about its own question or row.
 */
export function explainedValues(edition: Edition, reading: Reading, finding: Finding): string {
  const items = itemsOf(edition, finding);
  const inWords = items.map((item) => wordsOf(item, reading, true)).join('；');
  return inWords.length <= LONGEST ? inWords : items.map((item) => wordsOf(item, reading, false)).join('；');
}

/** Whether two such texts name the same answers: spelling of other programs and of people does not matter. */
export function sameValues(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

interface ValueItem {
  readonly question: Question;
  readonly row?: string;
}

/** In printed order, every row by itself, each once. */
function itemsOf(edition: Edition, { rule, question, row }: Finding): ValueItem[] {
  const compiled = compileRules(edition).find((one) => one.rule.id === rule);
  const read = compiled?.items ?? (question === undefined ? [] : [{ question, ...(row !== undefined && { row }) }]);
  return edition.questions.flatMap((asked): ValueItem[] => {
    const here = read.filter((item) => item.question === asked.id);
    if (here.length === 0) return [];
    if (!isMatrix(asked)) return [{ question: asked }];
    const whole = here.some((item) => item.row === undefined);
    const rows = asked.rows.filter(({ id }) => whole || here.some((item) => item.row === id));
    return rows.map(({ id }) => ({ question: asked, row: id }));
  });
}

function wordsOf({ question, row }: ValueItem, { answers }: Reading, withLabels: boolean): string {
  const answer = answerOf(answers, question.id, row);
  const chosen = questionOptions(question, answer as string | readonly string[]);
  const place = row === undefined ? '' : `-${question.rows.findIndex(({ id }) => id === row) + 1}`;
  const said = chosen.map(({ number, label }) => (withLabels ? `${number} ${label.ja}` : `${number}`));
  return `${question.number}${place}＝${said.length === 0 ? '無回答' : said.join('・')}`;
}

function questionOptions({ options }: Question, answer: string | readonly string[]) {
  return options.filter(({ id }) => (typeof answer === 'string' ? answer === id : answer.includes(id)));
}
