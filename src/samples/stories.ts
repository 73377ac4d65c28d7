import type { Pins } from './draft.js';

/** Why one institution answers as it does although a rule asks for confirmation. */
export interface Story {
  /** Place in its block of 71 institutions, from 0. */
  readonly place: number;
  readonly pins: Pins;
  /** Confirmations that the pins bring about. */
  readonly rules: readonly string[];
  /** What it writes into the 説明 sheet; confirmations without a line here stay unexplained. */
  readonly explanations: readonly { readonly rule: string; readonly question: string; readonly text: string }[];
  /** Texts of その他 as it left them: blank where it marked その他 (V06), written where it did not (V07). */
  readonly otherTexts?: Readonly<Record<string, string>>;
  /** What it writes beside questions, such as texts that look like a formula or have several lines. */
  readonly comments?: Readonly<Record<string, string>>;
}

/** Each confirms that a finding can be honest: some institutions explain it, others forgot to. */
export const stories: readonly Story[] = [
  {
    place: 6,
    pins: { 'q39.ident': 'l1', 'q39.retention': 'l2' },
    rules: ['L34'],
    explanations: [
      {
        rule: 'L34',
        question: 'q39',
        text: '保管期間はグループ共通の規程で一律に定めています。取得すべきログの一覧は現在整理中で、本年10月に規程化する予定です。',
      },
    ],
  },
  {
    place: 18,
    pins: { 'q46.gen': 'l1', 'q46.worm': 'l2' },
    rules: ['L45'],
    explanations: [
      {
        rule: 'L45',
        question: 'q46',
        text: '書換不可のクラウドストレージに最新世代のみを保管する方式としており、複数世代の保管は次期更改で対応します。',
      },
    ],
    comments: { q46: '対象としたシステムは次のとおりです。\n・契約管理システム\n・保険金支払システム' },
  },
  {
    place: 25,
    pins: { q32: ['waf', 'ips', 'tamper'], 'q42.ddos': 'plan', 'q44.stop': 'noplan' },
    rules: ['L43'],
    explanations: [],
    otherTexts: { q32: '公開前の設定診断' },
    comments: { q32: '=自社で運用する公開サイトだけを対象に回答しています。', q34: '-子会社のシステムは含みません。' },
  },
  {
    place: 38,
    pins: { 'q10.cloud': 'l2', q24: 'unused', 'q30.cloud': 'na' },
    rules: ['L50'],
    explanations: [
      {
        rule: 'L50',
        question: 'q24',
        text: 'パブリッククラウドは利用していませんが、親会社の方針により管理台帳の様式だけは整備しています。',
      },
    ],
  },
  {
    place: 44,
    pins: { 'q17.site': 'both', 'q19.internet': 'na', q32: ['waf', 'tamper'] },
    rules: ['L15'],
    explanations: [
      {
        rule: 'L15',
        question: 'q19',
        text: '公開Webサイトは親会社が構築・運用しており、パッチの適用方針は親会社が定めています。診断の結果は当社も受領しています。',
      },
    ],
  },
  {
    place: 57,
    pins: {
      q26: ['external', 'qualification', 'inhouse', 'other'],
      'q42.ransom': 'plan',
      'q43.ransom': ['exercise', 'review'],
      q45: ['none'],
    },
    rules: ['L44'],
    explanations: [],
    otherTexts: { q26: '' },
  },
  {
    place: 66,
    pins: {
      q16: ['authorities', 'group'],
      'q19.internet': 'maintenance',
      'q19.offline': 'period',
      q45: ['joint', 'tabletop'],
    },
    rules: ['L14', 'L48'],
    explanations: [
      {
        rule: 'L14',
        question: 'q19',
        text: '閉域のシステムは保守ベンダーが契約上30日以内に適用します。インターネット接続系は影響確認のうえ月次の定期保守で適用しています。',
      },
    ],
  },
];
