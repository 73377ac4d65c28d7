import type { Edition } from '../checklist/index.js';
import type { Cover, FormContents } from '../form/index.js';
import { coverOf, dayOf, isoOf } from './cover.js';
import { dealAnswers } from './deal.js';
import type { Draft } from './draft.js';
import { draftsOf } from './draft.js';
import { allClosed, edgePlan, noBase } from './edges.js';
import type { TalkingIdentity } from './identities.js';
import { BLOCK, edgeIdentities, identitiesOf, insurerName, regionalName } from './identities.js';
import { insurersPlan } from './insurers-plan.js';
import type { Plan } from './plan.js';
import { REGIONAL_SIZE, regionalPlan } from './regional-plan.js';
import { Random } from './random.js';
import { commentsOf, otherTextsOf } from './remarks.js';
import { repairAnswers } from './repair.js';
import type { Story } from './stories.js';

/** An institution that does not exist, with everything that it writes into its checklist. */
export interface SampleInstitution {
  readonly code: string;
  readonly name: string;
  /** Sector id of the edition. */
  readonly sector: string;
  /** Size band (規模): 大, 中 or 小. */
  readonly size: string;
  /** Group of affiliated institutions; most have none. */
  readonly group?: string;
  /** Name under which it hands in its workbook. */
  readonly fileName: string;
  readonly contents: FormContents & { readonly cover: Cover };
}

/**
 * `insurers`: 42 life and 29 non-life insurers with the counts of domain 5.4 · `regional`: 498 institutions shaped
 * like the sister programme (domain 2.5) · edges: `one` institution, all `equal`, nobody in the base of figures 7 and
 * of the monitoring of 12 (`nobase`), every item `closed` that can be.
 */
export type SampleKind = 'insurers' | 'regional' | 'one' | 'equal' | 'nobase' | 'closed';

const EDGE_SIZE = 12;

/** A population of sample institutions; the same for the same seed, everywhere. */
export function samplePopulation(edition: Edition, kind: SampleKind, seed: number): SampleInstitution[] {
  switch (kind) {
    case 'insurers':
      return manyInstitutions(edition, BLOCK, seed);
    case 'regional':
      return populate(edition, regionalPlan, identitiesOf(REGIONAL_SIZE, 0, seed, regionalName), seed);
    case 'one':
      return populate(edition, insurersPlan, edgeIdentities(1, {}), seed);
    case 'equal':
      return allEqual(populate(edition, insurersPlan, edgeIdentities(EDGE_SIZE, {}), seed));
    case 'nobase':
      return populate(edition, edgePlan, edgeIdentities(EDGE_SIZE, noBase), seed);
    case 'closed':
      return populate(edition, edgePlan, edgeIdentities(EDGE_SIZE, allClosed), seed);
  }
}

/**
 * Any number of insurers with distinct codes, up to 16,000, for measuring: one block of 71 after the other, each with
 * the shares of the published summary and answers of its own.
 */
export function manyInstitutions(edition: Edition, count: number, seed: number): SampleInstitution[] {
  return Array.from({ length: Math.ceil(count / BLOCK) }, (_, block) =>
    populate(edition, insurersPlan, identitiesOf(BLOCK, block, seed, insurerName), seed + block),
  )
    .flat()
    .slice(0, count);
}

function populate(
  edition: Edition,
  plan: Plan,
  identities: readonly TalkingIdentity[],
  seed: number,
): SampleInstitution[] {
  const drafts = draftsOf(edition, identities, seed);
  dealAnswers(edition, drafts, plan, seed);
  repairAnswers(edition, drafts);
  return drafts.map((draft, place) => institutionOf(edition, draft, identities[place]!.story, seed));
}

function institutionOf(edition: Edition, draft: Draft, story: Story | undefined, seed: number): SampleInstitution {
  const { code, name, sector, answers } = draft;
  const cover = coverOf(edition, draft, seed);
  const explained = (story?.explanations ?? []).map((explanation) => ({
    ...explanation,
    author: cover.preparedBy,
    date: isoOf(dayOf(cover.submitted) - 1),
  }));
  const contents = {
    cover,
    answers,
    otherTexts: { ...otherTextsOf(answers, seed, code), ...story?.otherTexts },
    comments: { ...commentsOf(answers, seed, code), ...story?.comments },
    explanations: explained,
  };
  return { code, name, sector, ...standing(draft, seed), fileName: `${code}_${name}.xlsx`, contents };
}

/** Larger institutions are further along; one in six belongs to a group that has members in both sectors. */
function standing({ code, maturity }: Draft, seed: number): { size: string; group?: string } {
  const random = new Random(seed, `standing.${code}`);
  const weight = maturity + 0.5 * random.bell();
  const size = weight > 0.8 ? '大' : weight > -0.4 ? '中' : '小';
  return random.unit() < 1 / 6 ? { size, group: `サンプルグループ${random.pick(['A', 'B', 'C', 'D'])}` } : { size };
}

/** Every institution writes what the first wrote, but for the cover. */
function allEqual(population: readonly SampleInstitution[]): SampleInstitution[] {
  const [{ contents: first }] = population as [SampleInstitution];
  return population.map((institution) => ({
    ...institution,
    contents: { ...first, cover: institution.contents.cover },
  }));
}
