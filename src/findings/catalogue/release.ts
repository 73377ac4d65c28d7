import type { CatalogueEntry } from '../catalogue-entry.js';

/** What stops returns and publications on their way out. */
export const release: readonly CatalogueEntry[] = [
  {
    code: 'RELEASE_BLOCKED',
    kind: 'refusal',
    title: { ja: '公表・還元の停止', en: 'Release blocked' },
    message: {
      ja: '公表する数値から個別の先の回答が推測される欄が{count}件あるため、公表・還元を止めました。何も出力していません。',
      en: '{count} cells would give institutions away. Nothing was released.',
    },
    fix: {
      ja: '方針（--policy）で業態別の最小の母数を大きくするか、過去の記録（--earlier）と今回の対象先の違いを確認してください。',
      en: 'Ask for a larger base by sector in the policy (--policy), or check who joined and left since the earlier release (--earlier).',
    },
  },
  {
    code: 'RELEASE_FILE_LEAK',
    kind: 'refusal',
    title: { ja: '他の先の情報の混入', en: 'Another institution in the file' },
    message: {
      ja: '「{file}」の中（{part}）に、別の先（{owner}）の{kind}がありました。公表・還元を止め、何も出力していません。',
      en: '“{file}” ({part}) holds the {kind} of another institution ({owner}). Nothing was released.',
    },
    fix: {
      ja: '出力したファイルを渡さないでください。このコードと表示された内容を開発元にお知らせください。',
      en: 'Hand nothing out. Report this code and what is shown to the developers.',
    },
  },
];
