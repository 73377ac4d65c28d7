import type { ColumnWidth, Pivot, Sheet } from '../../book/index.js';
import { SheetDraft } from '../../book/index.js';
import type { Edition } from '../../checklist/index.js';
import type { Consolidation } from '../../consolidation/index.js';
import { answerItems, formWords, noRow, stateWords } from '../../consolidation/index.js';
import { DATASET } from './dataset-formulas.js';
import { FINDINGS, findingCount, severityOrder } from './findings-sheet.js';
import type { Frame } from './frame.js';
import { drawHead, sheetOf } from './frame.js';

interface PivotPage {
  readonly sheet: string;
  readonly lead: string;
  /** Widths of the columns of row fields, and of those of values. */
  readonly widths: readonly number[];
  readonly across: number;
  /** Without its place, which depends on the filters above it. */
  readonly pivot: Omit<Pivot, 'at' | 'name'>;
}

/** One sheet for each PivotTable. */
export function pivotSheets(consolidation: Consolidation, frame: Frame): Sheet[] {
  return pagesOf(consolidation).map(({ sheet, lead, widths, across, pivot }) => {
    const columns: ColumnWidth[] = [
      ...widths.map((width, place) => ({ from: place + 1, to: place + 1, width })),
      { from: widths.length + 1, to: widths.length + 8, width: across },
    ];
    const draft = new SheetDraft();
    const top = drawHead(draft, columns, frame, { title: sheet, lead, name: sheet });
    const filterRows = pivot.filters.length === 0 ? 0 : pivot.filters.length + 1;
    const at = { row: top + filterRows, column: 1 };
    return sheetOf(draft, columns, frame, sheet, { pivots: [{ ...pivot, name: sheet, at }] });
  });
}

/** Names of the sheets and what they show, for the overview. */
export function pivotIndex(consolidation: Consolidation): { sheet: string; lead: string }[] {
  return pagesOf(consolidation).map(({ sheet, lead }) => ({ sheet, lead }));
}

function pagesOf(consolidation: Consolidation): PivotPage[] {
  const { edition, dataset } = consolidation;
  const orders = ordersOf(edition);
  const institutions = { field: '機関コード', function: 'count', name: '選択した先の数' } as const;
  const firstQuestion = orders.設問名[0]!;
  const overDataset: PivotPage[] = [
    {
      sheet: 'ピボット1_設問別',
      lead: '行のない設問について、選択肢を選んだ先の数を業態別に示します。複数回答の設問の集計行は、先の数ではなく選択の延べ数です。',
      widths: [40, 48],
      across: 13,
      pivot: {
        table: DATASET,
        rows: ['設問名', '選択肢名'],
        columns: ['業態名'],
        filters: [{ field: '形式', selected: formWords.whole }],
        data: [institutions],
        orders,
      },
    },
    {
      sheet: 'ピボット2_行別',
      lead: '行ごとに回答する設問について、選択肢を選んだ先の数を業態別に示します。集計行は、行を通した選択の延べ数です。',
      widths: [40, 44, 48],
      across: 13,
      pivot: {
        table: DATASET,
        rows: ['設問名', '行名', '選択肢名'],
        columns: ['業態名'],
        filters: [{ field: '形式', selected: formWords.byRow }],
        data: [institutions],
        orders,
      },
    },
    {
      sheet: 'ピボット3_機関別回答',
      lead: '選んだ設問について、機関ごとの回答を示します。設問名と行名のフィルターで切り替えてください。',
      widths: [14, 32],
      across: 22,
      pivot: {
        table: DATASET,
        rows: ['業態名', '機関名'],
        columns: ['選択肢名'],
        filters: [{ field: '設問名', selected: firstQuestion }, { field: '行名' }],
        data: [{ ...institutions, name: '選択' }],
        orders,
      },
    },
    {
      sheet: 'ピボット4_回答状況',
      lead: '機関ごとに、回答・対象外・無回答の項目数（設問または行の数）を示します。',
      widths: [14, 32],
      across: 13,
      pivot: {
        table: DATASET,
        rows: ['業態名', '機関名'],
        columns: ['状態'],
        filters: [{ field: '設問名' }],
        data: [{ field: '先頭', function: 'sum', name: '項目数' }],
        orders,
      },
    },
  ];
  const overFindings: PivotPage = {
    sheet: 'ピボット5_指摘',
    lead: '規則×重要度の指摘の件数です。',
    widths: [48],
    across: 13,
    pivot: {
      table: FINDINGS,
      rows: ['指摘名'],
      columns: ['重要度'],
      filters: [{ field: '業態名' }, { field: '判定' }],
      data: [{ field: '内容', function: 'count', name: '件数' }],
      orders: { 重要度: severityOrder, 業態名: orders.業態名 },
    },
  };
  return [...(dataset.lineCount > 0 ? overDataset : []), ...(findingCount(consolidation) > 0 ? [overFindings] : [])];
}

/** Printed order of everything that PivotTables list, instead of that of its characters. */
function ordersOf(edition: Edition) {
  const { items } = answerItems(edition);
  const options = edition.questions.flatMap(({ options }) => options);
  const numbers = [...new Set(options.map(({ number }) => number))].sort((a, b) => a - b);
  const states = [stateWords.closed, stateWords.unanswered];
  return {
    業態名: edition.sectors.map(({ label }) => label.ja),
    設問名: edition.questions.map(({ number, topic }) => `${number} ${topic.ja}`),
    行名: [noRow, ...new Set(items.flatMap(({ row }) => (row ? [row.label.ja] : [])))],
    選択肢名: [
      ...new Set(
        numbers.flatMap((wanted) =>
          options.filter(({ number }) => number === wanted).map(({ number, label }) => `${number} ${label.ja}`),
        ),
      ),
      ...states.map((state) => `（${state}）`),
    ],
    状態: [stateWords.answered, ...states],
  };
}
