import type { Edition } from '../checklist/index.js';
import type { Finding, Severity, TenkenError } from '../findings/index.js';
import { severities } from '../findings/index.js';
import type { Reading } from '../form/index.js';
import type { ValidateOptions, Validation } from '../validation/index.js';
import { validate } from '../validation/index.js';
import { settlementOf } from './explanation.js';
import type { Waiver } from './waiver.js';
import { isInForce, waiversFor } from './waiver.js';

/** One institution's answers, where they came from, and what was found in them. */
export interface Submission {
  /** Name of the file, as it is shown to people. */
  readonly file: string;
  readonly reading: Reading;
  readonly validation: Validation;
  /** Confirmations (要確認) without an explanation on the 説明 sheet that is up to date; those that are waived are not counted. */
  readonly unexplained: number;
  /** What the regulator waives for this institution on the day of the check. */
  readonly waivers?: readonly Waiver[];
  /** Waivers of this institution whose last day is over. */
  readonly expiredWaivers?: readonly Waiver[];
}

/** What became of one file that was handed in. */
export type Received =
  { readonly file: string; readonly submission: Submission } | { readonly file: string; readonly refused: TenkenError };

/** How a submission is checked. */
export interface SubmissionOptions extends ValidateOptions {
  /** Waivers of the regulator, of any institution. */
  readonly waivers?: readonly Waiver[];
}

/** Validates a reading and counts what is left to be explained. */
export function submissionOf(
  edition: Edition,
  file: string,
  reading: Reading,
  options: SubmissionOptions = {},
): Submission {
  const { waivers: given = [], ...checking } = options;
  const validation = validate(edition, reading, checking);
  const own = waiversFor(given, edition.id, reading.cover.code);
  const waivers = own.filter((waiver) => isInForce(waiver, options.today));
  const expiredWaivers = own.filter((waiver) => !waivers.includes(waiver));
  const isOpen = (finding: Finding) => {
    const { state } = settlementOf(edition, reading, finding, waivers);
    return state === 'open' || state === 'stale';
  };
  const unexplained = validation.findings.filter((one) => one.severity === 'confirmation' && isOpen(one)).length;
  return {
    file,
    reading,
    validation,
    unexplained,
    ...(waivers.length > 0 && { waivers }),
    ...(expiredWaivers.length > 0 && { expiredWaivers }),
  };
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
