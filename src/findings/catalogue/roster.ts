import type { CatalogueEntry } from '../catalogue-entry.js';

/** Rosters (対象先一覧) that cannot be used. */
export const roster: readonly CatalogueEntry[] = [
  {
    code: 'ROSTER_EMPTY',
    kind: 'usage',
    title: { ja: '対象先一覧が空', en: 'Empty roster' },
    message: {
      ja: '対象先一覧に対象先が1つもありません。',
      en: 'The roster names no institution.',
    },
    fix: {
      ja: '1行目に「機関コード」「機関名」「業態」の見出しを置き、2行目から1行に1先を記入してください。',
      en: 'Put the headers code, name and sector in the first row and one institution a row below.',
    },
  },
  {
    code: 'ROSTER_COLUMNS',
    kind: 'usage',
    title: { ja: '対象先一覧の見出し', en: 'Headers of the roster' },
    message: {
      ja: '対象先一覧に次の列がありません：{missing}。',
      en: 'The roster lacks these columns: {missing}.',
    },
    fix: {
      ja: '1行目の見出しを「機関コード」「機関名」「業態」としてください（「グループ」「規模」「有効開始日」「有効終了日」は任意です）。',
      en: 'Head the columns code, name and sector (group, size, valid from and valid to are optional).',
    },
  },
  {
    code: 'ROSTER_CODE',
    kind: 'usage',
    title: { ja: '対象先一覧の機関コード', en: 'Codes in the roster' },
    message: {
      ja: '対象先一覧の機関コードがないか、形式が違います（{lines} 行目、「{found}」など）。',
      en: 'Institution codes of the roster are missing or malformed (line {lines}, such as “{found}”).',
    },
    fix: {
      ja: '英大文字2字と数字4桁をハイフンでつないだ「SL-0001」のような形式で記入してください。',
      en: 'Write two capital letters, a hyphen and four digits, such as SL-0001.',
    },
  },
  {
    code: 'ROSTER_NAME',
    kind: 'usage',
    title: { ja: '対象先一覧の機関名', en: 'Names in the roster' },
    message: {
      ja: '対象先一覧に機関名のない行があります（{lines} 行目）。',
      en: 'The roster has lines without a name (line {lines}).',
    },
    fix: { ja: '機関名を記入してください。', en: 'Enter the name.' },
  },
  {
    code: 'ROSTER_SECTOR',
    kind: 'usage',
    title: { ja: '対象先一覧の業態', en: 'Sectors in the roster' },
    message: {
      ja: '対象先一覧の業態がないか、この版にない業態です（{lines} 行目、「{found}」など）。',
      en: 'Sectors of the roster are missing or not in this edition (line {lines}, such as “{found}”).',
    },
    fix: {
      ja: '点検票の表紙で選べる業態のいずれかを記入してください。',
      en: 'Enter one of the sectors that the cover of the checklist offers.',
    },
  },
  {
    code: 'ROSTER_DATE',
    kind: 'usage',
    title: { ja: '対象先一覧の有効期間', en: 'Dates in the roster' },
    message: {
      ja: '対象先一覧の有効開始日か有効終了日が日付ではありません（{lines} 行目、「{found}」など）。',
      en: 'The roster has a valid-from or valid-to that is no date (line {lines}, such as “{found}”).',
    },
    fix: {
      ja: '「2023-04-01」のように記入してください。',
      en: 'Write it like 2023-04-01.',
    },
  },
  {
    code: 'ROSTER_DUPLICATE',
    kind: 'usage',
    title: { ja: '対象先一覧の重複', en: 'Duplicates in the roster' },
    message: {
      ja: '対象先一覧に同じ機関コードの行が重複しています（{lines} 行目、「{found}」など）。',
      en: 'The roster names the same code more than once (line {lines}, such as “{found}”).',
    },
    fix: {
      ja: '1つの機関コードを1行だけにしてください。',
      en: 'Keep one line for each code.',
    },
  },
];
