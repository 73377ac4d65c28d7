import type { Answers, AnswerValue, Edition } from '../checklist/index.js';
import { blankAnswers } from '../checklist/index.js';
import type { AnswerItem, ItemAnswer } from './item.js';
import { Random } from './random.js';

/** Answers that an institution gives whatever its maturity, by item key. */
export type Pins = Readonly<Record<string, ItemAnswer>>;

/** A sample institution while its answers are being made. */
export interface Draft {
  readonly code: string;
  readonly name: string;
  readonly sector: string;
  /** How far along it is, about ±3; drives all of its answers, so that they fit together. */
  readonly maturity: number;
  readonly pins: Pins;
  /** Rules that its pins are meant to break. */
  readonly intended: ReadonlySet<string>;
  readonly answers: Answers & Record<string, AnswerValue>;
}

/** Who an institution is, before it answers. */
export interface Identity {
  readonly code: string;
  readonly name: string;
  readonly sector: string;
  readonly pins: Pins;
  readonly intended: ReadonlySet<string>;
}

/** Drafts without answers, each with a maturity of its own. */
export function draftsOf(edition: Edition, identities: readonly Identity[], seed: number): Draft[] {
  const random = new Random(seed, 'maturity');
  return identities.map((identity) => ({
    ...identity,
    maturity: random.bell(),
    answers: { ...blankAnswers(edition) },
  }));
}

/**
 * Where the two sectors differ, as an addition to maturity by section: life insurers are ahead where long-term
 * customer data is governed and restored, non-life insurers where they sell over agents and the Web.
 */
const sectorLead: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  life: { governance: 0.15, identify: 0.1, thirdparty: -0.2, people: 0.2, protect: -0.1, detect: 0.15, respond: 0.2 },
  nonlife: {
    governance: -0.2,
    identify: -0.1,
    thirdparty: 0.3,
    people: -0.25,
    protect: 0.15,
    detect: -0.2,
    respond: -0.25,
  },
};

/** Questions whose answer does not come with maturity, such as whether an attack happened. */
const unrelated = new Set(['q06', 'q12', 'q20', 'q48']);

/**
 * How near each draft is to choosing an option of an item: maturity, the lead of its sector, a habit shared by the
 * rows and options of the question, and chance.
 */
export function inclinations(
  drafts: readonly Draft[],
  { key, question }: AnswerItem,
  option: string,
  seed: number,
): number[] {
  const habit = new Random(seed, question.id);
  const chance = new Random(seed, `${key}.${option}`);
  const weight = unrelated.has(question.id) || option === 'other' ? 0 : 1;
  return drafts.map(({ maturity, sector }) => {
    const lead = sectorLead[sector]?.[question.section] ?? 0;
    return weight * maturity + lead + 0.4 * habit.bell() + 1.1 * chance.bell();
  });
}
