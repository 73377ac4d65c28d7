import type { Snapshot } from '../../book/index.js';
import type { Edition, Language } from '../../checklist/index.js';
import { questionOf } from '../../checklist/index.js';
import type { Finding } from '../../findings/index.js';
import { describe, itemWords, visible } from '../../findings/index.js';
import { clearMarkEdits, markEdits } from '../../form/index.js';
import type { Reading } from '../../form/index.js';
import { saidFindings } from '../../jobs/index.js';
import { unusedWords } from '../../report/index.js';
import type { Submission } from '../../submission/index.js';
import { countsOf, readinessOf } from '../../submission/index.js';
import { answersOutside } from '../../validation/index.js';
import { progressOf } from './progress.js';
import { answerShown, sidesOf } from './sides.js';
import { formView, sealView, settlementView, signOffViews } from './trust-view.js';
import type { CheckView, FindingView, OutsideView } from './view.js';

/** Everything that the pane shows of one checklist, in one language. `snapshot` is the workbook that the submission was read from. */
export function checkView(edition: Edition, submission: Submission, snapshot: Snapshot, language: Language): CheckView {
  const { file, reading, validation, unexplained } = submission;
  const findings = findingViews(edition, submission, language);
  const sections = progressOf(edition, reading, language);
  const { code, name, sector } = reading.cover;
  return {
    file: visible(file, 120),
    edition: edition.title[language],
    institution: {
      code: visible(code),
      name: visible(name),
      sector: edition.sectors.find(({ id }) => id === sector)?.label[language] ?? '',
    },
    readiness: readinessOf(edition, submission),
    counts: countsOf(validation.findings),
    unexplained,
    waivers: submission.waivers?.length ?? 0,
    sections,
    asked: sum(sections.map(({ asked }) => asked)),
    answered: sum(sections.map(({ answered }) => answered)),
    findings,
    left: leastFirst(findings.filter((finding) => finding.blocks)).map(({ key }) => key),
    signOff: signOffViews(edition, submission, language),
    unusedExplanations: unusedWords(edition, submission, language).map(({ message, cell }) => ({ message, cell })),
    seal: sealView(edition, submission, language),
    form: formView(edition, snapshot, language),
    marks: marksOf(edition, submission),
    outside: outsideViews(edition, reading, language),
    undecided: validation.undecided.length,
  };
}

/** The findings with keys that stay the same in the next check while the finding does. */
export function keyedFindings({ validation }: Submission): (readonly [key: string, finding: Finding])[] {
  const seen = new Map<string, number>();
  return validation.findings.map((finding) => {
    const { rule, question = '', row = '' } = finding;
    const subject = [rule, question, row].join('/');
    const count = seen.get(subject) ?? 0;
    seen.set(subject, count + 1);
    return [`${subject}/${count}`, finding];
  });
}

function findingViews(edition: Edition, submission: Submission, language: Language): FindingView[] {
  return keyedFindings(submission).map(([key, finding]) => {
    const { rule, severity, question, cells } = finding;
    const { title, message, why, fix } = describe(finding, edition, language);
    const settlement = settlementView(edition, submission, finding, language);
    const isSettled = settlement?.state === 'explained' || settlement?.state === 'waived';
    return {
      key,
      rule,
      severity,
      title,
      message,
      why,
      fix,
      ...(question !== undefined && { question }),
      section: sectionLabel(edition, finding, language),
      sides: sidesOf(edition, submission.reading, finding, language),
      cells,
      ...(settlement && { settlement }),
      blocks: (severity === 'error' || severity === 'confirmation') && !isSettled,
    };
  });
}

function sectionLabel(edition: Edition, { question }: Finding, language: Language): string {
  if (question === undefined) return '';
  const id = questionOf(edition, question).section;
  const section = edition.sections.find((one) => one.id === id)!;
  return `${section.number} ${section.label[language]}`;
}

/** Fewest cells first; what has no cell at all comes last, and what is equal stays as printed. */
function leastFirst(findings: readonly FindingView[]): FindingView[] {
  const effort = ({ cells }: FindingView) => (cells.length === 0 ? Number.MAX_SAFE_INTEGER : cells.length);
  return [...findings].sort((a, b) => effort(a) - effort(b));
}

function marksOf(edition: Edition, submission: Submission): CheckView['marks'] {
  const { reading } = submission;
  if (clearMarkEdits(edition, reading).length === 0) return 'none';
  return markEdits(edition, reading, saidFindings(edition, submission)).length === 0 ? 'current' : 'outOfDate';
}

function outsideViews(edition: Edition, reading: Reading, language: Language): OutsideView[] {
  return answersOutside(edition, reading).map(({ question, row, cells }) => ({
    heading: itemWords(question, row)[language],
    answer: answerShown(question, row, reading, language),
    cells,
  }));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
