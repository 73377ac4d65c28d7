import type { Outcome } from '../model/view.js';
import type { RegulatorTexts } from '../texts.js';

/** What came of a command, in words that are also spoken. */
export function outcomeWords(outcome: Outcome, words: RegulatorTexts): string {
  switch (outcome.kind) {
    case 'added':
      return words.added(outcome.files, outcome.replaced);
    case 'cancelled':
      return words.cancelled;
    case 'saved':
      return words.saved(outcome.files.join(words.join));
    case 'written':
      return words.doneExcel;
    case 'removed':
      return words.removed;
    case 'apart':
      return words.linesApart(outcome.count);
    case 'decided':
      return words.decidedOf[outcome.decision](outcome.rule);
    case 'problem':
      return outcome.problem.message;
  }
}
