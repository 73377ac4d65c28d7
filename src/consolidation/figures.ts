import type { Edition, Figure, FigureValue, Option, Panel, Text } from '../checklist/index.js';
import { questionOf } from '../checklist/index.js';
import type { Dataset } from './dataset.js';
import type { AnswerItem } from './items.js';
import { RowRule } from './figure-row.js';
import { answerItems } from './items.js';
import { share } from './share.js';

/** How many institutions chose one value of a figure, and their share of the base in percent. */
export interface FigureCount {
  readonly code: string;
  readonly label: Text;
  readonly count: number;
  /** One decimal, half-up; `null` where the base is 0. */
  readonly share: number | null;
}

/** One row of a figure: a question, or a row of a matrix. Institutions = base + outside + unanswered. */
export interface FigureRow {
  /** Id of the question, or of the row of the matrix. */
  readonly id: string;
  /** Id of the panel, where the figure has several. */
  readonly panel?: string;
  /** The item that is counted. */
  readonly question: string;
  readonly row?: string;
  readonly label: Text;
  readonly base: number;
  /** 対象外: institutions that this row is not about. */
  readonly outside: number;
  /** 無回答. */
  readonly unanswered: number;
  readonly values: readonly FigureCount[];
}

/** Counts and shares of one figure. */
export interface FigureResult {
  readonly id: string;
  readonly number: number;
  readonly title: Text;
  readonly rows: readonly FigureRow[];
}

/** Reckons every figure of the edition in one pass over the institutions, of all or of one sector. */
export function figuresOf(edition: Edition, { institutions }: Dataset, sector?: string): FigureResult[] {
  const counters = edition.figures.map((figure) => ({
    figure,
    rows: figure.panels.flatMap((panel) => panelCounters(edition, figure, panel)),
  }));
  for (const institution of institutions) {
    if (sector !== undefined && institution.sector !== sector) continue;
    const { states, chosen } = institution.arrival;
    for (const { rows } of counters) for (const row of rows) row.add(states, chosen);
  }
  return counters.map(({ figure: { id, number, title }, rows }) => ({
    id,
    number,
    title,
    rows: rows.map((row) => row.result()),
  }));
}

/** The items that a panel counts: its rows in the order given, or the question. */
export function panelItems(edition: Edition, { question, rows }: Panel): readonly AnswerItem[] {
  const list = answerItems(edition);
  const all = questionOf(edition, question).rows.map(({ id }) => id);
  if (all.length === 0) return [list.find(question)!];
  return (rows ?? all).map((row) => list.find(question, row)!);
}

/** What a value of a figure is called: its own label, else that of its only option. */
export function valueLabel(value: FigureValue, options: readonly Option[]): Text {
  return value.label ?? options.find(({ id }) => id === value.options[0])!.label;
}

function panelCounters(edition: Edition, figure: Figure, panel: Panel): RowCounter[] {
  const isOne = figure.panels.length === 1;
  return panelItems(edition, panel).map((item) => new RowCounter(item, panel, isOne ? undefined : panel.id));
}

class RowCounter {
  private base = 0;
  private outside = 0;
  private unanswered = 0;
  private readonly counts: number[];
  private readonly rule: RowRule;

  constructor(
    private readonly item: AnswerItem,
    private readonly panel: Panel,
    private readonly panelId: string | undefined,
  ) {
    this.rule = new RowRule(item, panel);
    this.counts = panel.values.map(() => 0);
  }

  add(states: Uint8Array, chosen: Uint8Array): void {
    const standing = this.rule.standing(states, chosen);
    this[standing]++;
    if (standing !== 'base') return;
    for (let value = 0; value < this.counts.length; value++) {
      if (this.rule.chooses(chosen, value)) this.counts[value]!++;
    }
  }

  result(): FigureRow {
    const { question, row } = this.item;
    const { base, outside, unanswered } = this;
    return {
      id: row?.id ?? question.id,
      ...(this.panelId !== undefined && { panel: this.panelId }),
      question: question.id,
      ...(row && { row: row.id }),
      label: row?.label ?? question.topic,
      base,
      outside,
      unanswered,
      values: this.panel.values.map((value, at) => ({
        code: value.code,
        label: valueLabel(value, question.options),
        count: this.counts[at]!,
        share: share(this.counts[at]!, base),
      })),
    };
  }
}
