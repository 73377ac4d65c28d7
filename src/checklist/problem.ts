import type { Text } from './text.js';

/** One thing that is wrong with an edition: what and where. */
export interface EditionProblem {
  /** Path into the edition, such as `rules[L04].when`, with the character in an expression: `rules[L04].when:12`. */
  readonly place: string;
  readonly code: string;
  readonly message: Text;
}

/** The edition cannot be used; `problems` says why, each with its place. */
export class BrokenEditionError extends Error {
  override readonly name = 'BrokenEditionError';

  constructor(readonly problems: readonly EditionProblem[]) {
    super(problems.map(({ place, message }) => `${place}: ${message.en}`).join('\n'));
  }
}
