import type { RegulatorState } from '../model/regulator.js';
import { outcomeWords } from './outcome-words.js';
import { useRegulatorWords } from './words.js';

/**
 * What a screen reader says: what is under way, once a quarter of it, and what came of it. The bar itself tells the numbers to
 * whoever asks.
 */
export function useAnnouncement({ busy, outcome, explore }: RegulatorState): string {
  const words = useRegulatorWords();
  if (busy) {
    const { step, done = 0, total = 0 } = busy;
    const quarters = total === 0 ? 0 : Math.floor((done / total) * 4);
    return quarters === 0 ? words.steps[step] : words.partDone(words.steps[step], quarters * 25);
  }
  if (outcome) return outcomeWords(outcome, words);
  if (explore) return `${explore.heading} ${words.institutions(explore.count)}`;
  return '';
}
