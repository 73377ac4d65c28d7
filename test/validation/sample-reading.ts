import type { Answers, AnswerValue, Edition, Question } from '../../src/checklist/index.js';
import { blankAnswers, isMatrix, offeredOptions } from '../../src/checklist/index.js';
import { editionOf } from '../../src/editions/index.js';
import type { CellRef } from '../../src/findings/index.js';
import type { Reading } from '../../src/form/index.js';

/** The edition that the tests of validation use. */
export const edition: Edition = editionOf('cssa-insurers-2023')!;

/** What a test changes in a reading without findings. Answers of a matrix may name some rows alone. */
export interface Changes {
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly cover?: Partial<Reading['cover']>;
  readonly otherTexts?: Readonly<Record<string, string>>;
  readonly explanations?: Reading['explanations'];
  readonly findings?: Reading['findings'];
  readonly unreadable?: readonly string[];
  readonly edition?: string;
}

/** The reading of a checklist without any finding, with changes. */
export function sampleReading(changes: Changes = {}): Reading {
  return readingOf(withAnswers(goodAnswers(), changes.answers ?? {}), changes);
}

/** The reading of a checklist on which only these questions are answered, on an otherwise good cover. */
export function sparseReading(answers: Readonly<Record<string, unknown>>, changes: Changes = {}): Reading {
  return readingOf(withAnswers(blankAnswers(edition), answers), changes);
}

function readingOf(answers: Answers, changes: Changes): Reading {
  return {
    edition: changes.edition ?? edition.id,
    cover: {
      code: 'SL-0001',
      name: 'サンプル生命01',
      sector: 'life',
      contact: '',
      asOf: '2023-07-31',
      submitted: '2023-08-25',
      preparedBy: 'リスク管理部 担当',
      checkedBy: 'リスク管理部長',
      approvedBy: '常務執行役員',
      receipt: '',
      ...changes.cover,
    },
    answers,
    otherTexts: changes.otherTexts ?? {},
    comments: {},
    explanations: changes.explanations ?? [],
    findings: changes.findings ?? [],
    unreadable: new Set(changes.unreadable ?? []),
    cellsOf,
    textCell: () => undefined,
    coverCell: (field: string) => ({ sheet: '表紙', address: `C${5 + field.length}` }),
  } as unknown as Reading;
}

/** An answer to every question that breaks no rule. */
export function goodAnswers(): Answers {
  return Object.fromEntries(edition.questions.map((question) => [question.id, goodAnswer(question)]));
}

/** The first option; several of a multiple choice; rows of a matrix that differ from each other. */
function goodAnswer(question: Question): AnswerValue {
  const several = question.options.filter((option) => !option.exclusive && !option.freeText).map(({ id }) => id);
  if (question.type === 'single') return question.options[0]!.id;
  if (question.type === 'multiple') return several;
  return Object.fromEntries(
    question.rows.map(({ id }, place) => {
      const last = place === question.rows.length - 1 && !question.uniformRowsExpected;
      if (question.type === 'matrixMultiple') return [id, last ? several.slice(0, 1) : several];
      return [id, offeredOptions(question, id)[last ? 1 : 0]!.id];
    }),
  ) as AnswerValue;
}

/** Answers with some of them changed; rows that a change does not name stay as they are. */
export function withAnswers(answers: Answers, changes: Readonly<Record<string, unknown>>): Answers {
  const changed = Object.entries(changes).map(([id, value]) => {
    const question = edition.questions.find((candidate) => candidate.id === id)!;
    return [id, isMatrix(question) ? { ...(answers[id] as object), ...(value as object) } : value];
  });
  return { ...answers, ...(Object.fromEntries(changed) as Answers) };
}

/** A cell for each item or option, the way the form lays them out: a sheet a section, a row an item, a column an option. */
function cellsOf(id: string, row?: string, option?: string): CellRef[] {
  const place = edition.questions.findIndex((question) => question.id === id);
  const question = edition.questions[place]!;
  const section = edition.sections.find((candidate) => candidate.id === question.section)!;
  const sheet = `${section.number} ${section.label.ja}`;
  const top = 10 + place * 20;
  const rows = isMatrix(question)
    ? question.rows.filter((candidate) => row === undefined || candidate.id === row)
    : [undefined];
  return rows.flatMap((candidate) => {
    const line = candidate ? question.rows.indexOf(candidate) : 0;
    if (question.type === 'single' || question.type === 'matrix') return [{ sheet, address: `E${top + line}` }];
    return question.options
      .map((each, column) => ({ each, column }))
      .filter(({ each }) => option === undefined || each.id === option)
      .map(({ column }) =>
        question.type === 'multiple'
          ? { sheet, address: `E${top + column}` }
          : { sheet, address: `${String.fromCharCode(69 + column)}${top + line}` },
      );
  });
}
