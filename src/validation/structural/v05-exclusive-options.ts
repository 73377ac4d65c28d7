import { listed, optionWords, quoted } from '../../findings/index.js';
import { answeredCells, chosenIn, valueOf } from '../subject.js';
import { finding, type StructuralRule } from './rule.js';

/** V05: an option such as いずれも該当しない stands beside others; one finding an item. */
export const exclusiveOptions: StructuralRule = (subject) =>
  subject.conflicts.map((item) => {
    const chosen = chosenIn(valueOf(subject.reading.answers, item));
    const options = item.question.options.filter(({ id }) => chosen.includes(id));
    const exclusive = options.find((option) => option.exclusive)!;
    const others = listed(
      options.filter((option) => option !== exclusive).map((option) => quoted(optionWords(option))),
    );
    return finding('V05', item, { exclusive: optionWords(exclusive), others }, answeredCells(subject, item));
  });
