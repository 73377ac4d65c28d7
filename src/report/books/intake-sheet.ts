import type { ColumnWidth, Sheet, Table } from '../../book/index.js';
import { heightFor, SheetDraft } from '../../book/index.js';
import type { Consolidation } from '../../consolidation/index.js';
import { intakeColumns, intakeRows } from '../intake-rows.js';
import type { Frame } from './frame.js';
import { drawHead, frozenAbove, sheetOf } from './frame.js';
import { styles } from './styles.js';

export const INTAKE = '受付一覧';

const REASON_WIDTH = 44;
const FILE_WIDTH = 30;

/** In the order of `intakeColumns`. */
const fields: readonly { readonly width: number; readonly isNumber?: boolean }[] = [
  { width: 5, isNumber: true },
  { width: FILE_WIDTH },
  { width: 13 },
  { width: 16 },
  { width: REASON_WIDTH },
  { width: 10 },
  { width: 18 },
  { width: 9 },
  { width: 11 },
  { width: 8, isNumber: true },
  { width: 8, isNumber: true },
  { width: 8, isNumber: true },
  { width: 8, isNumber: true },
  { width: 8, isNumber: true },
  { width: 10 },
  { width: 16 },
  { width: FILE_WIDTH },
];

/** Every received file with its verdict and reason, as a table. */
export function intakeSheet(consolidation: Consolidation, frame: Frame): Sheet {
  const columns: ColumnWidth[] = fields.map(({ width }, place) => ({ from: place + 1, to: place + 1, width }));
  const draft = new SheetDraft();
  const lead = `受領した${consolidation.intake.entries.length}件のファイルを、判定と理由とともにすべて示します。要確認が残る提出と、理由を付して含めた提出は「集計（確認要）」です。`;
  const top = drawHead(draft, columns, frame, { title: INTAKE, lead, name: INTAKE });
  const rows = intakeRows(consolidation, 'ja');
  rows.forEach((row, place) => {
    const height = Math.max(
      heightFor(String(row[4] ?? ''), REASON_WIDTH, 9),
      heightFor(String(row[1]), FILE_WIDTH, 9),
      heightFor(String(row[fields.length - 1] ?? ''), FILE_WIDTH, 9),
    );
    draft.atLeast(top + 1 + place, height);
  });
  const table: Table = {
    name: INTAKE,
    at: { row: top, column: 1 },
    columns: fields.map(({ isNumber }, place) => ({
      header: intakeColumns[place]!.ja,
      style: isNumber ? styles.tableNumber : styles.tableText,
    })),
    rowCount: rows.length,
    rows: () => rows,
    headerStyle: styles.tableHead,
    style: 'TableStyleLight9',
  };
  return sheetOf(draft, columns, frame, INTAKE, {
    tables: [table],
    freeze: frozenAbove(top + 1),
    repeat: [top, top],
  });
}
