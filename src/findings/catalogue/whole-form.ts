import type { CatalogueEntry } from '../catalogue-entry.js';

/** Structural rules about the cover, the form and the whole of the answers (domain 4.1). */
export const wholeForm: readonly CatalogueEntry[] = [
  {
    code: 'V09',
    kind: 'rule',
    severity: 'error',
    title: { ja: '金融機関コード・業態の不備', en: 'Institution code or sector' },
    message: {
      ja: '表紙の「金融機関コード」が記入されていません。',
      en: 'The institution code on the cover is blank.',
    },
    why: {
      ja: 'どの先の回答か、どの業態として集計するかを決められません。',
      en: 'It cannot be decided whose answers these are, or in which sector they are counted.',
    },
    fix: {
      ja: '通知されたコードを表紙に記入してください。',
      en: 'Enter the code that you were given on the cover.',
    },
    examples: {
      breaks: { ja: 'コードが「SL1」、または業態が空欄', en: 'the code “SL1”, or no sector' },
      keeps: { ja: 'コードが「SL-0001」で、業態を選択', en: 'the code “SL-0001” and a sector' },
    },
    cases: {
      codeForm: {
        message: {
          ja: '表紙の「金融機関コード」の「{found}」は、定められた形式ではありません。',
          en: 'The institution code “{found}” on the cover does not have the required form.',
        },
        fix: {
          ja: '通知されたコードを、そのままの形で記入し直してください。',
          en: 'Enter the code exactly as you were given it.',
        },
      },
      sectorMissing: {
        message: {
          ja: '表紙の「業態」が選ばれていません。',
          en: 'The sector on the cover is not chosen.',
        },
        fix: {
          ja: '表紙の「業態」を次から選んでください：{expected}。',
          en: 'Choose the sector on the cover: {expected}.',
        },
      },
      sectorUnknown: {
        message: {
          ja: '表紙の「業態」の「{found}」は、選択肢にありません。',
          en: 'The sector “{found}” on the cover is not one of the options.',
        },
        fix: {
          ja: '表紙の「業態」を次から選び直してください：{expected}。',
          en: 'Choose the sector on the cover again: {expected}.',
        },
      },
    },
  },
  {
    code: 'V10',
    kind: 'rule',
    severity: 'error',
    title: { ja: '点検票の版の相違', en: 'Another edition of the checklist' },
    message: {
      ja: 'この点検票は「{found}」版です。今回の対象は「{expected}」版です。',
      en: 'This checklist is of the edition “{found}”; “{expected}” is being collected.',
    },
    why: {
      ja: '版が異なると、設問や選択肢の意味が異なるおそれがあります。',
      en: 'Questions and options may have another meaning in another edition.',
    },
    fix: {
      ja: '今回の点検票に回答を記入し直してください。',
      en: 'Enter the answers in the checklist of this edition.',
    },
    examples: {
      breaks: { ja: '前年度の点検票に記入', en: 'last year’s checklist' },
      keeps: { ja: '今回配布された点検票に記入', en: 'the checklist of this edition' },
    },
  },
  {
    code: 'V11',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '日付の確認', en: 'Dates to check' },
    message: {
      ja: '表紙の「{field}」が記入されていません。',
      en: 'The date “{field}” on the cover is blank.',
    },
    why: {
      ja: '古い評価や日付の誤記がないかを確かめるためです。提出日は、同じ先から複数の提出があったときの判断にも使います。',
      en: 'Old assessments and mistyped dates must be noticed. The date of submission also decides between several submissions of one institution.',
    },
    fix: {
      ja: '日付を「2023/7/31」のように記入してください。',
      en: 'Enter the date, for example 2023/7/31.',
    },
    examples: {
      breaks: { ja: '評価基準日が2032年7月31日', en: 'a reference date of 31 July 2032' },
      keeps: {
        ja: '評価基準日が自己評価の期間内で、提出日がその日以後',
        en: 'a reference date in the window, submitted on or after it',
      },
    },
    cases: {
      outside: {
        message: {
          ja: '「{field}」の{found}は、自己評価の期間（{from}から{to}まで）の外です。',
          en: '“{field}” is {found}, outside the assessment window ({from} to {to}).',
        },
        fix: { ja: '日付に誤りがないか確認してください。', en: 'Check the date.' },
      },
      future: {
        message: {
          ja: '「{field}」の{found}は、今日（{today}）より先の日付です。',
          en: '“{field}” is {found}, later than today ({today}).',
        },
        fix: { ja: '日付に誤りがないか確認してください。', en: 'Check the date.' },
      },
      before: {
        message: {
          ja: '「{field}」の{found}は、評価基準日（{asOf}）より前の日付です。',
          en: '“{field}” is {found}, earlier than the reference date ({asOf}).',
        },
        fix: { ja: '日付に誤りがないか確認してください。', en: 'Check both dates.' },
      },
      notDate: {
        message: {
          ja: '「{field}」の「{found}」を日付として読み取れません。',
          en: '“{field}” is “{found}”, which cannot be read as a date.',
        },
      },
    },
  },
  {
    code: 'V12',
    kind: 'rule',
    severity: 'error',
    title: { ja: '点検票の構成の変更', en: 'Structure of the checklist changed' },
    message: { ja: '{problem}', en: '{problem}' },
    why: {
      ja: '行や欄の移動・削除により別の設問の回答として読み取ることのないよう、位置が確かでない欄は読み取りません。',
      en: 'Cells whose place is not certain are not read, lest an answer be taken as that to another question.',
    },
    fix: {
      ja: '配布された点検票を開き直し、回答を「値として貼り付け」で写してください。',
      en: 'Open the checklist as issued and copy the answers into it as values.',
    },
    examples: {
      breaks: { ja: '回答欄を切り取って別の行に貼り付け', en: 'an answer cell cut and pasted to another row' },
      keeps: {
        ja: '行の挿入やシート名の変更（正しく読み取れるため、参考として知らせる）',
        en: 'rows inserted or sheets renamed: still read, and reported as info',
      },
    },
    cases: {
      info: {
        severity: 'info',
        message: { ja: '{problem}', en: '{problem}' },
        fix: {
          ja: '回答は正しく読み取れているため、対応は不要です。',
          en: 'The answers are read rightly; nothing needs to be done.',
        },
      },
    },
  },
  {
    code: 'V13',
    kind: 'rule',
    severity: 'info',
    title: { ja: '全行同一の回答', en: 'Alike in all rows' },
    message: {
      ja: '{count}の設問で、すべての行に同じ回答が選ばれています（{questions}）。',
      en: 'In {count} questions all rows have the same answer ({questions}).',
    },
    why: {
      ja: '行ごとの検討を省いた回答になっていないか、念のためお知らせします。',
      en: 'This is pointed out in case rows were not considered one by one.',
    },
    fix: {
      ja: '行ごとに実態どおりであれば、対応は不要です。',
      en: 'If every row is true as it stands, nothing needs to be done.',
    },
    examples: {
      breaks: {
        ja: '4つの設問で、どの行も「ルール・手順を定めている」',
        en: 'four matrices with the same answer in every row',
      },
      keeps: { ja: '3つ以下の設問でのみ全行が同じ', en: 'three matrices or fewer' },
    },
  },
  {
    code: 'V14',
    kind: 'rule',
    severity: 'info',
    title: { ja: '表記の読み替え', en: 'Spelling read tolerantly' },
    message: {
      ja: '表記の異なる{count}箇所を、次のとおり読み取りました：{readings}。',
      en: 'Read tolerantly in {count} places: {readings}.',
    },
    why: {
      ja: '書き方が違っていても、意味が1つに決まる場合は読み替えて受け付けます。',
      en: 'What is written differently is accepted where only one meaning is possible.',
    },
    fix: {
      ja: '読み取りが正しければ、対応は不要です。',
      en: 'If it was read as meant, nothing needs to be done.',
    },
    examples: {
      breaks: { ja: '「〇」（漢数字のゼロ）や「２」（全角）', en: '“〇” (the numeral zero) or a full-width “２”' },
      keeps: { ja: '「○」や「2」', en: '“○” or “2”' },
    },
    cases: {
      closed: {
        message: {
          ja: '回答の対象外の欄に記入された{found}を、空欄として扱いました。',
          en: '{found} in cells that do not apply was taken as blank.',
        },
      },
    },
  },
];
