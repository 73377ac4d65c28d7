import type { Book, ColumnWidth, Sheet } from '../../book/index.js';
import { heightFor, SheetDraft } from '../../book/index.js';
import type { Consolidation, FigureRow } from '../../consolidation/index.js';
import { smallestBase } from '../../consolidation/index.js';
import type { Release } from '../../disclosure/index.js';
import { dateWords } from '../../findings/index.js';
import type { BookOptions } from './consolidated-book.js';
import { BOOK_FONT } from './consolidated-book.js';
import type { FigureModel } from './figure-model.js';
import { figureModels } from './figure-model.js';
import { WITHHELD } from './figure-panel.js';
import type { FigureStyle } from './figure-sheet.js';
import { figureSheetOf } from './figure-sheet.js';
import type { Frame } from './frame.js';
import { drawHead, linkTo, OVERVIEW, sheetOf } from './frame.js';
import { glossarySheet } from './glossary-sheet.js';
import { SAMPLE_NOTICE } from './overview-sheet.js';
import { releasedFigures } from './released-figures.js';
import { styles } from './styles.js';

const columns: readonly ColumnWidth[] = [
  { from: 1, to: 1, width: 20 },
  { from: 2, to: 2, width: 100 },
  { from: 3, to: 3, width: 18 },
];

const withheldNote = `${WITHHELD}の項目は、母数が${smallestBase}先に満たず、個別の先の回答が分かるおそれがあるため、公表していません。`;

const protectedNote = `${WITHHELD}の項目は、個別の先の回答が分かるおそれがあるため、公表していません（その数値自体ではなく、他の数値の逆算を防ぐために公表していない場合を含みます）。`;

/** How the book for publication is made. */
export interface PublishedOptions extends BookOptions {
  /** The pattern that the returns have as well: what it withholds is withheld here. Without it only small bases are. */
  readonly release?: Release;
}

/**
 * The figures of all institutions alone, for publication: values only, no institution, no dataset, no formula. Rows whose base is
 * too small are withheld with their reason (M10).
 */
export function publishedBook(consolidation: Consolidation, { created, release }: PublishedOptions): Book {
  const { edition } = consolidation;
  const { figures, isWithheld: isHidden } = release
    ? releasedFigures(edition, release)
    : { figures: consolidation.figures.all, isWithheld };
  const frame: Frame = { title: `${edition.title.ja}　集計結果の概要`, isConfidential: false };
  const models = figureModels(edition, [{ label: '全体', figures }]);
  const style: FigureStyle = {
    frame,
    isLive: false,
    isWithheld: isHidden,
    notes: ({ rows }) =>
      rows.some(({ counts: [counts] }) => counts!.values.some((value) => isHidden(counts!, value)))
        ? [release ? protectedNote : withheldNote]
        : [],
  };
  return {
    title: frame.title,
    creator: 'Tenken',
    created,
    defaultFont: BOOK_FONT,
    sheets: [
      contentsSheet(consolidation, models, frame, created),
      ...models.map((model) => figureSheetOf(edition, model, style)),
      glossarySheet(edition, frame, []),
    ],
  };
}

/** Whether the figures of a row are kept back because its base is too small. */
export function isWithheld({ base }: FigureRow): boolean {
  return base < smallestBase;
}

function contentsSheet(
  { edition, dataset }: Consolidation,
  models: readonly FigureModel[],
  frame: Frame,
  created: string,
): Sheet {
  const draft = new SheetDraft();
  const lead = `対象：${edition.population.ja}　／　集計した先：${dataset.institutions.length}先　／　作成日：${dateWords(created.slice(0, 10)).ja}`;
  let row = drawHead(draft, columns, frame, { title: frame.title, lead, name: OVERVIEW });
  const paragraphs = [
    `自己評価期間は${dateWords(edition.window.from).ja}から${dateWords(edition.window.to).ja}までです。`,
    SAMPLE_NOTICE,
    '割合は小数点第2位を四捨五入しているため、合計が100にならないことがあります。各図表に母数を示しています。',
  ];
  for (const text of paragraphs) {
    draft.across(row, 1, 3, styles.paragraph, text);
    draft.atLeast(row, heightFor(text, 138));
    row++;
  }
  row++;
  draft.across(row, 1, 3, styles.heading, '図表の一覧');
  draft.atLeast(row++, 21);
  for (const { sheet, figure } of models) {
    draft.link(row, 1, styles.link, sheet, linkTo(sheet));
    draft.across(row, 2, 3, styles.text, figure.title.ja);
    draft.atLeast(row, 19);
    row++;
  }
  return sheetOf(draft, columns, frame, OVERVIEW);
}
