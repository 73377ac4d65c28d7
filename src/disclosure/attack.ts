import type { Knowledge } from './block.js';
import { knowledgeOf } from './block.js';
import type { Census } from './census.js';
import type { Goal, Query } from './explore.js';
import { explore } from './explore.js';
import type { Fact, Hidden } from './facts.js';
import type { Item } from './items.js';
import type { Leak } from './leak.js';
import type { Policy } from './policy.js';
import type { CellKey } from './cells.js';
import { ALL } from './cells.js';
import type { Solver } from './solver.js';
import type { Quantity } from './structure.js';
import type { Loner, Suspicion } from './suspicion.js';
import type { RowsOf } from './targets.js';
import { factsAbout, publicKnowledge, targetsOf, yardstick } from './targets.js';
import type { Dangers } from './tight.js';
import { exposedLoners, widthOf } from './tight.js';

/** What the attack is made on, and with what. */
export interface Scene {
  readonly census: Census;
  readonly policy: Policy;
  readonly dangers: Dangers;
  readonly rowsOf: RowsOf;
  /** Numbers that go out elsewhere. */
  readonly more: readonly Fact[];
  readonly solver: Solver;
}

/** Recovery and inference: attacks blocks with everything that is released about them. The order of the leaks is that of the blocks. */
export async function attackBlocks(scene: Scene, blocks: readonly (readonly Item[])[]): Promise<Leak[]> {
  const recovered = await recover(scene, blocks);
  const inferred = await infer(scene, blocks);
  return [...recovered, ...inferred];
}

interface Aim {
  readonly block: readonly Item[];
  readonly facts: readonly Fact[];
  readonly targets: readonly Hidden[];
}

/**
 * Recovery: looks for two sets of answers that agree with everything released and differ by the policy's width in a withheld count.
 * Where there are none, the count must not be known more closely than without what it could be worked out from.
 */
async function recover(
  { census, policy, rowsOf, more, solver }: Scene,
  blocks: readonly (readonly Item[])[],
): Promise<Leak[]> {
  const aims = blocks.flatMap((block): Aim[] => {
    const facts = factsOf(block, rowsOf, more);
    // Where nothing is released beyond what a count is measured against, there is nothing to measure.
    const tells = (target: Hidden) => facts.some(({ population }) => target.population === ALL || population !== ALL);
    const targets = targetsOf(census, policy, block, rowsOf).filter(tells);
    return targets.length === 0 ? [] : [{ block, facts, targets }];
  });
  const seen = await explore(
    solver,
    aims.map(({ block, facts, targets }) => {
      const knowledge = publicKnowledge(census, block, facts, 'everything');
      return queryOf(knowledge, targets, (interval) => widthOf(interval) >= policy.width);
    }),
  );
  const narrow = aims.flatMap(({ block, facts, targets }, at) =>
    targets.flatMap((target, place) => {
      const interval = seen[at]![place]!;
      return widthOf(interval) < policy.width ? [{ block, facts, target, interval }] : [];
    }),
  );
  const otherwise = await explore(
    solver,
    narrow.map(({ block, facts, target, interval }) => {
      const knowledge = publicKnowledge(census, block, facts, yardstick(target));
      return queryOf(knowledge, [target], (wider) => widthOf(wider) > widthOf(interval));
    }),
  );
  return narrow.flatMap(({ target, interval }, at): Leak[] =>
    widthOf(otherwise[at]![0]!) > widthOf(interval) ? [{ kind: 'recovery', cell: target.key, interval }] : [],
  );
}

/** Inference: looks for one set of answers of the others in which somebody does not lack the control. */
async function infer(scene: Scene, blocks: readonly (readonly Item[])[]): Promise<Leak[]> {
  const { census, dangers, rowsOf, more, solver } = scene;
  const suspects = blocks.flatMap((block) => {
    const suspicions = block.flatMap(({ index }) => dangers.suspicions.get(index) ?? []);
    return suspicions.map((suspicion) => ({ block, suspicion }));
  });
  const seen = await explore(
    solver,
    suspects.map(({ block, suspicion }) => {
      const { program, terms } = knowledgeOf(census, block, factsOf(block, rowsOf, more), suspicion.coalition);
      const { item, population, quantity } = suspicion;
      const goal: Goal = {
        terms: terms(item, population, quantity),
        sides: ['max'],
        isEnough: ({ upper }) => upper > 0,
      };
      return { program, goals: [goal] };
    }),
  );
  const certain = suspects.filter((_, at) => seen[at]![0]!.upper < 1).map(({ suspicion }) => suspicion);
  const alone = blocks.flatMap((block) => exposedLoners(dangers, block, rowsOf));
  return [
    ...withoutRepeats(census, certain),
    ...alone.map((loner): Leak => ({
      kind: 'inference',
      cell: cellAbout(census, loner, 'base'),
      attackers: codesOf(census, loner),
      concerns: 1,
    })),
  ];
}

/** One leak a cell: the conclusion that needs fewest institutions. */
function withoutRepeats(census: Census, certain: readonly Suspicion[]): Leak[] {
  const seen = new Set<string>();
  return [...certain]
    .sort((a, b) => a.coalition.length - b.coalition.length)
    .flatMap((suspicion): Leak[] => {
      const cell = cellAbout(census, suspicion, suspicion.quantity);
      const name = JSON.stringify(cell);
      if (seen.has(name)) return [];
      seen.add(name);
      return [{ kind: 'inference', cell, attackers: codesOf(census, suspicion), concerns: suspicion.concerns }];
    });
}

function codesOf({ institutions }: Census, { coalition }: Pick<Loner, 'coalition'>): string[] {
  return coalition.map((at) => institutions[at]!.code);
}

/** The cell of a question that a conclusion is about; that of an adverse option where it is about all of them. */
export function cellAbout(
  { items }: Census,
  { item, population }: Pick<Loner, 'item' | 'population'>,
  quantity: Quantity,
): CellKey {
  const { source, options, adverse } = items[item]!;
  const place = typeof quantity === 'object' && 'option' in quantity ? quantity.option : (adverse[0] ?? 0);
  const { question, row } = source;
  return { kind: 'question', id: question.id, ...(row && { row: row.id }), value: options[place]!.id, population };
}

function factsOf(block: readonly Item[], rowsOf: RowsOf, more: readonly Fact[]): Fact[] {
  return [...factsAbout(block, rowsOf), ...more.filter(({ item }) => block.some(({ index }) => index === item))];
}

function queryOf({ program, terms }: Knowledge, targets: readonly Hidden[], isEnough: Goal['isEnough']): Query {
  const goals = targets.map(({ item, population, quantity }): Goal => ({
    terms: terms(item, population, quantity),
    sides: ['min', 'max'],
    isEnough,
  }));
  return { program, goals };
}
