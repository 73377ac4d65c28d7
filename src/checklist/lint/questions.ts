import type { Edition, Question } from '../edition.js';
import { isMatrix } from '../questions.js';
import type { Problems } from './problems.js';

/**
 * Words that defined names of the form already use (`cssa_q01_comment`, `cssa_cover_code`): an id
 * equal to one of them would give two cells the same name.
 */
const reserved = new Set(['comment', 'check', 'othertext', 'cover', 'explanations', 'edition']);

/** Checks questions with their options and rows. */
export function checkQuestions(edition: Edition, problems: Problems): void {
  const { questions, sections } = edition;
  problems.unique(
    questions.map(({ id }) => id),
    (index) => `questions[${index}].id`,
    '設問のID',
    'question id',
  );
  problems.unique(
    questions.map(({ number }) => number),
    (index) => `questions[${questions[index]!.id}].number`,
    '設問の番号',
    'question number',
  );
  for (const question of questions) {
    const place = `questions[${question.id}]`;
    if (!sections.some(({ id }) => id === question.section)) {
      const { section } = question;
      problems.add(
        `${place}.section`,
        'dangling',
        `区分「${section}」はありません。`,
        `There is no section ${section}.`,
      );
    }
    checkReserved(question.id, `${place}.id`, problems);
    checkOptions(question, place, problems);
    checkRows(question, place, problems);
    checkGroups(question, place, problems);
  }
}

function checkReserved(id: string, place: string, problems: Problems): void {
  if (!reserved.has(id)) return;
  problems.add(place, 'reserved', `「${id}」は予約されたIDです。`, `The id ${id} is reserved.`);
}

function checkOptions(question: Question, place: string, problems: Problems): void {
  const { type, options } = question;
  const unique = (values: string[], property: string, ja: string, en: string) =>
    problems.unique(values, (index) => `${place}.options[${index}].${property}`, ja, en);
  unique(
    options.map(({ id }) => id),
    'id',
    '選択肢のID',
    'option id',
  );
  unique(
    options.map(({ number }) => String(number)),
    'number',
    '選択肢の番号',
    'option number',
  );
  for (const language of ['ja', 'en'] as const) {
    unique(
      options.map(({ label }) => label[language]),
      `label.${language}`,
      '選択肢の文言',
      'option label',
    );
  }
  const several = type === 'multiple' || type === 'matrixMultiple';
  for (const { id, exclusive } of options) {
    checkReserved(id, `${place}.options[${id}].id`, problems);
    if (!exclusive || several) continue;
    problems.add(
      `${place}.options[${id}].exclusive`,
      'useless',
      '1つだけ選ぶ設問では意味がありません。',
      'This has no meaning where one option is chosen.',
    );
  }
  const free = options.filter(({ freeText }) => freeText);
  if (free.length > (isMatrix(question) ? 0 : 1)) {
    problems.add(
      `${place}.options[${free.at(-1)!.id}].freeText`,
      'free-text',
      '自由記述欄は、行のない設問に1つだけ設けられます。',
      'A free text stands once in a question, and only where it has no rows.',
    );
  }
}

function checkRows(question: Question, place: string, problems: Problems): void {
  const { rows, options } = question;
  if (!isMatrix(question)) {
    if (rows.length > 0) {
      problems.add(
        `${place}.rows`,
        'rows',
        'この種類の設問に行は設けられません。',
        'A question of this type has no rows.',
      );
    }
    return;
  }
  if (rows.length === 0) {
    problems.add(
      `${place}.rows`,
      'rows',
      '行ごとに回答する設問に行がありません。',
      'A question of this type needs rows.',
    );
  }
  const unique = (values: string[], property: string, ja: string, en: string) =>
    problems.unique(values, (index) => `${place}.rows[${index}].${property}`, ja, en);
  unique(
    rows.map(({ id }) => id),
    'id',
    '行のID',
    'row id',
  );
  for (const language of ['ja', 'en'] as const) {
    unique(
      rows.map(({ label }) => label[language]),
      `label.${language}`,
      '行の文言',
      'row label',
    );
  }
  for (const { id } of rows) checkReserved(id, `${place}.rows[${id}].id`, problems);
  const offersNone = options.every(({ notApplicable }) => !notApplicable);
  const allowing = rows.find(({ allowNA }) => allowNA);
  if (allowing && offersNone && options.length > 0) {
    problems.add(
      `${place}.rows[${allowing.id}].allowNA`,
      'useless',
      '「該当なし」にあたる選択肢がありません。',
      'No option says that the subject does not exist.',
    );
  }
}

function checkGroups({ options, groups = [] }: Question, place: string, problems: Problems): void {
  problems.unique(
    groups.map(({ id }) => id),
    (index) => `${place}.groups[${index}].id`,
    '選択肢グループのID',
    'group id',
  );
  for (const { id, group } of options) {
    if (group === undefined || groups.some((candidate) => candidate.id === group)) continue;
    problems.add(
      `${place}.options[${id}].group`,
      'dangling',
      `選択肢グループ「${group}」はありません。`,
      `There is no group ${group}.`,
    );
  }
  for (const { id } of groups) {
    if (options.some(({ group }) => group === id)) continue;
    problems.add(
      `${place}.groups[${id}]`,
      'unused',
      'このグループに属する選択肢がありません。',
      'No option belongs to this group.',
    );
  }
}
