import type { Edition, EditionSource, Option, Question } from '../edition.js';
import type { Problems } from './problems.js';

/** Puts scales in the places that name them; a scale that does not exist is a problem. */
export function resolveScales({ scales, ...source }: EditionSource, problems: Problems): Edition {
  const used = new Set<string>();
  const optionsOf = (question: string, options: string | Option[]): Option[] => {
    if (typeof options !== 'string') return options;
    used.add(options);
    if (Object.hasOwn(scales, options)) return scales[options]!;
    const place = `questions[${question}].options`;
    problems.add(place, 'dangling', `尺度「${options}」はありません。`, `There is no scale ${options}.`);
    return [];
  };
  const questions = source.questions.map(({ options, rows = [], ...rest }): Question => ({
    ...rest,
    options: optionsOf(rest.id, options),
    rows,
  }));
  for (const scale of Object.keys(scales)) {
    if (used.has(scale)) continue;
    problems.add(`scales.${scale}`, 'unused', 'どの設問にも使われていません。', 'No question uses this scale.');
  }
  return { ...source, questions };
}
