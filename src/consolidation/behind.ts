import { a1 } from '../book/index.js';
import type { Edition, Option } from '../checklist/index.js';
import type { CellRef } from '../findings/index.js';
import type { ReadArrival } from './arrival.js';
import { ANSWERED, cellAt, CLOSED } from './arrival.js';
import type { Dataset } from './dataset.js';
import { RowRule } from './figure-row.js';
import { panelItems } from './figures.js';
import type { AnswerItem } from './items.js';
import { answerItems } from './items.js';
import type { Institution } from './outcome.js';

/** One number of a figure. */
export interface NumberAsked {
  readonly figure: string;
  readonly panel: string;
  /** Id of the question, or of the row of the matrix. */
  readonly row: string;
  /** Absent: of all sectors. */
  readonly sector?: string;
  /** A count of a value, by its code, or one of the three numbers of the row. */
  readonly what: { readonly value: string } | 'base' | 'outside' | 'unanswered';
}

/** What one institution behind a number said. */
export interface AnswerBehind {
  readonly institution: Institution;
  readonly item: AnswerItem;
  readonly state: 'answered' | 'closed' | 'unanswered';
  /** The options that it chose, in printed order. */
  readonly options: readonly Option[];
  /** Where that stands in its file; where nothing is chosen, where it would. */
  readonly cells: readonly CellRef[];
  /** Its lines in `Dataset.lines()`, the first counted from 0. */
  readonly lines: { readonly first: number; readonly count: number };
}

/** The institutions that a number counts, in the order of the dataset, as many as the figure says. None where the edition has no such number. */
export function answersBehind(edition: Edition, { institutions }: Dataset, asked: NumberAsked): AnswerBehind[] {
  const { figure, row, sector, what } = asked;
  const panel = edition.figures.find(({ id }) => id === figure)?.panels.find(({ id }) => id === asked.panel);
  const item = panel && panelItems(edition, panel).find((one) => (one.row?.id ?? one.question.id) === row);
  if (!panel || !item) return [];
  const rule = new RowRule(item, panel);
  const value = typeof what === 'object' ? panel.values.findIndex(({ code }) => code === what.value) : undefined;
  if (value === -1) return [];
  const standing = typeof what === 'object' ? 'base' : what;
  const behind: AnswerBehind[] = [];
  let first = 0;
  for (const institution of institutions) {
    const { arrival } = institution;
    const { states, chosen } = arrival;
    const isAsked = sector === undefined || institution.sector === sector;
    if (isAsked && rule.standing(states, chosen) === standing && (value === undefined || rule.chooses(chosen, value))) {
      const before = linesOf(edition, arrival, item.index);
      const count = linesOfItem(arrival, item);
      behind.push({ institution, item, ...answerOf(arrival, item), lines: { first: first + before, count } });
    }
    first += linesOf(edition, arrival);
  }
  return behind;
}

function answerOf(arrival: ReadArrival, item: AnswerItem): Pick<AnswerBehind, 'state' | 'options' | 'cells'> {
  const { states, chosen } = arrival;
  const state = states[item.index];
  const cellsAt = (places: readonly number[]) =>
    places.flatMap((place): CellRef[] => {
      const cell = cellAt(arrival, place);
      return cell ? [{ sheet: cell.sheet, address: a1(cell) }] : [];
    });
  if (state !== ANSWERED) {
    return { state: state === CLOSED ? 'closed' : 'unanswered', options: [], cells: cellsAt([item.cell]) };
  }
  const places = item.options.flatMap((_, place) => (chosen[item.first + place] === 1 ? [place] : []));
  return {
    state: 'answered',
    options: places.map((place) => item.options[place]!),
    cells: cellsAt(item.many ? places.map((place) => item.cell + place) : [item.cell]),
  };
}

/** Lines of the dataset that an institution has for the items before one; without it for all. */
function linesOf(edition: Edition, arrival: ReadArrival, before = Infinity): number {
  let lines = 0;
  for (const item of answerItems(edition).items) {
    if (item.index >= before) break;
    lines += linesOfItem(arrival, item);
  }
  return lines;
}

/** One line for each option that was chosen, and one where none was. */
function linesOfItem({ states, chosen }: ReadArrival, { index, first, options }: AnswerItem): number {
  if (states[index] !== ANSWERED) return 1;
  let lines = 0;
  for (let place = 0; place < options.length; place++) lines += chosen[first + place]!;
  return lines;
}
