import type { Edition, Language, Question } from '../checklist/index.js';
import { questionOf } from '../checklist/index.js';
import type { Finding, Severity } from '../findings/index.js';
import { describe, itemWords, severities } from '../findings/index.js';
import type { Settlement, Submission } from '../submission/index.js';
import { settlementOf } from '../submission/index.js';
import { cellRanges } from './cell-ranges.js';

/** Where something was found. */
export interface FindingPlace {
  /** `Q39「ログ規定」の「保管期間」`; all sides of a contradiction, in printed order; none for the cover and the workbook. */
  readonly items: readonly string[];
  /** The question in full, where it is one. */
  readonly text?: string;
  /** `VI 検知!E12:E15`; `''` when no cell can be named. */
  readonly cells: string;
}

/** Findings of the same words in one section, said once. */
export interface FindingEntry {
  readonly rule: string;
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  readonly places: readonly FindingPlace[];
  /** How an error or a confirmation is settled, or why its explanation does not settle it. */
  readonly settlement?: Settlement;
}

/** Findings of one severity in one section of the checklist; without a section, those of the cover. */
export interface FindingSection {
  /** `VI 検知`. */
  readonly section?: string;
  readonly entries: readonly FindingEntry[];
}

/** Findings of one severity. */
export interface FindingGroup {
  readonly severity: Severity;
  readonly count: number;
  readonly sections: readonly FindingSection[];
}

/** The findings of a submission as people read them: by severity, then by section, each thing said once. */
export function groupFindings(edition: Edition, submission: Submission, language: Language): readonly FindingGroup[] {
  const { findings } = submission.validation;
  return severities.flatMap((severity) => {
    const some = findings.filter((finding) => finding.severity === severity);
    if (some.length === 0) return [];
    const bySection = new Map<string | undefined, Finding[]>();
    for (const finding of some) {
      const section = finding.question === undefined ? undefined : questionOf(edition, finding.question).section;
      bySection.set(section, [...(bySection.get(section) ?? []), finding]);
    }
    const sections = Array.from(bySection, ([id, members]) => {
      const section = edition.sections.find((candidate) => candidate.id === id);
      const entries = entriesOf(edition, submission, members, language);
      return { ...(section && { section: `${section.number} ${section.label[language]}` }), entries };
    });
    return [{ severity, count: some.length, sections }];
  });
}

function entriesOf(
  edition: Edition,
  submission: Submission,
  findings: readonly Finding[],
  language: Language,
): FindingEntry[] {
  const entries = new Map<string, FindingEntry & { readonly places: FindingPlace[] }>();
  for (const finding of findings) {
    const { title, message, why, fix } = describe(finding, edition, language);
    const settlement = settlementOf(edition, submission.reading, finding, submission.waivers);
    const key = [finding.rule, title, message, why, fix].join('\n');
    const known = entries.get(key);
    const place = placeOf(edition, finding, language);
    if (known) known.places.push(place);
    else {
      entries.set(key, { rule: finding.rule, title, message, why, fix, places: [place], settlement });
    }
  }
  return [...entries.values()];
}

function placeOf(edition: Edition, finding: Finding, language: Language): FindingPlace {
  const items = itemsOf(edition, finding);
  const [first, ...others] = items;
  return {
    items: items.map(({ question, row }) => itemWords(question, row)[language]),
    ...(first && others.length === 0 && { text: first.question.text[language] }),
    cells: cellRanges(finding.cells, language),
  };
}

interface FindingItem {
  readonly question: Question;
  readonly row?: string;
}

/** The item of a finding and those whose answers its message quotes, in printed order. */
function itemsOf(edition: Edition, { question: own, row, parameters }: Finding): FindingItem[] {
  return edition.questions.flatMap((question) => {
    const rows = question.rows.filter(({ id }) => Object.hasOwn(parameters, `${question.id}.${id}`));
    if (rows.length > 0) return rows.map(({ id }) => ({ question, row: id }));
    if (question.id === own) return [{ question, ...(row !== undefined && { row }) }];
    return Object.hasOwn(parameters, question.id) ? [{ question }] : [];
  });
}
