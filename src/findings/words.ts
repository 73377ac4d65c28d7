import type { AnswerValue, Edition, Option, Question, Text } from '../checklist/index.js';

/** Makes a text in both languages. */
export function textOf(make: (language: 'ja' | 'en') => string): Text {
  return { ja: make('ja'), en: make('en') };
}

/** A word of the checklist in the quotation marks of the language. */
export function quoted(text: Text): Text {
  return { ja: `「${text.ja}」`, en: `“${text.en}”` };
}

/** Several words one after the other. */
export function listed(texts: readonly Text[]): Text {
  return textOf((language) => texts.map((text) => text[language]).join(language === 'ja' ? '、' : ', '));
}

/** `2 策定予定・検討中`: an option as the form prints it. */
export function optionWords(option: Option): Text {
  return textOf((language) => `${option.number} ${option.label[language]}`);
}

/** `Q39「ログ規定」`: a question as people call it. */
export function questionWords({ number, topic }: Question): Text {
  const name = quoted(topic);
  return { ja: `${number}${name.ja}`, en: `${number} ${name.en}` };
}

/** `Q39「ログ規定」の「保管期間」`: a question, or a row of it. */
export function itemWords(question: Question, row?: string): Text {
  const name = questionWords(question);
  const label = question.rows.find(({ id }) => id === row)?.label;
  if (!label) return name;
  return { ja: `${name.ja}の${quoted(label).ja}`, en: `${name.en}, row ${quoted(label).en}` };
}

const noAnswer: Text = { ja: '無回答', en: 'no answer' };

/**
 * An answer in the words of the form, to be put between quotation marks: `2 定めている`, several as
 * `1 …／3 …`, and row by row for a matrix as a whole (`保管期間：2 …／時刻同期：3 …`).
 */
export function answerWords(question: Question, value: AnswerValue): Text {
  if (typeof value === 'string') return value === '' ? noAnswer : chosen(question, [value]);
  if (Array.isArray(value)) return value.length === 0 ? noAnswer : chosen(question, value as readonly string[]);
  const rows = value as Readonly<Record<string, string | readonly string[]>>;
  return joined(
    question.rows.map(({ id, label }) => {
      const words = answerWords(question, rows[id]!);
      return { ja: `${label.ja}：${words.ja}`, en: `${label.en}: ${words.en}` };
    }),
  );
}

function chosen(question: Question, ids: readonly string[]): Text {
  return joined(question.options.filter(({ id }) => ids.includes(id)).map(optionWords));
}

function joined(texts: readonly Text[]): Text {
  return textOf((language) => texts.map((text) => text[language]).join(language === 'ja' ? '／' : ' / '));
}

const monthNames = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

/** An ISO date as people write it: `2023年7月31日`, `31 July 2023`. */
export function dateWords(iso: string): Text {
  const [year, month, day] = iso.split('-').map(Number);
  return { ja: `${year}年${month}月${day}日`, en: `${day} ${monthNames[month! - 1]} ${year}` };
}

/** The questions that an expression of the edition reads, in printed order. */
export function questionsRead(edition: Edition, expression: string): Question[] {
  const words = new Set(expression.replace(/"[^"]*"|'[^']*'/g, '').match(/[A-Za-z_][A-Za-z0-9_]*/g));
  return edition.questions.filter(({ id }) => words.has(id));
}
