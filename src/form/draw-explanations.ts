import type { ColumnWidth, Sheet } from '../book/index.js';
import { widthOf } from './columns.js';
import type { FormLayout } from './layout.js';
import { areaOf, heightFor, rowHeight, SheetDraft } from '../book/index.js';
import { pageSetup } from './page.js';
import { CONFIDENTIAL } from './printed.js';
import { styles } from './styles.js';
import { dateRule, explainedRule, text, TEXT_LIMITS } from './validations.js';

const HOW =
  '検証で「要確認」とされた回答が実態どおりである場合に、その理由を記入してください。1つの指摘につき1行を使います。';
const STALE =
  '「説明した回答」は点検ツールが記入します。説明した後にその回答を変更すると、説明は無効となり、もう一度説明が必要です。';
const HOW_TO =
  '指摘番号は「検証」の欄に表示される番号（例：L35）、設問は設問番号（例：Q39）を記入します。設問が複数ある場合は、いずれか1つを記入します。';

/** Lines of an explanation that show at once. */
const LINES = 3;

const widths: readonly ColumnWidth[] = [
  { from: 1, to: 1, width: 6 },
  { from: 2, to: 2, width: 10 },
  { from: 3, to: 3, width: 10 },
  { from: 4, to: 4, width: 58 },
  { from: 5, to: 5, width: 16 },
  { from: 6, to: 6, width: 15 },
  { from: 7, to: 7, width: 34 },
];

/** 説明: one open row for each confirmation that stands as it is. */
export function drawExplanations({ edition, explanations }: FormLayout): Sheet {
  const { sheet, area, headings } = explanations;
  const draft = new SheetDraft();
  const last = area.to.column;
  draft.across(1, 1, last - 1, styles.sheetTitle, '説明（「要確認」とされた回答の理由）');
  draft.put(1, last, styles.confidential, CONFIDENTIAL);
  draft.atLeast(1, 28);
  [HOW, `${HOW_TO}${STALE}`].forEach((line, index) => {
    draft.across(2 + index, 1, last, styles.paragraph, line);
    draft.atLeast(2 + index, heightFor(line, widthOf(widths, 1, last)) + 2);
  });
  draft.atLeast(4, 8);
  const head = headings[0]!.at.row;
  draft.put(head, 1, styles.columnHead, 'No.');
  for (const { at, text } of headings) draft.put(at.row, at.column, styles.columnHead, text);
  draft.atLeast(head, 24);
  const [rule, question, reason, author, date, values] = headings.map(({ at }) => at.column) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let row = area.from.row; row <= area.to.row; row++) {
    draft.put(row, 1, styles.centred, row - head);
    draft.put(row, rule, styles.freeText);
    draft.put(row, question, styles.freeText);
    draft.put(row, reason, styles.explanation);
    draft.put(row, author, styles.freeText);
    draft.put(row, date, styles.date);
    draft.put(row, values, styles.explained);
    draft.atLeast(row, rowHeight(LINES, 9));
  }
  const column = (at: number) => areaOf(area.from.row, at, area.to.row, at);
  return {
    name: sheet,
    tabColor: '5B7FA6',
    columns: widths,
    heights: draft.heights,
    cells: draft.cells(),
    merges: draft.merges,
    freeze: { row: head + 1, column: 1 },
    protected: true,
    hideGrid: true,
    validations: [
      { ...text(TEXT_LIMITS.code), areas: [column(rule), column(question)] },
      { ...text(TEXT_LIMITS.explanation), areas: [column(reason)] },
      { ...text(TEXT_LIMITS.author), areas: [column(author)] },
      { ...dateRule(), areas: [column(date)] },
      { ...explainedRule(), areas: [column(values)] },
    ],
    print: pageSetup(edition, { area: areaOf(1, 1, area.to.row, last), titleRows: [head, head] }),
  };
}
