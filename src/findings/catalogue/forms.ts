import type { CatalogueEntry } from '../catalogue-entry.js';

/** Workbooks that are sound, but not what was asked for; editions and books that are broken. */
export const forms: readonly CatalogueEntry[] = [
  {
    code: 'NOT_CHECKLIST',
    kind: 'refusal',
    title: { ja: '点検票ではない', en: 'Not a checklist' },
    message: {
      ja: 'Excelブックですが、点検票ではありません。',
      en: 'This is an Excel workbook, but not a checklist.',
    },
    fix: {
      ja: '配布された点検票のファイルを指定してください。',
      en: 'Give the checklist file as issued.',
    },
  },
  {
    code: 'EDITION_UNKNOWN',
    kind: 'refusal',
    title: { ja: '未知の版', en: 'Unknown edition' },
    message: {
      ja: '「{found}」という版の点検票には対応していません。',
      en: 'Checklists of the edition “{found}” are not known.',
    },
    fix: {
      ja: '今回の点検票に回答を記入し直すか、この版に対応した製品を使ってください。',
      en: 'Use the checklist of this edition, or a version of the product that knows it.',
    },
  },
  {
    code: 'EDITION_BROKEN',
    kind: 'refusal',
    title: { ja: '版の定義の誤り', en: 'Broken edition' },
    message: {
      ja: '版の定義に{count}件の誤りがあるため、使用できません。',
      en: 'The definition of the edition has {count} problems and cannot be used.',
    },
    fix: {
      ja: '一覧に示した箇所を訂正してください。',
      en: 'Correct the places listed.',
    },
  },
  {
    code: 'PATCH_UNKNOWN_SHEET',
    kind: 'refusal',
    title: { ja: '書き込み先のシートがない', en: 'Sheet to be changed is missing' },
    message: {
      ja: '書き込み先のシート「{sheet}」がありません。',
      en: 'There is no sheet “{sheet}” to write to.',
    },
    fix: {
      ja: 'ブックが途中で変更された可能性があります。読み込み直してください。',
      en: 'The workbook may have been changed meanwhile. Read it again.',
    },
  },
  {
    code: 'PATCH_UNSUPPORTED',
    kind: 'refusal',
    title: { ja: '書き込めないブック', en: 'Workbook cannot be changed' },
    message: {
      ja: 'このブックには書き込めない内容があります（{what}）。',
      en: 'The workbook holds something that cannot be changed ({what}).',
    },
    fix: {
      ja: 'Excelで開いて保存し直してから、もう一度実行してください。',
      en: 'Open and save it in Excel, then try again.',
    },
  },
  {
    code: 'BOOK_INVALID',
    kind: 'refusal',
    title: { ja: 'ブックを作成できない', en: 'Book cannot be made' },
    message: {
      ja: 'ブックを作成できません（{problem}：{place}）。',
      en: 'The book cannot be made ({problem}: {place}).',
    },
    fix: {
      ja: '製品の不具合です。入力を添えて開発元に連絡してください。',
      en: 'This is a defect of the product. Report it together with the input.',
    },
  },
];
