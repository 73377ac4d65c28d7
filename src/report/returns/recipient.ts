import type { Edition } from '../../checklist/index.js';
import { isInstitutionCode } from '../../checklist/index.js';
import { byCodeUnits } from '../../findings/index.js';
import type { Consolidation, Entry, ReadArrival } from '../../consolidation/index.js';
import { membersOf } from '../../consolidation/index.js';

/** An institution that gets a return. */
export interface Recipient {
  readonly code: string;
  readonly name: string;
  /** Sector id; absent where neither the roster nor the cover tells. */
  readonly sector?: string;
  /** Its answers; absent where its file is not counted. */
  readonly arrival?: Pick<ReadArrival, 'states' | 'chosen'>;
}

/**
 * Every institution that took part: those that are counted, in their order, then those whose files were left out, by code. A file
 * whose code the roster does not have, or that is no code at all, belongs to nobody who could be given anything.
 */
export function recipientsOf(consolidation: Consolidation): Recipient[] {
  const { edition, intake } = consolidation;
  const counted = intake.accepted.map(({ code, name, sector, arrival }) => ({ code, name, sector, arrival }));
  const known = new Set(counted.map(({ code }) => code));
  const others = new Map<string, Recipient>();
  const members = intake.roster && membersOf(edition, intake.roster);
  for (const entry of intake.leftOut) {
    const { code } = entry;
    if (code === undefined || known.has(code) || others.has(code)) continue;
    const member = members?.get(code);
    if (member) others.set(code, { code, name: member.name, sector: member.sector });
    else if (!members && isInstitutionCode(edition, code)) others.set(code, asTheCoverSays(edition, entry, code));
  }
  const byCode = [...others.values()].sort((a, b) => byCodeUnits(a.code, b.code));
  return [...counted, ...byCode];
}

function asTheCoverSays({ sectors }: Edition, { name = '', sector }: Entry, code: string): Recipient {
  return { code, name, ...(sector !== undefined && sectors.some(({ id }) => id === sector) && { sector }) };
}
