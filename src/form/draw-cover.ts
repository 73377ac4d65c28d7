import type { ColumnWidth, Sheet, Style } from '../book/index.js';
import { a1, a1Area, areaOf, heightFor, quotedSheet, rowHeight, SheetDraft } from '../book/index.js';
import { widthOf } from './columns.js';
import { conditionalFormats } from './conditional.js';
import { coverFields } from './cover.js';
import { serialOfDate } from './dates.js';
import type { FormLayout } from './layout.js';
import { COVER, COVER_SHEET, GENERAL_CHECK_LABEL } from './cover-cells.js';
import { pageSetup } from './page.js';
import { CONFIDENTIAL, SAMPLE_NOTICE } from './printed.js';
import { progressFormula } from './progress.js';
import { styles } from './styles.js';
import { sheetValidations } from './validations.js';

const { label, input, hint, check } = COVER;

const widths: readonly ColumnWidth[] = [
  { from: 1, to: 1, width: 2 },
  { from: label, to: label, width: 24 },
  { from: input, to: input, width: 42 },
  { from: hint, to: hint, width: 30 },
  { from: check, to: check, width: 27 },
];

const fieldStyles: Readonly<Record<(typeof coverFields)[number]['kind'], Style>> = {
  text: styles.fieldText,
  sector: styles.choice,
  date: styles.date,
  automatic: styles.automatic,
};

/** The cover: what the workbook is, whose it is, and how far it is filled. */
export function drawCover(layout: FormLayout): Sheet {
  const draft = new SheetDraft();
  drawTitle(draft, layout);
  drawFields(draft, layout);
  const last = drawProgress(draft, layout, COVER.firstRow + coverFields.length + 2);
  return {
    name: COVER_SHEET,
    tabColor: '1F3A5F',
    columns: widths,
    heights: draft.heights,
    cells: draft.cells(),
    merges: draft.merges,
    protected: true,
    hideGrid: true,
    validations: sheetValidations(layout, COVER_SHEET),
    conditionalFormats: conditionalFormats(layout, COVER_SHEET),
    print: pageSetup(layout.edition, { area: areaOf(1, 1, last, check) }),
  };
}

function drawTitle(draft: SheetDraft, { edition }: FormLayout): void {
  draft.put(1, check, styles.confidential, CONFIDENTIAL);
  draft.atLeast(1, 26);
  draft.atLeast(2, 14);
  draft.across(3, label, check, styles.title, edition.title.ja);
  draft.atLeast(3, heightFor(edition.title.ja, widthOf(widths, label, check), 18) + 10);
  draft.across(4, label, check, styles.subtitle, '【サンプル様式・試行版】');
  draft.atLeast(4, 24);
  draft.across(
    5,
    label,
    check,
    { ...styles.notice, align: { ...styles.notice.align, horizontal: 'center' } },
    SAMPLE_NOTICE,
  );
  draft.atLeast(5, 22);
  const { from, to } = edition.window;
  draft.across(6, label, check, styles.subtitle, `対象：${edition.population.ja}`);
  draft.atLeast(6, 22);
  draft.across(7, label, check, styles.subtitle, `自己評価の期間：${japaneseDate(from)}～${japaneseDate(to)}`);
  draft.atLeast(7, 32);
  draft.put(8, label, styles.columnHead, '項目');
  draft.put(8, input, styles.columnHead, '記入欄');
  draft.put(8, hint, styles.columnHead, '記入方法');
  draft.put(8, check, styles.columnHead, '検証（自動表示）');
  draft.atLeast(8, 26);
}

const japaneseDate = (iso: string) => {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

function drawFields(draft: SheetDraft, { edition }: FormLayout): void {
  coverFields.forEach((field, index) => {
    const row = COVER.firstRow + index;
    draft.put(row, label, styles.fieldLabel, field.label.ja);
    draft.put(row, input, fieldStyles[field.kind], field.id === 'asOf' ? serialOfDate(edition.asOf) : undefined);
    draft.put(row, hint, styles.hint, field.hint);
    draft.put(row, check, styles.check);
    draft.atLeast(row, Math.max(rowHeight(2), heightFor(field.hint, widthOf(widths, hint), 9)));
  });
  const row = COVER.firstRow + coverFields.length;
  draft.put(row, label, styles.fieldLabel, GENERAL_CHECK_LABEL);
  draft.across(row, input, check, styles.check);
  draft.atLeast(row, rowHeight(5, 8));
}

/** The table of progress, a line for each section; gives its last row. */
function drawProgress(draft: SheetDraft, layout: FormLayout, from: number): number {
  const { edition, sections } = layout;
  draft.across(from, label, check, styles.heading, '記入状況（自動集計）');
  draft.atLeast(from, 24);
  const head = from + 1;
  draft.put(head, label, styles.columnHead, 'シート');
  draft.put(head, input, styles.columnHead, '設問');
  draft.put(head, hint, styles.columnHead, '記入済み（回答不要を含む）');
  draft.put(head, check, styles.columnHead, '残り');
  draft.atLeast(head, 22);
  sections.forEach(({ id, sheet }, index) => {
    const row = head + 1 + index;
    const questions = edition.questions.filter(({ section }) => section === id);
    const range = `${questions[0]?.number ?? ''}～${questions.at(-1)?.number ?? ''}（${questions.length}問）`;
    draft.link(row, label, styles.link, sheet, `${quotedSheet(sheet)}!A1`);
    draft.put(row, input, styles.centred, range);
    draft.formula(row, hint, styles.centred, progressFormula(layout, id));
    draft.formula(row, check, styles.centred, `${questions.length}-${a1({ row, column: hint })}`);
    draft.atLeast(row, 22);
  });
  const total = head + 1 + sections.length;
  const sum = (column: number) => `SUM(${a1Area({ from: { row: head + 1, column }, to: { row: total - 1, column } })})`;
  draft.put(total, label, styles.totalLabel, '合計');
  draft.put(total, input, styles.total, `${edition.questions.length}問`);
  draft.formula(total, hint, styles.total, sum(hint));
  draft.formula(total, check, styles.total, sum(check));
  draft.atLeast(total, 22);
  draft.across(total + 1, label, check, styles.notice, PROGRESS_NOTE);
  draft.atLeast(total + 1, heightFor(PROGRESS_NOTE, widthOf(widths, label, check), 9));
  return total + 1;
}

const PROGRESS_NOTE = '記入状況は目安です。回答の漏れや矛盾の有無は、検証（点検ツール）で確認してください。';
