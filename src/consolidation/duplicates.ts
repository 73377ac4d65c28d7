import type { ReadArrival } from './arrival.js';
import { nameKey } from './institution-name.js';
import type { Reason } from './outcome.js';

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
  /** Files chosen by staff that decided between several. */
  readonly chosen: ReadonlySet<string>;
}

/** Why a file would not be counted even if it were the only one; undefined when nothing stands against it. */
export type Hindrance = (arrival: ReadArrival) => Reason | undefined;

/**
 * Chooses among several files with one institution code (M01, M12): the file that staff chose, else the one whose unbroken seal says that it
 * replaces the others, else the newest 提出日, and of one day the one sealed last; of those with the same content the newest. Nothing is
 * counted where that does not decide, or where the names differ, since two institutions may have written one code. Nor is anything where the
 * file that comes first is held up: no older one takes its place unasked, but it is said which one could.
 */
export function resolveDuplicates(
  arrivals: readonly ReadArrival[],
  keep: ReadonlySet<string>,
  hindrance: Hindrance,
): Duplicates {
  const reasons = new Map<ReadArrival, Reason>();
  const replaced = new Map<ReadArrival, readonly ReadArrival[]>();
  const groups: Duplicates['groups'][number][] = [];
  const chosen = new Set<string>();
  for (const [code, sameCode] of grouped(arrivals, ({ cover }) => cover.code)) {
    if (sameCode.length === 1) continue;
    const files = sameCode.map(({ file }) => file);
    const preference = preferred(sameCode, keep);
    if (typeof preference === 'string') {
      const reason = undecided(preference, code, files);
      groups.push({ reason, files, code });
      for (const arrival of sameCode) reasons.set(arrival, reason);
      continue;
    }
    const { kept, isChosen } = preference;
    const others = newestFirst(sameCode.filter((arrival) => arrival !== kept));
    const held = hindrance(kept);
    const settled = held ? passedOver(kept, held, hindrance) : overtaken(kept, isChosen, sameCode);
    for (const other of others) reasons.set(other, settled(other));
    const told = mostTelling(others.map((other) => reasons.get(other)!));
    groups.push({ reason: told, files, code });
    if (!held) replaced.set(kept, others);
    if (isChosen) chosen.add(kept.file);
  }
  return { reasons, replaced, groups, chosen };
}

/** The file that comes before the others, or why none does. */
type Preference = { readonly kept: ReadArrival; readonly isChosen: boolean } | 'tie' | 'names';

function preferred(arrivals: readonly ReadArrival[], keep: ReadonlySet<string>): Preference {
  const chosen = arrivals.filter(({ file }) => keep.has(file));
  if (chosen.length === 1) return { kept: chosen[0]!, isChosen: true };
  const names = new Set(arrivals.map(({ cover }) => nameKey(cover.name)));
  if (names.size > 1 && grouped(arrivals, contentOf).size > 1) return 'names';
  const current = arrivals.filter(({ seal }) => !arrivals.some((other) => replaces(other, seal?.receipt)));
  const last = latest([...grouped(current, contentOf).values()].map((alike) => newestFirst(alike)[0]!));
  return last ? { kept: last, isChosen: false } : 'tie';
}

/** The one with the latest date of submission, and of one day the one sealed last; undefined where that does not decide. */
function latest(versions: readonly ReadArrival[]): ReadArrival | undefined {
  const [last] = newestFirst(versions);
  const rivals = versions.filter(({ cover }) => cover.submitted === '' || cover.submitted === last?.cover.submitted);
  if (rivals.length === 1 && rivals[0] === last) return last;
  const sealed = sealedLast(rivals);
  return sealed && sealed.cover.submitted === last?.cover.submitted ? sealed : undefined;
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

function newestFirst(arrivals: readonly ReadArrival[]): ReadArrival[] {
  const when = ({ cover, seal }: ReadArrival) => `${cover.submitted} ${seal?.kind === 'intact' ? seal.sealedAt : ''}`;
  return [...arrivals].sort((a, b) => (when(a) > when(b) ? -1 : when(a) < when(b) ? 1 : 0));
}

/** Why another file is not counted beside one that is. */
function overtaken(
  kept: ReadArrival,
  isChosen: boolean,
  arrivals: readonly ReadArrival[],
): (other: ReadArrival) => Reason {
  const line = lineOf(kept, arrivals);
  return (other) => {
    const isReplaced = other.seal?.receipt !== undefined && line.has(other.seal.receipt);
    const isSame = contentOf(other) === contentOf(kept);
    const how = isChosen ? 'chosen' : isReplaced ? 'replaced' : isSame ? 'same' : 'older';
    return { code: 'M12', parameters: { case: how, code: kept.cover.code, kept: kept.file } };
  };
}

/** Receipt codes of what a submission replaces, one seal after the other. */
function lineOf(kept: ReadArrival, arrivals: readonly ReadArrival[]): ReadonlySet<string> {
  const receipts = new Set<string>();
  let next: ReadArrival | undefined = kept;
  while (next?.seal?.kind === 'intact' && next.seal.replaces !== undefined && !receipts.has(next.seal.replaces)) {
    const receipt: string = next.seal.replaces;
    receipts.add(receipt);
    next = arrivals.find(({ seal }) => seal?.kind === 'intact' && seal.receipt === receipt);
  }
  return receipts;
}

/** Why another file is not counted beside one that comes first and is held up itself, and whether it could be. */
function passedOver(kept: ReadArrival, held: Reason, hindrance: Hindrance): (other: ReadArrival) => Reason {
  return (other) => {
    const how = hindrance(other) ? 'held' : other.seal?.kind === 'intact' ? 'spareSealed' : 'spare';
    const { file, cover } = other;
    return { code: 'M12', parameters: { case: how, code: cover.code, preferred: kept.file, rule: held.code, file } };
  };
}

/** Cases of M12 in the order in which one of them speaks for all files of an institution. */
const telling = ['chosen', 'older', 'replaced', 'same', 'spareSealed', 'spare', 'held'];

function mostTelling(reasons: readonly Reason[]): Reason {
  const place = ({ parameters }: Reason) => telling.indexOf(String(parameters['case']));
  return reasons.reduce((best, next) => (place(next) < place(best) ? next : best));
}

function undecided(how: 'tie' | 'names', code: string, files: readonly string[]): Reason {
  const parameters = { code, files: { ja: files.join('、'), en: files.join(', ') } };
  return { code: how === 'names' ? 'M01' : 'M12', parameters };
}

const contentOf = ({ submissionPrint }: ReadArrival) => submissionPrint;

function grouped<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
