import type { Text } from '../checklist/index.js';
import type { CellRef, Parameters } from '../findings/index.js';
import type { Waiver } from '../submission/index.js';
import { isInForce } from '../submission/index.js';
import type { Arrival, ReadArrival } from './arrival.js';
import type { Decision } from './decisions.js';
import type { Entry, IntakeFinding, Reason, WaiverUse } from './outcome.js';

/** Cells or rules named in a message; the rest is counted. */
const NAMED = 10;

/** M13: something changed after sealing, or the seal is gone though the cover bears its receipt code. */
export function changedAfterSealing({ cover: { code }, seal }: ReadArrival): Reason | undefined {
  if (seal?.kind === 'lost') return { code: 'M13', parameters: { case: 'lost', code } };
  if (seal?.kind !== 'broken') return undefined;
  const cells = seal.changed ?? [];
  if (cells.length === 0) return { code: 'M13', parameters: { case: 'unnamed', code } };
  return { code: 'M13', parameters: { code, count: cells.length, cells: listed(cells.map(cellName)) } };
}

/** M14: the findings are not those that the insurer's own check gave when it sealed. */
export function sealDiffers({ file, code = '', arrival }: Entry): IntakeFinding[] {
  const differences = 'seal' in arrival ? arrival.seal?.differences : undefined;
  if (!differences) return [];
  const said = differences.map(({ rule, own, ours }): string => `${rule} ${own}→${ours}`);
  const parameters = { code, engine: 'seal' in arrival ? (arrival.seal?.engine ?? '') : '', rules: listed(said) };
  return [about('M14', file, code, parameters)];
}

/** M15: explanations that staff refused. */
export function refusedExplanations({ file, code = '', decisions }: Entry): IntakeFinding[] {
  const refused = [...(decisions ?? [])].filter(([, { decision }]) => decision === 'refuse');
  return refused.map(([{ rule, question, cells }, { note }]) => {
    const finding = about('M15', file, code, { code, rule, note });
    return { ...finding, finding: { ...finding.finding, ...(question !== undefined && { question }), cells } };
  });
}

/** M16: waivers whose last day is over, though their rule still finds something. */
export function expiredWaivers({ file, code = '', arrival }: Entry): IntakeFinding[] {
  const expired = 'expiredWaivers' in arrival ? (arrival.expiredWaivers ?? []) : [];
  return expired.map(({ rule, until }) => about('M16', file, code, { code, rule, until }));
}

/** What became of each waiver of the edition. */
export function waiverUses(
  edition: string,
  waivers: readonly Waiver[],
  arrivals: readonly Arrival[],
  today: string | undefined,
): WaiverUse[] {
  return waivers
    .filter((waiver) => waiver.edition === edition)
    .map((waiver) => ({
      waiver,
      isInForce: isInForce(waiver, today),
      findings: arrivals
        .flatMap((arrival) =>
          'refused' in arrival || arrival.cover.code !== waiver.institution ? [] : arrival.findings,
        )
        .filter(({ rule, state }) => rule === waiver.rule && state === 'waived').length,
    }));
}

/** Decisions that fit no explanation: another institution, rule or receipt, or an explanation that is out of date. */
export function unusedDecisions(decisions: readonly Decision[], entries: readonly Entry[]): Decision[] {
  const used = new Set(entries.flatMap((entry) => [...(entry.decisions?.values() ?? [])]));
  return decisions.filter((decision) => !used.has(decision));
}

function about(rule: string, file: string, code: string, parameters: Parameters): IntakeFinding {
  return { finding: { rule, severity: 'warning', parameters, cells: [] }, files: [file], institutions: [code] };
}

const cellName = ({ sheet, address }: CellRef) => `${sheet}!${address}`;

function listed(values: readonly string[]): Text {
  const named = values.slice(0, NAMED);
  const rest = values.length - named.length;
  return {
    ja: named.join('、') + (rest > 0 ? ` ほか${rest}件` : ''),
    en: named.join(', ') + (rest > 0 ? ` and ${rest} more` : ''),
  };
}
