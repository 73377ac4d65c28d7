import { ParseError } from '@marcbachmann/cel-js';
import type { Environment } from '@marcbachmann/cel-js';
import type { Answers } from '../answers.js';
import type { Question } from '../edition.js';
import type { ExpressionProblem, Item } from './inspect.js';
import { Inspector } from './inspect.js';
import { environmentOf } from './language.js';

/** A condition that was checked and can be put to answers. */
export interface Expression {
  /** The questions and rows that the condition reads. */
  readonly items: readonly Item[];
  /** Whether the condition is true of these answers. */
  holds(answers: Answers): boolean;
}

/** A condition, or what is wrong with its text. */
export type Compilation =
  | { readonly expression: Expression; readonly problems?: never }
  | { readonly expression?: never; readonly problems: readonly ExpressionProblem[] };

/** Compiles conditions over the answers to some questions; made once for an edition, since the set-up is what costs. */
export class Compiler {
  private readonly questions: ReadonlyMap<string, Question>;
  private readonly environment: Environment;

  constructor(questions: readonly Question[]) {
    this.questions = new Map(questions.map((question) => [question.id, question]));
    this.environment = environmentOf([...this.questions.values()]);
  }

  /** `allowBlank`: whether the condition may ask for a missing answer with `blank()`. */
  compile(source: string, { allowBlank = false } = {}): Compilation {
    try {
      const program = this.environment.parse(source);
      const inspector = new Inspector(this.questions, allowBlank);
      inspector.condition(program.ast);
      if (inspector.problems.length > 0) return { problems: inspector.problems };
      const { error } = program.check();
      if (error) return { problems: [problemOf(error, 'type')] };
      return { expression: { items: inspector.items, holds: (answers) => program(answers) === true } };
    } catch (error) {
      if (error instanceof ParseError) return { problems: [problemOf(error, 'syntax')] };
      throw error;
    }
  }
}

/** A problem that the library found; its own words are English only. */
function problemOf(error: { summary: string; range?: { start: number } }, code: 'syntax' | 'type'): ExpressionProblem {
  const reason = { syntax: '式を解釈できません', type: '式の型が合いません' }[code];
  return {
    at: error.range?.start ?? 0,
    code,
    message: { ja: `${reason}（${error.summary}）。`, en: `${error.summary}.` },
  };
}
