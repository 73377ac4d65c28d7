import type { Item } from './items.js';
import type { Constraint, Program, Terms } from './solver.js';

/** A program while it is being made. */
export class ProgramDraft implements Program {
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly constraints: Constraint[] = [];

  /** A whole number from 0 to `upper`; returns its place. */
  variable(upper: number): number {
    this.lower.push(0);
    return this.upper.push(upper) - 1;
  }

  require(terms: Terms, lower: number, upper: number): void {
    if (terms.length > 0) this.constraints.push({ terms, lower, upper });
  }
}

/**
 * Something that is counted of an item: those in the base, closed, for whom it does not apply, or who did not answer; an option or a
 * sum by its place; those in the base who said that a control is lacking, or who did not.
 */
export type Quantity =
  | 'base'
  | 'closed'
  | 'notApplicable'
  | 'unanswered'
  | 'adverse'
  | 'notAdverse'
  | { readonly option: number }
  | { readonly sum: number };

/** The unknown counts of one item among some institutions. */
export class ItemUnknowns {
  private readonly base: number;
  private readonly closed: number;
  private readonly notApplicable: number;
  private readonly unanswered: number;
  private readonly options: readonly number[];
  private readonly sums: readonly (number | undefined)[];

  /**
   * Adds the unknowns of an item among `size` institutions, with everything that holds of any answers: each institution is in one
   * state; a single choice is one option; of several, each respondent chose at least one, and an exclusive one alone.
   * Every solution is the count of some answers, but for sums of options that are not exclusive.
   */
  constructor(
    draft: ProgramDraft,
    private readonly item: Item,
    size: number,
  ) {
    const { many } = item.source;
    const unknown = (isPossible = true) => draft.variable(isPossible ? size : 0);
    this.base = unknown();
    this.closed = unknown();
    this.notApplicable = unknown(item.notApplicableAt.length > 0);
    this.unanswered = unknown();
    this.options = item.options.map(() => unknown());
    this.sums = item.sums.map(() => (many ? unknown() : undefined));
    const states = [this.base, this.closed, this.notApplicable, this.unanswered];
    draft.require(ones(states), size, size);
    if (many) this.requireSeveral(draft);
    else draft.require([...ones(this.options), [this.base, -1]], 0, 0);
  }

  private requireSeveral(draft: ProgramDraft): void {
    const { options, sums } = this.item;
    const exclusive = this.options.filter((_, place) => options[place]!.exclusive);
    const others = this.options.filter((_, place) => !options[place]!.exclusive);
    draft.require([...ones(this.options), [this.base, -1]], 0, Infinity);
    if (exclusive.length > 0) draft.require([...ones(exclusive), [this.base, -1]], -Infinity, 0);
    for (const other of others) draft.require([[other, 1], ...ones(exclusive), [this.base, -1]], -Infinity, 0);
    sums.forEach(({ places }, at) => {
      const sum = this.sums[at]!;
      draft.require([[sum, 1], [this.base, -1]], -Infinity, 0); // prettier-ignore
      draft.require([...ones(places.map((place) => this.options[place]!)), [sum, -1]], 0, Infinity);
      for (const place of places) draft.require([[sum, 1], [this.options[place]!, -1]], 0, Infinity); // prettier-ignore
    });
  }

  /** A quantity as a sum of unknowns, times a factor. */
  terms(quantity: Quantity, factor = 1): Terms {
    const times = (terms: Terms): Terms => terms.map(([variable, coefficient]) => [variable, coefficient * factor]);
    if (typeof quantity === 'object') {
      if ('option' in quantity) return [[this.options[quantity.option]!, factor]];
      const sum = this.sums[quantity.sum];
      const places = this.item.sums[quantity.sum]!.places;
      return times(ones(sum === undefined ? places.map((place) => this.options[place]!) : [sum]));
    }
    const adverse = this.item.adverse.map((place) => this.options[place]!);
    if (quantity === 'adverse') return times(ones(adverse));
    if (quantity === 'notAdverse') {
      return times([[this.base, 1], ...adverse.map((variable): [number, number] => [variable, -1])]);
    }
    return [[this[quantity], factor]];
  }
}

function ones(variables: readonly number[]): [number, number][] {
  return variables.map((variable) => [variable, 1]);
}
