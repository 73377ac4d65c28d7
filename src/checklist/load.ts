import type { Edition } from './edition.js';
import { lintEdition } from './lint/index.js';
import { BrokenEditionError } from './problem.js';

/** Checks an edition as written in its files and gives what other rooms work with. Throws `BrokenEditionError`. */
export function loadEdition(source: unknown): Edition {
  const { edition, problems } = lintEdition(source);
  if (!edition) throw new BrokenEditionError(problems);
  return edition;
}
