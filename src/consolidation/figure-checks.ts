import type { Edition, Figure, Panel, Text } from '../checklist/index.js';
import type { Finding } from '../findings/index.js';
import { ANSWERED } from './arrival.js';
import type { Dataset } from './dataset.js';
import type { FigureResult, FigureRow } from './figures.js';
import { panelItems } from './figures.js';
import type { FilterItem } from './filter-items.js';
import { filterItemsOf } from './filter-items.js';
import type { AnswerItem } from './items.js';
import { answerItems } from './items.js';

/** Figures of a smaller base do not leave the house: one institution could be singled out (M10). */
export const smallestBase = 5;

/** M07: the counts of a single choice do not total the institutions that answered it. */
export function totalsChecked(edition: Edition, { institutions }: Dataset): Finding[] {
  return answerItems(edition).items.flatMap((item) => {
    if (item.many) return [];
    let base = 0;
    let total = 0;
    for (const { arrival } of institutions) {
      if (arrival.states[item.index] === ANSWERED) base++;
      for (let place = 0; place < item.options.length; place++) total += arrival.chosen[item.first + place]!;
    }
    if (total === base) return [];
    const { question, row } = item;
    const parameters = { question: question.number, row: row?.label ?? question.topic, total, base };
    return [failed('M07', item, parameters)];
  });
}

/**
 * M08 and M09: a conditional figure counts more institutions than meet its condition: its base where the figure is about those
 * alone, each of its values where all institutions are the base.
 */
export function subsetsChecked(edition: Edition, dataset: Dataset, figures: readonly FigureResult[]): Finding[] {
  return rowsOf(edition, figures).flatMap(({ figure, panel, item, row }) =>
    filterItemsOf(edition, item).flatMap((filter): Finding[] => {
      const base = institutionsPassing(dataset, filter);
      const common = { figure: figureName(figure), base, filter: questionName(filter.item) };
      if (panel.base === 'open') {
        if (row.base <= base) return [];
        return [failed('M08', item, { ...common, row: row.label, count: row.base })];
      }
      return row.values
        .filter(({ count }) => count > base)
        .map(({ label, count }) => failed('M09', item, { ...common, option: label, count }));
    }),
  );
}

/** M10: rows whose base is so small that one institution's answer could be told; a base of 0 tells nothing. */
export function smallBases(edition: Edition, figures: readonly FigureResult[], sector?: Text): Finding[] {
  return rowsOf(edition, figures).flatMap(({ figure, item, row }): Finding[] => {
    if (row.base === 0 || row.base >= smallestBase) return [];
    const name = (language: 'ja' | 'en') =>
      [figureName(figure)[language], row.label[language], ...(sector ? [sector[language]] : [])].join(
        language === 'ja' ? '・' : ', ',
      );
    const parameters = { group: { ja: name('ja'), en: name('en') }, count: row.base };
    return [{ ...failed('M10', item, parameters), severity: 'warning' }];
  });
}

interface RowInPlace {
  readonly figure: Figure;
  readonly panel: Panel;
  readonly item: AnswerItem;
  readonly row: FigureRow;
}

/** The rows of the results with the recipe that made them. */
function rowsOf(edition: Edition, figures: readonly FigureResult[]): RowInPlace[] {
  return edition.figures.flatMap((figure) => {
    const rows = figures.find(({ id }) => id === figure.id)!.rows;
    const places = figure.panels.flatMap((panel) => panelItems(edition, panel).map((item) => ({ panel, item })));
    return places.map(({ panel, item }, at) => ({ figure, panel, item, row: rows[at]! }));
  });
}

function institutionsPassing({ institutions }: Dataset, { item, closing }: FilterItem): number {
  return institutions.filter(
    ({ arrival: { states, chosen } }) =>
      states[item.index] === ANSWERED && closing.every((place) => chosen[place] === 0),
  ).length;
}

function failed(rule: string, { question, row }: AnswerItem, parameters: Finding['parameters']): Finding {
  return { rule, severity: 'error', question: question.id, ...(row && { row: row.id }), parameters, cells: [] };
}

function figureName({ number }: Figure): Text {
  return { ja: `図表${number}`, en: `Figure ${number}` };
}

function questionName({ question: { number, topic }, row }: AnswerItem): Text {
  const name = (language: 'ja' | 'en') => `${number} ${topic[language]}${row ? ` ${row.label[language]}` : ''}`;
  return { ja: name('ja'), en: name('en') };
}
