import type { Text } from '../checklist/index.js';
import type { Severity } from './finding.js';

/** Another wording of the same rule, chosen by the parameter `case` of a finding. */
export interface CatalogueCase {
  /** How much this case matters, where that differs from the rule's own severity. */
  readonly severity?: Severity;
  readonly message: Text;
  readonly fix?: Text;
}

/**
 * What a code means to the people who read it. Texts hold placeholders such as `{found}`, which
 * are filled with the parameters of a finding or of an error.
 */
export interface CatalogueEntry {
  /** Permanent; never reused. */
  readonly code: string;
  /** `rule`: a finding in or about answers · `refusal`: an input that was not taken · `usage`: a wrong call. */
  readonly kind: 'rule' | 'refusal' | 'usage';
  /** Of rules alone. */
  readonly severity?: Severity;
  readonly title: Text;
  /** What was found, and what was expected. */
  readonly message: Text;
  /** Why it matters; every rule has one. */
  readonly why?: Text;
  /** What to do about it. */
  readonly fix: Text;
  /** What breaks the rule and what keeps it; every rule has both. */
  readonly examples?: { readonly breaks: Text; readonly keeps: Text };
  /** Wordings by the value of the parameter `case`; without it, or with another value, the texts above hold. */
  readonly cases?: Readonly<Record<string, CatalogueCase>>;
}
