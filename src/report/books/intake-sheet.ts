import type { ColumnWidth, Scalar, Sheet, Table } from '../../book/index.js';
import { heightFor, SheetDraft } from '../../book/index.js';
import type { Consolidation, Entry, Verdict } from '../../consolidation/index.js';
import { visible } from '../../findings/index.js';
import { reasonWords } from '../reason-words.js';
import type { Frame } from './frame.js';
import { drawHead, frozenAbove, sheetOf } from './frame.js';
import { styles } from './styles.js';

export const INTAKE = '受付一覧';

export const verdictWords: Readonly<Record<Verdict, string>> = {
  accepted: '集計',
  flagged: '集計（確認要）',
  leftOut: '集計対象外',
};

const SHOWN = 200;
const REASON_WIDTH = 44;
const FILE_WIDTH = 30;

const fields: readonly { readonly header: string; readonly width: number; readonly isNumber?: boolean }[] = [
  { header: '番号', width: 5, isNumber: true },
  { header: 'ファイル', width: FILE_WIDTH },
  { header: '判定', width: 13 },
  { header: '理由コード', width: 16 },
  { header: '理由', width: REASON_WIDTH },
  { header: '機関コード', width: 10 },
  { header: '機関名', width: 18 },
  { header: '業態', width: 9 },
  { header: '提出日', width: 11 },
  { header: '必須修正', width: 8, isNumber: true },
  { header: '要確認', width: 8, isNumber: true },
  { header: '説明なし', width: 8, isNumber: true },
  { header: '注意', width: 8, isNumber: true },
  { header: '参考', width: 8, isNumber: true },
];

/** Every received file with its verdict and reason, as a table. */
export function intakeSheet({ edition, intake }: Consolidation, frame: Frame): Sheet {
  const columns: ColumnWidth[] = fields.map(({ width }, place) => ({ from: place + 1, to: place + 1, width }));
  const draft = new SheetDraft();
  const lead = `受領した${intake.entries.length}件のファイルを、判定と理由とともにすべて示します。要確認が残る提出と、理由を付して含めた提出は「集計（確認要）」です。`;
  const top = drawHead(draft, columns, frame, { title: INTAKE, lead, name: INTAKE });
  const labels = new Map(edition.sectors.map(({ id, label }) => [id, label.ja]));
  const rows = intake.entries.map((entry, place): (Scalar | undefined)[] => [
    place + 1,
    visible(entry.file, SHOWN),
    verdictWords[entry.verdict],
    (entry.reason ?? entry.overridden)?.code,
    reasonOf(entry),
    shown(entry.code),
    shown(entry.name),
    labels.get(entry.sector ?? ''),
    shown(entry.submitted),
    ...('refused' in entry.arrival ? [] : countsOf(entry)),
  ]);
  rows.forEach((row, place) => {
    const height = Math.max(heightFor(String(row[4] ?? ''), REASON_WIDTH, 9), heightFor(String(row[1]), FILE_WIDTH, 9));
    draft.atLeast(top + 1 + place, height);
  });
  const table: Table = {
    name: INTAKE,
    at: { row: top, column: 1 },
    columns: fields.map(({ header, isNumber }) => ({
      header,
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

  function reasonOf({ reason, overridden, unexplained }: Entry): string | undefined {
    const said = reason ?? overridden;
    if (said) return reasonWords(said, edition, 'ja');
    return unexplained > 0 ? `説明のない要確認が${unexplained}件残っています。` : undefined;
  }
}

function countsOf({ counts, unexplained }: Entry): number[] {
  return [counts.error, counts.confirmation, unexplained, counts.warning, counts.info];
}

function shown(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : visible(text, SHOWN);
}
