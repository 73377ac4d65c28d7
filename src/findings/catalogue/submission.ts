import type { CatalogueEntry } from '../catalogue-entry.js';

/** Explanations, and the tables of waivers and decisions that the regulator's staff hand over. */
export const submission: readonly CatalogueEntry[] = [
  {
    code: 'EXPLANATIONS_LOST',
    kind: 'refusal',
    title: { ja: '「説明」シートがない', en: 'No sheet for explanations' },
    message: {
      ja: 'この点検票には「説明」シートの記入欄が見つからないため、説明を記入できません。',
      en: 'The sheet for explanations (説明) was not found in this checklist, so nothing can be written there.',
    },
    fix: {
      ja: '「説明」シートを元に戻すか、配布された点検票に回答を写してから、もう一度お試しください。',
      en: 'Restore that sheet, or copy the answers into a fresh checklist, and try again.',
    },
  },
  {
    code: 'EXPLANATIONS_FULL',
    kind: 'refusal',
    title: { ja: '「説明」シートに空きがない', en: 'No row left for an explanation' },
    message: {
      ja: '「説明」シートの{count}行がすべて使われているため、説明を追加できません。',
      en: 'All {count} rows of the sheet for explanations (説明) are taken.',
    },
    fix: {
      ja: '不要になった説明の行を消してから、もう一度お試しください。',
      en: 'Clear rows that are no longer needed and try again.',
    },
  },
  {
    code: 'WAIVER_COLUMNS',
    kind: 'refusal',
    title: { ja: '免除の一覧の列の不足', en: 'Columns missing from the waivers' },
    message: {
      ja: '免除の一覧に、次の列がありません：{missing}。',
      en: 'The list of waivers lacks these columns: {missing}.',
    },
    fix: {
      ja: '1行目に「指摘番号」「機関コード」「理由」「期限」の見出しを入れてください。',
      en: 'Give it a header row with rule, institution, reason and until.',
    },
  },
  {
    code: 'WAIVER_LINE',
    kind: 'refusal',
    title: { ja: '免除の一覧の記入の誤り', en: 'Lines of the waivers that cannot be used' },
    message: {
      ja: '免除の一覧の{lines}行目に、存在しない指摘番号か、機関コード・理由・期限の記入漏れや誤りがあります。',
      en: 'Lines {lines} of the waivers name an unknown rule, or lack a valid institution code, reason or end date.',
    },
    fix: {
      ja: '指摘番号（例：L35）、機関コード、理由、期限（例：2024-03-31）をすべて記入してください。',
      en: 'Give each line a rule such as L35, an institution code, a reason and an end date such as 2024-03-31.',
    },
  },
  {
    code: 'DECISION_COLUMNS',
    kind: 'refusal',
    title: { ja: '説明の判断の一覧の列の不足', en: 'Columns missing from the decisions' },
    message: {
      ja: '説明の判断の一覧に、次の列がありません：{missing}。',
      en: 'The list of decisions lacks these columns: {missing}.',
    },
    fix: {
      ja: '1行目に「機関コード」「指摘番号」「判断」の見出しを入れてください。',
      en: 'Give it a header row with institution, rule and decision.',
    },
  },
  {
    code: 'DECISION_LINE',
    kind: 'refusal',
    title: { ja: '説明の判断の一覧の記入の誤り', en: 'Lines of the decisions that cannot be used' },
    message: {
      ja: '説明の判断の一覧の{lines}行目に、機関コード・指摘番号・受付コードの誤り、「受理」「差戻し」以外の判断、または差戻しの理由の記入漏れがあります。',
      en: 'Lines {lines} of the decisions have a wrong institution code, rule or receipt code, a decision other than accept or refuse, or a refusal without a note.',
    },
    fix: {
      ja: '判断には「受理」か「差戻し」を、差戻しの場合は理由も記入してください。受付コードは、点検票の表紙の12文字（例：7K3M-Q2XW-9RTA）です。',
      en: 'Write accept or refuse, and a note for each refusal. A receipt code is the 12 signs on the cover, such as 7K3M-Q2XW-9RTA.',
    },
  },
  {
    code: 'DECISION_NOTE',
    kind: 'usage',
    title: { ja: '差戻しの理由の記入漏れ', en: 'A refusal without a note' },
    message: {
      ja: '「{code}」の説明（{rule}）を差し戻す理由が記入されていません。',
      en: 'No note says why the explanation of {rule} by “{code}” is refused.',
    },
    fix: { ja: '差し戻す理由を記入してください。', en: 'Write why it is refused.' },
  },
  {
    code: 'DECISION_JSON',
    kind: 'refusal',
    title: { ja: '説明の判断のJSONの誤り', en: 'Decisions that are no list' },
    message: {
      ja: '説明の判断のJSONファイルを、判断の一覧として読み取れません。',
      en: 'The JSON file of decisions cannot be read as a list of decisions.',
    },
    fix: {
      ja: '項目 institution、rule、decision、note を持つオブジェクトの配列にしてください。',
      en: 'Make it an array of objects with institution, rule, decision and note.',
    },
  },
];
