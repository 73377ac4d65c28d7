import type { Text } from '../../checklist/index.js';
import { dateWords, type Parameters } from '../../findings/index.js';
import { finding, type StructuralRule } from './rule.js';

const asOfName: Text = { ja: '評価基準日', en: 'reference date' };
const submittedName: Text = { ja: '提出日', en: 'date of submission' };

/**
 * V11: the reference date lies outside the window of the self-assessment, a date lies in the future, the
 * submission lies before the reference date, or a date is missing. ISO dates compare as texts.
 */
export const dates: StructuralRule = ({ edition, reading, today }) => {
  const { asOf, submitted } = reading.cover;
  const { from, to } = edition.window;
  const at = (field: 'asOf' | 'submitted', parameters: Parameters | undefined) => {
    if (!parameters || reading.unreadable.has(`cover.${field}`)) return [];
    const cell = reading.coverCell(field);
    return [finding('V11', undefined, parameters, cell ? [cell] : [])];
  };
  return [...at('asOf', wrongAsOf()), ...at('submitted', wrongSubmitted())];

  function wrongAsOf(): Parameters | undefined {
    const field = asOfName;
    if (asOf === '') return { field };
    if (asOf < from || asOf > to)
      return { case: 'outside', field, found: dateWords(asOf), from: dateWords(from), to: dateWords(to) };
    return later(field, asOf);
  }

  function wrongSubmitted(): Parameters | undefined {
    const field = submittedName;
    if (submitted === '') return { field };
    if (asOf !== '' && submitted < asOf)
      return { case: 'before', field, found: dateWords(submitted), asOf: dateWords(asOf) };
    return later(field, submitted);
  }

  function later(field: Text, date: string): Parameters | undefined {
    if (today === undefined || date <= today) return undefined;
    return { case: 'future', field, found: dateWords(date), today: dateWords(today) };
  }
};
