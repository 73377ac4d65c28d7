import type { Edition } from '../edition.js';
import type { EditionProblem } from '../problem.js';
import { checkFigures } from './figures.js';
import { checkFilters } from './filters.js';
import { checkFrame } from './frame.js';
import { Problems } from './problems.js';
import { checkQuestions } from './questions.js';
import { resolveScales } from './resolve.js';
import { checkRules } from './rules.js';
import { checkSchema } from './schema.js';

/**
 * Checks an edition as written in its files. The edition is given only when nothing is wrong.
 * Conditions are looked at once the questions that they read are sound, so that one slip there does
 * not bring a flood of consequences.
 */
export function lintEdition(source: unknown): { edition?: Edition; problems: EditionProblem[] } {
  const problems = new Problems();
  const shaped = checkSchema(source, problems);
  if (!shaped) return { problems: problems.list };
  const edition = resolveScales(shaped, problems);
  checkFrame(edition, problems);
  checkQuestions(edition, problems);
  if (problems.list.length > 0) return { problems: problems.list };
  checkFilters(edition, problems);
  if (problems.list.length === 0) checkRules(edition, problems);
  checkFigures(edition, problems);
  return problems.list.length === 0 ? { edition, problems: [] } : { problems: problems.list };
}
