import type { Book } from '../../book/index.js';
import type { Consolidation } from '../../consolidation/index.js';
import { checksSheet } from './checks-sheet.js';
import { datasetSheet, fitsSheet } from './dataset-sheet.js';
import type { PanelModel, Population } from './figure-model.js';
import { figureModels } from './figure-model.js';
import type { FigureStyle } from './figure-sheet.js';
import { figureSheetOf } from './figure-sheet.js';
import { isCountable } from './dataset-formulas.js';
import { findingsSheet } from './findings-sheet.js';
import type { Frame } from './frame.js';
import { glossarySheet } from './glossary-sheet.js';
import { intakeSheet } from './intake-sheet.js';
import { overviewSheet } from './overview-sheet.js';
import { pivotIndex, pivotSheets } from './pivot-sheets.js';

export interface BookOptions {
  /** ISO date and time of the document; given by the door. */
  readonly created: string;
}

/** Name of the font and size of every book of the product. */
export const BOOK_FONT = { name: 'Meiryo UI', size: 10 } as const;

const notes: readonly string[] = [
  '条件となる設問に無回答があり、対象かどうかを判断できない項目は、回答があっても無回答として扱います。',
  '必須修正の指摘がある提出は集計に含めません。理由を付して含めた場合は、指摘のある項目を無回答として扱います。',
  '同じ先から複数の提出があるときは、内容が同じなら1件だけ、異なるなら新しいもの（封印の記録で置換えと分かるもの、提出日の新しいもの、同じ日なら後に封印したもの）を数えます。それでも決められないときと、新しいものを集計に含められないときは、どれも数えません。',
];

/**
 * The regulator's own book (統合ブック): named answers with everything that was counted from them. Its figures are live formulas over the dataset table;
 * where a sheet cannot hold the dataset they are values, and the dataset goes out as CSV (`datasetCsv`).
 */
export function consolidatedBook(consolidation: Consolidation, { created }: BookOptions): Book {
  const { edition, dataset, figures } = consolidation;
  const frame: Frame = { title: `${edition.title.ja}　集計結果`, isConfidential: true };
  const isLive = fitsSheet(dataset);
  const populations: Population[] = [
    { label: '全体', figures: figures.all },
    ...edition.sectors.map(({ id, label }) => ({ label: label.ja, sector: id, figures: figures.bySector.get(id)! })),
  ];
  const models = figureModels(edition, populations);
  const style: FigureStyle = { frame, isLive, isWithheld: () => false, notes: (model) => notesOn(model, isLive) };
  const overview = overviewSheet(consolidation, frame, {
    created,
    figures: models.map(({ sheet, figure }) => ({ sheet, title: figure.title.ja })),
    pivots: isLive ? pivotIndex(consolidation).map(({ sheet, lead }) => ({ sheet, title: lead })) : [],
    ...(!isLive && { datasetElsewhere: elsewhere(dataset.lineCount) }),
  });
  return {
    title: frame.title,
    creator: 'Tenken',
    created,
    defaultFont: BOOK_FONT,
    sheets: [
      overview,
      ...models.map((model) => figureSheetOf(edition, model, style)),
      intakeSheet(consolidation, frame),
      checksSheet(consolidation, frame),
      findingsSheet(consolidation, frame),
      ...(isLive ? [...pivotSheets(consolidation, frame), datasetSheet(consolidation, frame)] : []),
      glossarySheet(edition, frame, notes),
    ],
  };
}

function elsewhere(lineCount: number): string {
  return lineCount === 0
    ? '集計した先がないため、回答データとピボットテーブルはありません。図表の数値は値で記入しています。'
    : `回答データは${lineCount}行あり、1枚のシートに収まらないため、CSVファイルに出力します。図表の数値は値で記入しており、ピボットテーブルはありません。`;
}

function notesOn({ rows, values }: PanelModel, isLive: boolean): string[] {
  const isFixed = values.some(({ value }) => !isCountable(rows[0]!.item, value.options));
  return isLive && isFixed
    ? ['斜体の先の数は、複数の選択肢のいずれかを選んだ先の数です。数式では数えられないため、値で記入しています。']
    : [];
}
