import type { ColumnWidth, Sheet, Table } from '../../book/index.js';
import { MAX_ROWS, SheetDraft } from '../../book/index.js';
import type { Consolidation, Dataset } from '../../consolidation/index.js';
import { datasetColumns } from '../../consolidation/index.js';
import { DATASET } from './dataset-formulas.js';
import type { Frame } from './frame.js';
import { drawHead, frozenAbove, sheetOf } from './frame.js';
import { styles } from './styles.js';

/** Rows above the lines of the table. */
const HEAD_ROWS = 4;

const widths: Readonly<Record<(typeof datasetColumns)[number], number>> = {
  版: 18,
  機関コード: 11,
  機関名: 22,
  業態: 9,
  業態名: 10,
  設問: 7,
  設問名: 28,
  形式: 10,
  行: 13,
  行名: 26,
  選択肢: 13,
  選択肢名: 34,
  状態: 9,
  先頭: 7,
  提出ファイル: 30,
  シート: 16,
  セル: 8,
};

/** Whether the dataset can be a table of the book: it has lines, and a sheet has room for them. */
export function fitsSheet({ lineCount }: Dataset): boolean {
  return lineCount > 0 && lineCount + HEAD_ROWS <= MAX_ROWS;
}

/** Lines of the dataset in the book. */
export interface DatasetLines {
  readonly sheet: string;
  /** The row of the sheet in which the first one stands as long as nobody sorts the table. */
  readonly first: number;
  readonly count: number;
}

/** Where lines of the dataset stand in the book; the first line of `Dataset.lines()` is 0. */
export function datasetLines(first: number, count: number): DatasetLines {
  return { sheet: DATASET, first: HEAD_ROWS + 1 + first, count };
}

/** All answers as the table over which PivotTables and figures count; streamed line by line. */
export function datasetSheet({ dataset }: Consolidation, frame: Frame): Sheet {
  const columns: ColumnWidth[] = datasetColumns.map((name, place) => ({
    from: place + 1,
    to: place + 1,
    width: widths[name],
  }));
  const draft = new SheetDraft();
  const lead =
    '機関×設問×行ごとに、選択された選択肢を1行ずつ（選択がなければ1行）示します。「先頭」は機関×設問×行ごとに1行だけ1です。図表とピボットテーブルはこの表を数えています。';
  const top = drawHead(draft, columns, frame, { title: DATASET, lead, name: DATASET });
  const table: Table = {
    name: DATASET,
    at: { row: top, column: 1 },
    columns: datasetColumns.map((header) => ({ header })),
    rowCount: dataset.lineCount,
    rows: () => dataset.lines(),
    headerStyle: styles.tableHead,
    style: 'TableStyleLight9',
  };
  return sheetOf(draft, columns, frame, DATASET, {
    tables: [table],
    freeze: frozenAbove(top + 1),
    repeat: [top, top],
  });
}
