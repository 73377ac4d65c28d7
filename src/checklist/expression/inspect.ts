import type { ASTNode } from '@marcbachmann/cel-js';
import type { Question } from '../edition.js';
import { isMatrix, offeredOptions } from '../questions.js';
import type { Text } from '../text.js';

/** What an expression reads: a question, or one row of a matrix. */
export interface Item {
  readonly question: string;
  readonly row?: string;
}

/** Something wrong at a character of an expression, counted from 0. */
export interface ExpressionProblem {
  readonly at: number;
  readonly code: string;
  readonly message: Text;
}

/** Which part of a matrix a condition may speak of. */
type Reach = 'item' | 'matrix' | 'either';

const helpers: Readonly<Record<string, { reach: Reach; codes: boolean }>> = {
  lacks: { reach: 'item', codes: true },
  any: { reach: 'matrix', codes: true },
  every: { reach: 'matrix', codes: true },
  answered: { reach: 'either', codes: false },
  blank: { reach: 'item', codes: false },
};

/**
 * Walks the syntax tree of a condition: collects what it reads and refuses whatever is outside the
 * language (`environmentOf`), unknown questions, rows and option codes, and every form of negation.
 * Types are left to the type checker.
 */
export class Inspector {
  readonly problems: ExpressionProblem[] = [];
  private readonly read = new Map<string, Item>();

  /** `allowBlank`: whether `blank()` may be used. */
  constructor(
    private readonly questions: ReadonlyMap<string, Question>,
    private readonly allowBlank: boolean,
  ) {}

  /** What the inspected conditions read, in the order of reading; rows of a question that is read as a whole are left out. */
  get items(): readonly Item[] {
    return [...this.read.values()].filter(({ question, row }) => row === undefined || !this.read.has(question));
  }

  condition(node: ASTNode): void {
    switch (node.op) {
      case '&&':
      case '||':
        node.args.forEach((side) => this.condition(side));
        return;
      case '==':
        return this.choice(node.args[0], node.args[1], node.args[1]);
      case 'in':
        if (node.args[0].op === 'value') this.choice(node.args[1], node.args[0], node.args[0]);
        else this.choice(node.args[0], node.args[1], node.args[1]);
        return;
      case '<':
      case '<=':
      case '>':
      case '>=':
        node.args.forEach((side) => this.measure(side));
        return;
      case 'call':
        return this.helper(node, node.args[0], node.args[1]);
      case '!=':
      case '!_':
        return this.add(node, 'negation', {
          ja: '否定（!=、!）は、無回答でも成り立つため使えません。lacks(…) を使ってください。',
          en: 'Negation (!=, !) is not allowed, since it is true of a blank. Use lacks(…).',
        });
      default:
        return this.notAllowed(node);
    }
  }

  /** An answer held against option codes. */
  private choice(answer: ASTNode, codes: ASTNode, at: ASTNode): void {
    const item = this.answer(answer, 'item');
    this.codes(codes, item, at);
  }

  /** A side of a comparison of ranks. */
  private measure(node: ASTNode): void {
    if (node.op === 'value' && typeof node.args !== 'string') return;
    if (node.op !== 'call' || node.args[0] !== 'rank' || node.args[1].length !== 1) return this.notAllowed(node);
    const item = this.answer(node.args[1][0]!, 'item');
    const question = item && this.questions.get(item.question)!;
    if (question && question.options.every(({ rank }) => rank === undefined)) {
      this.add(node, 'no-ranks', {
        ja: `${question.id} の選択肢には順位（rank）がありません。`,
        en: `The options of ${question.id} have no ranks.`,
      });
    }
  }

  private helper(node: ASTNode, name: string, args: readonly ASTNode[]): void {
    const helper = Object.hasOwn(helpers, name) ? helpers[name] : undefined;
    if (!helper || args.length !== (helper.codes ? 2 : 1)) return this.notAllowed(node);
    if (name === 'blank' && !this.allowBlank) {
      return this.add(node, 'negation', {
        ja: 'blank(…) は、V03 を詳しくする規則でのみ使えます。',
        en: 'blank(…) may be used only in rules that specialise V03.',
      });
    }
    const item = this.answer(args[0]!, helper.reach);
    if (helper.codes) this.codes(args[1]!, item, args[1]!);
  }

  /** The item that `q03`, `q42.web` or `q42["web"]` names; undefined, with a problem, when it names none. */
  private answer(node: ASTNode, reach: Reach): Item | undefined {
    const item = itemIn(node);
    if (!item) return void this.notAllowed(node);
    const { question: id, row } = item;
    const question = this.questions.get(id);
    if (!question) {
      return void this.add(node, 'unknown-question', {
        ja: `設問「${id}」はありません。`,
        en: `There is no question ${id}.`,
      });
    }
    if (row !== undefined && !question.rows.some((candidate) => candidate.id === row)) {
      return void this.add(node, 'unknown-row', {
        ja: `設問「${id}」に行「${row}」はありません。`,
        en: `Question ${id} has no row ${row}.`,
      });
    }
    const whole = isMatrix(question) && row === undefined;
    if (whole && reach === 'item') {
      return void this.add(node, 'row-needed', {
        ja: `「${id}」は行ごとに回答する設問です。行を指定してください。`,
        en: `${id} is answered row by row: name the row.`,
      });
    }
    if (!whole && reach === 'matrix') {
      return void this.add(node, 'matrix-needed', {
        ja: '行ごとに回答する設問の全体を指定してください。',
        en: 'Name a question that is answered row by row, as a whole.',
      });
    }
    this.read.set(itemKey(item), item);
    return item;
  }

  /** A code in quotes, or a list of them, of which each must be offered where the answer stands. */
  private codes(node: ASTNode, item: Item | undefined, at: ASTNode): void {
    const nodes = node.op === 'list' ? node.args : [node];
    for (const code of nodes) {
      if (code.op !== 'value') this.notAllowed(at);
      else if (item && typeof code.args === 'string') this.code(code, code.args, item);
    }
  }

  private code(node: ASTNode, code: string, item: Item): void {
    const question = this.questions.get(item.question)!;
    if (offeredOptions(question, item.row).some(({ id }) => id === code)) return;
    const place = itemKey(item);
    this.add(node, 'unknown-option', {
      ja: `「${place}」に選択肢「${code}」はありません。`,
      en: `${place} does not offer the option ${code}.`,
    });
  }

  private notAllowed(node: ASTNode): void {
    this.add(node, 'not-allowed', {
      ja: 'この書き方は使えません。回答と選択肢の比較、決められた関数、&& と || だけを使えます。',
      en: 'This is outside the language: answers held against option codes, the named helpers, && and || alone.',
    });
  }

  private add(node: ASTNode, code: string, message: Text): void {
    this.problems.push({ at: node.start, code, message });
  }
}

/** `q39` or `q39.retention`: one key for an item. */
export function itemKey({ question, row }: Item): string {
  return row === undefined ? question : `${question}.${row}`;
}

function itemIn(node: ASTNode): Item | undefined {
  if (node.op === 'id') return { question: node.args };
  if ((node.op !== '.' && node.op !== '[]') || node.args[0].op !== 'id') return undefined;
  const question = node.args[0].args;
  if (node.op === '.') return { question, row: node.args[1] };
  const index = node.args[1];
  return index.op === 'value' && typeof index.args === 'string' ? { question, row: index.args } : undefined;
}
