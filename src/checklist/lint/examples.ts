import type { Answers } from '../answers.js';
import { applicability } from '../applicability.js';
import type { Edition } from '../edition.js';
import { ExampleError, exampleAnswers } from '../examples.js';
import type { CompiledRule } from '../rules.js';
import type { Problems } from './problems.js';

/** Puts a rule to its own examples: one must break it and the other keep it; neither may leave it undecided. */
export function checkExamples(edition: Edition, compiled: CompiledRule, problems: Problems): void {
  const { id, examples } = compiled.rule;
  for (const [kind, expected] of [
    ['breaks', true],
    ['keeps', false],
  ] as const) {
    const place = `rules[${id}].examples.${kind}`;
    let answers: Answers;
    try {
      answers = exampleAnswers(edition, examples[kind]);
    } catch (error) {
      if (!(error instanceof ExampleError)) throw error;
      problems.add(place, 'example', `${error.text.ja}。`, `${error.text.en}.`);
      continue;
    }
    const result = compiled.holds(answers, applicability(edition, answers));
    if (result === expected) continue;
    const [ja, en] = outcomes[String(result) as keyof typeof outcomes];
    problems.add(place, 'example', `この例では${ja}。`, `With this example the rule is ${en}.`);
  }
}

const outcomes = {
  true: ['規則に反します', 'broken'],
  false: ['規則が守られます', 'kept'],
  undecided: ['規則を判定できません', 'undecided'],
} as const;
