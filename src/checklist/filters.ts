import { editionCompiler } from './compiler.js';
import type { Edition } from './edition.js';
import type { Expression, ExpressionProblem, Item } from './expression/index.js';

/** The condition that closes a question, or one row of it. */
export interface Filter {
  readonly item: Item;
  readonly closes: Expression;
}

/** The filters of an edition, each after the filters of what it reads, and what is wrong with them. */
export interface CompiledFilters {
  readonly filters: readonly Filter[];
  readonly problems: readonly (ExpressionProblem & { readonly item: Item })[];
  /** Questions that are closed by each other in a circle, in its order. */
  readonly circle?: readonly string[];
}

const compiled = new WeakMap<Edition, CompiledFilters>();

/** Compiles what closes questions and rows; once for an edition. */
export function filtersOf(edition: Edition): CompiledFilters {
  let filters = compiled.get(edition);
  if (!filters) {
    filters = compileFilters(edition);
    compiled.set(edition, filters);
  }
  return filters;
}

function compileFilters(edition: Edition): CompiledFilters {
  const compiler = editionCompiler(edition);
  const filters: Filter[] = [];
  const problems: (ExpressionProblem & { item: Item })[] = [];
  for (const { item, source } of conditionsOf(edition)) {
    const { expression, problems: found } = compiler.compile(source);
    if (expression) filters.push({ item, closes: expression });
    else problems.push(...found.map((problem) => ({ ...problem, item })));
  }
  const { order, circle } = dependencyOrder(filters);
  const sorted = [...filters].sort((a, b) => order.indexOf(a.item.question) - order.indexOf(b.item.question));
  return circle ? { filters: sorted, problems, circle } : { filters: sorted, problems };
}

function conditionsOf(edition: Edition): { item: Item; source: string }[] {
  return edition.questions.flatMap(({ id, closedWhen, rows }) => [
    ...(closedWhen === undefined ? [] : [{ item: { question: id }, source: closedWhen }]),
    ...rows.flatMap((row) =>
      row.closedWhen === undefined ? [] : [{ item: { question: id, row: row.id }, source: row.closedWhen }],
    ),
  ]);
}

/** Questions in an order in which each comes after those that its filters read; or a circle that prevents it. */
function dependencyOrder(filters: readonly Filter[]): { order: string[]; circle?: string[] } {
  const order: string[] = [];
  const path: string[] = [];
  const visit = (question: string): string[] | undefined => {
    if (order.includes(question)) return undefined;
    if (path.includes(question)) return [...path.slice(path.indexOf(question)), question];
    path.push(question);
    for (const { item, closes } of filters) {
      if (item.question !== question) continue;
      for (const read of closes.items) {
        const circle = visit(read.question);
        if (circle) return circle;
      }
    }
    path.pop();
    order.push(question);
    return undefined;
  };
  for (const { item } of filters) {
    const circle = visit(item.question);
    if (circle) return { order, circle };
  }
  return { order };
}
