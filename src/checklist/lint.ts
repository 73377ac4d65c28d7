import type { Edition, EditionSource, Question } from './edition.js';
import { editionSchema } from './edition.js';
import type { EditionProblem } from './problem.js';

/** Checks an edition as written in its files; the edition is given only when nothing is wrong. */
export function lintEdition(source: unknown): { edition?: Edition; problems: EditionProblem[] } {
  const parsed = editionSchema.safeParse(source);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      place: path.map(String).join('.'),
      code: 'schema',
      message: { ja: message, en: message },
    }));
    return { problems };
  }
  return { edition: resolve(parsed.data), problems: [] };
}

/** Puts scales in the places that name them. */
function resolve({ scales, ...source }: EditionSource): Edition {
  const questions = source.questions.map(({ options, rows = [], ...rest }): Question => ({
    ...rest,
    options: typeof options === 'string' ? scales[options]! : options,
    rows,
  }));
  return { ...source, questions };
}
