import fc from 'fast-check';
import type { AnswerValue, Edition } from '../../src/checklist/index.js';
import { offeredOptions } from '../../src/checklist/index.js';
import type { Person } from './people.js';
import { answersOf } from './small-edition.js';

/** From populations in which everybody is well off to those in which nobody is. */
export const any: readonly number[] = [0, 0.04, 0.15, 0.3, 0.6, 0.9, 1];

/** Populations in which every control is lacking somewhere and found somewhere. */
export const mixed: readonly number[] = [0.04, 0.1, 0.15, 0.3, 0.5];

/** Populations of the small edition; `chances` are how likely an institution lacks a control. */
export function populations(least: number, most: number, among: readonly number[]): fc.Arbitrary<Person[]> {
  const likelihood = fc.constantFrom(...among);
  return fc
    .record({
      size: fc.integer({ min: least, max: most }),
      life: fc.double({ min: 0.3, max: 0.7, noNaN: true }),
      chances: fc.array(likelihood, { minLength: 9, maxLength: 9 }),
      grouped: fc.constantFrom(0, 0, 2, 3, 5),
      seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
    })
    .map(({ size, life, chances, grouped, seed }) => {
      const chance = generator(seed);
      const isIt = (at: number) => chance() < chances[at]!;
      return Array.from({ length: size }, (_, at): Person => {
        const sector = at < Math.round(size * life) ? 'life' : 'nonlife';
        const answers = answersOf({
          policy: isIt(0) ? (isIt(1) ? 'never' : 'later') : 'set',
          plan: isIt(2) ? 'no' : 'yes',
          drill: isIt(3) ? 'no' : isIt(4) ? 'seldom' : 'often',
          tools: isIt(5) ? ['none'] : isIt(6) ? ['scan'] : chance() < 0.2 ? ['guard'] : ['scan', 'guard'],
          kept: isIt(7) ? 'l1' : chance() < 0.4 ? 'l2' : 'l3',
          cloud: isIt(8) ? 'l1' : chance() < 0.3 ? 'l0' : 'l3',
        });
        const code = `SL-${String(at + 1).padStart(4, '0')}`;
        // The last ones belong together, which may be most of a sector.
        return { code, sector, answers, ...(at >= size - grouped && { group: 'G' }) };
      });
    });
}

/** Numbers from 0 to 1 that depend on the seed alone (a multiplicative generator modulo 2³¹ − 1). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Institutions that answer every question of an edition at random, each question with likelihoods of its own. */
export function randomPeople(edition: Edition, size: number): Person[] {
  const chance = generator(size);
  const plans = edition.questions.map((question) => {
    const options = offeredOptions(question).filter(({ exclusive, notApplicable }) => !exclusive && !notApplicable);
    return { question, weights: options.map(({ id, adverse }) => ({ id, weight: adverse ? 0.15 : 0.3 + chance() })) };
  });
  const several = (weights: readonly { id: string; weight: number }[]) => {
    const picked = weights.filter(({ weight }) => chance() < weight * 0.7).map(({ id }) => id);
    return picked.length > 0 ? picked : [weights[0]!.id];
  };
  const one = (weights: readonly { id: string; weight: number }[]) => {
    let left = chance() * weights.reduce((sum, { weight }) => sum + weight, 0);
    return weights.find(({ weight }) => (left -= weight) < 0)!.id;
  };
  return Array.from({ length: size }, (_, at): Person => {
    const answers = plans.map(({ question, weights }): [string, AnswerValue] => {
      const pick = (): string | string[] => {
        if (!question.type.toLowerCase().includes('multiple')) return one(weights);
        const none = question.options.find(({ exclusive, adverse }) => exclusive && adverse);
        return none && chance() < 0.05 ? [none.id] : several(weights);
      };
      const byRow = () => Object.fromEntries(question.rows.map(({ id }) => [id, pick()])) as AnswerValue;
      return [question.id, question.rows.length > 0 ? byRow() : pick()];
    });
    return {
      code: `SL-${String(at + 1).padStart(4, '0')}`,
      sector: at < size * 0.55 ? 'life' : 'nonlife',
      answers: Object.fromEntries(answers),
      ...(at % 9 === 0 && { group: `G${at % 2}` }),
    };
  });
}
