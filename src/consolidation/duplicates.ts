import type { ReadArrival } from './arrival.js';
import type { Reason } from './outcome.js';
import { plain } from './sector.js';

/** Which files of one institution are not counted because of another, and the institutions concerned. */
export interface Duplicates {
  readonly reasons: ReadonlyMap<ReadArrival, Reason>;
  /** Of a file that is counted: those that it replaced, newest first. */
  readonly replaced: ReadonlyMap<ReadArrival, readonly ReadArrival[]>;
  readonly groups: readonly {
    readonly reason: Reason;
    readonly files: readonly string[];
    readonly code: string;
  }[];
}

/**
 * Chooses among several files with one institution code (M01, M12). Same answers count once. Otherwise the file that staff chose,
 * else the one whose seal says that it replaces the others, else the newest 提出日, and of one day the one sealed last; nothing is
 * counted where that does not decide, or where the names differ, since two institutions may have written one code.
 */
export function resolveDuplicates(arrivals: readonly ReadArrival[], keep: ReadonlySet<string>): Duplicates {
  const reasons = new Map<ReadArrival, Reason>();
  const replaced = new Map<ReadArrival, readonly ReadArrival[]>();
  const groups: Duplicates['groups'][number][] = [];
  for (const [code, sameCode] of grouped(arrivals, ({ cover }) => cover.code)) {
    if (sameCode.length === 1) continue;
    const files = sameCode.map(({ file }) => file);
    const { kept, how } = preferred(sameCode, keep);
    const reason = kept ? settled(how, code, kept.file) : undecided(how, code, files);
    groups.push({ reason, files, code });
    if (kept) replaced.set(kept, newestFirst(sameCode.filter((arrival) => arrival !== kept)));
    for (const arrival of sameCode) {
      if (arrival === kept) continue;
      const same = kept && arrival.answersPrint === kept.answersPrint;
      reasons.set(arrival, same ? settled('same', code, kept.file) : reason);
    }
  }
  return { reasons, replaced, groups };
}

type How = 'same' | 'older' | 'replaced' | 'chosen' | 'tie' | 'names';

function preferred(arrivals: readonly ReadArrival[], keep: ReadonlySet<string>): { kept?: ReadArrival; how: How } {
  const chosen = arrivals.filter(({ file }) => keep.has(file));
  if (chosen.length === 1) return { kept: chosen[0]!, how: 'chosen' };
  const versions = [...grouped(arrivals, ({ answersPrint }) => answersPrint).values()].map(newest);
  if (versions.length === 1) return { kept: versions[0]!, how: 'same' };
  if (new Set(arrivals.map(({ cover }) => plain(cover.name))).size > 1) return { how: 'names' };
  const current = versions.filter(({ seal }) => !versions.some((other) => replaces(other, seal?.receipt)));
  if (current.length === 1) return { kept: current[0]!, how: 'replaced' };
  const candidates = current.length > 0 ? current : versions;
  const last = newest(candidates);
  const rivals = candidates.filter(({ cover }) => cover.submitted === '' || cover.submitted === last.cover.submitted);
  if (rivals.length === 1 && rivals[0] === last) return { kept: last, how: 'older' };
  const sealed = sealedLast(rivals);
  return sealed && sealed.cover.submitted === last.cover.submitted ? { kept: sealed, how: 'older' } : { how: 'tie' };
}

/** Whether the seal of a submission, unbroken, says that it replaces the one with this receipt code. */
function replaces({ seal }: ReadArrival, receipt: string | undefined): boolean {
  return receipt !== undefined && seal?.kind === 'intact' && seal.replaces === receipt;
}

/** The one that was sealed after all others; undefined unless each has an unbroken seal with a time of its own. */
function sealedLast(arrivals: readonly ReadArrival[]): ReadArrival | undefined {
  if (!arrivals.every(({ seal }) => seal?.kind === 'intact')) return undefined;
  const [last, second] = newestFirst(arrivals);
  return last?.seal?.sealedAt === second?.seal?.sealedAt ? undefined : last;
}

/** The first of those with the latest date of submission, and of one day the one sealed last. */
function newest(arrivals: readonly ReadArrival[]): ReadArrival {
  return newestFirst(arrivals)[0]!;
}

function newestFirst(arrivals: readonly ReadArrival[]): ReadArrival[] {
  const when = ({ cover, seal }: ReadArrival) => `${cover.submitted} ${seal?.kind === 'intact' ? seal.sealedAt : ''}`;
  return [...arrivals].sort((a, b) => (when(a) > when(b) ? -1 : when(a) < when(b) ? 1 : 0));
}

function settled(how: How, code: string, kept: string): Reason {
  return { code: 'M12', parameters: { case: how, code, kept } };
}

function undecided(how: How, code: string, files: readonly string[]): Reason {
  const parameters = { code, files: { ja: files.join('、'), en: files.join(', ') } };
  return { code: how === 'names' ? 'M01' : 'M12', parameters };
}

function grouped<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
