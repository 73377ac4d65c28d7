import type { Text } from '../checklist/index.js';

/**
 * How much a finding matters: `error` must be fixed · `confirmation` must be fixed or explained ·
 * `warning` should be looked at · `info` says what was noticed.
 */
export type Severity = 'error' | 'confirmation' | 'warning' | 'info';

/** Most severe first: the order in which people read findings. */
export const severities: readonly Severity[] = ['error', 'confirmation', 'warning', 'info'];

/** What each severity is called. */
export const severityWords: Readonly<Record<Severity, Text>> = {
  error: { ja: '必須修正', en: 'Error' },
  confirmation: { ja: '要確認', en: 'Confirmation' },
  warning: { ja: '注意', en: 'Warning' },
  info: { ja: '参考', en: 'Info' },
};

/** A cell by the sheet's present name and an A1 address. */
export interface CellRef {
  readonly sheet: string;
  readonly address: string;
}

/** What a message is filled with; a `Text` is put in by language. */
export type Parameters = Readonly<Record<string, string | number | Text>>;

/** One defect, or one thing worth knowing, in one workbook. Its words are made by `describe`. */
export interface Finding {
  /** Code of the rule, in the catalogue or in the edition. */
  readonly rule: string;
  readonly severity: Severity;
  readonly question?: string;
  readonly row?: string;
  readonly parameters: Parameters;
  readonly cells: readonly CellRef[];
}
