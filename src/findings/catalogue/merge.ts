import type { CatalogueEntry } from '../catalogue-entry.js';

/**
 * Rules across workbooks (domain 4.3). M03 and M04 compare with the year before and stay reserved
 * until two years are read together.
 */
export const merge: readonly CatalogueEntry[] = [
  {
    code: 'M01',
    kind: 'rule',
    severity: 'error',
    title: { ja: '金融機関コードの重複', en: 'Institution code used twice' },
    message: {
      ja: '金融機関コード「{code}」の点検票が、名称の異なる複数の先から提出されています（{files}）。',
      en: 'Checklists of differently named institutions carry the code “{code}” ({files}).',
    },
    why: {
      ja: '別の先の回答を、同じ先のものとして集計するおそれがあります。',
      en: 'Answers of one institution might be counted as those of another.',
    },
    fix: {
      ja: '提出元に金融機関コードを確認してください。',
      en: 'Ask the institutions for their codes.',
    },
    examples: {
      breaks: {
        ja: '「サンプル生命01」と「サンプル損保05」の点検票が、どちらもコード「SL-0001」',
        en: 'two institutions with the code “SL-0001”',
      },
      keeps: { ja: '先ごとに異なるコード', en: 'a code for each institution' },
    },
  },
  {
    code: 'M02',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '回答の完全一致', en: 'Identical answers' },
    message: {
      ja: '次の先の回答とコメントがすべて同じです：{institutions}。',
      en: 'All answers and comments of these institutions are the same: {institutions}.',
    },
    why: {
      ja: 'ほかの先の点検票を写したものが混ざっているおそれがあります（グループ会社では正当な場合もあります）。',
      en: 'A checklist may have been copied; within a group of companies this can be right.',
    },
    fix: {
      ja: '提出元に、自組織についての回答であることを確認してください。',
      en: 'Ask whether the answers are about the institution itself.',
    },
    examples: {
      breaks: { ja: '2先の全回答とコメントが同じ', en: 'all answers and comments of two institutions are the same' },
      keeps: { ja: '1問でも異なる', en: 'one answer differs' },
    },
  },
  {
    code: 'M05',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '対象先数との不一致', en: 'Not all institutions' },
    message: {
      ja: '対象{expected}先のうち、受理したのは{received}先です。未提出など：{missing}。',
      en: '{received} of {expected} institutions are accepted. Missing: {missing}.',
    },
    why: {
      ja: '全先がそろっていない集計結果は、業態全体を表しません。',
      en: 'Figures of a part do not stand for the whole population.',
    },
    fix: {
      ja: '未提出の先に提出を依頼するか、そろっていないことを明記して集計してください。',
      en: 'Ask for what is missing, or state the gap beside the figures.',
    },
    examples: {
      breaks: { ja: '71先のうち70先の点検票を受理', en: '70 of 71 institutions accepted' },
      keeps: { ja: '71先すべてを受理', en: 'all 71 accepted' },
    },
    cases: {
      count: {
        message: {
          ja: '{sector}は{expected}先が対象ですが、受理したのは{received}先です。',
          en: '{sector}: {received} institutions are accepted, {expected} are expected.',
        },
      },
    },
  },
  {
    code: 'M06',
    kind: 'rule',
    severity: 'error',
    title: { ja: '必須修正が残る提出', en: 'Errors left in a submission' },
    message: {
      ja: '「{code}」の点検票に必須修正が{errors}件残っているため、集計に含めていません。',
      en: 'The checklist of “{code}” has {errors} errors left and is not counted.',
    },
    why: {
      ja: '誤りのある回答を、知らないうちに集計することはしません。',
      en: 'Erroneous answers are never counted silently.',
    },
    fix: {
      ja: '提出元に修正を依頼してください。やむを得ず含める場合は、コードと理由を指定してください（誤りのある項目は無回答として扱います）。',
      en: 'Ask for a corrected file. To include it nevertheless, name its code and a reason; erroneous items then count as unanswered.',
    },
    examples: {
      breaks: { ja: '必須修正が1件残る点検票', en: 'a checklist with one error left' },
      keeps: { ja: '必須修正のない点検票', en: 'a checklist without errors' },
    },
    cases: {
      included: {
        severity: 'warning',
        message: {
          ja: '「{code}」の点検票には必須修正が{errors}件残っていますが、指定により集計に含めました（理由：「{reason}」）。',
          en: 'The checklist of “{code}” has {errors} errors left and is counted by request (reason: “{reason}”).',
        },
        fix: {
          ja: '誤りのある項目は無回答として扱っています。概要シートの記載を確認してください。',
          en: 'Erroneous items count as unanswered; see the overview.',
        },
      },
    },
  },
  {
    code: 'M07',
    kind: 'rule',
    severity: 'error',
    title: { ja: '合計と母数の不一致', en: 'Counts do not total the base' },
    message: {
      ja: '{question}「{row}」の選択肢ごとの回答数の合計{total}が、回答した先の数{base}と一致しません。',
      en: 'The counts of {question} “{row}” total {total}, but {base} institutions answered.',
    },
    why: {
      ja: '単一選択では、合計は母数と必ず一致します。',
      en: 'For a single choice the counts always total the base.',
    },
    fix: {
      ja: '集計の不具合か点検票の破損です。公表せず、開発元に連絡してください。',
      en: 'This is a defect of the product or a damaged file. Do not publish; report it.',
    },
    examples: {
      breaks: { ja: '単一選択の回答数の合計が70、母数が71', en: 'counts of a single choice total 70, the base is 71' },
      keeps: { ja: '合計と母数がともに71', en: 'both are 71' },
    },
  },
  {
    code: 'M08',
    kind: 'rule',
    severity: 'error',
    title: { ja: '部分集合の逆転（母数）', en: 'A base larger than its filter' },
    message: {
      ja: '{figure}「{row}」の母数{count}先が、その前提に当てはまる先{base}を上回ります（{filter}）。',
      en: 'The base of {figure} “{row}” is {count} institutions, but only {base} meet its condition ({filter}).',
    },
    why: {
      ja: '前提に当てはまる先（CPを策定している先など）だけが回答する設問です。',
      en: 'Only institutions that meet the condition, such as holders of a plan, answer it.',
    },
    fix: {
      ja: '該当する先の回答を確認してください。',
      en: 'Look at the answers of the institutions concerned.',
    },
    examples: {
      breaks: {
        ja: 'ランサムウェアのCPを策定している先が60、その訓練を選んだ先が61',
        en: '60 hold the ransomware plan, 61 exercise it',
      },
      keeps: { ja: '策定60、訓練52', en: '60 hold it, 52 exercise it' },
    },
  },
  {
    code: 'M09',
    kind: 'rule',
    severity: 'error',
    title: { ja: '部分集合の逆転（選択肢）', en: 'More choices than their filter allows' },
    message: {
      ja: '{figure}「{option}」を選んだ先{count}が、その前提に当てはまる先{base}を上回ります（{filter}）。',
      en: '{count} institutions chose “{option}” in {figure}, but only {base} meet its condition ({filter}).',
    },
    why: {
      ja: '前提に当てはまる先（SOC等を設置している先など）だけが回答する設問です。',
      en: 'Only institutions that meet the condition, such as those with a SOC, answer it.',
    },
    fix: {
      ja: '該当する先の回答を確認してください。',
      en: 'Look at the answers of the institutions concerned.',
    },
    examples: {
      breaks: {
        ja: 'SOC等を設置している先が66、ある監視対象を選んだ先が67',
        en: '66 have a SOC, 67 monitor something',
      },
      keeps: { ja: '設置66、監視対象62', en: '66 have one, 62 monitor it' },
    },
  },
  {
    code: 'M10',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '個別先の特定のおそれ', en: 'One institution could be singled out' },
    message: {
      ja: '「{group}」の母数は{count}先しかなく、集計値から個別の先の回答が分かるおそれがあります。',
      en: 'The base of “{group}” is only {count} institutions; their answers could be told from the figures.',
    },
    why: {
      ja: '個別先の回答は、ほかの先にも公表資料にも示しません。',
      en: 'No institution’s answers may be shown to others or to the public.',
    },
    fix: {
      ja: 'この区分の集計値を組織の外に出さないでください。',
      en: 'Do not let the figures of this group leave your organisation.',
    },
    examples: {
      breaks: { ja: '4先しかない区分の集計値', en: 'figures of a group of 4' },
      keeps: { ja: '5先以上の区分', en: 'a group of 5 or more' },
    },
  },
  {
    code: 'M11',
    kind: 'rule',
    severity: 'error',
    title: { ja: '対象先一覧との不一致', en: 'Not as in the roster' },
    message: {
      ja: '金融機関コード「{code}」は、対象先一覧にありません。',
      en: 'The institution code “{code}” is not in the roster.',
    },
    why: {
      ja: '対象外の先や、誤ったコード・業態の回答を集計しないためです。コードを誤ると、ある先の回答が別の先に還元されます。',
      en: 'Answers of strangers, or under a wrong code or sector, must not be counted. A wrong code gives the answers of one institution to another.',
    },
    fix: {
      ja: '提出元にコード・名称・業態を確認し、点検票か対象先一覧を訂正してください。',
      en: 'Ask the institution, and correct the checklist or the roster.',
    },
    examples: {
      breaks: {
        ja: '対象先一覧にないコード、一覧では別の先のものである名称、または一覧と異なる業態',
        en: 'a code that is not in the roster, the name of another institution of the roster, or another sector',
      },
      keeps: {
        ja: 'コード・名称・業態が一覧と一致（名称の全角・半角、空白、記号、「株式会社」などの有無は問わない）',
        en: 'code, name and sector as in the roster (names without regard to width, spaces, signs and form of company)',
      },
    },
    cases: {
      included: {
        severity: 'warning',
        message: {
          ja: '金融機関コード「{code}」は対象先一覧にありませんが、指定により集計に含めました（理由：「{reason}」）。',
          en: 'The institution code “{code}” is not in the roster, but is counted by request (reason: “{reason}”).',
        },
      },
      name: {
        message: {
          ja: '「{code}」は対象先一覧では「{expected}」ですが、点検票の金融機関名「{found}」は別の先（{member}）の名称です。',
          en: '“{code}” is “{expected}” in the roster, but the name in the checklist, “{found}”, is that of another institution ({member}).',
        },
      },
      nameIncluded: {
        severity: 'warning',
        message: {
          ja: '点検票の金融機関名「{found}」は別の先（{member}）の名称ですが、指定により「{code}」（{expected}）として集計に含めました（理由：「{reason}」）。',
          en: 'The name in the checklist, “{found}”, is that of another institution ({member}); it is counted by request as “{code}” ({expected}) (reason: “{reason}”).',
        },
      },
      spelling: {
        severity: 'warning',
        message: {
          ja: '「{code}」の金融機関名が、点検票では「{found}」、対象先一覧では「{expected}」です。',
          en: 'The name of “{code}” is “{found}” in the checklist and “{expected}” in the roster.',
        },
        fix: {
          ja: 'コードの誤りでないことを、提出元に確認してください。',
          en: 'Ask the institution whether the code is right.',
        },
      },
      sectorIncluded: {
        severity: 'warning',
        message: {
          ja: '「{code}」の業態は、点検票では「{found}」ですが、対象先一覧の「{expected}」として、指定により集計に含めました（理由：「{reason}」）。',
          en: 'The sector of “{code}” is “{found}” in the checklist; it is counted by request as “{expected}”, as in the roster (reason: “{reason}”).',
        },
      },
      sector: {
        message: {
          ja: '「{code}」の業態が、点検票では「{found}」、対象先一覧では「{expected}」です。',
          en: 'The sector of “{code}” is “{found}” in the checklist and “{expected}” in the roster.',
        },
      },
    },
  },
  {
    code: 'M12',
    kind: 'rule',
    severity: 'error',
    title: { ja: '同じ先からの複数の提出', en: 'Several submissions of one institution' },
    message: {
      ja: '「{code}」から内容の異なる点検票が複数あり、提出日（同じか、記入なし）からは採用するものを決められません（{files}）。',
      en: 'There are different checklists of “{code}”, and the dates of submission (equal or blank) do not say which is the newest ({files}).',
    },
    why: {
      ja: '同じ先を二重に数えないためです。',
      en: 'No institution may be counted twice.',
    },
    fix: {
      ja: '採用する1つだけを残して、もう一度集計してください。',
      en: 'Keep the right file alone and consolidate again.',
    },
    examples: {
      breaks: {
        ja: '同じ先・同じ提出日で内容の異なる2つのファイル',
        en: 'two different files of one institution with the same date',
      },
      keeps: { ja: '先ごとに1ファイル', en: 'one file for each institution' },
    },
    cases: {
      same: {
        severity: 'info',
        message: {
          ja: '「{code}」から内容の同じ点検票が複数あります。「{kept}」を採用しました。',
          en: 'There are several checklists of “{code}” with the same content; “{kept}” is counted.',
        },
        fix: { ja: '対応は不要です。', en: 'Nothing needs to be done.' },
      },
      chosen: {
        severity: 'info',
        message: {
          ja: '「{code}」から複数の提出があります。指定により「{kept}」を採用しました。',
          en: 'There are several submissions of “{code}”; “{kept}” was chosen and is counted.',
        },
        fix: { ja: '対応は不要です。', en: 'Nothing needs to be done.' },
      },
      replaced: {
        severity: 'info',
        message: {
          ja: '「{code}」から複数の提出があります。封印により、ほかの提出を置き換えるものと確認できる「{kept}」を採用しました。',
          en: 'There are several submissions of “{code}”; “{kept}”, whose seal says that it replaces the others, is counted.',
        },
        fix: { ja: '対応は不要です。', en: 'Nothing needs to be done.' },
      },
      older: {
        severity: 'info',
        message: {
          ja: '「{code}」から複数の提出があります。最も新しい「{kept}」を採用しました。',
          en: 'There are several submissions of “{code}”; the newest, “{kept}”, is counted.',
        },
        fix: {
          ja: '採用した点検票が正しいことを確認してください。',
          en: 'Make sure that the right one is counted.',
        },
      },
      held: {
        message: {
          ja: '「{code}」から複数の提出があります。優先する「{preferred}」を集計に含められないため（{rule}）、いずれも集計していません。',
          en: 'There are several submissions of “{code}”. “{preferred}”, which comes first, cannot be counted ({rule}), so none of them is.',
        },
        fix: {
          ja: '提出元に「{preferred}」について確認してください。',
          en: 'Ask the institution about “{preferred}”.',
        },
      },
      spare: {
        message: {
          ja: '「{code}」から複数の提出があります。優先する「{preferred}」を集計に含められないため（{rule}）、いずれも集計していません。「{file}」は、採用するファイルに指定（--keep）すれば集計できます。',
          en: 'There are several submissions of “{code}”. “{preferred}”, which comes first, cannot be counted ({rule}), so none of them is. “{file}” can be counted by choosing it (--keep).',
        },
        fix: {
          ja: '提出元に「{preferred}」について確認し、どちらを採用するかを決めてください。',
          en: 'Ask the institution about “{preferred}”, and decide which one counts.',
        },
      },
      spareSealed: {
        message: {
          ja: '「{code}」から複数の提出があります。優先する「{preferred}」を集計に含められないため（{rule}）、いずれも集計していません。「{file}」は封印した内容と一致しており、採用するファイルに指定（--keep）すれば集計できます。',
          en: 'There are several submissions of “{code}”. “{preferred}”, which comes first, cannot be counted ({rule}), so none of them is. “{file}” is as it was sealed and can be counted by choosing it (--keep).',
        },
        fix: {
          ja: '提出元に「{preferred}」について確認し、どちらを採用するかを決めてください。',
          en: 'Ask the institution about “{preferred}”, and decide which one counts.',
        },
      },
    },
  },
];
