import type { Edition, Language } from '../../../checklist/index.js';
import type { AnswerBehind, Consolidation, NumberAsked } from '../../../consolidation/index.js';
import { answersBehind } from '../../../consolidation/index.js';
import { visible } from '../../../findings/index.js';
import { datasetLines, fitsSheet } from '../../../report/index.js';
import { EVERYBODY, figureView, populationLabel } from './figure-view.js';
import type { ExploreQuery, ExploreView } from './view.js';

const NAME = 120;

const words = {
  base: { ja: '母数', en: 'Base' },
  outside: { ja: '対象外', en: 'Not applicable' },
  unanswered: { ja: '無回答', en: 'No answer' },
} as const;

/** The institutions behind a number, with what they said and where. */
export function exploreView(consolidation: Consolidation, query: ExploreQuery, language: Language): ExploreView {
  const { edition, dataset } = consolidation;
  const { population, ...number } = query;
  const asked: NumberAsked = { ...number, ...(population !== EVERYBODY && { sector: population }) };
  const isTable = fitsSheet(dataset);
  const institutions = answersBehind(edition, dataset, asked).map(({ institution, item, lines, cells, ...said }) => {
    const { code, name, sector, arrival } = institution;
    return {
      code,
      name: visible(name, NAME),
      sector: populationLabel(edition, sector, language),
      file: arrival.file,
      shown: visible(arrival.file, NAME),
      answer: answerWords(said, language),
      cells,
      ...(isTable && {
        lines: {
          ...datasetLines(lines.first, lines.count),
          institution: code,
          question: item.question.id,
          ...(item.row && { row: item.row.id }),
        },
      }),
    };
  });
  return {
    query,
    heading: headingOf(consolidation, query, edition, language),
    count: institutions.length,
    institutions,
  };
}

function answerWords({ state, options }: Pick<AnswerBehind, 'state' | 'options'>, language: Language): string {
  if (state === 'closed') return words.outside[language];
  if (state === 'unanswered') return words.unanswered[language];
  return options.map(({ number, label }) => `${number} ${label[language]}`).join(language === 'ja' ? '、' : ', ');
}

/** `図表4　…｜経営層の関与｜そう思う｜全体`. */
function headingOf(
  consolidation: Consolidation,
  { figure, panel, row, population, what }: ExploreQuery,
  edition: Edition,
  language: Language,
): string {
  const view = figureView(consolidation, figure, language);
  const shown = view?.panels.find(({ id }) => id === panel);
  const value =
    typeof what === 'object' ? shown?.values.find(({ code }) => code === what.value)?.label : words[what][language];
  const title =
    view && (language === 'ja' ? `図表${view.number}　${view.title}` : `Figure ${view.number} ${view.title}`);
  return [
    title,
    shown?.title,
    shown?.rows.find(({ id }) => id === row)?.label,
    value,
    populationLabel(edition, population, language),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(language === 'ja' ? '｜' : ' | ');
}
