import type { Edition, Language } from '../../../checklist/index.js';
import { isInstitutionCode } from '../../../checklist/index.js';
import type { Decision, Entry, SealCheck } from '../../../consolidation/index.js';
import { describe, visible } from '../../../findings/index.js';
import type { DecisionView, ExplainedView, SealView, SupersededView } from './view.js';

const TEXT = 2000;
const NAME = 120;

/** Cells that are named one by one. */
const CELLS = 200;

/** Codes whose decisions could be read again: what is not of this form is nobody's. */
const isDecidable = (edition: Edition, code = '') => isInstitutionCode(edition, code);

/** The confirmations of a file that the institution explains, with what staff decided; none where nobody knows the institution. */
export function explainedViews(entry: Entry, edition: Edition, language: Language): ExplainedView[] {
  const { arrival, code, decisions } = entry;
  if ('refused' in arrival || arrival.edition !== edition.id || !isDecidable(edition, code)) return [];
  return arrival.findings.flatMap((finding, place): ExplainedView[] => {
    const { rule, question: item = '', state, explanation } = finding;
    if (state !== 'explained' || !explanation) return [];
    const { question, message } = describe(finding, edition, language);
    const decision = decisions?.get(finding);
    return [
      {
        key: `${rule}/${item}/${place}`,
        rule,
        item,
        question: question ? `${question.number}　${question.topic}` : '',
        message,
        values: visible(explanation.values ?? '', TEXT),
        text: visible(explanation.text, TEXT),
        author: visible(explanation.author ?? '', NAME),
        date: visible(explanation.date ?? ''),
        ...(decision && { decision: decisionView(decision) }),
      },
    ];
  });
}

function decisionView({ decision, note, by = '', date = '' }: Decision): DecisionView {
  return { decision, note: visible(note, TEXT), by: visible(by, NAME), date: visible(date) };
}

/** What intake found about the seal of a file. */
export function sealView({ kind, receipt = '', sealedAt = '', by = '', changed = [] }: SealCheck): SealView {
  return {
    state: kind,
    receipt: visible(receipt),
    sealedAt: visible(sealedAt),
    by: visible(by, NAME),
    changed: changed.slice(0, CELLS).map(({ sheet, address }) => visible(`${sheet}!${address}`, NAME)),
  };
}

/** What the institution of a file had handed in before. */
export function historyViews({ history = [] }: Entry): SupersededView[] {
  return history.map(({ file, submitted, receipt = '' }) => ({
    shown: visible(file, NAME),
    submitted: visible(submitted),
    receipt: visible(receipt),
  }));
}
