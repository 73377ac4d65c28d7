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
  {
    code: 'USAGE_NO_OUTPUT',
    kind: 'usage',
    title: { ja: '出力先の指定がない', en: 'Nowhere to write' },
    message: { ja: '写しの出力先が指定されていません。', en: 'No output was given.' },
    fix: {
      ja: '「-o ファイル名」で出力先を指定するか、「--dry-run」を付けて変更の内容だけを表示してください。',
      en: 'Give one with -o FILE, or only look at the changes with --dry-run.',
    },
  },
  {
    code: 'USAGE_OUTPUT_EXISTS',
    kind: 'usage',
    title: { ja: '出力先が既に存在', en: 'Output is there already' },
    message: {
      ja: '「{path}」は既にあります。',
      en: 'There is a “{path}” already.',
    },
    fix: {
      ja: '上書きはしません。別の名前を指定するか、既にあるファイルを移してください。',
      en: 'Nothing is written over. Give another name, or move that file away.',
    },
  },
  {
    code: 'USAGE_NO_SUCH_PATH',
    kind: 'usage',
    title: { ja: '指定先なし', en: 'No such path' },
    message: {
      ja: '「{path}」が見つかりません。',
      en: 'There is no “{path}”.',
    },
    fix: {
      ja: 'ファイル名またはフォルダー名をご確認ください。',
      en: 'Check the name of the file or folder.',
    },
  },
  {
    code: 'USAGE_BAD_LANGUAGE',
    kind: 'usage',
    title: { ja: '表示言語の誤り', en: 'Unknown language' },
    message: {
      ja: '表示言語「{found}」は使えません。',
      en: 'There is no language “{found}”.',
    },
    fix: {
      ja: '--lang には ja または en を指定してください。',
      en: 'Give ja or en to --lang.',
    },
  },
  {
    code: 'USAGE_BAD_FORMAT',
    kind: 'usage',
    title: { ja: '出力形式の誤り', en: 'Unknown format' },
    message: {
      ja: '出力形式「{found}」は使えません。',
      en: 'There is no format “{found}”.',
    },
    fix: {
      ja: '--format には {known} のいずれかを指定してください。',
      en: 'Give --format one of {known}.',
    },
  },
  {
    code: 'USAGE_OUTPUT_IS_INPUT',
    kind: 'usage',
    title: { ja: '出力先の誤り', en: 'Output is an input' },
    message: {
      ja: '出力先「{path}」は、読み込むファイルと同じです。元のファイルは上書きしません。',
      en: 'The output “{path}” is one of the files to be read. Originals are never overwritten.',
    },
    fix: {
      ja: '別のフォルダーまたはファイル名を指定してください。',
      en: 'Give another folder or file name.',
    },
  },
  {
    code: 'OUTPUT_UNWRITABLE',
    kind: 'usage',
    title: { ja: '書き込みの失敗', en: 'Cannot be written' },
    message: {
      ja: '「{path}」に書き込めません（{reason}）。',
      en: '“{path}” cannot be written ({reason}).',
    },
    fix: {
      ja: '同じ名前のファイルを開いている場合は閉じ、フォルダーの書き込み権限と空き容量をご確認ください。',
      en: 'Close the file if it is open, and check the permission and free space of the folder.',
    },
  },
];
