import type { Applicability, Edition, Language, Question } from '../../checklist/index.js';
import { answerOf, applicability, isBlank, isMatrix } from '../../checklist/index.js';
import type { CellRef } from '../../findings/index.js';
import { itemWords } from '../../findings/index.js';
import type { Reading } from '../../form/index.js';
import type { NextQuestion, SectionView } from './view.js';

/**
 * How many questions of each section are answered in full, of those that are not closed. A question of which the
 * filter is still blank counts as asked, so that the number never promises less than may be left.
 */
export function progressOf(edition: Edition, reading: Reading, language: Language): SectionView[] {
  const states = applicability(edition, reading.answers);
  return edition.sections.map(({ id, number, label }) => {
    const asked = edition.questions.filter(
      (question) => question.section === id && states.stateOf(question.id) !== 'closed',
    );
    const open = asked.filter((question) => missingItems(question, states, reading).length > 0);
    const next = nextOf(open, states, reading, language);
    return {
      id,
      label: `${number} ${label[language]}`,
      asked: asked.length,
      answered: asked.length - open.length,
      ...(next && { next }),
    };
  });
}

/** Questions that wait for others are passed over: what is asked first closes or opens them. */
function nextOf(
  open: readonly Question[],
  states: Applicability,
  reading: Reading,
  language: Language,
): NextQuestion | undefined {
  const question = open.find(({ id }) => states.stateOf(id) === 'open') ?? open[0];
  if (!question) return undefined;
  const [row] = missingItems(question, states, reading);
  const cell: CellRef | undefined = reading.cellsOf(question.id, row)[0] ?? reading.cellsOf(question.id)[0];
  return { heading: itemWords(question, row)[language], ...(cell && { cell }) };
}

/** Rows that are blank and not closed; of a question without rows, the question itself (`undefined`). */
function missingItems(
  question: Question,
  states: Applicability,
  { answers }: Reading,
): readonly (string | undefined)[] {
  const items = isMatrix(question) ? question.rows.map(({ id }) => id) : [undefined];
  return items.filter(
    (row) => states.stateOf(question.id, row) !== 'closed' && isBlank(answerOf(answers, question.id, row)),
  );
}
