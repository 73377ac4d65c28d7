import type { Edition, Language } from '../checklist/index.js';
import type { Reason } from '../consolidation/index.js';
import { catalogue, describe, describeError, TenkenError } from '../findings/index.js';

/** Why a file was left out, in words: a refusal or a rule, by its code. */
export function reasonWords({ code, parameters }: Reason, edition: Edition, language: Language): string {
  if (catalogue.get(code)?.kind !== 'rule') return describeError(new TenkenError(code, parameters), language).message;
  return describe({ rule: code, severity: 'error', parameters, cells: [] }, edition, language).message;
}
