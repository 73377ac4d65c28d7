import type { Scalar } from '../book/index.js';
import { LONGEST } from './choice-reader.js';
import { CHOSEN } from './printed.js';
import { isDash, saysNotConcerned, tidy } from './spelling.js';

/**
 * What a ○ cell says. `unconcerned` says that it does not concern the institution, which is an
 * answer only where the item is closed.
 */
export type MarkReading = 'blank' | 'chosen' | 'chosenOtherwise' | 'notChosen' | 'dash' | 'unconcerned' | 'unknown';

const YES = new Set([CHOSEN, '〇', '◯', '◎', '●', '■', '✓', '✔', '☑', 'レ', '1', 'はい', 'true']);
const NO = new Set(['×', '✕', '✖', '0', 'いいえ', '□', '☐', 'false']);

/**
 * Reads a ○ cell as people really fill it (domain 5.6). `own` recognises the printed number or the
 * words of the cell's own option, which are a choice too; a number that means both things is neither.
 */
export function readMark(value: Scalar | undefined, own: (value: string) => boolean): MarkReading {
  if (value === CHOSEN) return 'chosen';
  if (value === undefined) return 'blank';
  if (typeof value === 'string' && value.length > LONGEST) return 'unknown';
  const text = tidy(String(value));
  if (text === '') return 'blank';
  const itsOwn = own(String(value));
  if (YES.has(text)) return 'chosenOtherwise';
  if (NO.has(text)) return itsOwn ? 'unknown' : 'notChosen';
  if (itsOwn) return 'chosenOtherwise';
  if (isDash(text)) return text === '/' ? 'unconcerned' : 'dash';
  return saysNotConcerned(text) ? 'unconcerned' : 'unknown';
}
