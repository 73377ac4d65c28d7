import type { Edition, Option, Question } from '../checklist/index.js';
import { isMatrix, itemKey, offeredOptions } from '../checklist/index.js';
import { ChoiceReader } from './choice-reader.js';
import type { CoverField } from './cover.js';
import type { BoundCell } from './bound-cell.js';
import type { FormLayout } from './layout.js';
import { fold } from './spelling.js';

/** A bound cell and its place in the lists of the layout and of a placement. */
export interface PlannedCell {
  readonly cell: BoundCell;
  readonly index: number;
}

/** What is answered at once: a question or a row, by one dropdown or by a ○ cell for each option. */
export interface ItemPlan {
  readonly key: string;
  readonly question: Question;
  readonly row?: string;
  readonly reader: ChoiceReader;
  /** One, or one for each option offered, in printed order. */
  readonly cells: readonly PlannedCell[];
  /** The options of the ○ cells; absent for a dropdown. */
  readonly marks?: readonly Option[];
}

/** What is read from a form, in the order of the checklist. */
export interface ReadPlan {
  readonly items: readonly ItemPlan[];
  readonly itemsOf: ReadonlyMap<string, readonly ItemPlan[]>;
  readonly comments: readonly PlannedCell[];
  readonly otherTexts: readonly PlannedCell[];
  readonly cover: ReadonlyMap<CoverField, PlannedCell>;
  readonly checks: readonly PlannedCell[];
  /** Sectors by their folded labels. */
  readonly sectors: ReadonlyMap<string, { readonly id: string; readonly label: string }>;
}

const plans = new WeakMap<FormLayout, ReadPlan>();

/** The plan of a layout, made once. */
export function readPlan(layout: FormLayout): ReadPlan {
  let plan = plans.get(layout);
  if (!plan) {
    plan = makePlan(layout);
    plans.set(layout, plan);
  }
  return plan;
}

function makePlan({ edition, cells }: FormLayout): ReadPlan {
  const planned = cells.map((cell, index): PlannedCell => ({ cell, index }));
  const ofKind = (kind: BoundCell['kind']) => planned.filter(({ cell }) => cell.kind === kind);
  const answers = new Map<string, PlannedCell[]>();
  for (const one of ofKind('answer')) {
    const key = keyOf(one.cell);
    const before = answers.get(key);
    if (before) before.push(one);
    else answers.set(key, [one]);
  }
  const items = itemPlans(edition, answers);
  return {
    items,
    itemsOf: new Map(edition.questions.map(({ id }) => [id, items.filter(({ question }) => question.id === id)])),
    comments: ofKind('comment'),
    otherTexts: ofKind('otherText'),
    cover: new Map(ofKind('cover').map((one) => [one.cell.field!, one])),
    checks: ofKind('check'),
    sectors: new Map(edition.sectors.map(({ id, label }) => [fold(label.ja), { id, label: label.ja }])),
  };
}

const keyOf = ({ question, row }: BoundCell) =>
  itemKey(row === undefined ? { question: question! } : { question: question!, row });

function itemPlans(edition: Edition, answers: ReadonlyMap<string, readonly PlannedCell[]>): ItemPlan[] {
  return edition.questions.flatMap((question) => {
    const rows = isMatrix(question) ? question.rows.map(({ id }) => id) : [undefined];
    return rows.map((row): ItemPlan => {
      const key = itemKey(row === undefined ? { question: question.id } : { question: question.id, row });
      const options = offeredOptions(question, row);
      const cells = answers.get(key)!;
      const separate = cells[0]!.cell.option !== undefined;
      return {
        key,
        question,
        ...(row !== undefined && { row }),
        reader: new ChoiceReader(options),
        cells,
        ...(separate && { marks: cells.map(({ cell }) => options.find(({ id }) => id === cell.option)!) }),
      };
    });
  });
}
