import type { Applicability, CompiledRule, Edition } from '../checklist/index.js';
import { applicability, compileRules } from '../checklist/index.js';
import type { Draft } from './draft.js';
import type { AnswerItem, ItemAnswer } from './item.js';
import { answerItem, answerOfItem, closedBy, codesOf, itemsOf, keysRead } from './item.js';

/** Partners on either side of a draft's maturity that are tried for one item before the next item is tried. */
const PARTNERS = 80;

/** An exchange makes the whole better but may leave another rule broken; a few rounds settle it. */
const ROUNDS = 6;

/**
 * Removes contradictions that nobody intended: two institutions exchange their answers to one item, whenever that
 * breaks fewer rules than before. Every count stays as it was dealt. Pinned answers are not exchanged.
 */
export function repairAnswers(edition: Edition, drafts: readonly Draft[]): void {
  const table = new ExchangeTable(edition, drafts);
  for (let round = 0; round < ROUNDS; round += 1) {
    const broken = drafts.flatMap((draft) => table.brokenBy(draft).map((rule) => ({ draft, rule })));
    if (broken.length === 0) return;
    for (const { draft, rule } of broken) table.mend(draft, rule);
  }
}

/** An answer that is exchanged together with those that it may close. */
interface Bundle {
  readonly filter: AnswerItem;
  readonly items: readonly AnswerItem[];
  /** Rules that read any of the items. */
  readonly rules: readonly CompiledRule[];
}

class ExchangeTable {
  private readonly rules: readonly CompiledRule[];
  private readonly bundles: ReadonlyMap<string, Bundle>;
  private readonly states: Map<Draft, Applicability>;
  private readonly byMaturity: readonly Draft[];
  private readonly rankOf: ReadonlyMap<Draft, number>;

  constructor(
    private readonly edition: Edition,
    drafts: readonly Draft[],
  ) {
    this.rules = compileRules(edition).filter(({ rule }) => rule.severity !== 'info');
    this.bundles = bundlesOf(edition, this.rules);
    this.states = new Map(drafts.map((draft) => [draft, applicability(edition, draft.answers)]));
    this.byMaturity = [...drafts].sort((a, b) => a.maturity - b.maturity);
    this.rankOf = new Map(this.byMaturity.map((draft, rank) => [draft, rank]));
  }

  /** Rules that the draft breaks without intent. */
  brokenBy(draft: Draft, rules = this.rules): CompiledRule[] {
    const state = this.states.get(draft)!;
    return rules.filter((rule) => !draft.intended.has(rule.rule.id) && rule.holds(draft.answers, state) === true);
  }

  /** Exchanges one answer of the rule with an institution of similar maturity, if that helps. */
  mend(draft: Draft, rule: CompiledRule): void {
    if (this.brokenBy(draft, [rule]).length === 0) return;
    for (const key of keysRead(this.edition, rule.items)) {
      const bundle = this.bundles.get(key)!;
      if (!this.isExchangeable(draft, bundle)) continue;
      const useless = new Set<string>();
      for (const partner of this.partnersOf(draft)) {
        const offered = bundle.items.map((item) => codesOf(answerOfItem(partner.answers, item)).join()).join(';');
        if (useless.has(offered) || !this.isExchangeable(partner, bundle)) continue;
        if (!this.wouldMend(draft, partner, bundle, rule)) useless.add(offered);
        else if (this.exchange(draft, partner, bundle)) return;
      }
    }
  }

  private isExchangeable(draft: Draft, { filter, items }: Bundle): boolean {
    const state = this.states.get(draft)!.stateOf(filter.question.id, filter.row);
    return state !== 'closed' && items.every(({ key }) => draft.pins[key] === undefined);
  }

  private wouldMend(draft: Draft, partner: Draft, { items }: Bundle, rule: CompiledRule): boolean {
    const mine = answersOf(draft, items);
    this.answer(draft, items, answersOf(partner, items));
    const mended = this.brokenBy(draft, [rule]).length === 0;
    this.answer(draft, items, mine);
    return mended;
  }

  /** Exchanges, unless that breaks as many rules as it mends. */
  private exchange(draft: Draft, partner: Draft, { items, rules }: Bundle): boolean {
    const mine = answersOf(draft, items);
    const theirs = answersOf(partner, items);
    const brokenNow = () => this.brokenBy(draft, rules).length + this.brokenBy(partner, rules).length;
    const before = brokenNow();
    this.answer(draft, items, theirs);
    this.answer(partner, items, mine);
    if (brokenNow() < before) return true;
    this.answer(draft, items, mine);
    this.answer(partner, items, theirs);
    return false;
  }

  private answer(draft: Draft, items: readonly AnswerItem[], answers: readonly ItemAnswer[]): void {
    items.forEach((item, place) => answerItem(draft.answers, item, answers[place]!));
    this.states.set(draft, applicability(this.edition, draft.answers));
  }

  /** Other drafts, those of the nearest maturity first. */
  private *partnersOf(draft: Draft): Iterable<Draft> {
    const rank = this.rankOf.get(draft)!;
    for (let distance = 1; distance <= PARTNERS; distance += 1) {
      const below = this.byMaturity[rank - distance];
      const above = this.byMaturity[rank + distance];
      if (below) yield below;
      if (above) yield above;
    }
  }
}

function bundlesOf(edition: Edition, rules: readonly CompiledRule[]): ReadonlyMap<string, Bundle> {
  const all = itemsOf(edition);
  const read = rules.map((rule) => ({ rule, keys: keysRead(edition, rule.items) }));
  return new Map(
    all.map((filter) => {
      const items = [filter, ...closedBy(all, filter)];
      const concerned = read.filter(({ keys }) => items.some(({ key }) => keys.includes(key)));
      return [filter.key, { filter, items, rules: concerned.map(({ rule }) => rule) }];
    }),
  );
}

function answersOf({ answers }: Draft, items: readonly AnswerItem[]): ItemAnswer[] {
  return items.map((item) => answerOfItem(answers, item));
}
