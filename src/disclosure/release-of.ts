import type { Edition } from '../checklist/index.js';
import type { Consolidation } from '../consolidation/index.js';
import type { Scene } from './attack.js';
import { attackBlocks } from './attack.js';
import { blocksOf } from './block.js';
import type { Census } from './census.js';
import { censusOf } from './census.js';
import { difference } from './difference.js';
import { populationsOf } from './draw.js';
import type { Fact } from './facts.js';
import type { Item } from './items.js';
import type { Leak } from './leak.js';
import { keyText } from './leak.js';
import { lossOf } from './loss.js';
import type { Policy } from './policy.js';
import type { ReleasedRow } from './cells.js';
import type { EarlierRelease, Release } from './release.js';
import { ALL } from './cells.js';
import { repeatedFacts } from './repeat.js';
import type { PublishedShare } from './share-fact.js';
import { shareFacts } from './share-fact.js';
import type { Solver } from './solver.js';
import { Suppression } from './suppress.js';
import { dangersOf } from './tight.js';

/** What else the attack must reckon with. */
export interface Surroundings {
  /** Releases of earlier years. */
  readonly earlier?: readonly EarlierRelease[];
  /** Rounded shares that go out elsewhere, such as in the text of a press release. */
  readonly published?: readonly PublishedShare[];
}

/**
 * Decides what may be released of a consolidation, and attacks it until nothing can be worked out: what the solver or a comparison
 * with an earlier year still finds is withheld as well. `leaks` names what no withholding mends; with any, nothing may go out.
 * Rejects with `TenkenError` `RELEASE_SOLVER` when the solver gives up.
 */
export async function releaseOf(
  edition: Edition,
  { dataset }: Pick<Consolidation, 'dataset'>,
  policy: Policy,
  solver: Solver,
  surroundings: Surroundings = {},
): Promise<Release> {
  const census = censusOf(edition, dataset.institutions);
  const blocks = blocksOf(census);
  const dangers = dangersOf(census);
  const suppression = new Suppression(census, policy, dangers, blocks);
  const more = factsElsewhere(census, surroundings);
  const { rowsOf } = suppression;
  const scene: Scene = { census, policy, dangers, rowsOf, more, solver };
  const leaks: Leak[] = [];
  for (let doubtful = blocks; doubtful.length > 0;) {
    const found = await attackWith(scene, doubtful, surroundings);
    const hardened = new Set<readonly Item[]>();
    for (const block of doubtful) {
      const leaking = found.filter(({ cell }) => block.some((item) => isAbout(item, cell)));
      // What leaks is hardened first; when nothing more of it can be withheld, whatever of its block tells about it.
      const items = [...block.filter((item) => leaking.some(({ cell }) => isAbout(item, cell))), ...block];
      if (leaking.length === 0) continue;
      const named = leaking.map(({ cell }) => cell.value);
      if (items.some((item) => suppression.harden(item, named))) hardened.add(block);
      else leaks.push(...leaking);
    }
    doubtful = doubtful.filter((block) => hardened.has(block));
  }
  return release(census, policy, rowsOf, leaks);
}

/**
 * Attacks a release as it stands: every conclusion that can be drawn from its numbers about the institutions of the consolidation.
 * Rejects as `releaseOf` does.
 */
export async function attack(
  edition: Edition,
  { dataset }: Pick<Consolidation, 'dataset'>,
  { policy, questions, figures }: Pick<Release, 'policy' | 'questions' | 'figures'>,
  solver: Solver,
  surroundings: Surroundings = {},
): Promise<readonly Leak[]> {
  const census = censusOf(edition, dataset.institutions);
  const rows = new Map<string, ReleasedRow[]>();
  const nameOf = (question: string, row?: string) => `${question} ${row ?? ''}`;
  for (const row of [...questions, ...figures]) {
    const name = nameOf(row.question, row.row);
    const known = rows.get(name);
    if (known) known.push(row);
    else rows.set(name, [row]);
  }
  const rowsOf = ({ source }: Item) => rows.get(nameOf(source.question.id, source.row?.id)) ?? [];
  const more = factsElsewhere(census, surroundings);
  const scene: Scene = { census, policy, dangers: dangersOf(census), rowsOf, more, solver };
  return attackWith(scene, blocksOf(census), surroundings);
}

async function attackWith(
  scene: Scene,
  blocks: readonly (readonly Item[])[],
  { earlier = [] }: Surroundings,
): Promise<readonly Leak[]> {
  return [...(await attackBlocks(scene, blocks)), ...(await difference(scene, blocks.flat(), earlier))];
}

/** Numbers that go out, or went out, elsewhere. */
function factsElsewhere(census: Census, { published = [], earlier = [] }: Surroundings): Fact[] {
  return [...published.flatMap((share) => shareFacts(census, share)), ...repeatedFacts(census, earlier)];
}

function isAbout({ source }: Item, { id, row, kind }: Leak['cell']): boolean {
  return source.question.id === id && source.row?.id === row && kind === 'question';
}

function release(
  census: Census,
  policy: Policy,
  rowsOf: (item: Item) => readonly ReleasedRow[],
  leaks: readonly Leak[],
): Release {
  const rows = census.items.flatMap(rowsOf);
  const questions = rows.filter(({ kind }) => kind === 'question');
  const { figures, sectors } = census.edition;
  const places = new Map(
    figures.flatMap(({ id, panels }, at) =>
      panels.map((panel, place): [string, number] => [`${id} ${panel.id}`, at * 100 + place]),
    ),
  );
  const placeOf = ({ id, panel }: ReleasedRow) => places.get(`${id} ${panel}`)!;
  return {
    edition: census.edition.id,
    policy,
    members: census.institutions.map(({ code, sector }) => ({ code, sector })),
    populations: populationsOf(census).map((id) => ({
      id,
      institutions:
        id === ALL ? census.institutions.length : census.sizes[sectors.findIndex((sector) => sector.id === id)]!,
    })),
    questions,
    figures: rows.filter(({ kind }) => kind === 'figure').sort((a, b) => placeOf(a) - placeOf(b)),
    leaks: [...new Map(leaks.map((leak) => [`${leak.kind} ${keyText(leak.cell)}`, leak])).values()],
    loss: lossOf(populationsOf(census), questions),
  };
}
