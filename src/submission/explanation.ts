import type { Finding } from '../findings/index.js';
import type { Explanation } from '../form/index.js';

/**
 * What the institution says about this finding on the 説明 sheet: the first row with a text that names the
 * rule, and names no question or one that the finding is about. Ids are compared without regard to width
 * and case, and several may stand in one cell (`L35、L36`).
 */
export function explanationOf(finding: Finding, explanations: readonly Explanation[]): Explanation | undefined {
  return explanations.find(
    ({ rule, question, text }) =>
      text.trim() !== '' &&
      idsIn(rule).includes(finding.rule) &&
      (!question?.trim() || questionsOf(finding).some((id) => idsIn(question).includes(id.toUpperCase()))),
  );
}

/** Whether the institution has explained this finding. */
export function isExplained(finding: Finding, explanations: readonly Explanation[]): boolean {
  return explanationOf(finding, explanations) !== undefined;
}

function idsIn(typed: string): string[] {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .split(/[^A-Z0-9]+/);
}

/** The questions that a finding is about: its own, and those whose answers its message quotes (`q01`, `q42.web`). */
function questionsOf({ question, parameters }: Finding): string[] {
  const quoted = Object.keys(parameters).map((name) => name.split('.')[0]!);
  return question === undefined ? quoted : [question, ...quoted];
}
