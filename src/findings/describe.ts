import type { Edition, Language, Rule, Text } from '../checklist/index.js';
import { catalogue } from './catalogue/index.js';
import type { CatalogueEntry } from './catalogue-entry.js';
import { fill } from './fill.js';
import type { Finding, Parameters } from './finding.js';
import type { TenkenError } from './tenken-error.js';
import { questionsRead } from './words.js';

/** A finding in words, in one language. */
export interface DescribedFinding {
  readonly title: string;
  /** What was found, and what was expected. */
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  readonly question?: { readonly number: string; readonly topic: string; readonly text: string };
  /** Label of the row. */
  readonly row?: string;
}

/** A refusal or a wrong call in words, in one language. */
export interface DescribedError {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

interface Wording {
  readonly title: Text;
  readonly message: Text;
  readonly why: Text;
  readonly fix: Text;
}

/**
 * The words of a finding: from the catalogue, or for a logical rule from its edition. Throws a plain
 * error when neither knows the rule, since that is a defect of the product.
 */
export function describe(finding: Finding, edition: Edition, language: Language): DescribedFinding {
  const { title, message, why, fix } = wordingOf(finding, edition);
  const question = edition.questions.find(({ id }) => id === finding.question);
  const row = question?.rows.find(({ id }) => id === finding.row);
  const say = (text: Text) => fill(text[language], finding.parameters, language);
  return {
    title: say(title),
    message: say(message),
    why: say(why),
    fix: say(fix),
    ...(question && {
      question: { number: question.number, topic: question.topic[language], text: question.text[language] },
    }),
    ...(row && { row: row.label[language] }),
  };
}

/** The words of a refusal. Throws a plain error when the catalogue does not know the code. */
export function describeError(error: TenkenError, language: Language): DescribedError {
  const entry = catalogue.get(error.code);
  if (!entry || entry.kind === 'rule') throw new Error(`No refusal in the catalogue has the code ${error.code}`);
  const { message, fix } = worded(entry, caseOf(error.parameters));
  return {
    code: error.code,
    message: fill(message[language], error.parameters, language),
    fix: fill(fix[language], error.parameters, language),
  };
}

/** A short name of a logical rule, made from the questions that it compares: `Q01・Q02の整合`. */
export function ruleTitle(rule: Rule, edition: Edition): Text {
  const numbers = questionsRead(edition, rule.when).map(({ number }) => number);
  return numbers.length === 1
    ? { ja: `${numbers[0]}の回答の確認`, en: `Answer to ${numbers[0]}` }
    : { ja: `${numbers.join('・')}の回答の整合`, en: `Consistency of ${numbers.join(', ')}` };
}

function wordingOf(finding: Finding, edition: Edition): Wording {
  const entry = catalogue.get(finding.rule);
  if (entry?.kind === 'rule') return worded(entry, caseOf(finding.parameters) ?? finding.severity);
  const rule = edition.rules.find(({ id }) => id === finding.rule);
  if (!rule) throw new Error(`Neither the catalogue nor the edition ${edition.id} has the rule ${finding.rule}`);
  return { title: ruleTitle(rule, edition), message: rule.message, why: rule.why, fix: rule.fix };
}

function worded(entry: CatalogueEntry, name: string | undefined): Wording {
  const special = name !== undefined && entry.cases && Object.hasOwn(entry.cases, name) ? entry.cases[name] : undefined;
  return {
    title: entry.title,
    message: special?.message ?? entry.message,
    why: entry.why ?? { ja: '', en: '' },
    fix: special?.fix ?? entry.fix,
  };
}

function caseOf(parameters: Parameters): string | undefined {
  return typeof parameters['case'] === 'string' ? parameters['case'] : undefined;
}
