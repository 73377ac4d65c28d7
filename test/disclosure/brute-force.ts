import type { Release, ReleasedRow } from '../../src/disclosure/index.js';
import type { Person } from './people.js';

/**
 * An attacker who shares nothing with the product: it goes through every way in which the institutions could have answered
 * the small edition, keeps those that would have been released with the same numbers, and looks what they have in common.
 */

/** One way to answer some questions that belong together: by question and row, the options chosen; `null` where it is closed. */
type Kind = Readonly<Record<string, readonly string[] | null>>;

const kinds: readonly (readonly Kind[])[] = [
  [{ policy: ['set'] }, { policy: ['later'] }, { policy: ['never'] }],
  [
    { plan: ['no'], drill: null },
    { plan: ['yes'], drill: ['often'] },
    { plan: ['yes'], drill: ['seldom'] },
    { plan: ['yes'], drill: ['no'] },
  ],
  [{ tools: ['scan'] }, { tools: ['guard'] }, { tools: ['scan', 'guard'] }, { tools: ['none'] }],
  [{ 'logs.kept': ['l3'] }, { 'logs.kept': ['l2'] }, { 'logs.kept': ['l1'] }],
  [{ 'logs.cloud': ['l3'] }, { 'logs.cloud': ['l2'] }, { 'logs.cloud': ['l1'] }, { 'logs.cloud': ['l0'] }],
];

/** What says that a control is lacking: having chosen one of `bad`, or not having chosen `wanted`. */
const lacks: readonly { item: string; bad?: readonly string[]; wanted?: string }[] = [
  { item: 'policy', bad: ['later', 'never'] },
  { item: 'plan', bad: ['no'] },
  { item: 'drill', bad: ['no'] },
  { item: 'tools', bad: ['none'] },
  { item: 'tools', wanted: 'scan' },
  { item: 'tools', wanted: 'guard' },
  { item: 'logs.kept', bad: ['l1'] },
  { item: 'logs.cloud', bad: ['l1'] },
];

const sectors = ['life', 'nonlife'];

/** How many institutions of each sector answered in each kind. */
type World = readonly (readonly number[])[];

/** What the attacker found out; each is a sentence for the message of a failing test. */
export function conclusionsOf(
  { questions, figures }: Pick<Release, 'questions' | 'figures'>,
  people: readonly Person[],
  width: number,
): string[] {
  return kinds.flatMap((ways) => {
    const rows = [...questions, ...figures].filter((row) => itemOf(row) in ways[0]!);
    const truth = worldOf(ways, people);
    const worlds = worldsLike(rows, ways, truth, ['all', ...sectors]);
    return [...adverseAnswers(ways, worlds, truth, people), ...narrowCounts(rows, ways, worlds, truth, width)];
  });
}

function itemOf({ question, row }: ReleasedRow): string {
  return row === undefined ? question : `${question}.${row}`;
}

/** (a) Institutions, alone or in groups, that are sure that all others lack something. */
function adverseAnswers(
  ways: readonly Kind[],
  worlds: readonly World[],
  truth: World,
  people: readonly Person[],
): string[] {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const name = person.group ?? '';
    if (name !== '') groups.set(name, [...(groups.get(name) ?? []), person]);
  }
  // Institutions of one sector that answered alike know the same.
  const alone = new Map(people.map((person) => [JSON.stringify(worldOf(ways, [person])), [person]]));
  return [[], ...alone.values(), ...groups.values()].flatMap((attackers) => {
    const own = worldOf(ways, attackers);
    const possible = worlds.filter((world) => world.every((counts, s) => counts.every((n, k) => n >= own[s]![k]!)));
    return lacks
      .filter(({ item }) => item in ways[0]!)
      .flatMap(({ item, bad, wanted }) =>
        [[0], [1], [0, 1]].flatMap((within) => {
          const others = (world: World, isWanted: (chosen: readonly string[]) => boolean) => {
            let sum = 0;
            for (const s of within) {
              ways.forEach((way, k) => {
                const chosen = way[item]!;
                if (chosen && !chosen.includes('l0') && isWanted(chosen)) sum += world[s]![k]! - own[s]![k]!;
              });
            }
            return sum;
          };
          const isFine = (chosen: readonly string[]) =>
            wanted === undefined ? !chosen.some((one) => bad!.includes(one)) : chosen.includes(wanted);
          const concerns = others(truth, () => true);
          const isCertain = concerns > 0 && possible.every((world) => others(world, isFine) === 0);
          const who = attackers.map(({ code }) => code).join('+');
          return isCertain ? [`${who || 'anybody'} knows that ${concerns} others lack ${item} ${wanted ?? ''}`] : [];
        }),
      );
  });
}

/** (b) Withheld counts that are known more closely than the policy allows, and than the numbers of everybody alone tell. */
function narrowCounts(
  rows: readonly ReleasedRow[],
  ways: readonly Kind[],
  worlds: readonly World[],
  truth: World,
  width: number,
): string[] {
  const otherwise = memoised((ofAll: number) => worldsLike(rows, ways, truth, ofAll === 1 ? [] : ['all']));
  return rows.flatMap((row) =>
    row.columns.flatMap(({ population, values }) =>
      values.flatMap(({ code, options, cell }) => {
        if (cell.status === 'shown') return [];
        const widthIn = (among: readonly World[]) => {
          let [least, most] = [Infinity, 0];
          for (const world of among) {
            const count = countIn(world, ways, row, population, options);
            least = Math.min(least, count);
            most = Math.max(most, count);
            if (most - least >= width) break;
          }
          return most - least;
        };
        const found = widthIn(worlds);
        if (found >= width || found >= widthIn(otherwise(population === 'all' ? 1 : 0, 0))) return [];
        return [`${row.kind} ${row.id} ${row.row ?? ''} ${code} of ${population} is known within ${found}`];
      }),
    ),
  );
}

function worldOf(ways: readonly Kind[], people: readonly Person[]): World {
  return sectors.map((sector) =>
    ways.map((way) => people.filter((person) => person.sector === sector && answersLike(person, way)).length),
  );
}

function answersLike({ answers }: Person, way: Kind): boolean {
  return Object.entries(way).every(([item, chosen]) => {
    const [question, row] = item.split('.') as [string, string?];
    const value = answers[question]!;
    const given = row === undefined ? value : (value as Record<string, string>)[row]!;
    const options = typeof given === 'string' ? (given === '' ? [] : [given]) : (given as readonly string[]);
    return options.join() === (chosen ?? []).join();
  });
}

/** All worlds in which the columns of some populations would have been released just so. */
function worldsLike(
  rows: readonly ReleasedRow[],
  ways: readonly Kind[],
  truth: World,
  populations: readonly string[],
): World[] {
  const sizes = truth.map((counts) => counts.reduce((sum, n) => sum + n, 0));
  const checks = populations.map((population) => releasedIn(rows, ways, population));
  const inSector = sizes.map((size, s) =>
    splits(size, ways.length).filter((counts) => {
      const check = checks[populations.indexOf(sectors[s]!)];
      return !check || check.every(({ weights, value }) => dot(weights, counts) === value);
    }),
  );
  const ofAll = checks[populations.indexOf('all')] ?? [];
  return inSector[0]!.flatMap((first) =>
    inSector[1]!.flatMap((second) =>
      ofAll.every(({ weights, value }) => dot(weights, first) + dot(weights, second) === value)
        ? [[first, second]]
        : [],
    ),
  );
}

function dot(weights: readonly number[], counts: readonly number[]): number {
  return weights.reduce((sum, weight, k) => sum + weight * counts[k]!, 0);
}

/** What is printed of a population: numbers, each the count of some kinds of answers. */
function releasedIn(rows: readonly ReleasedRow[], ways: readonly Kind[], population: string) {
  return rows.flatMap((row) => {
    const column = row.columns.find((one) => one.population === population)!;
    const isClosed = (chosen: readonly string[] | null) => chosen === null;
    const isOutside = (chosen: readonly string[] | null) =>
      (isClosed(chosen) && row.base === 'open') || chosen?.includes('l0') === true;
    const weights = (holds: (chosen: readonly string[] | null) => boolean) =>
      ways.map((way) => (holds(way[itemOf(row)]!) ? 1 : 0));
    const counts = column.values.flatMap(({ options, cell }) =>
      cell.status === 'shown'
        ? [{ weights: weights((chosen) => options.some((id) => chosen?.includes(id))), value: cell.count }]
        : [],
    );
    if (column.base === undefined) return counts;
    return [
      ...counts,
      { weights: weights((chosen) => !isOutside(chosen)), value: column.base },
      { weights: weights(isOutside), value: column.outside! },
    ];
  });
}

function countIn(
  world: World,
  ways: readonly Kind[],
  row: ReleasedRow,
  population: string,
  options: readonly string[],
): number {
  const weights = ways.map((way) => (options.some((id) => way[itemOf(row)]?.includes(id)) ? 1 : 0));
  return sectors.reduce(
    (sum, sector, s) => (population === 'all' || population === sector ? sum + dot(weights, world[s]!) : sum),
    0,
  );
}

/** All ways to split a number into parts. */
const splits = memoised((size: number, parts: number): number[][] => {
  if (parts === 1) return [[size]];
  return Array.from({ length: size + 1 }, (_, first) =>
    splits(size - first, parts - 1).map((rest) => [first, ...rest]),
  ).flat();
});

function memoised<T>(make: (size: number, parts: number) => T): (size: number, parts: number) => T {
  const known = new Map<string, T>();
  return (size, parts) => {
    const name = `${size} ${parts}`;
    if (!known.has(name)) known.set(name, make(size, parts));
    return known.get(name)!;
  };
}
