import type { Text } from '../checklist/index.js';

/** What the cover says about a submission; every field is a text, blank as `''`. */
export interface Cover {
  /** Institution code, such as `SL-0001`. */
  readonly code: string;
  readonly name: string;
  /** Sector id of the edition. */
  readonly sector: string;
  readonly contact: string;
  /** Reference date of the assessment (評価基準日), ISO. */
  readonly asOf: string;
  /** Date of submission (提出日), ISO. */
  readonly submitted: string;
  readonly preparedBy: string;
  readonly checkedBy: string;
  readonly approvedBy: string;
  /** Receipt code, written when a submission is sealed. */
  readonly receipt: string;
}

export type CoverField = keyof Cover;

/** How a field of the cover is printed and what may be typed into it. */
export interface CoverFieldDefinition {
  readonly id: CoverField;
  readonly label: Text;
  readonly kind: 'text' | 'date' | 'sector' | 'automatic';
  /** Characters allowed in a text. */
  readonly max?: number;
  /** Printed beside the cell. */
  readonly hint: string;
}

/** Fields of the cover in printed order. */
export const coverFields: readonly CoverFieldDefinition[] = [
  {
    id: 'code',
    label: { ja: '金融機関コード', en: 'Institution code' },
    kind: 'text',
    max: 20,
    hint: '通知されたコードを半角で記入してください。例：SL-0001',
  },
  {
    id: 'name',
    label: { ja: '金融機関名', en: 'Name of the institution' },
    kind: 'text',
    max: 100,
    hint: '正式名称を記入してください。',
  },
  {
    id: 'sector',
    label: { ja: '業態', en: 'Sector' },
    kind: 'sector',
    hint: 'プルダウンから選択してください。',
  },
  {
    id: 'contact',
    label: { ja: '連絡先', en: 'Contact' },
    kind: 'text',
    max: 300,
    hint: '担当部署、担当者名、電話番号、メールアドレスを記入してください。',
  },
  {
    id: 'asOf',
    label: { ja: '評価基準日', en: 'Reference date' },
    kind: 'date',
    hint: '自己評価の基準とした日です。異なる場合は修正してください。',
  },
  {
    id: 'submitted',
    label: { ja: '提出日', en: 'Date of submission' },
    kind: 'date',
    hint: '提出する日を「2023/7/31」のように記入してください。',
  },
  {
    id: 'preparedBy',
    label: { ja: '作成者', en: 'Prepared by' },
    kind: 'text',
    max: 100,
    hint: '所属・役職・氏名を記入してください。',
  },
  {
    id: 'checkedBy',
    label: { ja: '確認者', en: 'Checked by' },
    kind: 'text',
    max: 100,
    hint: '作成者以外の方が記入してください。',
  },
  {
    id: 'approvedBy',
    label: { ja: '承認者', en: 'Approved by' },
    kind: 'text',
    max: 100,
    hint: '提出を承認した役職員を記入してください。',
  },
  {
    id: 'receipt',
    label: { ja: '受付コード', en: 'Receipt code' },
    kind: 'automatic',
    hint: '提出の処理で自動的に記入されます。入力は不要です。',
  },
];

/** A cover on which nothing is written. */
export const blankCover: Cover = {
  code: '',
  name: '',
  sector: '',
  contact: '',
  asOf: '',
  submitted: '',
  preparedBy: '',
  checkedBy: '',
  approvedBy: '',
  receipt: '',
};
