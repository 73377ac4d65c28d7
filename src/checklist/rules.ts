import type { Answers } from './answers.js';
import { isBlank } from './answers.js';
import type { Applicability } from './applicability.js';
import { isSettled } from './applicability.js';
import { editionCompiler } from './compiler.js';
import type { Edition, Rule } from './edition.js';
import type { Expression, ExpressionProblem, Item } from './expression/index.js';
import { isMatrix, questionOf } from './questions.js';

/** A consistency rule of an edition (domain 4.2), ready to be put to answers. */
export interface CompiledRule {
  readonly rule: Rule;
  /** The questions and rows that the rule reads, as its condition names them. */
  readonly items: readonly Item[];
  /**
   * Questions of which this rule is the specific message for the structural rule that it
   * `specialises`: those among its items that can be closed. Empty for every other rule.
   */
  readonly standsFor: readonly string[];
  /** True when the answers contradict each other; `undecided` until each item is answered or closed. */
  holds(answers: Answers, applicability: Applicability): 'undecided' | boolean;
}

/** The rules that compile, and what is wrong with the others. */
export interface RuleCompilation {
  readonly rules: readonly CompiledRule[];
  readonly problems: readonly (ExpressionProblem & { readonly rule: Rule })[];
}

const compiled = new WeakMap<Edition, RuleCompilation>();

/** The consistency rules of an edition, compiled once. */
export function compileRules(edition: Edition): readonly CompiledRule[] {
  return rulesOf(edition).rules;
}

/** As `compileRules`, with the problems of the conditions that do not compile. */
export function rulesOf(edition: Edition): RuleCompilation {
  let result = compiled.get(edition);
  if (!result) {
    result = compile(edition);
    compiled.set(edition, result);
  }
  return result;
}

function compile(edition: Edition): RuleCompilation {
  const compiler = editionCompiler(edition);
  const rules: CompiledRule[] = [];
  const problems: (ExpressionProblem & { rule: Rule })[] = [];
  for (const rule of edition.rules) {
    const { expression, problems: found } = compiler.compile(rule.when, { allowBlank: rule.specialises === 'V03' });
    if (expression) rules.push(new RunnableRule(edition, rule, expression));
    else problems.push(...found.map((problem) => ({ ...problem, rule })));
  }
  return { rules, problems };
}

class RunnableRule implements CompiledRule {
  readonly items: readonly Item[];
  readonly standsFor: readonly string[];

  constructor(
    private readonly edition: Edition,
    readonly rule: Rule,
    private readonly expression: Expression,
  ) {
    this.items = expression.items;
    const closable = this.items.filter((item) => canBeClosed(edition, item)).map(({ question }) => question);
    this.standsFor = rule.specialises ? [...new Set(closable)] : [];
  }

  holds(answers: Answers, applicability: Applicability): 'undecided' | boolean {
    if (!this.items.every((item) => this.isDecided(item, applicability))) return 'undecided';
    // V08 is about answers that stand in closed items; for every other rule they do not count.
    return this.expression.holds(this.rule.specialises === 'V08' ? answers : applicability.effective);
  }

  private isDecided(item: Item, applicability: Applicability): boolean {
    if (isSettled(applicability, item)) return true;
    // V03 is about missing rows of a matrix that is partly answered; one that is wholly blank is V01.
    return (
      this.rule.specialises === 'V03' &&
      isMatrix(questionOf(this.edition, item.question)) &&
      !isBlank(applicability.effective[item.question]!)
    );
  }
}

function canBeClosed(edition: Edition, { question: id, row }: Item): boolean {
  const { closedWhen, rows } = questionOf(edition, id);
  if (closedWhen !== undefined) return true;
  return rows.some((candidate) => candidate.closedWhen !== undefined && (row === undefined || candidate.id === row));
}
