import { listed, quoted } from '../../findings/index.js';
import { cellsOf, chosenIn, isUnreadable, itemsOf, stateOf, valueOf } from '../subject.js';
import { finding, type StructuralRule } from './rule.js';

/** V03: a matrix is answered in part; one finding a question, naming the rows that are open and blank. */
export const rowsNotAnswered: StructuralRule = (subject) =>
  subject.edition.questions.flatMap((question) => {
    const items = itemsOf(question);
    const said = items.map(
      (item) => isUnreadable(subject, item) || chosenIn(valueOf(subject.reading.answers, item)).length > 0,
    );
    const missing = items.filter((item, place) => !said[place] && stateOf(subject, item) === 'open');
    if (missing.length === 0 || !said.includes(true)) return [];
    const rows = listed(missing.map(({ row }) => quoted(question.rows.find(({ id }) => id === row)!.label)));
    const only = missing.length === 1 ? missing[0]! : { question };
    return [
      finding(
        'V03',
        only,
        { rows },
        missing.flatMap((item) => cellsOf(subject, item)),
      ),
    ];
  });
