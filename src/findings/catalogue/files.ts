import type { CatalogueEntry } from '../catalogue-entry.js';

/** Files that are refused before anything in them is looked at, and files that cannot be reached. */
export const files: readonly CatalogueEntry[] = [
  {
    code: 'FILE_EMPTY',
    kind: 'refusal',
    title: { ja: '空のファイル', en: 'Empty file' },
    message: { ja: 'ファイルの中身がありません（0バイト）。', en: 'The file is empty (0 bytes).' },
    fix: {
      ja: '保存や送信の途中で失われたと考えられます。元のファイルをもう一度受け取ってください。',
      en: 'It was probably lost while saving or sending. Obtain the original again.',
    },
  },
  {
    code: 'FILE_NOT_XLSX',
    kind: 'refusal',
    title: { ja: 'Excelブックではない', en: 'Not an Excel workbook' },
    message: {
      ja: 'Excelブック（.xlsx）ではありません。',
      en: 'This is not an Excel workbook (.xlsx).',
    },
    fix: {
      ja: 'Excelで開き、「Excelブック（.xlsx）」として保存し直してください。',
      en: 'Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
    },
  },
  {
    code: 'FILE_ENCRYPTED',
    kind: 'refusal',
    title: { ja: 'パスワードで保護', en: 'Locked by a password' },
    message: {
      ja: '読み取りパスワードや権限管理で保護されているため、開けません。',
      en: 'The file is protected by a password or by rights management and cannot be opened.',
    },
    fix: {
      ja: 'Excelの「ファイル」→「情報」→「ブックの保護」で保護を解除し、保存し直してください。',
      en: 'Remove the protection in Excel (File, Info, Protect Workbook) and save it again.',
    },
  },
  {
    code: 'FILE_XLS',
    kind: 'refusal',
    title: { ja: '旧形式（.xls）', en: 'Old format (.xls)' },
    message: {
      ja: '旧形式のExcelブック（.xls）です。',
      en: 'This is a workbook of the old format (.xls).',
    },
    fix: {
      ja: 'Excelで開き、「Excelブック（.xlsx）」として保存し直してください。',
      en: 'Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
    },
  },
  {
    code: 'FILE_XLSB',
    kind: 'refusal',
    title: { ja: 'バイナリ形式（.xlsb）', en: 'Binary format (.xlsb)' },
    message: {
      ja: 'バイナリ形式のExcelブック（.xlsb）です。',
      en: 'This is a binary workbook (.xlsb).',
    },
    fix: {
      ja: 'Excelで開き、「Excelブック（.xlsx）」として保存し直してください。',
      en: 'Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
    },
  },
  {
    code: 'FILE_MACROS',
    kind: 'refusal',
    title: { ja: 'マクロを含むブック', en: 'Workbook with macros' },
    message: {
      ja: 'マクロを含むため、受け付けられません。',
      en: 'The workbook holds macros and is not accepted.',
    },
    fix: {
      ja: 'Excelで「Excelブック（.xlsx）」として保存し直し、マクロを取り除いてください。',
      en: 'Save it in Excel as “Excel Workbook (.xlsx)”, which removes macros.',
    },
  },
  {
    code: 'FILE_OLE',
    kind: 'refusal',
    title: { ja: '対応していない複合ファイル', en: 'Unknown compound file' },
    message: {
      ja: 'Excel以外の複合ファイルか、対応していない形式です。',
      en: 'This is a compound file of another program or of a format that is not supported.',
    },
    fix: {
      ja: '元のアプリケーションで開き、「Excelブック（.xlsx）」として保存し直してください。',
      en: 'Open it in its own program and save it as “Excel Workbook (.xlsx)”.',
    },
  },
  {
    code: 'FILE_TRUNCATED',
    kind: 'refusal',
    title: { ja: '途中で切れたファイル', en: 'Cut off' },
    message: {
      ja: 'ファイルが途中で切れています。',
      en: 'The file ends too early.',
    },
    fix: {
      ja: 'コピーや送信の途中で失われたと考えられます。元のファイルをもう一度受け取ってください。',
      en: 'It was probably cut while copying or sending. Obtain the original again.',
    },
  },
  {
    code: 'FILE_CORRUPT',
    kind: 'refusal',
    title: { ja: '壊れたファイル', en: 'Damaged file' },
    message: {
      ja: 'ファイルが壊れているため、読み取れません。',
      en: 'The file is damaged and cannot be read.',
    },
    fix: {
      ja: 'Excelで開けるか確認し、開ける場合は保存し直してください。開けない場合は元のファイルを受け取ってください。',
      en: 'If Excel can open it, save it again; otherwise obtain the original.',
    },
  },
  {
    code: 'FILE_ZIP64',
    kind: 'refusal',
    title: { ja: '対応していない圧縮形式（Zip64）', en: 'Zip64 is not supported' },
    message: {
      ja: '大容量用の圧縮形式（Zip64）で保存されています。',
      en: 'The file is stored in the format for very large archives (Zip64).',
    },
    fix: { ja: 'Excelで開き、保存し直してください。', en: 'Open it in Excel and save it again.' },
  },
  {
    code: 'FILE_TOO_MANY_PARTS',
    kind: 'refusal',
    title: { ja: '部品の数が多すぎる', en: 'Too many parts' },
    message: {
      ja: 'ブックの中の部品が多すぎるため、安全のため読み取りません。',
      en: 'The workbook has too many parts and is not read, for safety.',
    },
    fix: {
      ja: '配布された点検票に回答を「値として貼り付け」で写してください。',
      en: 'Copy the answers as values into the checklist as issued.',
    },
  },
  {
    code: 'FILE_DUPLICATE_PART',
    kind: 'refusal',
    title: { ja: '部品の重複', en: 'Duplicate parts' },
    message: {
      ja: '同じ名前の部品が二重に含まれており、どちらが本物か判断できません。',
      en: 'A part is contained twice; which one is meant cannot be told.',
    },
    fix: { ja: 'Excelで開き、保存し直してください。', en: 'Open it in Excel and save it again.' },
  },
  {
    code: 'FILE_BOMB',
    kind: 'refusal',
    title: { ja: '展開すると大きすぎる', en: 'Too large when unpacked' },
    message: {
      ja: '展開すると異常に大きくなるため、安全のため読み取りません。',
      en: 'The file becomes abnormally large when unpacked and is not read, for safety.',
    },
    fix: {
      ja: '使っていない行や列の書式を消すか、配布された点検票に回答を「値として貼り付け」で写してください。',
      en: 'Clear formats of unused rows and columns, or copy the answers as values into the checklist as issued.',
    },
  },
  {
    code: 'FILE_UNSUPPORTED_COMPRESSION',
    kind: 'refusal',
    title: { ja: '対応していない圧縮方式', en: 'Compression not supported' },
    message: {
      ja: '対応していない圧縮方式で保存されています。',
      en: 'The file uses a compression method that is not supported.',
    },
    fix: { ja: 'Excelで開き、保存し直してください。', en: 'Open it in Excel and save it again.' },
  },
  {
    code: 'FILE_DTD',
    kind: 'refusal',
    title: { ja: '危険な宣言を含む', en: 'Unsafe declaration' },
    message: {
      ja: 'Excelが書き出すことのない宣言（DTD）を含むため、安全のため読み取りません。',
      en: 'The file holds a declaration (DTD) that Excel never writes and is not read, for safety.',
    },
    fix: {
      ja: '出所を確認し、配布された点検票に回答を写してください。',
      en: 'Check where the file comes from, and copy the answers into the checklist as issued.',
    },
  },
  {
    code: 'FILE_TOO_MANY_CELLS',
    kind: 'refusal',
    title: { ja: 'セルが多すぎる', en: 'Too many cells' },
    message: {
      ja: '値のあるセルが多すぎるため、点検票として読み取れません。',
      en: 'There are too many cells for a checklist.',
    },
    fix: {
      ja: '点検票以外のシートや不要なデータを取り除いてください。',
      en: 'Remove sheets and data that do not belong to the checklist.',
    },
  },
  {
    code: 'FILE_TOO_LARGE',
    kind: 'refusal',
    title: { ja: 'ファイルが大きすぎる', en: 'File too large' },
    message: {
      ja: 'ファイルが大きすぎるため、点検票として読み取れません。',
      en: 'The file is too large for a checklist.',
    },
    fix: {
      ja: '画像や不要なシートを取り除いて保存し直してください。',
      en: 'Remove pictures and sheets that are not needed, and save it again.',
    },
  },
  {
    code: 'FILE_LOCK',
    kind: 'refusal',
    title: { ja: '編集中の印のファイル', en: 'Lock file' },
    message: {
      ja: 'Excelが編集中に作る一時ファイル（「~$」で始まるもの）で、点検票ではありません。',
      en: 'This is the temporary file (“~$…”) that Excel makes while a workbook is open, not a checklist.',
    },
    fix: {
      ja: '元のブックを閉じてから、元のファイルを指定してください。',
      en: 'Close the workbook and give the original file.',
    },
  },
  {
    code: 'FILE_CHANGED',
    kind: 'refusal',
    title: { ja: '読み取り中に変更されたファイル', en: 'File changed while it was read' },
    message: {
      ja: '読み取っている間にファイルが変更されました。',
      en: 'The file was changed while it was being read.',
    },
    fix: {
      ja: '保存や同期が終わってから、もう一度お試しください。',
      en: 'Wait until it is saved and synchronised, then try again.',
    },
  },
  {
    code: 'FILE_UNREADABLE',
    kind: 'refusal',
    title: { ja: 'ファイルを開けない', en: 'File cannot be opened' },
    message: { ja: 'ファイルを開けません。', en: 'The file cannot be opened.' },
    fix: {
      ja: 'ファイルの場所と読み取りの権限を確認してください。',
      en: 'Check the path and whether you may read it.',
    },
  },
];
