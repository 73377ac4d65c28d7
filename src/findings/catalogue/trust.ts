import type { CatalogueEntry } from '../catalogue-entry.js';

/** Rules of the intake about seals, explanations and waivers (封印・説明・免除). */
export const trust: readonly CatalogueEntry[] = [
  {
    code: 'M13',
    kind: 'rule',
    severity: 'error',
    title: { ja: '封印後の変更', en: 'Changed after sealing' },
    message: {
      ja: '「{code}」の点検票は、封印した後に{count}か所が変更されています（{cells}）。',
      en: 'The checklist of “{code}” was changed in {count} places after it was sealed ({cells}).',
    },
    why: {
      ja: '承認されたのは封印した時点の内容です。その後に変わった内容は、承認されたものではありません。',
      en: 'What was approved is what was sealed; what changed since was not approved.',
    },
    fix: {
      ja: '提出元に変更の経緯を確認し、封印し直した点検票の提出を依頼してください。やむを得ず含める場合は、コードと理由を指定してください。',
      en: 'Ask the institution, and for a checklist that is sealed anew. To include it nevertheless, name its code and a reason.',
    },
    examples: {
      breaks: { ja: '封印した点検票のQ05の回答を変更', en: 'the answer to Q05 of a sealed checklist was changed' },
      keeps: {
        ja: '封印した後に別のソフトウェアで保存し直しただけの点検票',
        en: 'a sealed checklist that another program only saved again',
      },
    },
    cases: {
      unnamed: {
        message: {
          ja: '「{code}」の点検票は、封印の記録と一致しません。',
          en: 'The checklist of “{code}” does not agree with its seal.',
        },
      },
      lost: {
        message: {
          ja: '「{code}」の点検票の表紙には受付コードがありますが、封印の記録が失われています。',
          en: 'The cover of the checklist of “{code}” bears a receipt code, but the seal is gone.',
        },
      },
      included: {
        severity: 'warning',
        message: {
          ja: '「{code}」の点検票は封印の記録と一致しませんが、指定により集計に含めました（理由：「{reason}」）。',
          en: 'The checklist of “{code}” does not agree with its seal, but is counted by request (reason: “{reason}”).',
        },
      },
      lostIncluded: {
        severity: 'warning',
        message: {
          ja: '「{code}」の点検票は封印の記録が失われていますが、指定により集計に含めました（理由：「{reason}」）。',
          en: 'The seal of the checklist of “{code}” is gone, but it is counted by request (reason: “{reason}”).',
        },
      },
    },
  },
  {
    code: 'M14',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '提出元の検証結果との相違', en: 'Not what the insurer found' },
    message: {
      ja: '「{code}」が封印したときの検証結果（{engine}）と、受付時の検証結果が異なります（{rules}）。',
      en: 'The findings of “{code}” when it sealed ({engine}) and those of the intake differ ({rules}).',
    },
    why: {
      ja: '同じ内容であれば、どこで検証しても結果は同じになるためです。',
      en: 'The same content gives the same findings wherever it is checked.',
    },
    fix: {
      ja: '提出元が使用した点検ツールの版を確認してください。封印後の変更が原因の場合は、M13の対応を行ってください。',
      en: 'Ask which version of the tool was used. Where the content changed after sealing, see M13.',
    },
    examples: {
      breaks: {
        ja: '封印時はL35が0件、受付時は1件',
        en: 'L35 found nothing when it was sealed, and something at the intake',
      },
      keeps: { ja: '封印時と受付時の件数がすべて同じ', en: 'every rule found as much in both' },
    },
  },
  {
    code: 'M15',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '説明の差戻し', en: 'Explanation refused' },
    message: {
      ja: '「{code}」の{rule}についての説明は受理されていません（所見：「{note}」）。',
      en: 'The explanation of {rule} by “{code}” is refused (note: “{note}”).',
    },
    why: {
      ja: '説明だけでは、回答が実態どおりであることを確認できないためです。',
      en: 'The explanation does not show that the answers are right.',
    },
    fix: {
      ja: '提出元に、回答の訂正か、より具体的な説明を依頼してください。',
      en: 'Ask the institution to correct the answers or to explain them further.',
    },
    examples: {
      breaks: { ja: '説明の判断の一覧に「差戻し」と記入', en: 'the decisions refuse the explanation' },
      keeps: { ja: '説明の判断の一覧に「受理」と記入', en: 'the decisions accept it' },
    },
  },
  {
    code: 'M16',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '期限の切れた免除', en: 'Waiver over' },
    message: {
      ja: '「{code}」に対する{rule}の免除は{until}で期限が切れましたが、指摘は残っています。',
      en: 'The waiver of {rule} for “{code}” ended on {until}, but the finding is still there.',
    },
    why: {
      ja: '免除には期限があり、期限を過ぎた指摘は通常どおり扱うためです。',
      en: 'A waiver has an end, after which the rule holds as for everybody.',
    },
    fix: {
      ja: '提出元に対応を依頼するか、新しい期限で免除を登録し直してください。',
      en: 'Ask the institution to settle it, or grant a new waiver.',
    },
    examples: {
      breaks: {
        ja: '期限が2024-03-31の免除があり、2024-04-01の受付でL35の指摘が残る',
        en: 'a waiver until 2024-03-31, and L35 still found at the intake on 2024-04-01',
      },
      keeps: { ja: '期限内の免除', en: 'a waiver that still holds' },
    },
  },
];
