import type { Edition, Language } from '../../checklist/index.js';
import { questionOf } from '../../checklist/index.js';
import type { Finding } from '../../findings/index.js';
import { describe, itemWords, visible } from '../../findings/index.js';
import { clearMarkEdits, markEdits } from '../../form/index.js';
import type { Reading, SaidFinding } from '../../form/index.js';
import type { Submission } from '../../submission/index.js';
import { blocks, countsOf, explanationOf } from '../../submission/index.js';
import { answersOutside } from '../../validation/index.js';
import { progressOf } from './progress.js';
import { answerShown, sidesOf } from './sides.js';
import type { CheckView, FindingView, OutsideView } from './view.js';

/** Everything that the pane shows of one checklist, in one language. */
export function checkView(edition: Edition, submission: Submission, language: Language): CheckView {
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
    ready: !blocks(submission),
    counts: countsOf(validation.findings),
    unexplained,
    sections,
    asked: sum(sections.map(({ asked }) => asked)),
    answered: sum(sections.map(({ answered }) => answered)),
    findings,
    left: leastFirst(findings.filter((finding) => finding.blocks)).map(({ key }) => key),
    marks: marksOf(edition, submission),
    outside: outsideViews(edition, reading, language),
    undecided: validation.undecided.length,
  };
}

/** What the marks say. They stand in the workbook and are read by its other readers: always in its own language. */
export function saidInMarks(edition: Edition, { validation }: Submission): SaidFinding[] {
  return validation.findings.map((finding) => ({ finding, message: describe(finding, edition, 'ja').message }));
}

function findingViews(edition: Edition, submission: Submission, language: Language): FindingView[] {
  const { reading, validation } = submission;
  const seen = new Map<string, number>();
  return validation.findings.map((finding) => {
    const { rule, severity, question, row, cells } = finding;
    const { title, message, why, fix } = describe(finding, edition, language);
    const subject = [rule, question ?? '', row ?? ''].join('/');
    const count = seen.get(subject) ?? 0;
    seen.set(subject, count + 1);
    const explanation = severity === 'confirmation' ? explanationOf(finding, reading.explanations) : undefined;
    return {
      key: `${subject}/${count}`,
      rule,
      severity,
      title,
      message,
      why,
      fix,
      ...(question !== undefined && { question }),
      section: sectionLabel(edition, finding, language),
      sides: sidesOf(edition, reading, finding, language),
      cells,
      ...(explanation && { explanation: visible(explanation.text, 400) }),
      blocks: severity === 'error' || (severity === 'confirmation' && !explanation),
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
  return markEdits(edition, reading, saidInMarks(edition, submission)).length === 0 ? 'current' : 'outOfDate';
}

function outsideViews(edition: Edition, reading: Reading, language: Language): OutsideView[] {
  return answersOutside(edition, reading).map(({ question, row, cells }) => ({
    heading: itemWords(question, row)[language],
    answer: answerShown(question, row, reading, language),
    cells,
  }));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
