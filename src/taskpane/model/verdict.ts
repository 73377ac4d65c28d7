import type { CheckView } from './view.js';

/** What stands in the way of handing a checklist in: something in it, its seal alone, or nothing. */
export type Verdict = 'blocked' | 'sealAgain' | 'ready';

export function verdictOf({ ready, seal }: Pick<CheckView, 'ready' | 'seal'>): Verdict {
  if (!ready) return 'blocked';
  // The intake leaves out what was changed after sealing, however good it is.
  return seal.state === 'broken' || seal.state === 'lost' ? 'sealAgain' : 'ready';
}
