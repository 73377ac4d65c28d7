import { optionWords } from '../../findings/index.js';
import { chosenIn, isUnreadable, itemsOf, stateOf, valueOf } from '../subject.js';
import { finding, type StructuralRule } from './rule.js';

/** V07: a free text is written, but the option that asks for it is not chosen. A closed question is left alone: V08 says what to do there. */
export const optionNotChosen: StructuralRule = (subject) =>
  subject.edition.questions.flatMap((question) => {
    const option = question.options.find(({ freeText }) => freeText);
    const text = subject.reading.otherTexts[question.id]?.trim();
    if (!option || !text) return [];
    const items = itemsOf(question);
    const settled = items.some(
      (item) =>
        isUnreadable(subject, item) ||
        stateOf(subject, item) === 'closed' ||
        chosenIn(valueOf(subject.reading.answers, item)).includes(option.id),
    );
    if (settled) return [];
    const cells = items.flatMap((item) => subject.reading.cellsOf(question.id, item.row, option.id));
    return [finding('V07', { question }, { found: text, option: optionWords(option) }, cells)];
  });
