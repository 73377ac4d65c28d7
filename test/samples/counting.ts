import type { Edition } from '../../src/checklist/index.js';
import { answerOf, applicability, compileRules, isBlank } from '../../src/checklist/index.js';
import type { SampleInstitution } from '../../src/samples/index.js';

/** How many institutions chose any of these options of an item (`q01`, or `q39.ident` for a row). */
export function chose(population: readonly SampleInstitution[], key: string, ...options: string[]): number {
  const [question, row] = key.split('.') as [string, string?];
  return population.filter(({ contents }) => {
    const answer = answerOf(contents.answers, question, row);
    return typeof answer === 'string'
      ? options.includes(answer)
      : options.some((one) => (answer as string[]).includes(one));
  }).length;
}

/** How many institutions answered an item at all. */
export function answered(population: readonly SampleInstitution[], key: string): number {
  const [question, row] = key.split('.') as [string, string?];
  return population.filter(({ contents }) => !isBlank(answerOf(contents.answers, question, row))).length;
}

/** `SL-0007 L34` for each rule of the edition that an institution breaks. */
export function brokenRules(
  edition: Edition,
  population: readonly SampleInstitution[],
  severities: readonly string[],
): string[] {
  const rules = compileRules(edition).filter(({ rule }) => severities.includes(rule.severity));
  return population.flatMap(({ code, contents: { answers } }) => {
    const state = applicability(edition, answers);
    return rules.filter((rule) => rule.holds(answers, state) === true).map(({ rule }) => `${code} ${rule.id}`);
  });
}
