import type { ColumnWidth, Sheet } from '../../book/index.js';
import { heightFor, SheetDraft } from '../../book/index.js';
import type { Release } from '../../disclosure/index.js';
import { ALL, policyWords } from '../../disclosure/index.js';
import type { Edition } from '../../checklist/index.js';
import { dateWords } from '../../findings/index.js';
import type { Frame } from '../books/frame.js';
import { sheetOf } from '../books/frame.js';
import { SAMPLE_NOTICE } from '../books/overview-sheet.js';
import { styles } from '../books/styles.js';
import { HIDDEN, looks, MARK } from './look.js';
import type { Recipient } from './recipient.js';
import { withheldCounts } from './release-record.js';
import { protectionNote, reasonWords } from './withheld-words.js';

export const COVER = '表紙';

const columns: readonly ColumnWidth[] = [
  { from: 1, to: 1, width: 24 },
  { from: 2, to: 2, width: 96 },
  { from: 3, to: 3, width: 18 },
];
const LAST = 3;
const WIDTH = 136;

/** A sheet of the return in its table of contents. */
export interface Content {
  readonly sheet: string;
  readonly title: string;
}

export interface CoverParts {
  readonly edition: Edition;
  readonly release: Release;
  readonly recipient: Recipient;
  readonly created: string;
  readonly contents: readonly Content[];
}

/** To whom the return goes, what it shows of whom, how to read it, and what is withheld by which rules. */
export function coverSheet(parts: CoverParts, frame: Frame): Sheet {
  const page = new CoverPage();
  page.title(parts.edition.title.ja);
  page.recipient(parts);
  page.section('本書について', about(parts));
  page.section('読み方', howToRead(parts));
  page.withheld(parts);
  page.contents(parts.contents);
  return sheetOf(page.draft, columns, frame, COVER, { tabColor: '1F3A5F', breaks: page.breaks });
}

function about({ recipient }: CoverParts): string[] {
  return [
    '提出いただいた点検票を集計し、回答の分布の中での貴社の位置をお知らせするものです。点数や順位は付けていません。優劣・合否を示すものではありません。',
    ...(recipient.arrival
      ? []
      : [
          '貴社の点検票は集計に含まれていないため、貴社の回答は記載していません。集計結果だけをお知らせします。含まれていない理由は、点検票の受付結果をご確認ください。',
        ]),
    '他の先の名称や回答、自由記述、コメントは含みません。数値はすべて値で記載しており、数式や外部への参照はありません。',
    SAMPLE_NOTICE,
  ];
}

function howToRead({ edition, recipient }: CoverParts): string[] {
  const sector = edition.sectors.find(({ id }) => id === recipient.sector)?.label.ja;
  return [
    ...(recipient.arrival
      ? [
          `${MARK} が貴社の回答です。グラフでは、貴社の回答に当たる部分を濃い枠で囲み、数値の前に ${MARK} を付けています。`,
          `「全体」${sector ? `と「${sector}」` : ''}の数値には、いずれも貴社の回答を含みます。`,
        ]
      : []),
    '母数は、その項目の対象となり、回答した先の数です。対象外・無回答の先は含みません。図表は、公表する図表と同じ母数・同じ数値です。',
    '割合は、先の数を母数で割り、小数点第2位を四捨五入しています。合計が100にならないことがあります。「計」は先の数を合計してから割合を計算しています。',
  ];
}

class CoverPage {
  readonly draft = new SheetDraft();
  readonly breaks: number[] = [];
  private row = 1;

  title(edition: string): void {
    this.draft.across(this.row, 1, LAST, styles.lead, edition);
    this.draft.atLeast(this.row++, 20);
    this.draft.across(this.row, 1, LAST, styles.title, '集計結果の還元');
    this.draft.atLeast(this.row++, 30);
    this.row++;
  }

  recipient({ edition, release, recipient, created }: CoverParts): void {
    const institutions = (id: string) =>
      release.populations.find((population) => population.id === id)?.institutions ?? 0;
    const sectors = edition.sectors.map(({ id, label }) => `${label.ja} ${institutions(id)}先`).join('、');
    const sector = edition.sectors.find(({ id }) => id === recipient.sector);
    const lines: readonly (readonly [string, string])[] = [
      ['機関名', recipient.name],
      ['機関コード', recipient.code],
      ['業態', sector?.label.ja ?? '（業態が分からないため、全体の集計だけを記載しています）'],
      ['集計した先', `${institutions(ALL)}先（${sectors}）`],
      ['版', `${edition.id}（評価基準日 ${dateWords(edition.asOf).ja}）`],
      ['自己評価期間', `${dateWords(edition.window.from).ja}から${dateWords(edition.window.to).ja}まで`],
      ['作成日', dateWords(created.slice(0, 10)).ja],
    ];
    for (const [label, text] of lines) {
      this.draft.put(this.row, 1, looks.boxLabel, label);
      this.draft.across(
        this.row,
        2,
        LAST,
        label === '機関名' ? { ...looks.box, font: { bold: true, size: 13 } } : looks.box,
        text,
      );
      this.draft.atLeast(this.row, label === '機関名' ? Math.max(26, heightFor(text, 110, 13)) : heightFor(text, 110));
      this.row++;
    }
    this.row++;
  }

  section(title: string, paragraphs: readonly string[]): void {
    this.heading(title);
    for (const text of paragraphs) this.paragraph(`・${text}`);
    this.row++;
  }

  withheld({ edition, release, recipient }: CoverParts): void {
    this.breaks.push(this.row);
    this.heading('表示していない数値');
    for (const { ja } of policyWords(release.policy)) this.paragraph(`・${ja}`);
    this.row++;
    const populations = [ALL, recipient.sector];
    const counts = withheldCounts(release).filter(({ population }) => populations.includes(population));
    const names = new Map([[ALL, '全体'], ...edition.sectors.map(({ id, label }) => [id, label.ja] as const)]);
    this.line(styles.columnHead, ['区分', `理由（本書では ${HIDDEN} と表示しています）`, '欄の数']);
    for (const { population, reason, cells } of counts) {
      this.line(styles.text, [names.get(population)!, reasonWords[reason], `${cells}`]);
    }
    if (counts.length === 0) this.line(styles.text, ['全体', '表示していない数値はありません。', '0']);
    if (counts.some(({ reason }) => reason === 'protection')) this.paragraph(`・${protectionNote}`);
    this.row++;
  }

  contents(contents: readonly Content[]): void {
    this.heading('目次');
    for (const { sheet, title } of contents) {
      this.draft.put(this.row, 1, styles.text, sheet);
      this.draft.across(this.row, 2, LAST, styles.text, title);
      this.draft.atLeast(this.row++, 18);
    }
  }

  private heading(text: string): void {
    this.draft.across(this.row, 1, LAST, styles.heading, text);
    this.draft.atLeast(this.row++, 22);
  }

  private paragraph(text: string): void {
    this.draft.across(this.row, 1, LAST, styles.paragraph, text);
    this.draft.atLeast(this.row++, heightFor(text, WIDTH));
  }

  private line(
    style: (typeof styles)['text'] | (typeof styles)['columnHead'],
    texts: readonly [string, string, string],
  ): void {
    texts.forEach((text, place) => this.draft.put(this.row, place + 1, style, text));
    this.draft.atLeast(this.row++, Math.max(18, heightFor(texts[1], 92)));
  }
}
