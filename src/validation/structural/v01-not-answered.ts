import { cellsOf, chosenIn, isUnreadable, itemsOf, stateOf, valueOf } from '../subject.js';
import { finding, type StructuralRule } from './rule.js';

/**
 * V01: a question that applies is wholly blank. Rows that are closed or undetermined are not expected to
 * be answered; a matrix in which anything stands, even something unreadable, is V03's.
 */
export const notAnswered: StructuralRule = (subject) =>
  subject.edition.questions.flatMap((question) => {
    const items = itemsOf(question);
    const open = items.filter((item) => stateOf(subject, item) === 'open');
    const untouched = items.every(
      (item) => !isUnreadable(subject, item) && chosenIn(valueOf(subject.reading.answers, item)).length === 0,
    );
    if (open.length === 0 || !untouched) return [];
    const cells = open.flatMap((item) => cellsOf(subject, item));
    return [finding('V01', { question }, { case: question.type }, cells)];
  });
