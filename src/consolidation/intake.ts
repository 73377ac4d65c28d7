import type { Edition } from '../checklist/index.js';
import type { Finding, Parameters, Severity } from '../findings/index.js';
import { TenkenError } from '../findings/index.js';
import type { Received } from '../submission/index.js';
import { countsOf } from '../submission/index.js';
import type { Arrival, ReadArrival } from './arrival.js';
import { contradiction, membersOf } from './against-roster.js';
import { arrivalOf } from './arrival.js';
import { codesShared, identicalContents, incompleteReturn } from './collection-checks.js';
import type { Duplicates } from './duplicates.js';
import { resolveDuplicates } from './duplicates.js';
import type { Member, Roster } from './roster.js';

/** What became of a file: counted · counted, but staff should look (open confirmations, or included by code) · not counted. */
export type Verdict = 'accepted' | 'flagged' | 'leftOut';

/** Why a file was left out, or what is to be known about it: a code of the catalogue with its parameters. */
export interface Reason {
  readonly code: string;
  readonly parameters: Parameters;
}

/** One received file in the intake list (受付一覧). */
export interface Entry {
  readonly file: string;
  readonly verdict: Verdict;
  /** Why it was left out. */
  readonly reason?: Reason;
  /** The reason that staff gave for counting it in spite of `overridden`. */
  readonly included?: string;
  readonly overridden?: Reason;
  /** As the cover says; absent when the file could not be read. */
  readonly code?: string;
  readonly name?: string;
  /** Sector id. */
  readonly sector?: string;
  /** ISO date, `''` when blank. */
  readonly submitted?: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Confirmations without an explanation. */
  readonly unexplained: number;
  readonly arrival: Arrival;
}

/** An institution whose answers are counted. */
export interface Institution {
  readonly code: string;
  /** From the roster where there is one. */
  readonly name: string;
  /** Sector id; from the roster where there is one. */
  readonly sector: string;
  readonly group?: string;
  readonly size?: string;
  readonly arrival: ReadArrival;
}

/** A finding that only several files together show, with those that it concerns. */
export interface IntakeFinding {
  readonly finding: Finding;
  readonly files: readonly string[];
  /** Institution codes. */
  readonly institutions: readonly string[];
}

/** The outcome of an intake: every received file has one entry, so that received = accepted + left out. */
export interface Intake {
  /** In code-unit order of the file names. */
  readonly entries: readonly Entry[];
  /** By sector in the order of the edition, then by code. */
  readonly accepted: readonly Institution[];
  readonly leftOut: readonly Entry[];
  readonly roster?: Roster;
  /** Institutions of the roster from which no readable file came. */
  readonly missing: readonly Member[];
  /** Files of institutions that the roster does not have. */
  readonly unknown: readonly Entry[];
  readonly findings: readonly IntakeFinding[];
  /** Codes that staff asked to include and that were not held up, or did not come. */
  readonly unusedInclusions: readonly string[];
}

export interface IntakeOptions {
  readonly roster?: Roster;
  /** Institutions to count in spite of errors (M06) or of the roster (M11). */
  readonly include?: readonly { readonly code: string; readonly reason: string }[];
  /** Files that staff chose where one institution sent several (M01, M12). */
  readonly keep?: readonly string[];
}

/**
 * Decides about every received file by its content, never by its name. Throws `TenkenError` `USAGE_INCLUDE_REASON` when an
 * inclusion has no reason.
 */
export function intake(edition: Edition, received: Iterable<Received | Arrival>, options: IntakeOptions = {}): Intake {
  const { roster, include = [], keep = [] } = options;
  const unreasoned = include.find(({ reason }) => reason.trim() === '');
  if (unreasoned) throw new TenkenError('USAGE_INCLUDE_REASON', { code: unreasoned.code });
  const judge = new Judge(edition, roster, new Map(include.map(({ code, reason }) => [code, reason])));
  const arrivals: Arrival[] = [];
  for (const one of received) arrivals.push('submission' in one || isError(one) ? arrivalOf(edition, one) : one);
  arrivals.sort((a, b) => byText(a.file, b.file));
  const comers = arrivals.flatMap((arrival) => ('refused' in arrival ? [] : [arrival]));
  const eligible = comers.filter((arrival) => !judge.objection(arrival));
  const duplicates = resolveDuplicates(eligible, new Set(keep));
  const entries = arrivals.map((arrival) => judge.entry(arrival, duplicates));
  const accepted = judge.institutions(entries);
  const leftOut = entries.filter(({ verdict }) => verdict === 'leftOut');
  const arrived = new Set(comers.map(({ cover }) => cover.code));
  const expected = roster && [...membersOf(edition, roster).values()];
  return {
    entries,
    accepted,
    leftOut,
    ...(roster && { roster }),
    missing: expected?.filter(({ code }) => !arrived.has(code)) ?? [],
    unknown: entries.filter((entry) => (entry.reason ?? entry.overridden)?.code === 'M11' && !judge.member(entry.code)),
    findings: [
      ...codesShared(duplicates),
      ...entries.flatMap(heldUp),
      ...identicalContents(accepted),
      ...incompleteReturn(edition, accepted, expected),
    ],
    unusedInclusions: include.flatMap(({ code }) =>
      entries.some((entry) => entry.code === code && entry.included !== undefined) ? [] : [code],
    ),
  };
}

/** The rules that one file meets by itself, or against the roster. */
class Judge {
  private readonly codeForm: RegExp;
  private readonly members: ReadonlyMap<string, Member>;
  private readonly hasRoster: boolean;

  constructor(
    private readonly edition: Edition,
    roster: Roster | undefined,
    private readonly reasons: ReadonlyMap<string, string>,
  ) {
    this.codeForm = new RegExp(edition.institutionCode);
    this.members = membersOf(edition, roster);
    this.hasRoster = roster !== undefined;
  }

  /** The member of the roster with this code, while it is valid. */
  member(code: string | undefined): Member | undefined {
    return this.members.get(code ?? '');
  }

  /** Why a file cannot be counted whatever else came; undefined when nothing stands against it. */
  objection(arrival: ReadArrival): Reason | undefined {
    const { code } = arrival.cover;
    const stranger = this.stranger(arrival);
    return this.unusable(arrival) ?? (stranger && !this.reasons.has(code) ? stranger : undefined);
  }

  entry(arrival: Arrival, duplicates: Duplicates): Entry {
    if ('refused' in arrival) {
      const reason = { code: arrival.refused.code, parameters: arrival.refused.parameters };
      return { file: arrival.file, verdict: 'leftOut', reason, counts: countsOf([]), unexplained: 0, arrival };
    }
    const { file, cover, findings, unexplained } = arrival;
    const counts = countsOf(findings);
    const { code, name, submitted } = cover;
    const base = { file, code, name, sector: this.sector(arrival), submitted, counts, unexplained, arrival };
    const refusal = this.objection(arrival) ?? duplicates.reasons.get(arrival);
    if (refusal) return { ...base, verdict: 'leftOut', reason: refusal };
    const errors: Reason | undefined =
      counts.error > 0 ? { code: 'M06', parameters: { code, errors: counts.error } } : undefined;
    const overridden = this.stranger(arrival) ?? errors;
    if (!overridden) return { ...base, verdict: unexplained > 0 ? 'flagged' : 'accepted' };
    const included = this.reasons.get(code);
    if (included === undefined) return { ...base, verdict: 'leftOut', reason: overridden };
    return { ...base, verdict: 'flagged', included, overridden: asIncluded(overridden, included) };
  }

  /** Institutions of the files that are counted. */
  institutions(entries: readonly Entry[]): Institution[] {
    const order = new Map(this.edition.sectors.map(({ id }, place) => [id, place]));
    return entries
      .flatMap(({ verdict, arrival }): Institution[] => {
        if (verdict === 'leftOut' || 'refused' in arrival) return [];
        const member = this.member(arrival.cover.code);
        return [
          {
            code: arrival.cover.code,
            name: member?.name ?? arrival.cover.name,
            sector: this.sector(arrival),
            ...(member?.group !== undefined && { group: member.group }),
            ...(member?.size !== undefined && { size: member.size }),
            arrival,
          },
        ];
      })
      .sort((a, b) => order.get(a.sector)! - order.get(b.sector)! || byText(a.code, b.code));
  }

  /** What no inclusion can mend: another edition (V10), no usable code or no sector at all (V09). */
  private unusable(arrival: ReadArrival): Reason | undefined {
    const { code } = arrival.cover;
    if (arrival.edition !== this.edition.id) {
      return { code: 'V10', parameters: { found: arrival.edition, expected: this.edition.id } };
    }
    if (code === '') return { code: 'V09', parameters: {} };
    if (!this.codeForm.test(code)) return { code: 'V09', parameters: { case: 'codeForm', found: code } };
    const labels = this.edition.sectors.map(({ label }) => label);
    if (this.edition.sectors.some(({ id }) => id === this.sector(arrival))) return undefined;
    const expected = { ja: labels.map(({ ja }) => ja).join('、'), en: labels.map(({ en }) => en).join(', ') };
    return { code: 'V09', parameters: { case: 'sectorMissing', expected } };
  }

  /** M11: an institution that the roster does not have, or has in another sector. */
  private stranger({ cover }: ReadArrival): Reason | undefined {
    const parameters = this.hasRoster ? contradiction(this.edition, this.members, cover) : undefined;
    return parameters && { code: 'M11', parameters };
  }

  /** The roster decides where it knows the institution. */
  private sector({ cover: { code, sector } }: ReadArrival): string {
    return this.member(code)?.sector ?? sector;
  }
}

/** The case of M06 or M11 that says that the file is counted nevertheless, and why. */
function asIncluded({ code, parameters }: Reason, reason: string): Reason {
  const isSector = parameters['case'] === 'sector';
  return { code, parameters: { ...parameters, case: isSector ? 'sectorIncluded' : 'included', reason } };
}

/** Errors (M06) and contradictions with the roster (M11), whether they hold a file up or staff included it. */
function heldUp({ reason, overridden, file, code }: Entry): IntakeFinding[] {
  const found = overridden ?? reason;
  if (found?.code !== 'M06' && found?.code !== 'M11') return [];
  const severity = overridden ? 'warning' : 'error';
  const finding: Finding = { rule: found.code, severity, parameters: found.parameters, cells: [] };
  return [{ finding, files: [file], institutions: [code ?? ''] }];
}

function isError(received: Received | Arrival): received is Received {
  return 'refused' in received && received.refused instanceof TenkenError;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
