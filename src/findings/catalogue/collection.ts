import type { CatalogueEntry } from '../catalogue-entry.js';

/** What befalls files and the collection while workers of the regulator's view read, count and write. */
export const collection: readonly CatalogueEntry[] = [
  {
    code: 'FILE_MEMORY',
    kind: 'refusal',
    title: { ja: '読み取りの中断', en: 'Reading broke off' },
    message: {
      ja: '読み取りが途中で止まりました。メモリーが不足した可能性があります。',
      en: 'Reading broke off, probably because memory ran short.',
    },
    fix: {
      ja: 'ほかのアプリやタブを閉じてから、このファイルをもう一度追加してください。同じことが続くときは、提出元に点検票の再提出を依頼してください。',
      en: 'Close other programs and tabs and add this file again. If it happens again, ask the institution for another copy.',
    },
  },
  {
    code: 'FILE_TIMEOUT',
    kind: 'refusal',
    title: { ja: '読み取りの時間切れ', en: 'Reading took too long' },
    message: {
      ja: '{seconds}秒たっても読み取りが終わらないため、打ち切りました。',
      en: 'Reading was given up after {seconds} seconds.',
    },
    fix: {
      ja: 'ファイルがネットワーク上にあるときは、手元に複写してから追加してください。同じことが続くときは、提出元に点検票の再提出を依頼してください。',
      en: 'If the file is on a network, copy it to this machine and add it again. If it happens again, ask the institution for another copy.',
    },
  },
  {
    code: 'FILE_DEFECT',
    kind: 'refusal',
    title: { ja: '本製品の不具合', en: 'Defect of this product' },
    message: {
      ja: '本製品の不具合により、このファイルを読み取れませんでした。ファイルの誤りではありません。',
      en: 'A defect of this product kept this file from being read. The file is not at fault.',
    },
    fix: {
      ja: 'サポートの窓口にお知らせください。ほかのファイルの集計は続けられます。',
      en: 'Please report it. The other files can be consolidated nevertheless.',
    },
  },
  {
    code: 'INTAKE_LOST',
    kind: 'refusal',
    title: { ja: '集計の中断', en: 'Consolidation broke off' },
    message: {
      ja: '集計の処理が途中で止まりました。メモリーが不足した可能性があります。出力は作成していません。',
      en: 'Consolidation broke off, probably because memory ran short. Nothing was made.',
    },
    fix: {
      ja: 'ほかのアプリやタブを閉じてから、もう一度実行してください。同じことが続くときは、コマンドライン（tenken consolidate）を使ってください。',
      en: 'Close other programs and tabs and try again. If it happens again, use the command line (tenken consolidate).',
    },
  },
];
