import type { Edit } from '../book/index.js';
import type { Edition } from '../checklist/index.js';
import type { CellRef, Finding } from '../findings/index.js';
import { TenkenError } from '../findings/index.js';
import type { Explanation, Reading } from '../form/index.js';
import { explanationCell, explanationRowEdits } from '../form/index.js';
import { explainedValues, sameValues } from './explained-values.js';
import type { Waiver } from './waiver.js';
import { waiverOf } from './waiver.js';

/**
 * How a finding stands that must be settled (an error, or a confirmation):
 * `open` · `stale`: explained, but one of the answers has changed since · `explained` · `waived` by the regulator.
 */
export type SettlementState = 'open' | 'stale' | 'explained' | 'waived';

/** How a finding stands, and by what. */
export interface Settlement {
  readonly state: SettlementState;
  /** What the institution says on the 説明 sheet, where it says something. */
  readonly explanation?: Explanation;
  /** Of a stale explanation: the answers as they are now, in the words of `Explanation.values`. */
  readonly now?: string;
  /** Of a stale explanation: where its text stands, and the answers that it was given for. */
  readonly cells?: { readonly text: CellRef; readonly values: CellRef };
  readonly waiver?: Waiver;
}

/**
 * Whether a finding is settled. A confirmation is settled by an explanation as long as the answers explained stand; only a waiver
 * settles an error. `waivers` are those that hold for this institution on the day of the check.
 */
export function settlementOf(
  edition: Edition,
  reading: Reading,
  finding: Finding,
  waivers: readonly Waiver[] = [],
): Settlement {
  const waiver = waiverOf(finding, waivers);
  const candidates =
    finding.severity === 'confirmation' ? reading.explanations.filter((one) => names(one, finding)) : [];
  const now = candidates.length > 0 ? explainedValues(edition, reading, finding) : '';
  const holding = candidates.find(({ values }) => values === undefined || sameValues(values, now));
  const explanation = holding ?? candidates[0];
  const said = explanation && { explanation };
  if (waiver) return { state: 'waived', waiver, ...said };
  if (holding) return { state: 'explained', ...said };
  return explanation ? { state: 'stale', now, explanation, ...cellsOf(reading, explanation) } : { state: 'open' };
}

function cellsOf(
  { explanations, explanationRows: place }: Reading,
  explanation: Explanation,
): Pick<Settlement, 'cells'> {
  const row = place?.rows[explanations.indexOf(explanation)];
  if (!place || row === undefined) return {};
  return { cells: { text: explanationCell(place, row, 'text'), values: explanationCell(place, row, 'values') } };
}

/**
 * What the institution says about this finding on the 説明 sheet, up to date or not: the first row with a text that names the
 * rule, and names no question or one that the finding is about. Ids are compared without regard to width
 * and case, and several may stand in one cell (`L35、L36`).
 */
export function explanationOf(finding: Finding, explanations: readonly Explanation[]): Explanation | undefined {
  return explanations.find((explanation) => names(explanation, finding));
}

/** What somebody says to explain a finding; a blank text takes the explanation back. */
export interface ExplanationText {
  readonly text: string;
  readonly author?: string;
  /** ISO date. */
  readonly date?: string;
}

/**
 * Edits that write an explanation of a confirmation into the 説明 sheet with the answers that it is given for: over the
 * explanation of the same finding where there is one, else into the first blank row. A row in which a person wrote of several rules
 * stays as it is. Throws `TenkenError` `EXPLANATIONS_LOST` when the sheet was not found, `EXPLANATIONS_FULL` when no row is left.
 */
export function explainEdits(edition: Edition, reading: Reading, finding: Finding, said: ExplanationText): Edit[] {
  const place = reading.explanationRows;
  if (!place) throw new TenkenError('EXPLANATIONS_LOST');
  const own = reading.explanations.findIndex(
    (explanation) => names(explanation, finding) && idsIn(explanation.rule).length === 1,
  );
  const isTakenBack = said.text.trim() === '';
  if (own < 0 && isTakenBack) return [];
  const row = own < 0 ? place.free[0] : place.rows[own]!;
  if (row === undefined) throw new TenkenError('EXPLANATIONS_FULL', { count: place.rows.length });
  const explanation: Explanation | undefined = isTakenBack
    ? undefined
    : {
        rule: finding.rule,
        ...(finding.question !== undefined && { question: finding.question }),
        text: said.text.trim(),
        ...(said.author && { author: said.author }),
        ...(said.date && { date: said.date }),
        values: explainedValues(edition, reading, finding),
      };
  return explanationRowEdits(edition, place, row, explanation, reading.from1904);
}

function names({ rule, question, text }: Explanation, finding: Finding): boolean {
  return (
    text.trim() !== '' &&
    idsIn(rule).includes(finding.rule) &&
    (!question?.trim() || questionsOf(finding).some((id) => idsIn(question).includes(id.toUpperCase())))
  );
}

/** The ids in a cell, in capitals: several may stand in one (`L35、L36`). */
export function idsIn(typed: string): string[] {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((id) => id !== '');
}

/** The questions that a finding is about: its own, and those whose answers its message quotes (`q01`, `q42.web`). */
function questionsOf({ question, parameters }: Finding): string[] {
  const quoted = Object.keys(parameters).map((name) => name.split('.')[0]!);
  return question === undefined ? quoted : [question, ...quoted];
}
