import { optionWords } from '../../findings/index.js';
import { chosenIn, itemsOf, stateOf, valueOf } from '../subject.js';
import { finding, type StructuralRule } from './rule.js';

/** V06: an option that asks for a free text is chosen, but nothing is written beside it. */
export const freeTextMissing: StructuralRule = (subject) =>
  subject.edition.questions.flatMap((question) => {
    const option = question.options.find(({ freeText }) => freeText);
    if (!option || subject.reading.otherTexts[question.id]?.trim()) return [];
    return itemsOf(question)
      .filter((item) => stateOf(subject, item) !== 'closed')
      .filter((item) => chosenIn(valueOf(subject.reading.answers, item)).includes(option.id))
      .map((item) =>
        finding(
          'V06',
          item,
          { option: optionWords(option) },
          subject.reading.cellsOf(question.id, item.row, option.id),
        ),
      );
  });
