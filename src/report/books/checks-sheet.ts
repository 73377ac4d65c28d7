import type { ColumnWidth, Sheet } from '../../book/index.js';
import { a1, heightFor, SheetDraft } from '../../book/index.js';
import type { Check, CheckKind, Consolidation } from '../../consolidation/index.js';
import { LINE } from './figure-panel.js';
import type { Frame } from './frame.js';
import { drawHead, frozenAbove, sheetOf } from './frame.js';
import { styles } from './styles.js';

export const CHECKS = '照合';

export const checkKindWords: Readonly<Record<CheckKind, string>> = {
  intake: '受付',
  dataset: '回答データ',
  figures: '図表',
};

const LABEL_WIDTH = 96;

const columns: readonly ColumnWidth[] = [
  { from: 1, to: 1, width: 7 },
  { from: 2, to: 2, width: 13 },
  { from: 3, to: 3, width: LABEL_WIDTH },
  { from: 4, to: 6, width: 12 },
];

/** Every reconciliation with both sides; the verdict is a formula, so that it follows the numbers. */
export function checksSheet({ checks }: Consolidation, frame: Frame): Sheet {
  const draft = new SheetDraft();
  const lead = `受領したファイルから図表まで、別々に数えた両辺が等しいことを確かめた${checks.length}件の記録です。`;
  const top = drawHead(draft, columns, frame, { title: CHECKS, lead, name: CHECKS });
  ['番号', '対象', '確かめたこと', '左辺', '右辺', '判定'].forEach((text, place) =>
    draft.put(top, place + 1, styles.columnHead, text),
  );
  checks.forEach((check, place) => {
    const row = top + 1 + place;
    draft.put(row, 1, styles.footCount, place + 1);
    draft.put(row, 2, styles.text, checkKindWords[check.kind]);
    draft.put(row, 3, styles.text, check.label.ja);
    draft.atLeast(row, Math.max(LINE, heightFor(check.label.ja, LABEL_WIDTH)));
    drawCheck(draft, row, 4, check);
  });
  return sheetOf(draft, columns, frame, CHECKS, { freeze: frozenAbove(top + 1), repeat: [top, top] });
}

/** Both sides and the verdict in three neighbouring cells. */
export function drawCheck(draft: SheetDraft, row: number, column: number, { left, right, isEqual }: Check): void {
  draft.put(row, column, styles.count, left);
  draft.put(row, column + 1, styles.count, right);
  const [a, b] = [a1({ row, column }), a1({ row, column: column + 1 })];
  draft.formula(row, column + 2, styles.centred, `IF(${a}=${b},"一致","不一致")`, isEqual ? '一致' : '不一致');
}
