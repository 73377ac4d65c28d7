import type { Option, Panel } from '../checklist/index.js';
import { ANSWERED, CLOSED } from './arrival.js';
import type { AnswerItem } from './items.js';

/** What an institution is to a row of a figure: it belongs to the base, the row is not about it (対象外), or it said nothing (無回答). */
export type Standing = 'base' | 'outside' | 'unanswered';

/** How the answers of one institution count in one row of a figure. */
export class RowRule {
  /** Places of the options of each value. */
  private readonly places: readonly (readonly number[])[];
  private readonly notApplicable: readonly number[];

  constructor(
    private readonly item: AnswerItem,
    private readonly panel: Panel,
  ) {
    const { options, first } = item;
    const placesWhere = (wanted: (option: Option) => boolean) =>
      options.flatMap((option, place) => (wanted(option) ? [first + place] : []));
    this.places = panel.values.map((value) => placesWhere(({ id }) => value.options.includes(id)));
    this.notApplicable = placesWhere(({ notApplicable }) => notApplicable === true);
  }

  standing(states: Uint8Array, chosen: Uint8Array): Standing {
    const state = states[this.item.index];
    // A closed item counts as "not selected" where all institutions are the base (domain 2.1b).
    if (state === CLOSED) return this.panel.base === 'all' ? 'base' : 'outside';
    if (state !== ANSWERED) return 'unanswered';
    return isAnyChosen(chosen, this.notApplicable) ? 'outside' : 'base';
  }

  /** Whether an institution of the base chose an option of the panel's value at this place; of a closed item nothing is chosen. */
  chooses(chosen: Uint8Array, value: number): boolean {
    return isAnyChosen(chosen, this.places[value]!);
  }
}

function isAnyChosen(chosen: Uint8Array, places: readonly number[]): boolean {
  for (const place of places) if (chosen[place] === 1) return true;
  return false;
}
