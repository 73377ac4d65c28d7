import { listed, optionWords, quoted } from '../../findings/index.js';
import { cellsOf, chosenIn, valueOf } from '../subject.js';
import { finding, type StructuralRule } from './rule.js';

/** V14 of validation: "not applicable" chosen where nothing applies says the same thing twice, and is taken as blank. */
export const saidTwice: StructuralRule = (subject) =>
  subject.saidTwice.map((item) => {
    const chosen = chosenIn(valueOf(subject.reading.answers, item));
    const options = item.question.options.filter(({ id }) => chosen.includes(id));
    const found = listed(options.map((option) => quoted(optionWords(option))));
    return finding('V14', item, { case: 'closed', found }, cellsOf(subject, item));
  });
