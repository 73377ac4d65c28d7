import type { Language, Option, Question } from '../checklist/index.js';
import { isBlank, isMatrix } from '../checklist/index.js';
import { answerWords, visible } from '../findings/index.js';
import type { Submission } from '../submission/index.js';

type Answer = Submission['reading']['answers'][string];

/** Longest label of an option, and text of その他, on the page for the approving officer, in characters. */
const LABEL: Readonly<Record<Language, number>> = { ja: 22, en: 40 };

/** So many options that are chosen are named; of more, those that are not. */
const FEW = 3;

const texts = {
  blank: { ja: '無回答', en: 'no answer' },
  comma: { ja: '、', en: ', ' },
};

/**
 * What an institution claims by its answer to a question, in a line: of a single choice the option; of several the options, or where
 * most are chosen those that are not; of a matrix how many rows have each option. Labels of several are shortened, but no option is left out.
 */
export function claimWords(question: Question, answer: Answer, otherText: string, language: Language): string {
  if (isBlank(answer)) return texts.blank[language];
  if (isMatrix(question)) {
    return rowCounts(question, answer as Readonly<Record<string, string | readonly string[]>>, language);
  }
  if (typeof answer === 'string') return answerWords(question, answer)[language];
  return severalWords(question, answer as readonly string[], otherText, language);
}

function severalWords({ options }: Question, chosen: readonly string[], otherText: string, language: Language): string {
  const taken = options.filter(({ id }) => chosen.includes(id));
  const other = taken.find(({ freeText }) => freeText);
  const said = other && otherText.trim() !== '' ? bracketed(shortened(otherText, language), language) : '';
  // What has no name of its own, and what says that nothing is done, is no measure that could be missing.
  const measures = options.filter(({ exclusive, freeText }) => !exclusive && !freeText);
  const without = measures.filter((option) => !taken.includes(option));
  if (taken.length <= FEW || without.length >= taken.length || taken.some(({ exclusive }) => exclusive)) {
    return named(taken, language) + said;
  }
  const besides = other ? `${texts.comma[language]}${named([other], language)}${said}` : '';
  const count = measures.length - without.length;
  if (without.length === 0) {
    return (language === 'ja' ? `すべて（${count}項目）` : `all ${count}`) + besides;
  }
  return language === 'ja'
    ? `${measures.length}項目中${count}項目${besides}。選択なし：${named(without, language)}`
    : `${count} of ${measures.length}${besides}; not: ${named(without, language)}`;
}

function rowCounts(
  { options }: Question,
  rows: Readonly<Record<string, string | readonly string[]>>,
  language: Language,
): string {
  const answers = Object.values(rows);
  const counts = options.flatMap((option) => {
    const count = answers.filter((row) =>
      typeof row === 'string' ? row === option.id : row.includes(option.id),
    ).length;
    return count === 0 ? [] : [`${named([option], language)}×${count}`];
  });
  const blank = answers.filter((row) => row.length === 0).length;
  return [...counts, ...(blank > 0 ? [`${texts.blank[language]}×${blank}`] : [])].join(texts.comma[language]);
}

const named = (options: readonly Option[], language: Language) =>
  options
    .map(({ number, label }) => `${number} ${shortened(label[language], language)}`)
    .join(language === 'ja' ? '／' : ' / ');

const bracketed = (text: string, language: Language) => (language === 'ja' ? `（${text}）` : ` (${text})`);

const shortened = (text: string, language: Language) => visible(text, LABEL[language]);
