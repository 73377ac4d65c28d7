import type { Snapshot } from '../../book/index.js';
import type { Edition, Language } from '../../checklist/index.js';
import { questionOf } from '../../checklist/index.js';
import type { Finding } from '../../findings/index.js';
import { describe, itemWords, visible } from '../../findings/index.js';
import { coverFields, repairEdits } from '../../form/index.js';
import { staleRemedy } from '../../report/index.js';
import type { SealChange, Submission } from '../../submission/index.js';
import { gateOf, sealStateOf, settlementOf, submissionFileName } from '../../submission/index.js';
import type { DamageView, FormView, SealChangeView, SealView, SettlementView, SignOffView } from './view.js';

const LONGEST = 400;

/** How a finding stands that may be explained or waived; undefined for those that need no word. */
export function settlementView(
  edition: Edition,
  submission: Submission,
  finding: Finding,
  language: Language,
): SettlementView | undefined {
  const { severity } = finding;
  const settlement = settlementOf(edition, submission.reading, finding, submission.waivers);
  const { state, explanation, now, waiver, cells } = settlement;
  if (severity !== 'confirmation' && state !== 'waived') return undefined;
  const { text, author, date, values } = explanation ?? {};
  return {
    state,
    ...(text !== undefined && { text: visible(text, LONGEST) }),
    ...(author !== undefined && { author: visible(author) }),
    ...(date !== undefined && { date: visible(date) }),
    ...(values !== undefined && { values: visible(values, LONGEST) }),
    ...(now !== undefined && { now }),
    ...(cells && { remedy: staleRemedy(settlement, language) }),
    ...(waiver && { waived: { reason: visible(waiver.reason, LONGEST), until: waiver.until } }),
  };
}

/** Fields of the sign-off that are still blank. */
export function signOffViews(edition: Edition, submission: Submission, language: Language): SignOffView[] {
  return gateOf(edition, submission).flatMap((one) =>
    one.kind === 'signOff' ? [{ label: labelOf(one.field, language), cells: one.cells }] : [],
  );
}

/** What the seal of the workbook says, and what changed since. */
export function sealView(edition: Edition, { reading }: Submission, language: Language): SealView {
  const state = sealStateOf(edition, reading);
  if (!('seal' in state)) return { state: state.kind, changes: [] };
  const { receipt, sealedAt, by } = state.seal;
  return {
    state: state.kind,
    receipt: visible(receipt),
    sealedAt: visible(sealedAt.replace('T', ' ')),
    by: visible(by),
    fileName: submissionFileName(edition, reading.cover, receipt),
    changes: 'changes' in state ? state.changes.map((change) => changeView(edition, change, language)) : [],
  };
}

/** How the form differs from the one that was issued: what a repair restores, and what it does not. */
export function formView(edition: Edition, snapshot: Snapshot, language: Language): FormView {
  const { repaired, unrepaired } = repairEdits(edition, snapshot);
  const viewOf = (finding: Finding): DamageView => {
    const { title, message, fix } = describe(finding, edition, language);
    return { rule: finding.rule, severity: finding.severity, title, message, fix, cells: finding.cells };
  };
  return {
    repairable: repaired.map(viewOf),
    left: unrepaired.map(viewOf),
    withoutGuards: snapshot.sheets.every(({ guards }) => guards === undefined),
  };
}

function changeView(edition: Edition, change: SealChange, language: Language): SealChangeView {
  const { kind, question, row, field, cells, before, now } = change;
  const heading =
    question !== undefined
      ? itemWords(questionOf(edition, question), row)[language]
      : field !== undefined
        ? labelOf(field, language)
        : explanationWord[language];
  return { kind, heading, cells, ...(before !== undefined && { before }), ...(now !== undefined && { now }) };
}

const explanationWord = { ja: '説明', en: 'Explanation' };

function labelOf(field: string, language: Language): string {
  return coverFields.find(({ id }) => id === field)!.label[language];
}
