import { Environment } from '@marcbachmann/cel-js';
import type { ASTNode } from '@marcbachmann/cel-js';
import type { Question, QuestionType } from '../edition.js';

/**
 * The language of rules and filters: CEL over one institution's answers, cut down to what can be
 * checked before any answer is seen. A condition is built with `&&` and `||` from
 *
 * | condition | true when |
 * |---|---|
 * | `q03 == "c"` · `q42.web == "plan"` | this option was chosen |
 * | `q03 in ["b", "c"]` | one of these was chosen |
 * | `"audit" in q04` · `"exercise" in q43.web` | this is among the options chosen |
 * | `lacks(q04, "own")` · `lacks(q16, ["isac", "industry"])` | something was answered, but none of these |
 * | `answered(q04)` | something was answered; in a matrix, in some row |
 * | `any(q25, "short")` | some row of the matrix has this option, or one of these |
 * | `every(q17, ["none", "nosystem"])` | each row of the matrix has this option, or one of these |
 * | `rank(q39.retention) >= 2` · `rank(q19.offline) > rank(q19.internet)` | the options' ranks compare so |
 * | `blank(q43.web)` | nothing was answered; only in rules that specialise V03 |
 *
 * None of them but `blank` is true of a blank answer, and there is no negation, so an answer that
 * is missing, or that is taken as blank because its item is closed, never breaks a rule.
 */
export function environmentOf(questions: readonly Question[]): Environment {
  const environment = new Environment();
  for (const { id, type } of questions) environment.registerVariable(id, celTypes[type]);
  registerHelpers(environment);
  environment.registerFunction('rank(ast): double', rankMacro(ranksOf(questions)));
  return environment;
}

const celTypes: Readonly<Record<QuestionType, string>> = {
  single: 'string',
  multiple: 'list<string>',
  matrix: 'map<string, string>',
  matrixMultiple: 'map<string, list<string>>',
};

/** An answer to a whole question, or in one row. */
type Chosen = string | readonly string[];
type Rows = Readonly<Record<string, Chosen>>;
/** One option code, or several. */
type Codes = string | readonly string[];

const answers = ['string', 'list<string>'];
const matrices = ['map<string, string>', 'map<string, list<string>>'];
const codes = ['string', 'list<string>'];

function registerHelpers(environment: Environment): void {
  const forEach = (name: string, types: readonly string[], helper: (value: never, codes: Codes) => boolean) => {
    for (const type of types) {
      for (const code of codes) environment.registerFunction(`${name}(${type}, ${code}): bool`, helper);
    }
  };
  forEach('lacks', answers, (value: Chosen, codes: Codes) => value.length > 0 && !hasOneOf(value, codes));
  forEach('any', matrices, (rows: Rows, codes: Codes) => Object.values(rows).some((value) => hasOneOf(value, codes)));
  forEach('every', matrices, (rows: Rows, codes: Codes) =>
    Object.values(rows).every((value) => hasOneOf(value, codes)),
  );
  for (const type of answers) {
    environment.registerFunction(`answered(${type}): bool`, (value: Chosen) => value.length > 0);
    environment.registerFunction(`blank(${type}): bool`, (value: Chosen) => value.length === 0);
  }
  for (const type of matrices) {
    environment.registerFunction(`answered(${type}): bool`, (rows: Rows) =>
      Object.values(rows).some((value) => value.length > 0),
    );
  }
}

function hasOneOf(value: Chosen, codes: Codes): boolean {
  const isOneOf = (code: string) => (typeof codes === 'string' ? code === codes : codes.includes(code));
  return typeof value === 'string' ? isOneOf(value) : value.some(isOneOf);
}

/** Ranks of options by question and option. */
function ranksOf(questions: readonly Question[]): ReadonlyMap<string, ReadonlyMap<string, number | undefined>> {
  return new Map(
    questions.map(({ id, options }) => [id, new Map(options.map((option) => [option.id, option.rank] as const))]),
  );
}

/** What the library hands to a macro; its own types leave these open. */
interface MacroHost {
  check(node: ASTNode, context: unknown): unknown;
  getType(name: string): unknown;
}
interface MacroRunner {
  run(node: ASTNode, context: unknown): string;
}

/**
 * `rank(answer)`: a macro, because the rank of an option depends on the question, which only the
 * syntax tree knows. A blank or unranked answer has the rank NaN, of which every comparison is false.
 */
function rankMacro(ranks: ReturnType<typeof ranksOf>) {
  return ({ args }: { args: readonly ASTNode[] }) => {
    const answer = args[0]!;
    const ofQuestion = ranks.get(questionIn(answer));
    return {
      async: false,
      typeCheck(checker: MacroHost, _macro: unknown, context: unknown) {
        checker.check(answer, context);
        return checker.getType('double');
      },
      evaluate: (runner: MacroRunner, _macro: unknown, context: unknown) =>
        ofQuestion?.get(runner.run(answer, context)) ?? Number.NaN,
    };
  };
}

/** Name of the question in `q19`, `q19.internet` or `q19["internet"]`. */
function questionIn(node: ASTNode): string {
  if (node.op === 'id') return node.args;
  return node.op === '.' || node.op === '[]' ? questionIn(node.args[0]) : '';
}
