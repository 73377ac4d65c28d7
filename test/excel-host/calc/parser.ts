import type { Token } from './tokens.js';
import { tokensOf } from './tokens.js';

/** A formula as a tree. */
export type Node =
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly kind: 'reference' | 'name' | 'column'; readonly text: string }
  | { readonly kind: 'operation'; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'sign'; readonly negative: boolean; readonly of: Node }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] };

/** The formula uses something that the double does not calculate. */
export class CannotCalculate extends Error {}

const strengths: Readonly<Record<string, number>> = { '=': 1, '+': 2, '-': 2, '*': 3, '/': 3 };

/** Tree of a formula with its leading `=` (host fact `calculation`). @throws CannotCalculate */
export function parseFormula(formula: string): Node {
  return new Parser(tokensOf(formula.slice(1)).filter(({ kind }) => kind !== 'blank')).whole();
}

class Parser {
  private next = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.expression(0);
    if (this.next < this.tokens.length) throw this.cannot();
    return node;
  }

  private expression(strength: number): Node {
    let left = this.operand();
    for (;;) {
      const operator = this.peek('operator');
      const own = operator === undefined ? undefined : strengths[operator];
      if (own === undefined || own <= strength) return left;
      this.next++;
      left = { kind: 'operation', operator: operator!, left, right: this.expression(own) };
    }
  }

  private operand(): Node {
    const token = this.tokens[this.next++];
    if (!token) throw this.cannot();
    switch (token.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'text':
        return { kind: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'reference':
      case 'column':
        return { kind: token.kind, text: token.text };
      case 'name':
        if (/^(true|false)$/i.test(token.text)) return { kind: 'value', value: token.text.toLowerCase() === 'true' };
        return { kind: 'name', text: token.text };
      case 'function':
        return this.call(token.text.toUpperCase());
      case 'operator':
        if (token.text === '-' || token.text === '+') {
          return { kind: 'sign', negative: token.text === '-', of: this.expression(strengths['*']!) };
        }
        if (token.text === '(') {
          const inside = this.expression(0);
          this.take(')');
          return inside;
        }
    }
    throw this.cannot();
  }

  private call(name: string): Node {
    if (!['COUNTIFS', 'SUM', 'IF', 'INT'].includes(name))
      throw new CannotCalculate(`The double does not calculate ${name}.`);
    this.take('(');
    const args: Node[] = [];
    while (this.peek('operator') !== ')') {
      args.push(this.expression(0));
      if (this.peek('operator') === ',') this.next++;
      else if (this.peek('operator') !== ')') throw this.cannot();
    }
    this.take(')');
    return { kind: 'call', name, args };
  }

  private peek(kind: Token['kind']): string | undefined {
    const token = this.tokens[this.next];
    return token?.kind === kind ? token.text : undefined;
  }

  private take(text: string): void {
    if (this.tokens[this.next++]?.text !== text) throw this.cannot();
  }

  private cannot(): CannotCalculate {
    const { text = 'this end' } = this.tokens[Math.min(this.next, this.tokens.length - 1)] ?? {};
    return new CannotCalculate(`The double does not calculate a formula with ${text}.`);
  }
}
