import type { Language } from '../checklist/index.js';
import type { Consolidation, Intake, SealCheck } from '../consolidation/index.js';
import { reasonWords } from './reason-words.js';

/** The output of `tenken consolidate --format json`: a stable shape, for other programs. */
export interface ConsolidateJson {
  /** Files received = accepted + left out. */
  readonly received: number;
  readonly accepted: number;
  /** Files that are not counted: code of the reason, and the reason in words. */
  readonly leftOut: readonly { readonly file: string; readonly code: string; readonly reason: string }[];
  /** Institutions of the roster from which nothing readable came. */
  readonly missing: readonly { readonly code: string; readonly name: string; readonly sector: string }[];
  /** Institutions counted. */
  readonly institutions: number;
  /** Items answered (回答) by all institutions together. */
  readonly answers: number;
  /** Figures reckoned. */
  readonly figures: number;
  /** Path of the book. */
  readonly output: string;
  /** Files read, by what became of their seals; absent when none was ever sealed. */
  readonly seals?: Readonly<Record<SealCheck['kind'], number>>;
  /** Files that newer submissions of the same institution replaced, where there are such. */
  readonly superseded?: readonly { readonly file: string; readonly by: string; readonly receipt?: string }[];
  /** Explanations that staff refused, where there are such. */
  readonly refused?: readonly { readonly code: string; readonly rule: string; readonly note: string }[];
  /** All waivers of the edition, and how many findings each settled, where there are such. */
  readonly waivers?: readonly {
    readonly rule: string;
    readonly institution: string;
    readonly reason: string;
    readonly until: string;
    readonly inForce: boolean;
    readonly findings: number;
  }[];
}

/** The outcome of a consolidation. Reasons are in `language`. */
export function consolidateJson(consolidation: Consolidation, output: string, language: Language): ConsolidateJson {
  const { edition, intake, dataset, figures } = consolidation;
  return {
    received: intake.entries.length,
    accepted: intake.entries.filter(({ verdict }) => verdict !== 'leftOut').length,
    leftOut: intake.leftOut.map(({ file, reason }) => ({
      file,
      code: reason!.code,
      reason: reasonWords(reason!, edition, language),
    })),
    missing: intake.missing.map(({ code, name, sector }) => ({ code, name, sector })),
    institutions: dataset.institutions.length,
    answers: dataset.answered,
    figures: figures.all.length,
    output,
    ...trustJson(intake),
  };
}

/** What there is to tell about seals, replaced submissions, refused explanations and waivers. */
function trustJson(intake: Intake): Pick<ConsolidateJson, 'seals' | 'superseded' | 'refused' | 'waivers'> {
  const seals = sealsOf(intake);
  const superseded = intake.entries.flatMap(({ file: by, history = [] }) =>
    history.map(({ file, receipt }) => ({ file, by, ...(receipt !== undefined && { receipt }) })),
  );
  const refused = intake.entries.flatMap(({ code = '', decisions }) =>
    [...(decisions ?? [])].flatMap(([{ rule }, { decision, note }]) =>
      decision === 'refuse' ? [{ code, rule, note }] : [],
    ),
  );
  const waivers = (intake.waivers ?? []).map(
    ({ waiver: { rule, institution, reason, until }, isInForce, findings }) => ({
      rule,
      institution,
      reason,
      until,
      inForce: isInForce,
      findings,
    }),
  );
  return {
    ...(seals.intact + seals.broken + seals.lost > 0 && { seals }),
    ...(superseded.length > 0 && { superseded }),
    ...(refused.length > 0 && { refused }),
    ...(waivers.length > 0 && { waivers }),
  };
}

function sealsOf({ entries }: Intake): Record<SealCheck['kind'], number> {
  const counts = { unsealed: 0, intact: 0, broken: 0, lost: 0 };
  for (const { arrival } of entries) if ('seal' in arrival && arrival.seal) counts[arrival.seal.kind]++;
  return counts;
}
