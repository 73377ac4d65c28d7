import type { Edition } from '../checklist/index.js';
import { isBroken, sealStateOf } from './seal-state.js';
import type { Submission } from './submission.js';
import { waiverOf } from './waiver.js';

/** What stands in the way of handing a checklist in: something in it, its seal alone, or nothing. */
export type Readiness = 'blocked' | 'sealAgain' | 'ready';

export function readinessOf(edition: Edition, submission: Submission): Readiness {
  if (submission.unexplained > 0 || errorsLeft(submission) > 0) return 'blocked';
  return isBroken(sealStateOf(edition, submission.reading)) ? 'sealAgain' : 'ready';
}

/** Errors that are not waived. */
export function errorsLeft({ validation, waivers = [] }: Submission): number {
  return validation.findings.filter((finding) => finding.severity === 'error' && !waiverOf(finding, waivers)).length;
}
