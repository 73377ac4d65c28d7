import type { Edition } from '../checklist/index.js';
import { byCodeUnits } from '../findings/index.js';
import type { CellRef, Finding } from '../findings/index.js';
import type { Submission } from '../submission/index.js';
import { ruleCounts, sealStateOf } from '../submission/index.js';
import { validate } from '../validation/index.js';

/** What intake found about the seal of a file: plain data. */
export interface SealCheck {
  readonly kind: 'unsealed' | 'intact' | 'broken' | 'lost';
  /** 受付コード of the seal. */
  readonly receipt?: string;
  /** ISO date, or date and time. */
  readonly sealedAt?: string;
  readonly by?: string;
  /** Engine by which the insurer checked. */
  readonly engine?: string;
  /** Receipt code of the submission that this one replaces. */
  readonly replaces?: string;
  /** Of a broken seal: cells that changed, as far as the seal knows them. */
  readonly changed?: readonly CellRef[];
  /** Rules that found something else here than when the insurer sealed. */
  readonly differences?: readonly RuleDifference[];
}

/** How often a rule spoke when the insurer sealed, and how often it speaks now. */
export interface RuleDifference {
  readonly rule: string;
  readonly own: number;
  readonly ours: number;
}

/** Verifies the seal of a submission, and compares its findings with those that were sealed. */
export function sealCheckOf(edition: Edition, { reading, validation }: Submission): SealCheck {
  const state = sealStateOf(edition, reading);
  if (state.kind === 'unsealed' || state.kind === 'lost') return { kind: state.kind };
  const { receipt, sealedAt, by, engine, replaces, rules } = state.seal;
  let differences = differencesOf(rules, validation.findings);
  if (differences.length > 0) {
    // As on the day of sealing: what lay in the future then may be past today.
    const then = validate(edition, reading, { today: sealedAt.slice(0, 10) });
    differences = differencesOf(rules, then.findings);
  }
  return {
    kind: state.kind,
    receipt,
    sealedAt,
    by,
    engine,
    ...(replaces !== undefined && { replaces }),
    ...(state.kind === 'broken' && { changed: state.changes.flatMap(({ cells }) => cells) }),
    ...(differences.length > 0 && { differences }),
  };
}

function differencesOf(own: ReadonlyMap<string, number>, findings: readonly Finding[]): RuleDifference[] {
  const ours = ruleCounts(findings);
  return [...new Set([...own.keys(), ...ours.keys()])]
    .sort(byCodeUnits)
    .map((rule): RuleDifference => ({ rule, own: own.get(rule) ?? 0, ours: ours.get(rule) ?? 0 }))
    .filter((difference) => difference.own !== difference.ours);
}
