import type { Census } from './census.js';
import { cellAbout } from './attack.js';
import type { Scene } from './attack.js';
import { checked, explore, valueOf } from './explore.js';
import type { Fact } from './facts.js';
import { factsOf, sectorsIn } from './facts.js';
import { populationsOf } from './draw.js';
import type { Interval } from './interval.js';
import { tightened } from './interval.js';
import type { Item } from './items.js';
import type { Leak } from './leak.js';
import type { Population, ReleasedRow } from './cells.js';
import type { EarlierRelease } from './release.js';
import { ReducedProgram } from './reduced.js';
import type { Program, Terms } from './solver.js';
import type { Quantity } from './structure.js';
import { ItemUnknowns, ProgramDraft } from './structure.js';

/** How many institutions came and went in each sector between an earlier release and this one. */
interface Movement {
  readonly earlierSizes: readonly number[];
  readonly joined: readonly number[];
  readonly left: readonly number[];
}

/**
 * Differencing: whoever believes that those who stayed answered as before subtracts the earlier numbers from these. A leak where
 * this belief agrees with everything released and then all who joined, or all who left, must lack a control. Where
 * it contradicts the released numbers nobody can draw the conclusion. Items are compared by their permanent ids while
 * they ask the same with the same options.
 */
export async function difference(
  scene: Scene,
  items: readonly Item[],
  earlier: readonly EarlierRelease[],
): Promise<Leak[]> {
  const doubts: Doubt[] = [];
  for (const release of earlier) {
    const movement = movementOf(scene.census, release);
    if ([...movement.joined, ...movement.left].every((count) => count === 0)) continue;
    for (const item of items) {
      const then = earlierRow(scene.census, item, release);
      if (then) doubts.push(...(await doubtsAbout(scene, item, then, movement, release.edition)));
    }
  }
  const queries = doubts.map(({ program, room }) => ({
    program,
    goals: [{ terms: room, sides: ['max'] as const, isEnough: ({ upper }: Interval) => upper > 0 }],
  }));
  const seen = await explore(scene.solver, queries);
  return doubts.flatMap(({ leak }, at) => (seen[at]![0]!.upper > 0 ? [] : [leak]));
}

/** A conclusion that may be possible. */
interface Doubt {
  /** What is believed; it agrees with everything released. */
  readonly program: Program;
  /** Those who moved and do not lack the control, or of whom it is not known. */
  readonly room: Terms;
  readonly leak: Leak;
}

function movementOf({ sectors, institutions }: Census, { members }: EarlierRelease): Movement {
  const now = new Map(institutions.map(({ code, sector }) => [code, sector]));
  const then = new Map(members.map(({ code, sector }) => [code, sector]));
  return {
    earlierSizes: sectors.map((id) => members.filter(({ sector }) => sector === id).length),
    joined: sectors.map(
      (id) => institutions.filter(({ code, sector }) => sector === id && then.get(code) !== id).length,
    ),
    left: sectors.map((id) => members.filter(({ code, sector }) => sector === id && now.get(code) !== id).length),
  };
}

/** The row of an earlier release that asked the same; undefined where none can be compared. */
function earlierRow({ edition }: Census, item: Item, release: EarlierRelease): ReleasedRow | undefined {
  const { question, row } = item.source;
  const { previous } = question;
  const isSame = !previous || previous.relation === 'same' || previous.relation === 'reworded';
  const id = previous && release.edition === previous.edition ? previous.id : question.id;
  const found = release.questions.find((one) => one.id === id && one.row === row?.id);
  if (!found || (!isSame && release.edition !== edition.id)) return undefined;
  const codes = found.columns[0]!.values.filter(({ derived }) => !derived).map(({ code }) => code);
  return codes.join() === item.options.map(({ id: code }) => code).join() ? found : undefined;
}

/** The conclusions about those who came or went that one way of answering, if there is any, does not rule out already. */
async function doubtsAbout(
  { census, rowsOf, more, solver }: Scene,
  item: Item,
  then: ReleasedRow,
  movement: Movement,
  edition: string,
): Promise<Doubt[]> {
  const now = [
    ...rowsOf(item).flatMap((row) => factsOf(item, row)),
    ...more.filter((fact) => fact.item === item.index),
  ];
  const { program, moved } = beliefOf(census, item, now, factsOf(item, then), movement);
  const bounds = tightened(program);
  if (!bounds) return [];
  const lacking: Quantity[] = item.controls.map((option) => ({ option }));
  if (item.adverse.length > 0) lacking.push('notAdverse');
  const doubts = populationsOf(census).flatMap((population) =>
    (['joined', 'left'] as const).flatMap((side) => {
      const concerns = sectorsIn(census.sectors, population).reduce((sum, sector) => sum + movement[side][sector]!, 0);
      if (concerns === 0) return [];
      return lacking.map((quantity): Doubt => {
        const cell = cellAbout(census, { item: item.index, population }, quantity);
        const leak: Leak = { kind: 'differencing', cell, concerns, earlier: edition };
        return { program, room: moved(side, population, quantity), leak };
      });
    }),
  );
  if (doubts.length === 0) return [];
  const reduced = new ReducedProgram({ ...program, ...bounds });
  const terms = reduced.within(doubts.flatMap(({ room }) => room));
  const values = reduced.size === 0 ? [] : await solver.solve(reduced, { terms, sense: 'max' });
  if (!values) return [];
  const whole = checked(program, reduced.completed(values));
  return doubts.filter(({ room }) => valueOf(room, whole) === 0);
}

interface Belief {
  readonly program: Program;
  /** Those who moved and of whom `quantity` holds, or who are not in the base. */
  moved(side: 'joined' | 'left', population: Population, quantity: Quantity): Terms;
}

/** This year = the earlier one − those who left + those who joined, in every count, with what is released of both years. */
function beliefOf(
  { sectors, sizes }: Census,
  item: Item,
  now: readonly Fact[],
  then: readonly Fact[],
  { earlierSizes, joined, left }: Movement,
): Belief {
  const draft = new ProgramDraft();
  const unknowns = sectors.map((_, sector) => ({
    now: new ItemUnknowns(draft, item, sizes[sector]!),
    then: new ItemUnknowns(draft, item, earlierSizes[sector]!),
    stayed: new ItemUnknowns(draft, item, earlierSizes[sector]! - left[sector]!),
    joined: new ItemUnknowns(draft, item, joined[sector]!),
    left: new ItemUnknowns(draft, item, left[sector]!),
  }));
  const quantities: Quantity[] = [
    'base',
    'closed',
    'notApplicable',
    'unanswered',
    ...item.options.map((_, option): Quantity => ({ option })),
    ...(item.source.many ? item.sums.map((_, sum): Quantity => ({ sum })) : []),
  ];
  for (const group of unknowns) {
    for (const quantity of quantities) {
      const stayed = group.stayed.terms(quantity);
      draft.require([...group.now.terms(quantity, -1), ...stayed, ...group.joined.terms(quantity)], 0, 0);
      draft.require([...group.then.terms(quantity, -1), ...stayed, ...group.left.terms(quantity)], 0, 0);
    }
  }
  const state = (facts: readonly Fact[], year: 'now' | 'then') => {
    for (const { population, parts, lower, upper } of facts) {
      const within = sectorsIn(sectors, population);
      const sum = parts.flatMap(([quantity, factor]) =>
        within.flatMap((sector) => unknowns[sector]![year].terms(quantity, factor)),
      );
      draft.require(sum, lower, upper);
    }
  };
  state(now, 'now');
  state(then, 'then');
  const moved: Belief['moved'] = (side, population, quantity) =>
    sectorsIn(sectors, population).flatMap((sector) =>
      [quantity, 'closed' as const, 'notApplicable' as const, 'unanswered' as const].flatMap((one) =>
        unknowns[sector]![side].terms(one),
      ),
    );
  return { program: draft, moved };
}
