import type { Edition, Panel, Question } from '../../checklist/index.js';
import { questionOf } from '../../checklist/index.js';
import type { Cell, Population, Reason, Release, ReleasedColumn, ReleasedRow } from '../../disclosure/index.js';
import { ALL } from '../../disclosure/index.js';
import { questionWords } from '../../findings/index.js';
import type { OwnAnswer, OwnAnswers } from './own-answer.js';

/** A value of a block as its head prints it. */
export interface BlockValue {
  readonly code: string;
  readonly label: string;
  readonly options: readonly string[];
  /** A sum of other values. */
  readonly isSum: boolean;
}

/** One item of a block: the question itself, or a row of a matrix. */
export interface BlockItem {
  readonly label: string;
  /** In the order of the block's populations. */
  readonly columns: readonly ReleasedColumn[];
  /** Absent in the return of an institution that is not counted. */
  readonly own?: OwnAnswer;
  /** What the own answer is where it is none of the values: 対象外, 無回答, or the option that leaves the base. */
  readonly aside?: string;
}

/** Whose numbers stand beside each other. */
export interface BlockPopulation {
  readonly id: Population;
  readonly label: string;
}

/** A question or a panel of a figure, ready to be drawn: what the release lets out, and the own answer. */
export interface Block {
  /** Tells its charts from those of the sheet's other blocks. */
  readonly key: string;
  readonly heading: string;
  /** The question as the checklist prints it. */
  readonly question: string;
  readonly items: readonly BlockItem[];
  readonly values: readonly BlockValue[];
  /** Codes of the values that the chart shows, in order. */
  readonly plot: readonly string[];
  /** Parts of one bar, or bars side by side. */
  readonly chart: 'stacked' | 'clustered';
  /** Whether several options may be chosen. */
  readonly isMultiple: boolean;
  readonly populations: readonly BlockPopulation[];
  /** What is to be known about the numbers, besides what is withheld. */
  readonly notes: readonly string[];
}

/** What a return is made of, besides the institution itself. */
export interface BlockSource {
  readonly edition: Edition;
  readonly release: Release;
  /** Sector of the institution; absent where it is not known. */
  readonly sector?: string;
  readonly own?: OwnAnswers;
}

/** The questions of one section, with the numbers of everybody and of the own sector; questions that are not released are left out. */
export function questionBlocks(source: BlockSource, section: string): Block[] {
  const { edition, release } = source;
  return edition.questions
    .filter((question) => question.section === section)
    .flatMap((question): Block[] => {
      const rows = release.questions.filter(({ id }) => id === question.id);
      return rows.length === 0 ? [] : [questionBlock(source, question, rows)];
    });
}

function questionBlock(source: BlockSource, question: Question, rows: readonly ReleasedRow[]): Block {
  const isMultiple = question.type === 'multiple' || question.type === 'matrixMultiple';
  const isByRow = rows.length > 1;
  const values = valuesOf(rows[0]!, question);
  return {
    key: question.id,
    heading: `${question.number}　${question.topic.ja}`,
    question: question.text.ja,
    items: rows.map((row) => itemOf(source, row, populationsOf(source, question))),
    values,
    plot: values.filter(({ isSum }) => !isSum).map(({ code }) => code),
    chart: isByRow && !isMultiple ? 'stacked' : 'clustered',
    isMultiple,
    populations: populationsOf(source, question),
    notes: [],
  };
}

/** The published figures with the own answers: one block a panel, with the numbers of everybody alone. */
export function figureBlocks(source: BlockSource): Block[] {
  const { edition, release } = source;
  const everybody = [{ id: ALL, label: '全体' }];
  return edition.figures.flatMap((figure) =>
    figure.panels.map((panel): Block => {
      const question = questionOf(edition, panel.question);
      const rows = release.figures.filter(({ id, panel: at }) => id === figure.id && at === panel.id);
      const title = `図表${figure.number}　${figure.title.ja}`;
      return {
        key: `${figure.id}${panel.id}`,
        heading: figure.panels.length > 1 && panel.title ? `${title}（${panel.title.ja}）` : title,
        question: `${questionWords(question).ja}　${question.text.ja}`,
        items: rows.map((row) => itemOf(source, row, everybody)),
        values: valuesOf(rows[0]!, question),
        plot: panel.plot,
        chart: panel.chart,
        isMultiple: question.type === 'multiple' || question.type === 'matrixMultiple',
        populations: everybody,
        notes: [`（母数）${panel.note?.ja ?? defaultBase(panel)}`],
      };
    }),
  );
}

function defaultBase({ base }: Panel): string {
  return base === 'all' ? '回答したすべての先です。' : 'この設問の対象となる先です。';
}

function populationsOf({ edition, sector }: BlockSource, question: Question): BlockPopulation[] {
  const own = question.release === 'all+sector' ? edition.sectors.find(({ id }) => id === sector) : undefined;
  return [{ id: ALL, label: '全体' }, ...(own ? [{ id: own.id, label: own.label.ja }] : [])];
}

function itemOf({ edition, own }: BlockSource, row: ReleasedRow, populations: readonly BlockPopulation[]): BlockItem {
  const columns = populations.map(({ id }) => row.columns.find(({ population }) => population === id)!);
  const item = { label: row.label.ja, columns };
  if (!own) return item;
  const answer = own(row.question, row.row);
  const counted = new Set(columns[0]!.values.flatMap(({ options }) => options));
  if (answer.options.some((option) => counted.has(option))) return { ...item, own: answer };
  return { ...item, own: answer, aside: asideWords(answer, questionOf(edition, row.question)) };
}

const stateWords = { closed: '対象外', unanswered: '無回答' } as const;

function asideWords({ state, options }: OwnAnswer, question: Question): string {
  if (state !== 'answered') return stateWords[state];
  return question.options
    .filter(({ id }) => options.includes(id))
    .map(({ label }) => label.ja)
    .join('、');
}

function valuesOf({ columns }: ReleasedRow, { options }: Question): BlockValue[] {
  return columns[0]!.values.map(({ code, label, options: counted, derived }) => {
    const only = counted.length === 1 ? options.find(({ id }) => id === counted[0]) : undefined;
    return {
      code,
      label:
        only && !derived
          ? `${only.number} ${label.ja}`
          : derived && !label.ja.includes('計')
            ? `${label.ja} 計`
            : label.ja,
      options: counted,
      isSum: derived,
    };
  });
}

/** The cell of a value in one population of an item. */
export function cellAt(item: BlockItem, population: number, value: BlockValue): Cell {
  return item.columns[population]!.values.find(({ code }) => code === value.code)!.cell;
}

/** Whether the own answer of an item is counted in a value. */
export function isOwn({ own }: BlockItem, { options }: BlockValue): boolean {
  return own !== undefined && own.options.some((option) => options.includes(option));
}

/** Why numbers of a block are not shown, each reason once; `merged` where they stand in a coarser value. */
export function hiddenReasons({ items, populations, values }: Block): ReadonlySet<Reason | 'merged'> {
  const reasons = new Set<Reason | 'merged'>();
  for (const item of items) {
    populations.forEach((_, population) => {
      for (const value of values) {
        const cell = cellAt(item, population, value);
        if (cell.status === 'withheld') reasons.add(cell.reason);
        if (cell.status === 'merged') reasons.add('merged');
      }
    });
  }
  return reasons;
}
