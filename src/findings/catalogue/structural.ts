import type { CatalogueEntry } from '../catalogue-entry.js';

/** Rules of one workbook that hold for every edition (domain 4.1). */
export const structural: readonly CatalogueEntry[] = [
  {
    code: 'V01',
    kind: 'rule',
    severity: 'error',
    title: { ja: '未回答', en: 'Not answered' },
    message: {
      ja: '回答がありません。選択肢から1つを選ぶ設問です。',
      en: 'There is no answer. One option is expected.',
    },
    why: {
      ja: '未回答のままでは、この設問の集計の母数が正しくなりません。',
      en: 'Without an answer the base of this question is wrong in every figure.',
    },
    fix: {
      ja: 'プルダウンから当てはまる選択肢を1つ選んでください。',
      en: 'Choose the option that applies from the dropdown.',
    },
    examples: {
      breaks: { ja: '「Q01」のプルダウンが空欄のまま', en: '“Q01” left blank' },
      keeps: {
        ja: '「Q01」で1つを選択。まだ答えていない設問によって対象外になり得る設問は、空欄でも指摘しない',
        en: '“Q01” answered; a question that an unanswered one may close is not asked for yet',
      },
    },
    cases: {
      multiple: {
        message: {
          ja: '回答がありません。当てはまる選択肢をすべて選ぶ設問です。',
          en: 'There is no answer. All options that apply are expected.',
        },
        fix: {
          ja: '当てはまる選択肢の欄すべてに「○」を記入してください。',
          en: 'Enter “○” beside every option that applies.',
        },
      },
      matrix: {
        message: {
          ja: '回答がありません。行ごとに選択肢を1つ選ぶ設問です。',
          en: 'There is no answer. One option for each row is expected.',
        },
        fix: {
          ja: '行ごとにプルダウンから当てはまる選択肢を1つ選んでください。',
          en: 'Choose one option from the dropdown of each row.',
        },
      },
      matrixMultiple: {
        message: {
          ja: '回答がありません。行ごとに当てはまる選択肢をすべて選ぶ設問です。',
          en: 'There is no answer. All options that apply are expected in each row.',
        },
        fix: {
          ja: '行ごとに、当てはまる選択肢の欄すべてに「○」を記入してください。',
          en: 'In each row, enter “○” under every option that applies.',
        },
      },
    },
  },
  {
    code: 'V02',
    kind: 'rule',
    severity: 'error',
    title: { ja: '単一選択の設問に複数の回答', en: 'Several answers to a single choice' },
    message: {
      ja: '1つだけ選ぶ欄に「{typed}」と記入されており、{count}つの選択肢に当たります（{options}）。',
      en: 'One option is expected, but “{typed}” names {count} of them ({options}).',
    },
    why: {
      ja: 'どの選択肢として集計すべきか判断できません。',
      en: 'It cannot be decided which option to count.',
    },
    fix: {
      ja: '最も当てはまる選択肢を1つだけ選び直してください。',
      en: 'Keep the one option that applies best.',
    },
    examples: {
      breaks: { ja: '単一選択の欄に「1、2」と記入', en: '“1, 2” typed into a single choice' },
      keeps: { ja: '「1」または選択肢の文言を1つだけ記入', en: '“1”, or the words of one option' },
    },
  },
  {
    code: 'V03',
    kind: 'rule',
    severity: 'error',
    title: { ja: '一部の行が未回答', en: 'Rows not answered' },
    message: {
      ja: '行ごとに回答する設問で、次の行に回答がありません：{rows}。',
      en: 'Every row of this question needs an answer; these have none: {rows}.',
    },
    why: {
      ja: '行によって集計の母数が変わり、行どうしを比較できなくなります。',
      en: 'Rows would have different bases and could not be compared.',
    },
    fix: {
      ja: '未回答の行に回答を記入してください。',
      en: 'Answer the rows named.',
    },
    examples: {
      breaks: { ja: '6行の設問で1行だけ空欄', en: 'one of six rows blank' },
      keeps: { ja: '対象となるすべての行に回答', en: 'every row that applies is answered' },
    },
  },
  {
    code: 'V04',
    kind: 'rule',
    severity: 'error',
    title: { ja: '選択肢にない回答', en: 'Not one of the options' },
    message: {
      ja: '「{typed}」と記入されていますが、この欄に記入できるのは次のいずれかです：{expected}。',
      en: 'The cell says “{typed}”; what can be entered here is: {expected}.',
    },
    why: {
      ja: '貼り付けや手入力により、この版の選択肢と異なる内容になっています。推測で読み替えることはしません。',
      en: 'The cell was pasted or typed over, and differs from the options of this edition. It is never guessed at.',
    },
    fix: {
      ja: 'いったん欄を空にしてから、選択肢を選び直してください。',
      en: 'Clear the cell and choose an option again.',
    },
    examples: {
      breaks: { ja: '○の欄に「△」、選択肢の欄に「確認中」', en: '“△” in a cell for ○, “確認中” in a dropdown' },
      keeps: { ja: '「○」、または選択肢の文言・番号', en: '“○”, or the words or number of an option' },
    },
  },
  {
    code: 'V05',
    kind: 'rule',
    severity: 'error',
    title: { ja: '両立しない選択肢', en: 'Options that exclude each other' },
    message: {
      ja: '「{exclusive}」と、ほかの選択肢（{others}）が同時に選ばれています。',
      en: '“{exclusive}” is chosen together with other options ({others}).',
    },
    why: {
      ja: '「{exclusive}」は、ほかのどの選択肢にも当てはまらない場合に限って選ぶものです。',
      en: '“{exclusive}” may be chosen only where no other option applies.',
    },
    fix: {
      ja: '「{exclusive}」か、ほかの選択肢か、どちらかの「○」を消してください。',
      en: 'Remove the mark of either “{exclusive}” or the other options.',
    },
    examples: {
      breaks: {
        ja: '「いずれも該当しない」と「OA網とインターネットの分離」の両方に○',
        en: '“None of these” marked together with another option',
      },
      keeps: {
        ja: '「いずれも該当しない」だけに○、またはほかの選択肢だけに○',
        en: '“None of these” alone, or other options alone',
      },
    },
  },
  {
    code: 'V06',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '自由記述の記入もれ', en: 'Free text missing' },
    message: {
      ja: '「{option}」が選ばれていますが、その内容が記入されていません。',
      en: '“{option}” is chosen, but its content is not described.',
    },
    why: {
      ja: '内容が分からないと、集計時に分類できません。',
      en: 'Without a description the answer cannot be classified.',
    },
    fix: {
      ja: '自由記述欄に内容を簡潔に記入してください。',
      en: 'Describe it briefly in the free text cell.',
    },
    examples: {
      breaks: { ja: '「その他（自由記述）」に○、自由記述は空欄', en: '“Other” chosen, free text blank' },
      keeps: { ja: '「その他（自由記述）」に○、自由記述に内容を記入', en: '“Other” chosen and described' },
    },
  },
  {
    code: 'V07',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '「その他」の選択もれ', en: '“Other” not chosen' },
    message: {
      ja: '自由記述欄に「{found}」と記入されていますが、「{option}」が選ばれていません。',
      en: 'The free text cell says “{found}”, but “{option}” is not chosen.',
    },
    why: {
      ja: '選択肢が選ばれていない自由記述は集計されません。',
      en: 'Free text is not counted while its option is not chosen.',
    },
    fix: {
      ja: '「{option}」を選ぶか、自由記述を消してください。',
      en: 'Choose “{option}”, or remove the free text.',
    },
    examples: {
      breaks: { ja: '自由記述に記入、「その他（自由記述）」に○なし', en: 'free text written, “Other” not chosen' },
      keeps: { ja: '自由記述と「その他（自由記述）」の○の両方がある、またはどちらもない', en: 'both, or neither' },
    },
  },
  {
    code: 'V08',
    kind: 'rule',
    severity: 'error',
    title: { ja: '対象外の設問に回答', en: 'Answer where none applies' },
    message: {
      ja: '{filter}であるため回答の対象外となる欄に、回答があります（{found}）。',
      en: 'These cells do not apply, because {filter}, but they are answered ({found}).',
    },
    why: {
      ja: '対象外の先の回答が混ざると、集計の母数が正しくなりません。',
      en: 'Answers from outside the base would make its figure wrong.',
    },
    fix: {
      ja: '対象外の欄の回答を消すか、{filters}の回答を見直してください。',
      en: 'Clear the answers that do not apply, or review the answer to {filters}.',
    },
    examples: {
      breaks: { ja: 'Q20「ない」と回答したうえで、Q21にも回答', en: 'Q20 answered “No” and Q21 answered as well' },
      keeps: { ja: 'Q20「ない」と回答し、Q21からQ23までは空欄', en: 'Q20 answered “No”, Q21 to Q23 blank' },
    },
  },
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
