import type { Edition } from '../checklist/index.js';
import type { Finding, Parameters } from '../findings/index.js';
import type { Cover } from '../form/index.js';
import type { Submission } from '../submission/index.js';
import type { Member, Roster } from './roster.js';
import { isValidOn } from './roster.js';

/** The roster on the reference date of an edition, by code. */
export function membersOf(edition: Edition, roster: Roster | undefined): ReadonlyMap<string, Member> {
  const valid = roster?.institutions.filter((member) => isValidOn(member, edition.asOf)) ?? [];
  return new Map(valid.map((member) => [member.code, member]));
}

/** M11: what the roster says against a cover with a code; undefined when nothing. */
export function contradiction(
  edition: Edition,
  members: ReadonlyMap<string, Member>,
  { code, sector }: Pick<Cover, 'code' | 'sector'>,
): Parameters | undefined {
  const member = members.get(code);
  if (!member) return { code };
  if (sector === '' || sector === member.sector) return undefined;
  const label = (id: string) => edition.sectors.find((one) => one.id === id)?.label ?? id;
  return { case: 'sector', code, found: label(sector), expected: label(member.sector) };
}

/** The submission with what the roster says against its cover (M11) as the first of its findings. */
export function againstRoster(edition: Edition, roster: Roster, submission: Submission): Submission {
  const { reading, validation } = submission;
  const { code } = reading.cover;
  const parameters = code === '' ? undefined : contradiction(edition, membersOf(edition, roster), reading.cover);
  if (!parameters || reading.edition !== edition.id) return submission;
  const cell = reading.coverCell(parameters['case'] === 'sector' ? 'sector' : 'code');
  const finding: Finding = { rule: 'M11', severity: 'error', parameters, cells: cell ? [cell] : [] };
  return { ...submission, validation: { ...validation, findings: [finding, ...validation.findings] } };
}
