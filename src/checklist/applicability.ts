import type { Answers, AnswerValue } from './answers.js';
import { answerOf, blankAnswer, isBlank, isByRow } from './answers.js';
import type { Edition, Question } from './edition.js';
import type { Item } from './expression/index.js';
import { itemKey } from './expression/index.js';
import { filtersOf } from './filters.js';
import { isMatrix, questionOf } from './questions.js';

/**
 * Whether an institution has to answer an item. `closed` needs an answer that closes it; while a
 * filter is blank the item is `undetermined`: neither missing nor wrongly answered (domain 2.1b).
 */
export type ItemState = 'open' | 'closed' | 'undetermined';

/** Which items of the checklist concern one institution, by its own answers. */
export interface Applicability {
  /**
   * State of a question, or of one row of it. A row of a closed question is closed. A matrix of
   * which each row is closed by itself is closed; it is undetermined only while no row is open.
   * Throws for a question that the edition does not have.
   */
  stateOf(question: string, row?: string): ItemState;
  /** The answers that count: as given, but blank where the item is closed. */
  readonly effective: Answers;
}

/** Applies the filters of the edition (domain 3.4) to the answers of one institution. */
export function applicability(edition: Edition, answers: Answers): Applicability {
  const states = new Map<string, ItemState>();
  const effective: Record<string, AnswerValue> = { ...answers };
  const result = new States(edition, states, effective);
  for (const { item, closes } of filtersOf(edition).filters) {
    if (closes.holds(effective)) {
      states.set(itemKey(item), 'closed');
      effective[item.question] = withoutAnswer(questionOf(edition, item.question), effective, item.row);
    } else {
      states.set(itemKey(item), closes.items.every((read) => isSettled(result, read)) ? 'open' : 'undetermined');
    }
  }
  return result;
}

/** Whether nothing more is awaited from this item: it is closed or fully answered. */
export function isSettled(applicability: Applicability, { question, row }: Item): boolean {
  const { effective } = applicability;
  const answer = effective[question]!;
  if (row === undefined && isByRow(answer)) {
    for (const id in answer) if (!isSettled(applicability, { question, row: id })) return false;
    return true;
  }
  return !isBlank(answerOf(effective, question, row)) || applicability.stateOf(question, row) === 'closed';
}

function withoutAnswer(question: Question, answers: Answers, row: string | undefined): AnswerValue {
  const blank = blankAnswer(question);
  if (row === undefined) return blank;
  const rows = { ...(answers[question.id] as Record<string, string>) };
  rows[row] = (blank as Record<string, string>)[row]!;
  return rows;
}

class States implements Applicability {
  /** `states`: of the items that have a filter of their own; all others are open. */
  constructor(
    private readonly edition: Edition,
    private readonly states: ReadonlyMap<string, ItemState>,
    readonly effective: Answers,
  ) {}

  stateOf(question: string, row?: string): ItemState {
    const asked = questionOf(this.edition, question);
    const own = this.states.get(question) ?? 'open';
    if (own === 'closed' || !isMatrix(asked)) return own;
    if (row !== undefined) return combined(own, this.states.get(itemKey({ question, row })) ?? 'open');
    const rows = asked.rows.map(({ id }) => this.stateOf(question, id));
    if (rows.includes('open')) return 'open';
    return rows.includes('undetermined') ? 'undetermined' : 'closed';
  }
}

/** State of a row from that of its question, which is not closed, and its own. */
function combined(question: ItemState, row: ItemState): ItemState {
  return row === 'open' ? question : row;
}
