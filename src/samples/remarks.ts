import type { Answers } from '../checklist/index.js';
import { answerOf } from '../checklist/index.js';
import { Random } from './random.js';

/** Something an institution may add to an answer. */
interface Remark {
  readonly question: string;
  readonly row?: string;
  /** Only where this option was chosen. */
  readonly option: string;
  readonly texts: readonly string[];
}

const remarks: readonly Remark[] = [
  {
    question: 'q01',
    option: 'a',
    texts: ['中期経営計画の重点施策に「サイバーレジリエンスの強化」を掲げています。', '取締役会で毎年見直しています。'],
  },
  {
    question: 'q02',
    option: 'b',
    texts: ['2023年度下期に計画を策定する予定です。', '次期中期経営計画と合わせて検討中です。'],
  },
  { question: 'q04', option: 'own', texts: ['月次で報告し、重大な事象は都度報告しています。'] },
  {
    question: 'q05',
    option: 'group',
    texts: ['持株会社が設置するグループCSIRTを利用しています。', '海外親会社のグローバルCSIRTと連携しています。'],
  },
  { question: 'q06', option: 'flexible', texts: ['システム投資枠の中で優先度に応じて配分しています。'] },
  { question: 'q09', option: 'adhoc', texts: ['ガイドライン等の改正があった都度見直しています。'] },
  {
    question: 'q10',
    row: 'software',
    option: 'l1',
    texts: [
      'ソフトウェア構成（SBOM）の管理は2024年度から段階的に整備します。',
      '脆弱性管理ツールの導入と合わせて検討しています。',
    ],
  },
  {
    question: 'q11',
    option: 'event',
    texts: ['Log4jの脆弱性が公表された際に全システムを対象に臨時の評価を実施しました。'],
  },
  { question: 'q13', option: 'short', texts: ['生成AIの利用に伴うリスクを評価できる人材が不足しています。'] },
  { question: 'q17', row: 'internal', option: 'none', texts: ['社内システムの診断は次年度の計画に含めています。'] },
  { question: 'q18', option: 'tlpt', texts: ['2022年度に外部の専門業者によるTLPTを実施しました。'] },
  { question: 'q18', option: 'planned', texts: ['2024年度の実施に向けて予算を申請しています。'] },
  {
    question: 'q19',
    row: 'offline',
    option: 'never',
    texts: ['閉域網にあり外部媒体の接続も禁止しているため、更改時に対応しています。'],
  },
  {
    question: 'q21',
    option: 'department',
    texts: ['2024年度に統括部署での一元管理へ移行する予定です。', '所管部署が年1回、統括部署に報告しています。'],
  },
  { question: 'q24', option: 'checked', texts: ['チェックリストにより年1回、遵守状況を確認しています。'] },
  {
    question: 'q25',
    row: 'audit',
    option: 'short',
    texts: ['監査部門にサイバーセキュリティの専門人材がいないため、外部監査法人に支援を依頼しています。'],
  },
  {
    question: 'q28',
    option: 'twice',
    texts: ['全役職員を対象に四半期ごとに実施しています。', '開封率と報告率を部署別に還元しています。'],
  },
  { question: 'q29', option: 'edr', texts: ['EDRは2023年6月に全端末への展開を完了しました。'] },
  { question: 'q37', option: 'part', texts: ['夜間・休日はアラートを担当者の携帯電話に通知しています。'] },
  { question: 'q37', option: 'none', texts: ['2024年度に外部のSOCサービスを導入する方向で検討しています。'] },
  { question: 'q41', row: 'publish', option: 'l1', texts: ['広報部門と公表基準を協議中です。'] },
  {
    question: 'q42',
    row: 'ransom',
    option: 'noplan',
    texts: ['自然災害のCPを準用していますが、専用のCPは年度内に策定します。'],
  },
  {
    question: 'q43',
    row: 'ransom',
    option: 'exercise',
    texts: ['経営層が参加する机上演習を2023年2月に実施しました。'],
  },
  {
    question: 'q46',
    row: 'offline',
    option: 'l1',
    texts: ['遠隔地バックアップはありますが、ネットワークから到達可能な構成です。'],
  },
  {
    question: 'q47',
    option: 'restore',
    texts: ['年1回、主要システムの復元テストを実施し、所要時間を計測しています。'],
  },
  {
    question: 'q48',
    option: 'minor',
    texts: ['委託先での発生を含みます（当社の顧客情報への影響なし）。', '業務への影響は半日程度でした。'],
  },
];

/** Free texts of その他, by question. */
const otherTexts: Readonly<Record<string, readonly string[]>> = {
  q04: ['サイバー保険の付保状況', '外部委託先の点検結果', 'グループ各社の対応状況'],
  q07: ['ISMS認証の審査', '親会社による現地調査'],
  q08: ['リスク管理委員会', 'グループの監査統括部門'],
  q11: ['外部委託先の変更時', '組織再編時'],
  q12: ['グループのリスク委員会', '経営会議の下部委員会'],
  q14: ['ダークウェブ上の漏えい情報', '取引ベンダーからの個別通知'],
  q16: ['海外グループの情報共有会', '地域の官民連携協議会'],
  q22: ['サイバー保険の付保', 'ソフトウェア構成情報の提出'],
  q23: ['セキュリティ評価サービスによるスコアの確認', '役員間の定例会議'],
  q26: ['社内CTF・演習環境の提供', '外部専門家との定例勉強会'],
  q29: ['画面への透かし表示', 'ブラウザ分離'],
  q32: ['脅威インテリジェンスによる偽サイト監視', '外形監視'],
  q33: ['閉塞ページへの自動切替え', 'DNSサービスの冗長化'],
  q35: ['仮想パッチ', 'ファイル整合性の日次確認'],
  q38: ['ダークウェブの監視', '外部委託先の接続状況'],
  q45: ['警察との共同対処訓練', '親会社が主催する演習'],
  q47: ['代替システムの確保', 'グループ内での復旧支援協定'],
};

/** Comments that an institution writes beside its answers; most write few. By question id. */
export function commentsOf(answers: Answers, seed: number, code: string): Record<string, string> {
  const random = new Random(seed, `comments.${code}`);
  // Some write much, most little.
  const talkative = random.unit() * random.unit() * 0.5;
  const comments: Record<string, string> = {};
  for (const { question, row, option, texts } of remarks) {
    const written = random.unit() < talkative;
    const text = random.pick(texts);
    const answer = answerOf(answers, question, row);
    const fits = typeof answer === 'string' ? answer === option : Array.isArray(answer) && answer.includes(option);
    if (written && fits) comments[question] = text;
  }
  return comments;
}

/** What an institution that chose その他 means by it, by question id. */
export function otherTextsOf(answers: Answers, seed: number, code: string): Record<string, string> {
  const random = new Random(seed, `other.${code}`);
  const texts: Record<string, string> = {};
  for (const [question, candidates] of Object.entries(otherTexts)) {
    const text = random.pick(candidates);
    const answer = answers[question]!;
    if (answer === 'other' || (Array.isArray(answer) && answer.includes('other'))) texts[question] = text;
  }
  return texts;
}
