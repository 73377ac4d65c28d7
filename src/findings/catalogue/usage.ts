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
    code: 'USAGE_SAME_OUTPUT',
    kind: 'usage',
    title: { ja: '出力先の重複', en: 'Two outputs of one name' },
    message: {
      ja: '出力先が同じ「{path}」になるものがあります：{files}。',
      en: 'These would be written to the same “{path}”: {files}.',
    },
    fix: {
      ja: '何も書き込んでいません。ファイル名を変えるか、別々に実行して、出力先を分けてください。',
      en: 'Nothing was written. Rename one of them, or run the command for each with an output of its own.',
    },
  },
  {
    code: 'USAGE_FOLDER',
    kind: 'usage',
    title: { ja: 'フォルダーの指定', en: 'A folder instead of a file' },
    message: { ja: '「{path}」はフォルダーです。', en: '“{path}” is a folder.' },
    fix: {
      ja: 'その中のファイルを1つ指定してください。',
      en: 'Name the one file in it that is meant.',
    },
  },
  {
    code: 'USAGE_OPTION_MISSING',
    kind: 'usage',
    title: { ja: '必要なオプションの指定なし', en: 'An option is missing' },
    message: { ja: 'オプション「{name}」が指定されていません。', en: 'The option “{name}” is missing.' },
    fix: {
      ja: '「{name}」を付けて、もう一度実行してください。使い方は --help で確認できます。',
      en: 'Run the command again with “{name}”. What it takes is shown by --help.',
    },
  },
  {
    code: 'USAGE_OPTION_VALUE',
    kind: 'usage',
    title: { ja: 'オプションの値の指定なし', en: 'An option without its value' },
    message: { ja: 'オプション「{name}」の値が指定されていません。', en: 'The option “{name}” has no value.' },
    fix: {
      ja: 'オプションの直後に値を指定してください。使い方は --help で確認できます。',
      en: 'Give the value right after the option. What it takes is shown by --help.',
    },
  },
  {
    code: 'USAGE_UNKNOWN_OPTION',
    kind: 'usage',
    title: { ja: '未知のオプション', en: 'Unknown option' },
    message: { ja: 'オプション「{name}」はありません。', en: 'There is no option “{name}”.' },
    fix: { ja: '使えるオプションは --help で確認できます。', en: 'The options are shown by --help.' },
    cases: {
      similar: {
        message: {
          ja: 'オプション「{name}」はありません（似ているもの：{known}）。',
          en: 'There is no option “{name}” (similar: {known}).',
        },
      },
    },
  },
  {
    code: 'USAGE_ARGUMENT_MISSING',
    kind: 'usage',
    title: { ja: '対象の指定なし', en: 'Nothing to work on' },
    message: { ja: '「{name}」が指定されていません。', en: '“{name}” is missing.' },
    fix: {
      ja: 'コマンドの後に、点検票のファイルまたはフォルダーを指定してください。使い方は --help で確認できます。',
      en: 'Name checklists or folders after the command. What it takes is shown by --help.',
    },
  },
  {
    code: 'USAGE_ARGUMENTS',
    kind: 'usage',
    title: { ja: '対象の数の誤り', en: 'Too much to work on' },
    message: {
      ja: 'コマンド「{name}」に指定された対象が多すぎます。',
      en: 'More was named than the command “{name}” takes.',
    },
    fix: {
      ja: '対象を減らすか、1つずつ実行してください。空白を含む名前は引用符で囲みます。使い方は --help で確認できます。',
      en: 'Name fewer, or run it for each. Put names with spaces in quotes. What it takes is shown by --help.',
    },
  },
  {
    code: 'USAGE_UNKNOWN_COMMAND',
    kind: 'usage',
    title: { ja: '未知のコマンド', en: 'Unknown command' },
    message: { ja: 'コマンド「{name}」はありません。', en: 'There is no command “{name}”.' },
    fix: { ja: '使えるコマンドは「tenken --help」で確認できます。', en: 'The commands are shown by tenken --help.' },
    cases: {
      similar: {
        message: {
          ja: 'コマンド「{name}」はありません（似ているもの：{known}）。',
          en: 'There is no command “{name}” (similar: {known}).',
        },
      },
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
    cases: {
      folder: {
        message: {
          ja: '出力先「{path}」に、読み込むファイルがあります。元のファイルは上書きせず、渡すものの中にも残しません。',
          en: 'Files to be read lie in the output “{path}”. Originals are never overwritten, nor left among what goes out.',
        },
      },
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
