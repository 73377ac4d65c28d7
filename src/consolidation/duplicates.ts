import type { ReadArrival } from './arrival.js';
import type { Reason } from './outcome.js';
import { plain } from './sector.js';

/** Which files of one institution are not counted because of another, and the institutions concerned. */
export interface Duplicates {
  readonly reasons: ReadonlyMap<ReadArrival, Reason>;
  readonly groups: readonly {
    readonly reason: Reason;
    readonly files: readonly string[];
    readonly code: string;
  }[];
}

/**
 * Chooses among several files with one institution code (M01, M12). Same answers count once. Otherwise the file that staff chose,
 * else the newest 提出日; nothing is counted where that does not decide, or where the names differ, since two
 * institutions may have written one code.
 */
export function resolveDuplicates(arrivals: readonly ReadArrival[], keep: ReadonlySet<string>): Duplicates {
  const reasons = new Map<ReadArrival, Reason>();
  const groups: Duplicates['groups'][number][] = [];
  for (const [code, sameCode] of grouped(arrivals, ({ cover }) => cover.code)) {
    if (sameCode.length === 1) continue;
    const files = sameCode.map(({ file }) => file);
    const { kept, how } = preferred(sameCode, keep);
    const reason = kept ? settled(how, code, kept.file) : undecided(how, code, files);
    groups.push({ reason, files, code });
    for (const arrival of sameCode) {
      if (arrival === kept) continue;
      const same = kept && arrival.answersPrint === kept.answersPrint;
      reasons.set(arrival, same ? settled('same', code, kept.file) : reason);
    }
  }
  return { reasons, groups };
}

type How = 'same' | 'older' | 'chosen' | 'tie' | 'names';

function preferred(arrivals: readonly ReadArrival[], keep: ReadonlySet<string>): { kept?: ReadArrival; how: How } {
  const chosen = arrivals.filter(({ file }) => keep.has(file));
  if (chosen.length === 1) return { kept: chosen[0]!, how: 'chosen' };
  const versions = [...grouped(arrivals, ({ answersPrint }) => answersPrint).values()].map(newest);
  if (versions.length === 1) return { kept: versions[0]!, how: 'same' };
  if (new Set(arrivals.map(({ cover }) => plain(cover.name))).size > 1) return { how: 'names' };
  const last = newest(versions);
  const rivals = versions.filter(({ cover }) => cover.submitted === '' || cover.submitted === last.cover.submitted);
  return rivals.length > 1 || rivals[0] !== last ? { how: 'tie' } : { kept: last, how: 'older' };
}

/** The first of those with the latest date of submission. */
function newest(arrivals: readonly ReadArrival[]): ReadArrival {
  return arrivals.reduce((best, next) => (next.cover.submitted > best.cover.submitted ? next : best));
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
