import type { Sheet } from '../../book/index.js';
import { a1, heightFor } from '../../book/index.js';
import type { Check, Consolidation } from '../../consolidation/index.js';
import { membersOf } from '../../consolidation/index.js';
import { dateWords, visible } from '../../findings/index.js';
import { reasonWords } from '../reason-words.js';
import { waiverWords } from '../trust-words.js';
import { CHECKS, drawCheck } from './checks-sheet.js';
import { DATASET } from './dataset-formulas.js';
import { LINE } from './figure-panel.js';
import { FINDINGS } from './findings-sheet.js';
import type { Frame } from './frame.js';
import { drawHead, linkTo, OVERVIEW, sheetOf, widthBetween } from './frame.js';
import { columns, LAST, Page } from './overview-page.js';
import { GLOSSARY } from './glossary-sheet.js';
import { INTAKE } from './intake-sheet.js';
import { styles } from './styles.js';

const NAME = 120;

/** Said wherever results could be taken for the authority's own. */
export const SAMPLE_NOTICE =
  '本集計は、公表情報を参考に作成したサンプル様式（試行版）によるものです。設問・選択肢には本製品が独自に設けたものを含み、当局の公表物ではありません。';

/** A sheet in the table of contents. */
export interface Content {
  readonly sheet: string;
  readonly title: string;
}

/** What the overview says besides the consolidation itself. */
export interface OverviewParts {
  readonly created: string;
  readonly figures: readonly Content[];
  readonly pivots: readonly Content[];
  /** Where the dataset is when the book cannot hold it. */
  readonly datasetElsewhere?: string;
}

/** Intake, reconciliation, what is missing, what was included and why, and how to read the book. */
export function overviewSheet(consolidation: Consolidation, frame: Frame, parts: OverviewParts): Sheet {
  const { edition, intake } = consolidation;
  const page = new Page();
  const lead = `${edition.population.ja}　／　版：${edition.id}　／　作成日：${dateWords(parts.created.slice(0, 10)).ja}`;
  page.row = drawHead(page.draft, columns, frame, { title: frame.title, lead, name: OVERVIEW });
  page.paragraph(SAMPLE_NOTICE);
  page.paragraph(
    '本ブックには各機関の名称と回答がそのまま含まれます。関係者以外に渡さないでください。外部に示すときは、公表用のブックを使ってください。',
    styles.warning,
  );
  page.gap();
  drawIntake(page, consolidation);
  drawSectors(page, consolidation);
  drawChecks(page, consolidation.checks);
  drawIncluded(page, consolidation);
  drawWaivers(page, consolidation);
  drawLeftOut(page, consolidation);
  if (intake.roster) drawMissing(page, consolidation);
  drawContents(page, parts);
  return sheetOf(page.draft, columns, frame, OVERVIEW, { tabColor: '1F3A5F', breaks: page.breaks });
}

function drawIntake(page: Page, { intake }: Consolidation): void {
  const count = (test: (entry: (typeof intake.entries)[number]) => boolean) => intake.entries.filter(test).length;
  page.heading('受付の結果');
  page.line(
    styles.columnHead,
    [
      [1, '区分'],
      [2, 'ファイル数'],
      [3, '説明'],
    ],
    LAST,
  );
  const included = count((entry) => entry.included !== undefined);
  const open = count(({ verdict, unexplained }) => verdict !== 'leftOut' && unexplained > 0);
  const lines: readonly (readonly [string, number, string])[] = [
    ['受領したファイル', intake.entries.length, 'ファイル名ではなく、内容によって判定しています。'],
    ['　集計したファイル', count(({ verdict }) => verdict !== 'leftOut'), '1つの先を1回だけ数えています。'],
    ['　　うち説明のない要確認が残る', open, '集計に含めています。提出元への確認が必要です。'],
    ['　　うち理由を付して含めた', included, '必須修正のある項目は無回答として扱っています。'],
    ['　集計に含めないファイル', intake.leftOut.length, '理由は下の一覧と「受付一覧」に示しています。'],
  ];
  for (const [label, value, text] of lines) {
    page.line(styles.text, [
      [1, label],
      [2, value],
      [3, text],
    ]);
  }
  page.gap();
}

function drawSectors(page: Page, { edition, intake }: Consolidation): void {
  page.heading('業態別の先の数');
  const headers = ['業態', 'この版の対象先', '対象先一覧', '集計した先', '集計対象外', '未提出'];
  page.line(
    styles.columnHead,
    headers.map((header, place) => [place + 1, header]),
    headers.length,
  );
  const members = intake.roster && [...membersOf(edition, intake.roster).values()];
  const counted = new Set(intake.accepted.map(({ code }) => code));
  const lines = edition.sectors.map(({ id, label, expected }) => {
    const accepted = intake.accepted.filter(({ sector }) => sector === id).length;
    const listed = members?.filter(({ sector }) => sector === id);
    if (!listed) return { label: label.ja, numbers: [expected, undefined, accepted, undefined, undefined] };
    const missing = intake.missing.filter(({ sector }) => sector === id).length;
    const held = listed.filter(({ code }) => !counted.has(code)).length - missing;
    return { label: label.ja, numbers: [expected, listed.length, accepted, held, missing] };
  });
  const first = page.row;
  for (const { label, numbers } of lines) {
    page.line(
      styles.text,
      [[1, label], ...numbers.map((number, at) => [at + 2, number ?? '（一覧なし）'] as const)],
      headers.length,
    );
  }
  page.draft.put(page.row, 1, styles.sumLabel, '計');
  headers.slice(1).forEach((_, at) => {
    const column = at + 2;
    const numbers = lines.map((line) => line.numbers[at]);
    if (numbers.includes(undefined)) return page.draft.put(page.row, column, styles.sumCount);
    const range = `${a1({ row: first, column })}:${a1({ row: page.row - 1, column })}`;
    const total = numbers.reduce<number>((all, one) => all + one!, 0);
    page.draft.formula(page.row, column, styles.sumCount, `SUM(${range})`, total);
  });
  page.draft.atLeast(page.row, LINE);
  page.row++;
  page.gap();
}

function drawChecks(page: Page, checks: readonly Check[]): void {
  page.heading('照合（受領したファイルから図表まで）');
  const failed = checks.filter(({ isEqual }) => !isEqual);
  page.paragraph(
    failed.length === 0
      ? `${checks.length}件の照合がすべて一致しています。図表ごとの照合は「${CHECKS}」シートに示しています。`
      : `${failed.length}件の照合が一致していません。「${CHECKS}」シートを確認し、公表しないでください。`,
    failed.length === 0 ? styles.lead : styles.warning,
  );
  page.line(styles.columnHead, [
    [1, '確かめたこと'],
    [6, '左辺'],
    [7, '右辺'],
    [8, '判定'],
  ]);
  const draw = (label: string, check: Check) => {
    page.draft.across(page.row, 1, 5, styles.text, label);
    drawCheck(page.draft, page.row, 6, check);
    page.draft.atLeast(page.row, LINE);
    page.row++;
  };
  for (const check of checks.filter(({ kind }) => kind !== 'figures')) draw(check.label.ja, check);
  const figures = checks.filter(({ kind }) => kind === 'figures');
  const equal = figures.filter(({ isEqual }) => isEqual).length;
  const label = { ja: '図表のすべての項目の照合の件数 ＝ 一致した件数', en: '' };
  draw(label.ja, { kind: 'figures', label, left: figures.length, right: equal, isEqual: figures.length === equal });
  page.gap();
}

function drawIncluded(page: Page, { edition, intake }: Consolidation): void {
  const included = intake.entries.filter((entry) => entry.included !== undefined);
  if (included.length === 0) return;
  page.heading('理由を付して集計に含めた先');
  page.paragraph('必須修正のある項目は、誤った値を数えないよう、無回答として扱っています。');
  page.line(styles.columnHead, [
    [1, '機関'],
    [3, '含めた理由と残っている問題'],
  ]);
  for (const { code, name, overridden } of included) {
    page.line(styles.text, [
      [1, `${code} ${visible(name ?? '', NAME)}`],
      [3, reasonWords(overridden!, edition, 'ja')],
    ]);
  }
  page.gap();
}

function drawWaivers(page: Page, { intake }: Consolidation): void {
  const { waivers = [] } = intake;
  if (waivers.length === 0) return;
  page.heading('当局の免除');
  page.line(styles.columnHead, [
    [1, '機関コード'],
    [2, '指摘番号'],
    [3, '理由と期限、免除した指摘の件数'],
  ]);
  for (const { waiver, isInForce, findings } of waivers) {
    const state = isInForce ? `${findings}件` : '期限切れ';
    page.line(styles.text, [
      [1, waiver.institution],
      [2, waiver.rule],
      [3, `${waiverWords(waiver, 'ja')}　${state}`],
    ]);
  }
  page.gap();
}

function drawLeftOut(page: Page, { edition, intake }: Consolidation): void {
  page.heading('集計に含めていないファイル');
  if (intake.leftOut.length === 0) page.paragraph('ありません。', styles.lead);
  else {
    page.line(styles.columnHead, [
      [1, 'ファイル'],
      [3, '理由コード'],
      [5, '理由'],
    ]);
    for (const { file, reason } of intake.leftOut) {
      page.line(styles.text, [
        [1, visible(file, NAME)],
        [3, reason!.code],
        [5, reasonWords(reason!, edition, 'ja')],
      ]);
    }
  }
  page.gap();
}

function drawMissing(page: Page, { edition, intake }: Consolidation): void {
  page.heading('未提出の先（対象先一覧にあり、読み取れるファイルが届いていない先）');
  if (intake.missing.length === 0) page.paragraph('ありません。', styles.lead);
  else {
    page.line(
      styles.columnHead,
      [
        [1, '機関コード'],
        [2, '機関名'],
        [5, '業態'],
      ],
      5,
    );
    for (const { code, name, sector } of intake.missing) {
      page.line(
        styles.text,
        [
          [1, code],
          [2, visible(name, NAME)],
          [5, edition.sectors.find(({ id }) => id === sector)!.label.ja],
        ],
        5,
      );
    }
  }
  page.gap();
}

function drawContents(page: Page, { figures, pivots, datasetElsewhere }: OverviewParts): void {
  page.heading('このブックの見方');
  const sheets: readonly Content[] = [
    ...figures,
    { sheet: INTAKE, title: '受領した全ファイルの判定と理由' },
    { sheet: CHECKS, title: '両辺を別々に数えた照合の全件' },
    { sheet: FINDINGS, title: '必須修正・要確認・注意・参考の全件' },
    ...pivots,
    ...(datasetElsewhere === undefined ? [{ sheet: DATASET, title: '全回答の一覧（Excelのテーブル）' }] : []),
    { sheet: GLOSSARY, title: '用語の定義と集計上の取扱い' },
  ];
  for (const { sheet, title } of sheets) {
    page.draft.link(page.row, 1, styles.link, sheet, linkTo(sheet));
    page.draft.across(page.row, 2, LAST, styles.text, title);
    page.draft.atLeast(page.row, Math.max(LINE, heightFor(title, widthBetween(columns, 2, LAST))));
    page.row++;
  }
  page.paragraph(
    datasetElsewhere === undefined
      ? '図表の数値は「回答データ」の表を数える数式です。表を並べ替えたり絞り込んだりしても変わりません。ピボットテーブルは、表を変更したあとに「すべて更新」で更新してください。'
      : datasetElsewhere,
  );
}
