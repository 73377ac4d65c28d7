import type { Language } from '../checklist/index.js';
import type { Consolidation } from '../consolidation/index.js';
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
  };
}
