import type { Edition } from '../checklist/index.js';
import { isInstitutionCode } from '../checklist/index.js';
import type { Finding } from '../findings/index.js';
import { byCodeUnits, TenkenError } from '../findings/index.js';
import type { Received, Waiver } from '../submission/index.js';
import { countsOf } from '../submission/index.js';
import type { Arrival, ReadArrival } from './arrival.js';
import { contradiction, membersOf, otherSpelling } from './against-roster.js';
import { arrivalOf } from './arrival.js';
import { codesShared, identicalContents, incompleteReturn } from './collection-checks.js';
import type { Decision } from './decisions.js';
import { decisionsAbout } from './decisions.js';
import type { Duplicates } from './duplicates.js';
import { resolveDuplicates } from './duplicates.js';
import type { Entry, Institution, Intake, IntakeFinding, Reason, Superseded } from './outcome.js';
import type { Member, Roster } from './roster.js';
import {
  changedAfterSealing,
  expiredWaivers,
  refusedExplanations,
  sealDiffers,
  unusedDecisions,
  waiverUses,
} from './trust-checks.js';

export interface IntakeOptions {
  readonly roster?: Roster;
  /** Institutions to count in spite of errors (M06) or of the roster (M11). */
  readonly include?: readonly { readonly code: string; readonly reason: string }[];
  /** Files that staff chose where one institution sent several (M01, M12). */
  readonly keep?: readonly string[];
  /** What staff decided about explanations. */
  readonly decisions?: readonly Decision[];
  /** The waivers by which the files were checked, to be listed. */
  readonly waivers?: readonly Waiver[];
  /** ISO date of the intake, on which a waiver holds or not. */
  readonly today?: string;
}

/**
 * Decides about every received file by its content, never by its name. Throws `TenkenError` `USAGE_INCLUDE_REASON` when an
 * inclusion has no reason.
 */
export function intake(edition: Edition, received: Iterable<Received | Arrival>, options: IntakeOptions = {}): Intake {
  const { roster, include = [], keep = [], decisions = [], waivers = [], today } = options;
  const unreasoned = include.find(({ reason }) => reason.trim() === '');
  if (unreasoned) throw new TenkenError('USAGE_INCLUDE_REASON', { code: unreasoned.code });
  const reasons = new Map(include.map(({ code, reason }) => [code, reason]));
  const judge = new Judge(edition, roster, reasons, decisions);
  const arrivals: Arrival[] = [];
  for (const one of received) arrivals.push('submission' in one || isError(one) ? arrivalOf(edition, one) : one);
  arrivals.sort((a, b) => byCodeUnits(a.file, b.file));
  const comers = arrivals.flatMap((arrival) => ('refused' in arrival ? [] : [arrival]));
  const eligible = comers.filter((arrival) => !judge.objection(arrival));
  const duplicates = resolveDuplicates(eligible, new Set(keep), (arrival) => judge.hindrance(arrival));
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
      ...comers.flatMap((arrival) => judge.otherSpelling(arrival)),
      ...entries.flatMap(sealDiffers),
      ...entries.flatMap(refusedExplanations),
      ...entries.flatMap(expiredWaivers),
      ...identicalContents(accepted),
      ...incompleteReturn(edition, accepted, expected),
    ],
    unusedInclusions: include.flatMap(({ code }) =>
      entries.some((entry) => entry.code === code && entry.included !== undefined) ? [] : [code],
    ),
    unusedKeeps: keep.filter((file) => !duplicates.chosen.has(file)),
    ...(waivers.length > 0 && { waivers: waiverUses(edition.id, waivers, arrivals, today) }),
    ...(decisions.length > 0 && { unusedDecisions: unusedDecisions(decisions, entries) }),
  };
}

/** The rules that one file meets by itself, or against the roster. */
class Judge {
  private readonly members: ReadonlyMap<string, Member>;
  private readonly hasRoster: boolean;

  constructor(
    private readonly edition: Edition,
    roster: Roster | undefined,
    private readonly reasons: ReadonlyMap<string, string>,
    private readonly decided: readonly Decision[],
  ) {
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

  /** Why a file would not be counted even if it were the only one of its institution, unless staff include it. */
  hindrance(arrival: ReadArrival): Reason | undefined {
    return this.reasons.has(arrival.cover.code) ? undefined : this.doubt(arrival);
  }

  entry(arrival: Arrival, duplicates: Duplicates): Entry {
    if ('refused' in arrival) {
      const reason = { code: arrival.refused.code, parameters: arrival.refused.parameters };
      return { file: arrival.file, verdict: 'leftOut', reason, counts: countsOf([]), unexplained: 0, arrival };
    }
    const { file, cover, findings } = arrival;
    const counts = countsOf(findings);
    const { code, name, submitted } = cover;
    const decisions = decisionsAbout(this.edition, arrival, this.decided);
    const refused = [...decisions.values()].filter(({ decision }) => decision === 'refuse').length;
    const unexplained = arrival.unexplained + refused;
    const known = { file, code, name, sector: this.sector(arrival), submitted, counts, unexplained, arrival };
    const base = { ...known, ...(decisions.size > 0 && { decisions }) };
    const refusal = this.objection(arrival) ?? duplicates.reasons.get(arrival);
    if (refusal) return { ...base, verdict: 'leftOut', reason: refusal };
    const replaced = duplicates.replaced.get(arrival)?.map(superseded);
    const history = replaced && { history: replaced };
    const overridden = this.doubt(arrival);
    if (!overridden) return { ...base, ...history, verdict: unexplained > 0 ? 'flagged' : 'accepted' };
    const included = this.reasons.get(code);
    if (included === undefined) return { ...base, verdict: 'leftOut', reason: overridden };
    return { ...base, ...history, verdict: 'flagged', included, overridden: asIncluded(overridden, included) };
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
      .sort((a, b) => order.get(a.sector)! - order.get(b.sector)! || byCodeUnits(a.code, b.code));
  }

  /** What no inclusion can mend: another edition (V10), no usable code or no sector at all (V09). */
  private unusable(arrival: ReadArrival): Reason | undefined {
    const { code } = arrival.cover;
    if (arrival.edition !== this.edition.id) {
      return { code: 'V10', parameters: { found: arrival.edition, expected: this.edition.id } };
    }
    if (code === '') return { code: 'V09', parameters: {} };
    if (!isInstitutionCode(this.edition, code)) return { code: 'V09', parameters: { case: 'codeForm', found: code } };
    const labels = this.edition.sectors.map(({ label }) => label);
    if (this.edition.sectors.some(({ id }) => id === this.sector(arrival))) return undefined;
    const expected = { ja: labels.map(({ ja }) => ja).join('、'), en: labels.map(({ en }) => en).join(', ') };
    return { code: 'V09', parameters: { case: 'sectorMissing', expected } };
  }

  /** M11 as a warning: the roster writes the name otherwise. */
  otherSpelling(arrival: ReadArrival): IntakeFinding[] {
    const { file, cover } = arrival;
    const parameters = otherSpelling(this.edition, this.members, cover);
    if (!parameters) return [];
    const finding: Finding = { rule: 'M11', severity: 'warning', parameters, cells: [] };
    return [{ finding, files: [file], institutions: [cover.code] }];
  }

  /** What holds a file up unless staff include it: the roster (M11), its seal (M13) or its errors (M06). */
  private doubt(arrival: ReadArrival): Reason | undefined {
    const { code } = arrival.cover;
    const errors = arrival.findings.filter(({ severity, state }) => severity === 'error' && state !== 'waived').length;
    const left = errors > 0 ? { code: 'M06', parameters: { code, errors } } : undefined;
    return this.stranger(arrival) ?? changedAfterSealing(arrival) ?? left;
  }

  /** M11: an institution that the roster does not have, or that has another name or sector there. */
  private stranger({ cover }: ReadArrival): Reason | undefined {
    const parameters = this.hasRoster ? contradiction(this.edition, this.members, cover) : undefined;
    return parameters && { code: 'M11', parameters };
  }

  /** The roster decides where it knows the institution. */
  private sector({ cover: { code, sector } }: ReadArrival): string {
    return this.member(code)?.sector ?? sector;
  }
}

/** The case of M06, M11 or M13 that says that the file is counted nevertheless, and why. */
function asIncluded({ code, parameters }: Reason, reason: string): Reason {
  const before = String(parameters['case']);
  const included = ['name', 'sector', 'lost'].includes(before) ? `${before}Included` : 'included';
  return { code, parameters: { ...parameters, case: included, reason } };
}

function superseded({ file, cover, seal }: ReadArrival): Superseded {
  const { receipt, sealedAt } = seal ?? {};
  return { file, submitted: cover.submitted, ...(receipt && { receipt }), ...(sealedAt && { sealedAt }) };
}

/** Errors (M06), contradictions with the roster (M11) and broken seals (M13), whether they hold a file up or staff included it. */
function heldUp({ reason, overridden, file, code, arrival }: Entry): IntakeFinding[] {
  const found = overridden ?? reason;
  if (!found || !['M06', 'M11', 'M13'].includes(found.code)) return [];
  const severity = overridden ? 'warning' : 'error';
  const cells = found.code === 'M13' && 'seal' in arrival ? (arrival.seal?.changed ?? []) : [];
  const finding: Finding = { rule: found.code, severity, parameters: found.parameters, cells };
  return [{ finding, files: [file], institutions: [code ?? ''] }];
}

function isError(received: Received | Arrival): received is Received {
  return 'refused' in received && received.refused instanceof TenkenError;
}
