import type { AnswerValue, Edition } from '../../src/checklist/index.js';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';
import type { FormContents } from '../../src/form/index.js';
import { fillForm } from '../../src/form/index.js';
import { blankTemplate } from '../../src/jobs/index.js';
import { samplePopulation } from '../../src/samples/index.js';
import { engine } from '../../src/taskpane/engine/engine.js';
import type { CheckView } from '../../src/taskpane/model/view.js';
import { patchWorkbook } from '../../src/workbook/ooxml/index.js';
import { kinds } from '../form/damage/damages.js';
import { Surgery } from '../form/damage/surgery.js';

export const edition: Edition = editionOf(defaultEditionId)!;
export const setting = { language: 'ja', today: '2023-09-01' } as const;

const blank = blankTemplate(edition);

/** A checklist without any answer. */
export const emptyFile = (): Uint8Array => blank;

let good: FormContents | undefined;

/** Contents in which nothing is to be found fault with. */
export function goodContents(): FormContents {
  good ??= samplePopulation(edition, 'insurers', 1).find(({ contents }) => found(fileOf(contents)) === 0)!.contents;
  return good;
}

/** A filled checklist as a file. */
export function fileOf(contents: FormContents): Uint8Array {
  return patchWorkbook(blank, fillForm(edition, contents));
}

/** Good contents with some answers changed. */
export function changed(answers: Readonly<Record<string, AnswerValue>>): FormContents {
  const contents = goodContents();
  return { ...contents, answers: { ...contents.answers, ...answers } };
}

export function viewOf(content: Uint8Array, language: 'ja' | 'en' = 'ja'): CheckView {
  const outcome = engine.check({ name: '点検票.xlsx', content }, { ...setting, language });
  if ('refused' in outcome) throw new Error(outcome.refused.code);
  return outcome.view;
}

const found = (content: Uint8Array) => viewOf(content).findings.length;

let unexplained: Uint8Array | undefined;

/** A checklist whose confirmations nobody has explained; nothing else is wrong. */
export function doubtful(): Uint8Array {
  unexplained ??= samplePopulation(edition, 'insurers', 1)
    .map(({ contents }) => contents)
    .filter(({ explanations = [] }) => explanations.length > 0)
    .map((contents) => fileOf({ ...contents, explanations: [] }))
    .find((file) => {
      const { error, confirmation } = viewOf(file).counts;
      return error === 0 && confirmation > 0;
    })!;
  return unexplained;
}

/** A good checklist that has lost all dropdowns of the sheet 「VI 検知」. */
export function withoutDropdowns(): Uint8Array {
  const surgery = new Surgery(fileOf(goodContents()));
  kinds.find(({ name }) => name === 'all dropdowns of a sheet lost')!.make(surgery);
  return surgery.save();
}
