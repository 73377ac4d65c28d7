import type { Edition } from '../checklist/index.js';
import type { Finding, Severity, TenkenError } from '../findings/index.js';
import { severities } from '../findings/index.js';
import type { Reading } from '../form/index.js';
import type { ValidateOptions, Validation } from '../validation/index.js';
import { validate } from '../validation/index.js';
import { isExplained } from './explanation.js';

/** One institution's answers, where they came from, and what was found in them. */
export interface Submission {
  /** Name of the file, as it is shown to people. */
  readonly file: string;
  readonly reading: Reading;
  readonly validation: Validation;
  /** Confirmations (要確認) without an explanation on the 説明 sheet. */
  readonly unexplained: number;
}

/** What became of one file that was handed in. */
export type Received =
  { readonly file: string; readonly submission: Submission } | { readonly file: string; readonly refused: TenkenError };

/** Validates a reading and counts what is left to be explained. */
export function submissionOf(edition: Edition, file: string, reading: Reading, options?: ValidateOptions): Submission {
  const validation = validate(edition, reading, options);
  const unexplained = validation.findings.filter((finding) => isOpen(finding, reading)).length;
  return { file, reading, validation, unexplained };
}

/** Whether something stands in the way of handing it in: an error, or a confirmation that is not explained. */
export function blocks({ validation, unexplained }: Submission): boolean {
  return unexplained > 0 || validation.findings.some(({ severity }) => severity === 'error');
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function isOpen(finding: Finding, { explanations }: Reading): boolean {
  return finding.severity === 'confirmation' && !isExplained(finding, explanations);
}
