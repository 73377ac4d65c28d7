import { listed, questionWords } from '../../findings/index.js';
import { chosenIn, itemsOf, stateOf, type Subject, valueOf } from '../subject.js';
import { finding, type StructuralRule } from './rule.js';
import type { Question } from '../../checklist/index.js';

/** So many matrices must be alike before it is worth a word (domain 4.1). */
const ENOUGH = 4;

/** V13: all rows have the same answer in four or more matrices, leaving out those where that is to be expected. */
export const alikeRows: StructuralRule = (subject) => {
  const alike = subject.edition.questions.filter(
    (question) => !question.uniformRowsExpected && isAlike(subject, question),
  );
  if (alike.length < ENOUGH) return [];
  const cells = alike.flatMap(({ id, rows }) => rows.flatMap((row) => subject.reading.cellsOf(id, row.id)));
  return [finding('V13', undefined, { count: alike.length, questions: listed(alike.map(questionWords)) }, cells)];
};

/** Whether two rows or more apply, all of them are answered, and all in the same way. */
function isAlike(subject: Subject, question: Question): boolean {
  const open = itemsOf(question).filter((item) => stateOf(subject, item) === 'open');
  if (open.length < 2) return false;
  const [first, ...others] = open.map((item) => chosenIn(valueOf(subject.applicability.effective, item)).join(' '));
  return first !== '' && others.every((other) => other === first);
}
