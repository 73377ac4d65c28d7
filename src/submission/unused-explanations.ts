import type { Edition } from '../checklist/index.js';
import type { CellRef } from '../findings/index.js';
import { catalogue } from '../findings/index.js';
import type { Explanation } from '../form/index.js';
import { explanationCell } from '../form/index.js';
import { explanationOf, idsIn } from './explanation.js';
import type { Submission } from './submission.js';

/** A row of the 説明 sheet that explains nothing. It stands in nobody's way, but somebody may think that it does explain something. */
export interface UnusedExplanation {
  /**
   * It names no known `rule`, no known `question`, has no `text`, or there is no `finding` for it (any more); or it stands `below` the
   * table, where nothing is read.
   */
  readonly why: 'rule' | 'question' | 'text' | 'finding' | 'below';
  /** Row of the sheet, counted from 1. */
  readonly row: number;
  /** The first cell of the row that is to be looked at. */
  readonly cell: CellRef;
  /** What was read there; nothing `below`. */
  readonly explanation?: Explanation;
}

/** The rows of the 説明 sheet that settle no confirmation, topmost first. */
export function unusedExplanations(edition: Edition, { reading, validation }: Submission): UnusedExplanation[] {
  const place = reading.explanationRows;
  if (!place) return [];
  const confirmations = validation.findings.filter(({ severity }) => severity === 'confirmation');
  const unused = reading.explanations.flatMap((explanation, index): UnusedExplanation[] => {
    if (confirmations.some((finding) => explanationOf(finding, [explanation]))) return [];
    const row = place.rows[index]!;
    return [{ why: reasonOf(edition, explanation), row, cell: explanationCell(place, row, 'rule'), explanation }];
  });
  const below = place.below.map((row) => ({ why: 'below', row, cell: explanationCell(place, row, 'rule') }) as const);
  return [...unused, ...below];
}

function reasonOf({ rules, questions }: Edition, { rule, question, text }: Explanation): UnusedExplanation['why'] {
  const isRule = (id: string) => catalogue.get(id)?.kind === 'rule' || rules.some((one) => one.id.toUpperCase() === id);
  const isQuestion = (id: string) => questions.some((one) => one.id.toUpperCase() === id);
  if (!idsIn(rule).some(isRule)) return 'rule';
  if (question?.trim() && !idsIn(question).some(isQuestion)) return 'question';
  return text.trim() === '' ? 'text' : 'finding';
}
