import type { Edition, Language } from '../../../checklist/index.js';
import type { Consolidation, Entry, IntakeFinding, Reason } from '../../../consolidation/index.js';
import { membersOf } from '../../../consolidation/index.js';
import type { DescribedError, Finding } from '../../../findings/index.js';
import { catalogue, describe, describeError, TenkenError, visible } from '../../../findings/index.js';
import { isSentBack } from '../../../jobs/index.js';
import { fitsSheet } from '../../../report/index.js';
import { explainedViews, historyViews, sealView } from './explained-view.js';
import type { CollectionFindingView, DuplicateView, EntryKind, EntryView, IntakeView } from './view.js';

const NAME = 120;

/** What the intake knows besides the consolidation. */
export interface IntakeContext {
  /** The file or sheet of the roster. */
  readonly rosterName?: string;
  /** When each file was last changed, in milliseconds since 1970. */
  readonly modified: ReadonlyMap<string, number>;
  /** Files that staff chose. */
  readonly keep: readonly string[];
}

/** Everything that the intake shows, in one language. */
export function intakeView(consolidation: Consolidation, context: IntakeContext, language: Language): IntakeView {
  const { edition, intake, dataset, checks } = consolidation;
  const { roster } = intake;
  const labelOf = (id: string | undefined) => edition.sectors.find((one) => one.id === id)?.label[language] ?? '';
  const entries = intake.entries.map((entry) => entryView(entry, edition, language));
  const members = roster && [...membersOf(edition, roster).values()];
  const wrong = checks.filter(({ isEqual }) => !isEqual);
  return {
    edition: edition.title[language],
    entries,
    received: entries.length,
    counted: entries.length - intake.leftOut.length,
    leftOut: intake.leftOut.length,
    kinds: countsOf(entries),
    sectors: edition.sectors.map(({ id, label, expected }) => ({
      id,
      label: label[language],
      counted: intake.accepted.filter(({ sector }) => sector === id).length,
      expected: members?.filter(({ sector }) => sector === id).length ?? expected,
    })),
    ...(members && { roster: { name: visible(context.rosterName ?? '', NAME), count: members.length } }),
    missing: intake.missing.map(({ code, name, sector }) => ({
      code,
      name: visible(name, NAME),
      sector: labelOf(sector),
    })),
    duplicates: intake.findings
      .filter(isOfDuplicates)
      .map((found) => duplicateView(found, consolidation, context, language)),
    findings: findingViews(consolidation, language),
    unusedDecisions: intake.unusedDecisions?.length ?? 0,
    sentBack: intake.entries.filter(isSentBack).length,
    checks: {
      count: checks.length,
      wrong: wrong.map(({ label, left, right }) => `${label[language]}: ${left} / ${right}`),
    },
    dataset: { lines: dataset.lineCount, fitsSheet: fitsSheet(dataset) },
  };
}

const kinds: readonly EntryKind[] = [
  'counted',
  'flagged',
  'errors',
  'duplicate',
  'wrongEdition',
  'stranger',
  'nameless',
  'unreadable',
];

const kindOfReason: Readonly<Record<string, EntryKind>> = {
  M01: 'duplicate',
  M06: 'errors',
  M11: 'stranger',
  M12: 'duplicate',
  V09: 'nameless',
  V10: 'wrongEdition',
};

function kindOf({ verdict, reason }: Entry): EntryKind {
  if (verdict === 'accepted') return 'counted';
  if (verdict === 'flagged') return 'flagged';
  const { code } = reason!;
  return kindOfReason[code] ?? (catalogue.get(code)?.kind === 'rule' ? 'errors' : 'unreadable');
}

function countsOf(entries: readonly EntryView[]): Record<EntryKind, number> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<EntryKind, number>;
  for (const { kind } of entries) counts[kind]++;
  return counts;
}

function entryView(entry: Entry, edition: Edition, language: Language): EntryView {
  const { file, code = '', name = '', sector, submitted = '', counts, unexplained, included } = entry;
  const reason = entry.reason ?? entry.overridden;
  const kind = kindOf(entry);
  return {
    file,
    shown: visible(file, NAME),
    kind,
    code: visible(code),
    name: visible(name, NAME),
    sector: edition.sectors.find((one) => one.id === sector)?.label[language] ?? visible(sector ?? ''),
    submitted: visible(submitted),
    counts,
    unexplained,
    ...(reason && { reason: reasonView(reason, edition, language) }),
    ...(included !== undefined && { included: visible(included, 400) }),
    canInclude: kind === 'errors' || kind === 'stranger',
    ...('seal' in entry.arrival && entry.arrival.seal && { seal: sealView(entry.arrival.seal) }),
    history: historyViews(entry),
    explained: explainedViews(entry, edition, language),
  };
}

function reasonView({ code, parameters }: Reason, edition: Edition, language: Language): DescribedError {
  if (catalogue.get(code)?.kind !== 'rule') return describeError(new TenkenError(code, parameters), language);
  const { message, fix } = describe({ rule: code, severity: 'error', parameters, cells: [] }, edition, language);
  return { code, message, fix };
}

function isOfDuplicates({ finding }: IntakeFinding): boolean {
  return finding.rule === 'M01' || finding.rule === 'M12';
}

const decisions: Readonly<Record<string, DuplicateView['decided']>> = {
  same: 'same',
  older: 'newest',
  replaced: 'replaced',
  chosen: 'chosen',
  spare: 'spare',
  spareSealed: 'spare',
  held: 'held',
};

function duplicateView(
  { finding, files, institutions }: IntakeFinding,
  { edition, intake }: Consolidation,
  { modified, keep }: IntakeContext,
  language: Language,
): DuplicateView {
  const { rule, parameters } = finding;
  const own = files.flatMap((file) => intake.entries.find((entry) => entry.file === file) ?? []);
  const age = ({ file, submitted = '' }: Entry) => `${submitted} ${timeOf(modified.get(file))}`;
  const decided = decisions[String(parameters['case'])] ?? 'open';
  const heldUp = parameters['preferred'];
  const counted = decided === 'chosen' ? undefined : own.find(({ verdict }) => verdict !== 'leftOut');
  const newest = counted ?? own.reduce((best, next) => (age(next) > age(best) ? next : best));
  const proposed = rule === 'M01' || heldUp !== undefined ? undefined : newest;
  return {
    code: institutions[0]!,
    files: own.map((entry) => ({
      file: entry.file,
      shown: visible(entry.file, NAME),
      name: visible(entry.name ?? '', NAME),
      submitted: visible(entry.submitted ?? ''),
      modified: timeOf(modified.get(entry.file)),
      isCounted: entry.verdict !== 'leftOut',
      isChosen: keep.includes(entry.file) && !intake.unusedKeeps.includes(entry.file),
      isProposed: entry === proposed,
      isHeldUp: entry.file === heldUp,
    })),
    decided,
    reason: reasonView({ code: rule, parameters }, edition, language),
  };
}

/** ISO date and time, in UTC; `''` when unknown. */
function timeOf(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '' : new Date(milliseconds).toISOString();
}

/** Rules that speak of single files; that stands in their entries, and is not said again. */
const ofEntries = new Set(['M01', 'M06', 'M11', 'M12', 'M13']);

/** A name that the roster writes otherwise holds no file up, and stands in no entry. */
const isInEntry = ({ rule, parameters }: Finding) => ofEntries.has(rule) && parameters['case'] !== 'spelling';

function findingViews({ edition, findings }: Consolidation, language: Language): CollectionFindingView[] {
  return findings
    .filter(({ finding }) => !isInEntry(finding))
    .map(({ finding, files }, place) => {
      const { title, message, why, fix } = describe(finding, edition, language);
      const { rule, severity } = finding;
      return { key: `${rule}/${place}`, rule, severity, title, message, why, fix, files };
    });
}
