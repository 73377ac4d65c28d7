import type { Census, Tally } from './census.js';
import { addTo, blankTally } from './census.js';
import type { Fact } from './facts.js';
import { countOf, sectorsIn } from './facts.js';
import type { Item } from './items.js';
import type { Program, Terms } from './solver.js';
import type { Quantity } from './structure.js';
import { ItemUnknowns, ProgramDraft } from './structure.js';
import type { Population } from './cells.js';

/**
 * The items of the edition in independent blocks, in printed order: a question that closes another is in one block with it,
 * since the base of the one tells about the other. Nothing else that is released connects items.
 */
export function blocksOf({ items }: Pick<Census, 'items'>): readonly (readonly Item[])[] {
  const block = items.map((_, at) => at);
  const rootOf = (at: number): number => (block[at] === at ? at : rootOf(block[at]!));
  for (const { index, closers } of items) {
    for (const { item } of closers.answers) {
      const [one, other] = [rootOf(index), rootOf(item)];
      block[Math.max(one, other)] = Math.min(one, other);
    }
  }
  const members = new Map<number, Item[]>();
  for (const item of items) {
    const root = rootOf(item.index);
    const known = members.get(root);
    if (known) known.push(item);
    else members.set(root, [item]);
  }
  return [...members.values()];
}

/** All that is known about some items from outside, or by a coalition about everybody else. */
export interface Knowledge {
  readonly program: Program;
  /** A quantity of an item in a population, as a sum of unknowns. */
  terms(item: number, population: Population, quantity: Quantity): Terms;
}

/**
 * The unknowns of some items by sector, and what the facts tell about them. `coalition` holds institutions that put their own answers
 * together: the unknowns are then the counts of all others.
 */
export function knowledgeOf(
  census: Census,
  items: readonly Item[],
  facts: readonly Fact[],
  coalition: readonly number[] = [],
): Knowledge {
  const draft = new ProgramDraft();
  const { sectors, sizes } = census;
  const sizesLeft = sizes.map((size, sector) => size - coalition.filter((at) => census.sectorOf[at] === sector).length);
  const unknowns = new Map(
    items.map((item) => [item.index, sectors.map((_, sector) => new ItemUnknowns(draft, item, sizesLeft[sector]!))]),
  );
  const own = new Map(items.map((item) => [item.index, ownTallies(census, item, coalition)]));
  const terms: Knowledge['terms'] = (item, population, quantity) =>
    sectorsIn(sectors, population).flatMap((sector) => unknowns.get(item)![sector]!.terms(quantity));
  for (const { item: index, population, parts, lower, upper } of facts) {
    const item = census.items[index]!;
    const within = sectorsIn(sectors, population);
    let known = 0;
    for (const [quantity, factor] of parts) {
      for (const sector of within) known += factor * countOf(item, own.get(index)![sector]!, quantity);
    }
    const sum = parts.flatMap(([quantity, factor]) =>
      within.flatMap((sector) => unknowns.get(index)![sector]!.terms(quantity, factor)),
    );
    draft.require(joined(sum), lower - known, upper - known);
  }
  for (const item of items) if (census.isLinked[item.index]) link(draft, census, item, unknowns);
  return { program: draft, terms };
}

/** The answers of a coalition to one item, by sector. */
function ownTallies({ sectors, institutions, sectorOf }: Census, item: Item, coalition: readonly number[]): Tally[] {
  const own = sectors.map(() => blankTally(item));
  for (const at of coalition) addTo(own[sectorOf[at]!]!, item, institutions[at]!);
  return own;
}

/** Ties the number of institutions for which an item is closed to the answers that close it. */
function link(
  draft: ProgramDraft,
  { items, sectors }: Census,
  { index, closers }: Item,
  unknowns: ReadonlyMap<number, readonly ItemUnknowns[]>,
): void {
  const closing = closers.answers.filter(({ item }) => unknowns.has(item));
  if (closing.length === 0 || closing.length < closers.answers.length) return;
  sectors.forEach((_, sector) => {
    const own = unknowns.get(index)![sector]!;
    const answers = closing.map(({ item, option }) => {
      const place = items[item]!.options.findIndex(({ id }) => id === option);
      return unknowns.get(item)![sector]!.terms(place < 0 ? 'notApplicable' : { option: place });
    });
    draft.require(joined([...answers.flat(), ...own.terms('closed', -1)]), 0, Infinity);
    // Whoever gave a closing answer has the item closed, or has it marked as wrongly answered.
    const most = [...own.terms('closed', -1), ...own.terms('unanswered', -1)];
    for (const group of closers.areDisjoint ? [answers.flat()] : answers) {
      draft.require(joined([...group, ...most]), -Infinity, 0);
    }
  });
}

/** Each variable once. */
function joined(terms: Terms): Terms {
  const sums = new Map<number, number>();
  for (const [variable, coefficient] of terms) sums.set(variable, (sums.get(variable) ?? 0) + coefficient);
  return [...sums].filter(([, coefficient]) => coefficient !== 0);
}
