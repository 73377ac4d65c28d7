import type { CatalogueEntry } from '../catalogue-entry.js';

/** Structural rules about answers (domain 4.1). */
export const answers: readonly CatalogueEntry[] = [
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
];
