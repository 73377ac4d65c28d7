import type { CatalogueEntry } from '../catalogue-entry.js';

/** What keeps results from being checked before their release. */
export const disclosure: readonly CatalogueEntry[] = [
  {
    code: 'RELEASE_POLICY',
    kind: 'usage',
    title: { ja: '秘匿方針の誤り', en: 'Unusable policy' },
    message: {
      ja: '秘匿方針の「{place}」の値「{found}」は使えません。',
      en: 'The policy cannot have “{found}” for “{place}”.',
    },
    fix: {
      ja: '方針ファイルには smallestBase、smallestSectorBase（3以上）、fewest、width（1以上）だけを、100以下の整数で書いてください。',
      en: 'Write only smallestBase, smallestSectorBase (3 or more), fewest and width (1 or more) in the policy file, as whole numbers up to 100.',
    },
  },
  {
    code: 'RELEASE_EARLIER',
    kind: 'usage',
    title: { ja: '過去の公表記録の誤り', en: 'Unusable earlier release' },
    message: {
      ja: '過去の公表記録の「{place}」を読み取れません。',
      en: 'The record of an earlier release cannot be read at “{place}”.',
    },
    fix: {
      ja: '当時保存した公表記録のファイルを、変更せずに指定してください。',
      en: 'Give the record that was saved with the earlier release, unchanged.',
    },
  },
  {
    code: 'RELEASE_SOLVER',
    kind: 'usage',
    title: { ja: '秘匿の検査の中断', en: 'The disclosure check stopped' },
    message: {
      ja: '秘匿の検査に使う計算が終わりませんでした（{reason}）。検査が済んでいないため、公表用の資料は作成していません。',
      en: 'The calculation of the disclosure check did not finish ({reason}). Because nothing is proven, nothing is released.',
    },
    fix: {
      ja: 'もう一度実行してください。繰り返す場合は、このコードを添えて開発者にお知らせください。',
      en: 'Run it again. If it happens again, report this code to the developers.',
    },
  },
];
