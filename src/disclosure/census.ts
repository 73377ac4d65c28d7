import type { Edition } from '../checklist/index.js';
import type { Institution } from '../consolidation/index.js';
import type { Item } from './items.js';
import { itemsOf } from './items.js';

/** What became of one item among some institutions. Institutions = base + closed + notApplicable + unanswered. */
export interface Tally {
  /** Respondents who are in the base. */
  base: number;
  closed: number;
  notApplicable: number;
  unanswered: number;
  /** Respondents by option. */
  readonly options: number[];
  /** Respondents who chose any option of a sum. */
  readonly sums: number[];
}

/** The institutions of a release and what they answered, by sector. */
export interface Census {
  readonly edition: Edition;
  readonly items: readonly Item[];
  /** Sector ids in the order of the edition. */
  readonly sectors: readonly string[];
  readonly institutions: readonly Institution[];
  /** By sector. */
  readonly sizes: readonly number[];
  /** `tallies[item][sector]`. */
  readonly tallies: readonly (readonly Tally[])[];
  /** Whether the item is closed for exactly those who gave one of its closing answers, or is marked as wrongly answered. */
  readonly isLinked: readonly boolean[];
  /** Institutions that may put their answers together: the groups of affiliated ones of which several are counted. */
  readonly coalitions: readonly (readonly number[])[];
  /** Place of the sector of each institution. */
  readonly sectorOf: readonly number[];
}

const ANSWERED = 1;
const CLOSED = 2;

/** Counts everything that could be released. */
export function censusOf(edition: Edition, institutions: readonly Institution[]): Census {
  const items = itemsOf(edition);
  const sectors = edition.sectors.map(({ id }) => id);
  const sectorOf = institutions.map(({ sector }) => sectors.indexOf(sector));
  const tallies = items.map((item) => sectors.map(() => blankTally(item)));
  institutions.forEach((institution, at) => {
    for (const item of items) addTo(tallies[item.index]![sectorOf[at]!]!, item, institution);
  });
  const sizes = sectors.map((_, sector) => sectorOf.filter((of) => of === sector).length);
  const isLinked = items.map(
    (item) =>
      item.closers.answers.length > 0 && institutions.every((institution) => keepsLink(items, item, institution)),
  );
  const coalitions = coalitionsOf(institutions);
  return { edition, items, sectors, institutions, sizes, tallies, isLinked, coalitions, sectorOf };
}

/** Whether the item is closed by just the answers that are known to close it; filters that combine several may differ. */
function keepsLink(items: readonly Item[], { index, closers }: Item, { arrival }: Institution): boolean {
  const gave = closers.answers.some(({ item, option }) => {
    const { options, first } = items[item]!.source;
    return arrival.chosen[first + options.findIndex(({ id }) => id === option)] === 1;
  });
  const state = arrival.states[index];
  return gave ? state !== ANSWERED : state !== CLOSED;
}

/** A tally of nobody. */
export function blankTally({ options, sums }: Item): Tally {
  const none = { base: 0, closed: 0, notApplicable: 0, unanswered: 0 };
  return { ...none, options: options.map(() => 0), sums: sums.map(() => 0) };
}

/** Counts the answer of one institution to one item. */
export function addTo(tally: Tally, item: Item, { arrival: { states, chosen } }: Institution): void {
  const state = states[item.index];
  if (state === CLOSED) tally.closed++;
  else if (state !== ANSWERED) tally.unanswered++;
  else if (item.notApplicableAt.some((at) => chosen[at] === 1)) tally.notApplicable++;
  else {
    tally.base++;
    item.chosenAt.forEach((at, place) => (tally.options[place]! += chosen[at]!));
    item.sums.forEach(({ places }, at) => {
      if (places.some((place) => chosen[item.chosenAt[place]!] === 1)) tally.sums[at]!++;
    });
  }
}

/** The tallies of an item in a population together: those of all sectors, or of one. */
export function together(tallies: readonly Tally[]): Tally {
  const [first, ...rest] = tallies as [Tally, ...Tally[]];
  return rest.reduce(
    (sum, one) => ({
      base: sum.base + one.base,
      closed: sum.closed + one.closed,
      notApplicable: sum.notApplicable + one.notApplicable,
      unanswered: sum.unanswered + one.unanswered,
      options: sum.options.map((count, at) => count + one.options[at]!),
      sums: sum.sums.map((count, at) => count + one.sums[at]!),
    }),
    first,
  );
}

function coalitionsOf(institutions: readonly Institution[]): number[][] {
  const groups = new Map<string, number[]>();
  institutions.forEach(({ group }, at) => {
    if (group === undefined) return;
    const known = groups.get(group);
    if (known) known.push(at);
    else groups.set(group, [at]);
  });
  return [...groups.values()].filter((members) => members.length > 1);
}
