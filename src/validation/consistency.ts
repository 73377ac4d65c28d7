import type { CompiledRule, Edition, Rule, Text } from '../checklist/index.js';
import { answerOf, compileRules, hasQuestion, isBlank, itemKey, questionOf } from '../checklist/index.js';
import type { CellRef, Finding } from '../findings/index.js';
import { answerWords, placeholdersOf } from '../findings/index.js';
import type { Subject } from './subject.js';

const notApplicable: Text = { ja: '回答の対象外', en: 'not applicable' };

/** What the consistency rules of an edition say about a reading. */
export interface ConsistencyResult {
  /** Contradictions found by the rules that speak for themselves. */
  readonly findings: readonly Finding[];
  /** Rules that are the specific message of a structural rule, and hold. */
  readonly specific: readonly SpecificMessage[];
  /** Rules whose questions are not all answered or closed. */
  readonly undecided: readonly string[];
}

/** A rule that speaks in the place of a structural rule about some questions. */
export interface SpecificMessage {
  readonly structural: string;
  readonly questions: readonly string[];
  /** The finding of the rule, as narrow as the structural findings that it replaces. */
  inPlaceOf(replaced: readonly Finding[]): Finding;
}

/** Runs the consistency rules of the edition (domain 4.2). */
export function checkConsistency(subject: Subject): ConsistencyResult {
  const findings: Finding[] = [];
  const specific: SpecificMessage[] = [];
  const undecided: string[] = [];
  for (const compiled of compileRules(subject.edition)) {
    const held = compiled.holds(subject.answers, subject.applicability);
    const { rule } = compiled;
    if (held === 'undecided') undecided.push(rule.id);
    else if (held && rule.specialises === undefined) findings.push(contradiction(subject, compiled));
    else if (held && rule.specialises !== undefined)
      specific.push(specificMessage(subject, compiled, rule.specialises));
  }
  return { findings, specific, undecided };
}

/** Both sides of a contradiction are shown alike: the cells of all items that the rule reads, in printed order. */
function contradiction(subject: Subject, { rule, items }: CompiledRule): Finding {
  const sorted = inPrintedOrder(subject.edition, items);
  const { question } = sorted[0]!;
  const rows = sorted.filter((item) => item.question === question).map(({ row }) => row);
  const row = rows.length === 1 ? rows[0] : undefined;
  return {
    rule: rule.id,
    severity: rule.severity,
    question,
    ...(row !== undefined && { row }),
    parameters: parametersOf(subject, rule, sorted),
    cells: distinct(sorted.flatMap((item) => subject.reading.cellsOf(item.question, item.row))),
  };
}

function specificMessage(subject: Subject, compiled: CompiledRule, structural: string): SpecificMessage {
  const { rule, standsFor, items } = compiled;
  return {
    structural,
    questions: standsFor,
    inPlaceOf(replaced) {
      const [first] = replaced;
      const rows = new Set(replaced.map(({ row }) => row));
      const concerned = items.filter(
        ({ question, row }) =>
          (!standsFor.includes(question) || replaced.some((finding) => finding.question === question)) &&
          (row === undefined || rows.has(undefined) || rows.has(row)),
      );
      const filters = concerned.filter(({ question }) => !standsFor.includes(question));
      return {
        ...first!,
        rule: rule.id,
        severity: rule.severity,
        parameters: parametersOf(subject, rule, concerned),
        cells: distinct([
          ...filters.flatMap(({ question, row }) => subject.reading.cellsOf(question, row)),
          ...replaced.flatMap(({ cells }) => cells),
        ]),
      };
    },
  };
}

/** The words of the answers that contradict each other, and of those that the texts of the rule name, by item. */
function parametersOf(
  subject: Subject,
  { message, why, fix, specialises }: Rule,
  items: CompiledRule['items'],
): Readonly<Record<string, Text>> {
  const { edition, applicability } = subject;
  const answers = specialises === 'V08' ? subject.answers : applicability.effective;
  const placeholders = [message, why, fix].flatMap(({ ja, en }) => [...placeholdersOf(ja), ...placeholdersOf(en)]);
  const words = new Map<string, Text>();
  for (const name of new Set([...items.map(itemKey), ...placeholders])) {
    const [id, row] = name.split('.') as [string, string?];
    if (!hasQuestion(edition, id)) continue;
    const value = answerOf(answers, id, row);
    const outside = isBlank(value) && applicability.stateOf(id, row) === 'closed';
    words.set(name, outside ? notApplicable : answerWords(questionOf(edition, id), value));
  }
  return Object.fromEntries(words);
}

function inPrintedOrder(edition: Edition, items: CompiledRule['items']): CompiledRule['items'] {
  const keys = new Set(items.map(itemKey));
  return edition.questions.flatMap(({ id, rows }) => [
    ...(keys.has(id) ? [{ question: id }] : []),
    ...rows
      .filter((row) => keys.has(itemKey({ question: id, row: row.id })))
      .map((row) => ({ question: id, row: row.id })),
  ]);
}

function distinct(cells: readonly CellRef[]): CellRef[] {
  return [...new Map(cells.map((cell) => [`${cell.address} ${cell.sheet}`, cell])).values()];
}
