import type { Edition } from '../checklist/index.js';
import type { Finding } from '../findings/index.js';
import type { Reading } from '../form/index.js';
import { checkConsistency, type SpecificMessage } from './consistency.js';
import { inOrder } from './order.js';
import { otherEdition, structuralRules } from './structural/index.js';
import { subjectOf } from './subject.js';

/** What is wrong, doubtful or worth knowing in one workbook. */
export interface Validation {
  /** Most severe first, then as printed, then by rule. */
  readonly findings: readonly Finding[];
  /** Ids of the logical rules that could not be decided (未判定): not all of their questions are answered or closed. */
  readonly undecided: readonly string[];
}

export interface ValidateOptions {
  /** Today as an ISO date, given by the door; without it no date is said to lie in the future. */
  readonly today?: string;
}

/**
 * Checks one reading against its edition. Pure: the same reading gives the same findings in the same order.
 *
 * One defect, one finding. Where several rules could speak of the same item, one does:
 *
 * | the item | speaks | silent |
 * |---|---|---|
 * | workbook of another edition | V10 | everything else; all logical rules are undecided |
 * | unreadable (V02, V04, V12 while reading) | that finding | V01, V03, V05, V07; logical rules that read it are undecided |
 * | wholly blank matrix | V01 | V03 and what specialises it (L38) |
 * | partly blank matrix | L38 where it holds, else V03 | V01 |
 * | exclusive option beside others | V05 | logical rules that read it are undecided; items that it would close are undetermined |
 * | closed and answered | the L rule that specialises V08 (one for all of its questions) where it holds, else V08 once a question | V05, V06, V07; other logical rules see it as blank |
 * | closed and answered "not applicable" | V14 (info), taken as blank | V08 |
 * | filter blank or unreadable | nothing: undetermined is neither missing nor wrong | V01, V03, V08, V14 |
 * | unreadable date or sector on the cover | V09 or V11 of the reading | V09, V11 of validation |
 */
export function validate(edition: Edition, reading: Reading, options: ValidateOptions = {}): Validation {
  const subject = subjectOf(edition, reading, options.today);
  const other = otherEdition(subject);
  if (other.length > 0) return { findings: other, undecided: edition.rules.map(({ id }) => id) };

  const { findings, specific, undecided } = checkConsistency(subject);
  const structural = structuralRules.flatMap((rule) => rule(subject));
  const all = [...reading.findings, ...specialise(structural, specific), ...findings];
  return { findings: inOrder(edition, all), undecided };
}

/** Puts the specific message of an edition in the place of the general one of a structural rule. */
function specialise(structural: readonly Finding[], specific: readonly SpecificMessage[]): Finding[] {
  let rest = [...structural];
  const messages: Finding[] = [];
  for (const message of specific) {
    const replaced = rest.filter(
      ({ rule, question }) =>
        rule === message.structural && question !== undefined && message.questions.includes(question),
    );
    if (replaced.length === 0) continue;
    rest = rest.filter((finding) => !replaced.includes(finding));
    messages.push(message.inPlaceOf(replaced));
  }
  return [...rest, ...messages];
}
