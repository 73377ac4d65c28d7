import type { Edition, Language } from '../../../checklist/index.js';
import type { Policy, Release } from '../../../disclosure/index.js';
import { ALL, leakWords, policyWords } from '../../../disclosure/index.js';
import { visible } from '../../../findings/index.js';
import { withheldCounts } from '../../../report/index.js';
import type { ReleaseCheckView, ReleaseView } from './view.js';

const NAME = 120;

/** What a check is made by. */
export interface ReleaseTerms {
  readonly policy: Policy;
  /** The file of the policy. */
  readonly policyName?: string;
  /** Files of the records of earlier releases. */
  readonly earlier: readonly string[];
}

/** The policy in words, and what the check found once there was one. */
export function releaseView(
  edition: Edition,
  { policy, policyName, earlier }: ReleaseTerms,
  release: Release | undefined,
  language: Language,
): ReleaseView {
  return {
    policy: {
      ...(policyName !== undefined && { name: visible(policyName, NAME) }),
      words: policyWords(policy).map((text) => text[language]),
    },
    earlier: earlier.map((name) => visible(name, NAME)),
    ...(release && { check: checkView(edition, release, language) }),
  };
}

function checkView(edition: Edition, release: Release, language: Language): ReleaseCheckView {
  const counts = withheldCounts(release);
  const everybody = { ja: '全体', en: 'All institutions' };
  return {
    leaks: release.leaks.map((leak) => leakWords(edition, leak)[language]),
    populations: release.loss.map(({ population: id, cells, withheld, withheldShare, merged }) => ({
      id,
      label: (id === ALL ? everybody : edition.sectors.find((one) => one.id === id)!.label)[language],
      cells,
      withheld,
      share: withheldShare,
      merged,
      reasons: counts
        .filter(({ population }) => population === id)
        .map(({ reason, cells: withReason }) => ({ reason, cells: withReason })),
    })),
  };
}
