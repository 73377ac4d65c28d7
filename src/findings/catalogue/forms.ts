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
    cases: {
      looksLikeForm: {
        message: {
          ja: '点検票の様式に見えますが、点検票であることを示す名前と版の表示が失われています。',
          en: 'This looks like the form, but has lost the names and the mark by which a checklist is known.',
        },
        fix: {
          ja: 'コマンドラインの「tenken repair ファイル -o 出力先」で様式を修復した写しを作成し、それを使ってください。損傷の内容は「tenken inspect」で確認できます。',
          en: 'Make a copy whose form is restored with tenken repair FILE -o FILE on the command line, and use that. What is damaged is shown by tenken inspect.',
        },
      },
    },
  },
  {
    code: 'EDITION_UNKNOWN',
    kind: 'usage',
    title: { ja: '未知の版', en: 'Unknown edition' },
    message: {
      ja: '「{found}」という版はありません（使える版：{known}）。',
      en: 'There is no edition “{found}” (there is: {known}).',
    },
    fix: {
      ja: '--edition には使える版のIDを指定してください。省略すると今回の版になります。',
      en: 'Give --edition the id of one that there is. Without it the present edition is taken.',
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
