import type { Edition, Language } from '../checklist/index.js';
import { isMatrix, questionOf } from '../checklist/index.js';
import type { Finding, Severity } from '../findings/index.js';
import { describe, itemWords, severities } from '../findings/index.js';
import type { Explanation } from '../form/index.js';
import type { Submission } from '../submission/index.js';
import { explanationOf } from '../submission/index.js';
import { cellRanges } from './cell-ranges.js';

/** Where something was found: a question with its words, or the cover. */
export interface FindingPlace {
  /** `Q39「ログ規定」の「保管期間」`; absent for the cover and the workbook as a whole. */
  readonly item?: string;
  /** The question in full. */
  readonly text?: string;
  /** The other questions of a contradiction, each with its name. */
  readonly others: readonly string[];
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
  /** What the institution says on the 説明 sheet. */
  readonly explanation?: Explanation;
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
    const explanation = explanationOf(finding, submission.reading.explanations);
    const key = [finding.rule, title, message, why, fix].join('\n');
    const known = entries.get(key);
    const place = placeOf(edition, finding, language);
    if (known) known.places.push(place);
    else {
      const said = finding.severity === 'confirmation' && explanation ? { explanation } : {};
      entries.set(key, { rule: finding.rule, title, message, why, fix, places: [place], ...said });
    }
  }
  return [...entries.values()];
}

function placeOf(edition: Edition, finding: Finding, language: Language): FindingPlace {
  const cells = cellRanges(finding.cells, language);
  if (finding.question === undefined) return { others: [], cells };
  const question = questionOf(edition, finding.question);
  return {
    item: itemWords(question, finding.row)[language],
    text: question.text[language],
    others: othersOf(edition, finding).map((item) => item[language]),
    cells,
  };
}

/** The items, other than the finding's own question, whose answers its message quotes. */
function othersOf(edition: Edition, { question: own, parameters }: Finding) {
  return edition.questions
    .filter(({ id }) => id !== own)
    .flatMap((question) => {
      const rows = isMatrix(question) ? question.rows.map(({ id }) => id) : [];
      const named = [undefined, ...rows].filter((row) =>
        Object.hasOwn(parameters, row === undefined ? question.id : `${question.id}.${row}`),
      );
      return named.map((row) => itemWords(question, row));
    });
}
