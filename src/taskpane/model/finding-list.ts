import type { Severity } from '../../findings/index.js';
import { severities } from '../../findings/index.js';
import type { FindingView } from './view.js';

/** Findings of one section within a severity. */
export interface ListSection {
  readonly label: string;
  readonly findings: readonly FindingView[];
}

/** Findings of one severity. */
export interface ListGroup {
  readonly severity: Severity;
  readonly count: number;
  /** How many of them `sections` holds. */
  readonly shown: number;
  readonly sections: readonly ListSection[];
}

/** So many rows of a group are drawn at first; more on request. */
export const ROWS_AT_ONCE = 200;

/** The findings by severity and section, at most `limit` of each severity. */
export function groupsOf(
  findings: readonly FindingView[],
  limit: (severity: Severity) => number = () => ROWS_AT_ONCE,
): ListGroup[] {
  return severities.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    const shown = own.slice(0, limit(severity));
    const labels = [...new Set(shown.map(({ section }) => section))];
    const sections = labels.map((label) => ({ label, findings: shown.filter(({ section }) => section === label) }));
    return [{ severity, count: own.length, shown: shown.length, sections }];
  });
}

/** The findings in which every word of the query stands: number, topic, question, message, rule or cell. */
export function matching(findings: readonly FindingView[], query: string): readonly FindingView[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return findings;
  return findings.filter((finding) => {
    const text = searchText(finding);
    return words.every((word) => text.includes(word));
  });
}

/** The finding after this one; the first one after the last, and where none is current. */
export function nextFinding(findings: readonly FindingView[], current: string | undefined): FindingView | undefined {
  const place = findings.findIndex(({ key }) => key === current);
  return findings[place + 1] ?? findings[0];
}

function searchText({ rule, title, message, section, sides, cells }: FindingView): string {
  const texts = sides.flatMap(({ heading, text, answer }) => [heading, text, answer]);
  const places = cells.map(({ sheet, address }) => `${sheet}!${address}`);
  return folded([rule, title, message, section, ...texts, ...places].join('\n'));
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();
