import type { Edition, Figure, Language, Panel } from '../../../checklist/index.js';
import { questionOf } from '../../../checklist/index.js';
import type { Consolidation, FigureRow } from '../../../consolidation/index.js';
import type { PanelModel } from '../../../report/index.js';
import { figureModels, sideColors, stackColors } from '../../../report/index.js';
import type { FigureNumbers, FigureTitle, FigureView, PanelView } from './view.js';

/** Everybody, as the id of a population. */
export const EVERYBODY = 'all';

/** A grey, so that nobody takes everybody for a sector: theirs are the colours of the book. */
const EVERYBODY_COLOR = '7A828E';

const everybody = { ja: '全体', en: 'All' } as const;

export function figureTitles(edition: Edition, language: Language): FigureTitle[] {
  return edition.figures.map((figure) => titleOf(figure, language));
}

/** What a population is called. */
export function populationLabel(edition: Edition, population: string, language: Language): string {
  if (population === EVERYBODY) return everybody[language];
  return edition.sectors.find(({ id }) => id === population)?.label[language] ?? '';
}

/** One figure with its numbers, all and by sector, in the order and colours of the book; undefined where the edition has none of this id. */
export function figureView(
  { edition, figures }: Consolidation,
  id: string,
  language: Language,
): FigureView | undefined {
  const populations = [
    { id: EVERYBODY, figures: figures.all },
    ...edition.sectors.map((sector) => ({ id: sector.id, figures: figures.bySector.get(sector.id)! })),
  ];
  const colors = [EVERYBODY_COLOR, ...sideColors(edition.sectors.length)];
  const models = figureModels(
    edition,
    populations.map((one) => ({ label: one.id, figures: one.figures })),
  );
  const model = models.find(({ figure }) => figure.id === id);
  if (!model) return undefined;
  return {
    ...titleOf(model.figure, language),
    populations: populations.map((one, place) => ({
      id: one.id,
      label: populationLabel(edition, one.id, language),
      color: colors[place]!,
    })),
    panels: model.panels.map((panel) => panelView(edition, panel, language)),
  };
}

function titleOf({ id, number, title }: Figure, language: Language): FigureTitle {
  return { id, number, title: title[language] };
}

function panelView(edition: Edition, { panel, rows, values, plotted }: PanelModel, language: Language): PanelView {
  const { number, text } = questionOf(edition, panel.question);
  const colors = stackColors(plotted.length);
  return {
    id: panel.id,
    ...(panel.title && { title: panel.title[language] }),
    question: language === 'ja' ? `${number}　${text.ja}` : `${number} ${text.en}`,
    base: baseWords(panel, language),
    chart: panel.chart,
    values: values.map((value) => {
      const color = colors[plotted.indexOf(value)];
      return {
        code: value.value.code,
        label: rows[0]!.counts[0]!.values[value.place]!.label[language],
        isSum: value.value.derived === true,
        ...(color !== undefined && { color }),
      };
    }),
    rows: rows.map(({ counts }) => ({
      id: counts[0]!.id,
      label: counts[0]!.label[language],
      numbers: counts.map((row) =>
        numbersOf(
          row,
          values.map(({ place }) => place),
        ),
      ),
    })),
  };
}

function numbersOf({ base, outside, unanswered, values }: FigureRow, places: readonly number[]): FigureNumbers {
  return {
    base,
    outside,
    unanswered,
    values: places.map((place) => ({ count: values[place]!.count, share: values[place]!.share })),
  };
}

function baseWords({ note, base }: Panel, language: Language): string {
  if (note) return note[language];
  if (language === 'ja') return base === 'all' ? '回答したすべての先です。' : 'この設問の対象となる先です。';
  return base === 'all' ? 'All institutions that answered.' : 'Institutions that the question is about.';
}
