import type { CatalogueEntry } from '../catalogue-entry.js';

/** Wrong calls of a door: the command line, or a pane with input that it cannot use. */
export const usage: readonly CatalogueEntry[] = [
  {
    code: 'USAGE_NO_FILES',
    kind: 'usage',
    title: { ja: 'ファイルの指定なし', en: 'No files' },
    message: {
      ja: '対象のファイルがありません。',
      en: 'There is no file to work on.',
    },
    fix: {
      ja: '点検票のファイルか、それを入れたフォルダーを指定してください。',
      en: 'Give checklist files or a folder of them.',
    },
  },
  {
    code: 'USAGE_BAD_DATE',
    kind: 'usage',
    title: { ja: '日付の誤り', en: 'Not a date' },
    message: {
      ja: '「{found}」は日付ではありません。',
      en: '“{found}” is not a date.',
    },
    fix: {
      ja: '「2023-08-31」のように指定してください。',
      en: 'Write it like 2023-08-31.',
    },
  },
  {
    code: 'USAGE_BAD_ROSTER',
    kind: 'usage',
    title: { ja: '対象先一覧の誤り', en: 'Roster not understood' },
    message: {
      ja: '対象先一覧を読み取れません：{problem}。',
      en: 'The roster cannot be read: {problem}.',
    },
    fix: {
      ja: '1行目に「コード」「名称」「業態」の見出しがあり、2行目から1行に1先が並ぶ表にしてください。',
      en: 'It must have a header row with code, name and sector, and one institution a row below.',
    },
  },
  {
    code: 'USAGE_INCLUDE_REASON',
    kind: 'usage',
    title: { ja: '理由の指定なし', en: 'No reason' },
    message: {
      ja: '「{code}」を集計に含める理由が指定されていません。',
      en: 'No reason is given for including “{code}”.',
    },
    fix: {
      ja: '--include の直後に --reason で理由を指定してください。',
      en: 'Give one with --reason right after --include.',
    },
  },
];
