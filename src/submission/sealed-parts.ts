import type { Answers, Edition, Question } from '../checklist/index.js';
import { answerOf, isMatrix, itemKey, offeredOptions } from '../checklist/index.js';
import type { CoverField, Explanation, Reading } from '../form/index.js';
import { coverFields } from '../form/index.js';
import { digestOf, lettersOf } from './digest.js';

/** One answer cell of the form: a dropdown, or the ○ cell of one option. */
export interface AnswerPart {
  readonly question: Question;
  readonly row?: string;
  /** Of a ○ cell alone. */
  readonly option?: string;
}

/** One text of the form that is sealed besides the answers. */
export type TextPart =
  | { readonly kind: 'cover'; readonly field: CoverField }
  | { readonly kind: 'otherText' | 'comment'; readonly question: string }
  | { readonly kind: 'explanation'; readonly index: number };

const partsOfEdition = new WeakMap<Edition, readonly AnswerPart[]>();

/** The answer cells of an edition in printed order. */
export function answerParts(edition: Edition): readonly AnswerPart[] {
  let parts = partsOfEdition.get(edition);
  if (!parts) {
    parts = edition.questions.flatMap((question) => {
      const many = question.type === 'multiple' || question.type === 'matrixMultiple';
      const rows = isMatrix(question) ? question.rows.map(({ id }) => id) : [undefined];
      return rows.flatMap((row): AnswerPart[] => {
        const item = { question, ...(row !== undefined && { row }) };
        return many ? offeredOptions(question, row).map(({ id }) => ({ ...item, option: id })) : [item];
      });
    });
    partsOfEdition.set(edition, parts);
  }
  return parts;
}

/** Signs of options: the place of a choice counted from 1, and 0 for a blank. */
const PLACES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Stands for what is no answer. */
export const UNREADABLE = '!';

/**
 * One sign for each answer cell: the place of the option chosen, or 1 for a ○; 0 where it is blank; `UNREADABLE` for the cells of
 * an item that holds something that is no answer.
 */
export function answerSigns(
  edition: Edition,
  { answers, unreadable }: Pick<Reading, 'answers' | 'unreadable'>,
): string {
  return answerParts(edition)
    .map((part) => (isUnreadable(part, unreadable) ? UNREADABLE : (PLACES[placeOf(part, answers)] ?? '?')))
    .join('');
}

function isUnreadable({ question: { id }, row }: AnswerPart, unreadable: ReadonlySet<string>): boolean {
  return unreadable.has(id) || (row !== undefined && unreadable.has(itemKey({ question: id, row })));
}

function placeOf({ question, row, option }: AnswerPart, answers: Answers): number {
  const answer = answerOf(answers, question.id, row) as string | readonly string[];
  if (option !== undefined) return answer.includes(option) ? 1 : 0;
  return offeredOptions(question, row).findIndex(({ id }) => id === answer) + 1;
}

/** What an answer cell held, by its sign: the option's words, `○`, or `''` for a blank. */
export function wordsOfSign({ question, row, option }: AnswerPart, sign: string): string {
  const place = PLACES.indexOf(sign);
  if (option !== undefined) return place === 1 ? '○' : '';
  const chosen = offeredOptions(question, row)[place - 1];
  return chosen ? `${chosen.number} ${chosen.label.ja}` : '';
}

/** The texts of a reading in the order of the form, the receipt left out: it is made from the seal. */
export function textParts(edition: Edition, { explanations }: Pick<Reading, 'explanations'>): TextPart[] {
  return [
    ...coverFields.filter(({ id }) => id !== 'receipt').map(({ id }): TextPart => ({ kind: 'cover', field: id })),
    ...edition.questions.flatMap(({ id }): TextPart[] => [
      { kind: 'otherText', question: id },
      { kind: 'comment', question: id },
    ]),
    ...explanations.map((_, index): TextPart => ({ kind: 'explanation', index })),
  ];
}

/** Everything of a reading that a seal covers besides the answers. */
export type SealedTexts = Pick<Reading, 'cover' | 'otherTexts' | 'comments' | 'explanations' | 'unreadable'>;

/** What stands in a text, spelled alike however a program stores line ends and composed letters. */
export function textOfPart(part: TextPart, reading: SealedTexts): string {
  switch (part.kind) {
    case 'cover':
      return reading.unreadable.has(itemKey({ question: 'cover', row: part.field }))
        ? UNREADABLE
        : canonical(reading.cover[part.field]);
    case 'otherText':
      return canonical(reading.otherTexts[part.question] ?? '');
    case 'comment':
      return canonical(reading.comments[part.question] ?? '');
    case 'explanation':
      return explanationText(reading.explanations[part.index]);
  }
}

function explanationText(explanation: Explanation | undefined): string {
  if (!explanation) return '';
  const { rule, question = '', text, author = '', date = '', values = '' } = explanation;
  return [rule, question, text, author, date, values].map(canonical).join('\u{1f}');
}

const canonical = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** Signs of one text in `textSigns`. */
const SIGNS = 4;

/** `.` for a blank text, else four letters of its digest: enough to say which of them changed; the whole is kept by the seal's digest. */
export function textSigns(edition: Edition, reading: SealedTexts): readonly string[] {
  return textParts(edition, reading).map((part) => {
    const text = textOfPart(part, reading);
    return text === '' ? '.' : lettersOf(digestOf(text)).slice(0, SIGNS);
  });
}

/** The signs of texts as they were joined. */
export function splitTextSigns(joined: string): string[] {
  return joined.match(new RegExp(`\\.|[^.]{1,${SIGNS}}`, 'g')) ?? [];
}
