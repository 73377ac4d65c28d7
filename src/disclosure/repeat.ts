import type { Census } from './census.js';
import { tallyOf } from './draw.js';
import type { Fact } from './facts.js';
import { countOf, factsOf } from './facts.js';
import type { EarlierRelease } from './release.js';

/**
 * What an earlier release of the same year and the same institutions tells, as after a change of the policy: its numbers stand beside
 * these. Questions whose numbers were corrected since are left out, because both together tell nothing certain.
 */
export function repeatedFacts(census: Census, earlier: readonly EarlierRelease[]): Fact[] {
  const members = namesOf(census.institutions);
  const repeated = earlier.filter(
    (release) => release.edition === census.edition.id && namesOf(release.members) === members,
  );
  return repeated.flatMap(({ questions }) =>
    census.items.flatMap((item) => {
      const { question, row } = item.source;
      const then = questions.find((one) => one.id === question.id && one.row === row?.id);
      const facts = then ? factsOf(item, then) : [];
      return facts.every((fact) => isTrue(census, fact)) ? facts : [];
    }),
  );
}

function namesOf(members: readonly { readonly code: string; readonly sector: string }[]): string {
  return members
    .map(({ code, sector }) => `${code} ${sector}`)
    .sort()
    .join('\n');
}

function isTrue(census: Census, { item: index, population, parts, lower, upper }: Fact): boolean {
  const item = census.items[index]!;
  const tally = tallyOf(census, item, population);
  const sum = parts.reduce((total, [quantity, factor]) => total + factor * countOf(item, tally, quantity), 0);
  return sum >= lower && sum <= upper;
}
