import type { Edition } from '../checklist/index.js';
import type { Finding, Parameters } from '../findings/index.js';
import type { Cover, CoverField } from '../form/index.js';
import type { Submission } from '../submission/index.js';
import { nameKey } from './institution-name.js';
import type { Member, Roster } from './roster.js';
import { isValidOn } from './roster.js';

type Claim = Pick<Cover, 'code' | 'name' | 'sector'>;

/** The roster on the reference date of an edition, by code. */
export function membersOf(edition: Edition, roster: Roster | undefined): ReadonlyMap<string, Member> {
  const valid = roster?.institutions.filter((member) => isValidOn(member, edition.asOf)) ?? [];
  return new Map(valid.map((member) => [member.code, member]));
}

/**
 * M11: what the roster says against a cover with a code; undefined when nothing. The name of another member comes first: where the code is
 * wrong, the answers of one institution would be counted and returned as those of another.
 */
export function contradiction(
  edition: Edition,
  members: ReadonlyMap<string, Member>,
  { code, name, sector }: Claim,
): Parameters | undefined {
  const member = members.get(code);
  if (!member) return { code };
  const isOwn = name === '' || isNamed(member, name);
  const owner = isOwn ? undefined : [...members.values()].find((other) => isNamed(other, name));
  if (owner) return { case: 'name', code, found: name, expected: member.name, member: owner.code };
  if (sector === '' || sector === member.sector) return undefined;
  const label = (id: string) => edition.sectors.find((one) => one.id === id)?.label ?? id;
  return { case: 'sector', code, found: label(sector), expected: label(member.sector) };
}

/** M11 as a warning: nothing contradicts the roster, but it writes the name otherwise; undefined when the names agree or none is given. */
export function otherSpelling(
  edition: Edition,
  members: ReadonlyMap<string, Member>,
  claim: Claim,
): Parameters | undefined {
  const { code, name } = claim;
  const member = members.get(code);
  if (!member || name === '' || isNamed(member, name) || contradiction(edition, members, claim)) return undefined;
  return { case: 'spelling', code, found: name, expected: member.name };
}

/** The submission with what the roster says against its cover (M11) as the first of its findings. */
export function againstRoster(edition: Edition, roster: Roster, submission: Submission): Submission {
  const { reading, validation } = submission;
  const { cover } = reading;
  if (cover.code === '' || reading.edition !== edition.id) return submission;
  const members = membersOf(edition, roster);
  const wrong = contradiction(edition, members, cover);
  const parameters = wrong ?? otherSpelling(edition, members, cover);
  if (!parameters) return submission;
  const cells = fieldsOf(parameters).flatMap((field) => reading.coverCell(field) ?? []);
  const finding: Finding = { rule: 'M11', severity: wrong ? 'error' : 'warning', parameters, cells };
  return { ...submission, validation: { ...validation, findings: [finding, ...validation.findings] } };
}

/** The fields of the cover that disagree with the roster. */
function fieldsOf({ case: what }: Parameters): readonly CoverField[] {
  if (what === 'sector') return ['sector'];
  if (what === 'spelling') return ['name'];
  return what === 'name' ? ['code', 'name'] : ['code'];
}

function isNamed(member: Member, name: string): boolean {
  return nameKey(member.name) === nameKey(name);
}
