import type { CatalogueEntry } from '../catalogue-entry.js';

/**
 * Damage to the form itself, found by `inspectForm` and listed apart from what is wrong with answers. None is an error: what
 * hinders reading is said by V12.
 */
export const template: readonly CatalogueEntry[] = [
  {
    code: 'TMPL-01',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '版の表示', en: 'Mark of the edition' },
    message: {
      ja: 'このブックは「{found}」版の点検票です。今回の対象は「{expected}」版です。',
      en: 'This is the form of the edition “{found}”; “{expected}” is being collected.',
    },
    why: {
      ja: '版が異なると設問や選択肢の意味が異なるため、様式を比べることも修復することもできません。',
      en: 'Questions and options may mean something else in another edition, so the form can be neither compared nor repaired.',
    },
    fix: {
      ja: '今回配布された点検票に回答を記入し直してください。',
      en: 'Enter the answers in the form of this edition.',
    },
    examples: {
      breaks: { ja: '前年度の点検票', en: 'last year’s form' },
      keeps: {
        ja: '今回の点検票（文書のプロパティだけが失われたものを含む）',
        en: 'this year’s form, even without its document property',
      },
    },
    cases: {
      missing: {
        message: {
          ja: '版を示す情報（定義された名前）が失われています。本来は「{expected}」です。',
          en: 'The defined name that tells the edition is lost; it was “{expected}”.',
        },
        fix: { ja: '修復すると、元に戻ります。', en: 'Repairing restores it.' },
      },
      disagree: {
        message: {
          ja: '版を示す定義された名前が「{found}」に変わっていますが、文書のプロパティは「{expected}」版を示しています。',
          en: 'The defined name tells the edition “{found}”, but the document property tells “{expected}”.',
        },
        fix: { ja: '修復すると、元に戻ります。', en: 'Repairing restores it.' },
      },
    },
  },
  {
    code: 'TMPL-02',
    kind: 'rule',
    severity: 'warning',
    title: { ja: 'シートの欠落', en: 'Sheet missing' },
    message: {
      ja: 'シート「{sheet}」がありません。',
      en: 'The sheet “{sheet}” is gone.',
    },
    why: {
      ja: '点検票は、配布されたすべてのシートがそろった状態で提出します。',
      en: 'The form is handed in with all the sheets with which it was issued.',
    },
    fix: {
      ja: '修復すると、配布時のシートを末尾に追加します。',
      en: 'Repairing adds the sheet as issued, at the end.',
    },
    examples: {
      breaks: { ja: '「記入要領」のシートを削除', en: 'the sheet with the instructions was deleted' },
      keeps: { ja: 'シートの並べ替え', en: 'sheets in another order' },
    },
    cases: {
      answers: {
        message: {
          ja: 'シート「{sheet}」がありません。記入されていた回答も失われています。',
          en: 'The sheet “{sheet}” is gone, and with it the answers that it held.',
        },
        fix: {
          ja: '修復すると、空欄のシートを末尾に追加します。控えのファイルがあれば、そちらを使ってください。',
          en: 'Repairing adds the sheet at the end, blank. If there is an earlier copy of the file, use that instead.',
        },
      },
      taken: {
        message: {
          ja: 'シート「{sheet}」がありません。同じ名前の別のシートがあります。',
          en: 'The sheet “{sheet}” is gone; another sheet bears its name.',
        },
        fix: {
          ja: '別のシートの名前を変えてから修復するか、新しい点検票に回答を移してください。',
          en: 'Give the other sheet another name and repair again, or move the answers into a fresh form.',
        },
      },
    },
  },
  {
    code: 'TMPL-03',
    kind: 'rule',
    severity: 'info',
    title: { ja: 'シート名の変更', en: 'Sheet renamed' },
    message: {
      ja: 'シート「{sheet}」の名前が「{found}」に変わっています。',
      en: 'The sheet “{sheet}” is now called “{found}”.',
    },
    why: {
      ja: '照会や指摘はシート名で場所を示すため、配布時の名前にそろえます。',
      en: 'Queries and findings name cells by their sheet, so all forms should use the same names.',
    },
    fix: {
      ja: '修復すると、元の名前に戻ります。数式や名前も追随します。',
      en: 'Repairing restores the name; formulas and names follow.',
    },
    examples: {
      breaks: { ja: '「II 特定」を「特定（修正版）」に変更', en: '“II 特定” renamed to “特定（修正版）”' },
      keeps: { ja: '配布時の名前のまま', en: 'the names as issued' },
    },
    cases: {
      taken: {
        message: {
          ja: 'シート「{sheet}」の名前が「{found}」に変わっています。元の名前は別のシートで使われています。',
          en: 'The sheet “{sheet}” is now called “{found}”; another sheet bears its old name.',
        },
        fix: {
          ja: '別のシートの名前を変えてから、もう一度修復してください。',
          en: 'Give the other sheet another name and repair again.',
        },
      },
    },
  },
  {
    code: 'TMPL-04',
    kind: 'rule',
    severity: 'info',
    title: { ja: 'シートの表示・非表示', en: 'Sheet hidden or shown' },
    message: { ja: 'シート「{sheet}」が非表示になっています。', en: 'The sheet “{sheet}” is hidden.' },
    why: {
      ja: '非表示のシートは、記入や確認から漏れるおそれがあります。',
      en: 'Nobody fills in or checks what is hidden.',
    },
    fix: { ja: '修復すると、配布時の状態に戻ります。', en: 'Repairing restores the state as issued.' },
    examples: {
      breaks: { ja: '「説明」のシートを非表示にする', en: 'the sheet for explanations hidden' },
      keeps: { ja: '「選択肢」のシートが非表示（配布時のまま）', en: 'the list of options hidden, as issued' },
    },
    cases: {
      shown: {
        message: {
          ja: '配布時に非表示のシート「{sheet}」が表示されています。',
          en: 'The sheet “{sheet}”, hidden when issued, is shown.',
        },
      },
    },
  },
  {
    code: 'TMPL-05',
    kind: 'rule',
    severity: 'info',
    title: { ja: 'シートの追加', en: 'Sheets added' },
    message: {
      ja: '点検票にない{count}枚のシートが追加されています（{sheets}）。',
      en: 'Sheets that are not of the form: {count} ({sheets}).',
    },
    why: {
      ja: '社内用のメモなどが、意図せず提出されるおそれがあります。',
      en: 'Notes for internal use may be handed in unintentionally.',
    },
    fix: {
      ja: '修復では削除しません。提出してよい内容か確認してください。',
      en: 'Repairing does not delete them. Check that they may be handed in.',
    },
    examples: {
      breaks: { ja: '「作業メモ」のシートがある', en: 'a sheet with working notes' },
      keeps: { ja: '配布時のシートだけ', en: 'the sheets as issued' },
    },
  },
  {
    code: 'TMPL-06',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '文言の変更', en: 'Wording changed' },
    message: {
      ja: 'シート「{sheet}」の{count}箇所で、印刷された文言が変わっています（「{expected}」が「{found}」になっています）。',
      en: 'Printed texts changed on the sheet “{sheet}”: {count} (“{expected}” has become “{found}”).',
    },
    why: {
      ja: '設問や選択肢の文言が変わると、他の金融機関の回答と比べられません。',
      en: 'An answer to another wording cannot be compared with the answers of others.',
    },
    fix: {
      ja: '修復すると、元の文言に戻ります。回答が元の文言に沿っているか確認してください。',
      en: 'Repairing restores the wording. Check that the answers fit it.',
    },
    examples: {
      breaks: { ja: '選択肢の「定めている」を「整備中」に書き換え', en: 'the words of an option rewritten' },
      keeps: { ja: '回答欄・コメント欄への記入', en: 'whatever is written into answers and comments' },
    },
    cases: {
      blank: {
        message: {
          ja: 'シート「{sheet}」の{count}箇所で、印刷された文言が消されています（「{expected}」など）。',
          en: 'Printed texts deleted on the sheet “{sheet}”: {count} (such as “{expected}”).',
        },
      },
      spelling: {
        severity: 'info',
        message: {
          ja: 'シート「{sheet}」の{count}箇所で、印刷された文言の表記（記号や全角・半角）が変わっています（「{expected}」が「{found}」になっています）。',
          en: 'Printed texts spelt otherwise on the sheet “{sheet}”: {count} (“{expected}” has become “{found}”).',
        },
      },
    },
  },
  {
    code: 'TMPL-07',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '行・列の削除', en: 'Rows or columns deleted' },
    message: {
      ja: 'シート「{sheet}」で、{count}行が削除されています。',
      en: 'Rows deleted on the sheet “{sheet}”: {count}.',
    },
    why: {
      ja: '削除された行や列は、記入内容とともに失われています。元の位置に戻すと他の欄がずれるおそれがあるため、修復では行を挿入しません。',
      en: 'What stood there is lost. Repairing inserts no rows, since that could shift other answers.',
    },
    fix: {
      ja: '新しい点検票に、読み取れる回答を移してください（コマンドでは「tenken repair --fresh」）。',
      en: 'Move the answers that can be read into a fresh form (on the command line: tenken repair --fresh).',
    },
    examples: {
      breaks: { ja: '回答不要の設問の行を削除', en: 'the rows of a question that does not apply deleted' },
      keeps: { ja: '回答不要の設問を空欄のまま残す', en: 'such a question left blank' },
    },
    cases: {
      questions: {
        message: {
          ja: 'シート「{sheet}」で、{count}行が削除されています（{questions}）。',
          en: 'Rows deleted on the sheet “{sheet}”: {count} ({questions}).',
        },
      },
      columns: {
        message: {
          ja: 'シート「{sheet}」で、{count}列が削除されています。',
          en: 'Columns deleted on the sheet “{sheet}”: {count}.',
        },
      },
    },
  },
  {
    code: 'TMPL-08',
    kind: 'rule',
    severity: 'info',
    title: { ja: '行・列の挿入', en: 'Rows or columns inserted' },
    message: {
      ja: 'シート「{sheet}」に、{count}行が挿入されています。',
      en: 'Rows inserted on the sheet “{sheet}”: {count}.',
    },
    why: {
      ja: '回答は正しく読み取れますが、印刷や目視での確認では位置がずれます。',
      en: 'Answers are read all the same, but stand elsewhere on paper and on the screen.',
    },
    fix: {
      ja: '修復では削除しません。不要であれば、行や列を削除してください。',
      en: 'Repairing does not delete them. Delete them if they are not needed.',
    },
    examples: {
      breaks: { ja: '設問の間にメモ用の行を挿入', en: 'a row for notes between two questions' },
      keeps: { ja: '表の下の余白への記入', en: 'notes below the form' },
    },
    cases: {
      columns: {
        message: {
          ja: 'シート「{sheet}」に、{count}列が挿入されています。',
          en: 'Columns inserted on the sheet “{sheet}”: {count}.',
        },
      },
    },
  },
  {
    code: 'TMPL-09',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '行の移動', en: 'Lines moved' },
    message: {
      ja: 'シート「{sheet}」の{count}行で、文言が別の行に移動しています。',
      en: 'On the sheet “{sheet}” the texts of {count} rows stand in other rows.',
    },
    why: {
      ja: '並べ替えや切り取りと貼り付けの後では、どの回答がどの設問のものか確かめられません。文言だけを戻すと、別の設問への回答になるおそれがあるため、修復しません。',
      en: 'After sorting or cutting and pasting it is not certain which answer belongs to which question; restoring the texts alone could turn an answer into one to another question.',
    },
    fix: {
      ja: '元に戻す操作ができなければ、新しい点検票に読み取れる回答を移し、残りを記入してください。',
      en: 'Undo the change, or move the answers that can be read into a fresh form and enter the rest.',
    },
    examples: {
      breaks: { ja: '設問の行を五十音順に並べ替え', en: 'the rows of a question sorted' },
      keeps: { ja: '行の挿入', en: 'rows inserted' },
    },
  },
  {
    code: 'TMPL-10',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '名前の欠落', en: 'Defined names lost' },
    message: {
      ja: 'シート「{sheet}」の{count}箇所の記入欄で、定義された名前が失われています（{names}）。',
      en: 'Cells of the sheet “{sheet}” that lost their defined names: {count} ({names}).',
    },
    why: {
      ja: '記入欄は、定義された名前で特定されます。',
      en: 'Cells are known by their defined names.',
    },
    fix: { ja: '修復すると、名前を付け直します。', en: 'Repairing defines the names again.' },
    examples: {
      breaks: { ja: '名前の管理で名前を削除', en: 'names deleted in the name manager' },
      keeps: { ja: '名前の「非表示」の指定だけが外れている', en: 'a hidden name shown, as some programs leave it' },
    },
    cases: {
      unsafe: {
        message: {
          ja: 'シート「{sheet}」の{count}箇所の記入欄で、定義された名前が失われており、別の記入欄の名前がその場所を指しています（{names}）。',
          en: 'Cells of the sheet “{sheet}” that lost their defined names while names of other cells came to refer to them: {count} ({names}).',
        },
        fix: {
          ja: '切り取りと貼り付けで回答が移動した可能性があるため、修復しません。配布時の点検票と見比べて、回答を元の欄に戻してください。',
          en: 'Answers may have been cut and pasted, so this is not repaired. Compare with the form as issued, and put the answers back.',
        },
      },
    },
  },
  {
    code: 'TMPL-11',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '名前の参照先の変更', en: 'Defined names moved' },
    message: {
      ja: 'シート「{sheet}」の{count}箇所の記入欄の名前が、別のセルを指しています（{names}）。',
      en: 'Names of cells of the sheet “{sheet}” that refer to other cells: {count} ({names}).',
    },
    why: {
      ja: '名前が別のセルを指すと、その欄の回答は読み取られません。',
      en: 'The answer of a cell whose name refers elsewhere is not read.',
    },
    fix: {
      ja: '修復すると、元のセルを指すように戻ります。',
      en: 'Repairing makes the names refer to their cells again.',
    },
    examples: {
      breaks: { ja: '名前の管理で参照範囲を変更', en: 'a reference changed in the name manager' },
      keeps: { ja: '行の挿入による移動', en: 'cells moved because rows were inserted' },
    },
    cases: {
      unsafe: {
        message: {
          ja: 'シート「{sheet}」の{count}箇所の記入欄が、別の場所に移動しています（{names}）。',
          en: 'Cells of the sheet “{sheet}” that were moved elsewhere: {count} ({names}).',
        },
        fix: {
          ja: '切り取りと貼り付けで回答が移動した可能性があるため、修復しません。回答を元の欄に戻してください。',
          en: 'Answers may have been cut and pasted, so this is not repaired. Put the answers back into their cells.',
        },
      },
    },
  },
  {
    code: 'TMPL-12',
    kind: 'rule',
    severity: 'warning',
    title: { ja: 'プルダウン・入力規則', en: 'Dropdowns and limits of input' },
    message: {
      ja: 'シート「{sheet}」の{count}箇所で、プルダウンなどの入力規則が失われているか、変わっています。',
      en: 'Cells of the sheet “{sheet}” whose dropdown or other limit of input is lost or changed: {count}.',
    },
    why: {
      ja: '他の欄やファイルからの貼り付けによって失われることが多く、選択肢にない内容が記入されやすくなります。',
      en: 'Pasting often destroys them; then anything can be typed.',
    },
    fix: {
      ja: '修復すると、元に戻ります。記入済みの内容は変わりません。貼り付けには「値の貼り付け」を使ってください。',
      en: 'Repairing restores them; what is filled in stays. Paste values only.',
    },
    examples: {
      breaks: {
        ja: '別のブックのセルを、書式ごと回答欄に貼り付け',
        en: 'a cell of another workbook pasted with its format',
      },
      keeps: { ja: '「値の貼り付け」による記入', en: 'values pasted as values' },
    },
    cases: {
      limits: {
        message: {
          ja: 'シート「{sheet}」の{count}箇所で、文字数や日付などの入力規則が失われているか、変わっています。',
          en: 'Cells of the sheet “{sheet}” whose limit of length, date or input is lost or changed: {count}.',
        },
      },
    },
  },
  {
    code: 'TMPL-13',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '条件付き書式', en: 'Conditional formats' },
    message: {
      ja: 'シート「{sheet}」の{count}箇所で、条件付き書式（検証結果の色、回答不要の灰色）が失われています。',
      en: 'Places on the sheet “{sheet}” that lost conditional formats (colours of marks, grey of what does not apply): {count}.',
    },
    why: {
      ja: '検証結果や回答不要の欄が色で分からなくなります。',
      en: 'Marks and closed questions are no longer seen by their colour.',
    },
    fix: { ja: '修復すると、元に戻ります。', en: 'Repairing restores them.' },
    examples: {
      breaks: { ja: '「ルールのクリア」、書式ごとの貼り付け', en: 'rules cleared, or a cell pasted with its format' },
      keeps: { ja: '利用者が追加した条件付き書式', en: 'conditional formats that people added' },
    },
  },
  {
    code: 'TMPL-14',
    kind: 'rule',
    severity: 'warning',
    title: { ja: 'シートの保護', en: 'Sheet protection' },
    message: {
      ja: 'シート「{sheet}」の保護が解除されています。',
      en: 'The sheet “{sheet}” is no longer protected.',
    },
    why: {
      ja: '保護がないと、設問文や行を誤って変更しやすくなります。',
      en: 'Without protection texts and rows are easily changed by mistake.',
    },
    fix: {
      ja: '修復すると、配布時と同じ保護（パスワードなし）に戻ります。',
      en: 'Repairing protects it as issued, without a password.',
    },
    examples: {
      breaks: { ja: '「シート保護の解除」をしたまま', en: 'protection lifted and not restored' },
      keeps: { ja: 'パスワードなしの保護（配布時のまま）', en: 'protection without a password, as issued' },
    },
    cases: {
      password: {
        severity: 'info',
        message: {
          ja: 'シート「{sheet}」の保護にパスワードが設定されています。',
          en: 'The protection of the sheet “{sheet}” has a password.',
        },
        fix: {
          ja: '修復では解除しません。パスワードを外してから提出してください。',
          en: 'Repairing does not lift it. Take the password off before handing in.',
        },
      },
    },
  },
  {
    code: 'TMPL-15',
    kind: 'rule',
    severity: 'warning',
    title: { ja: 'セルのロック', en: 'Locks of cells' },
    message: {
      ja: 'シート「{sheet}」の{count}箇所で、セルのロックが変わっています（記入欄に入力できないなど）。',
      en: 'Cells of the sheet “{sheet}” whose lock is changed, so that answers cannot be entered: {count}.',
    },
    why: {
      ja: '保護されたシートでは、ロックされた記入欄に入力できません。',
      en: 'On a protected sheet nothing can be entered into a locked cell.',
    },
    fix: {
      ja: '修復すると、配布時の書式とロックに戻ります。記入済みの内容は変わりません。',
      en: 'Repairing restores lock and look as issued; what is filled in stays.',
    },
    examples: {
      breaks: {
        ja: '別のブックのセルを、書式ごと回答欄に貼り付け',
        en: 'a cell of another workbook pasted with its format',
      },
      keeps: { ja: '文字の色や大きさの変更', en: 'another colour or size of letters' },
    },
    cases: {
      open: {
        message: {
          ja: 'シート「{sheet}」の{count}箇所で、設問などのセルのロックが外れています。',
          en: 'Printed cells of the sheet “{sheet}” that are no longer locked: {count}.',
        },
      },
    },
  },
  {
    code: 'TMPL-16',
    kind: 'rule',
    severity: 'warning',
    title: { ja: 'セル結合の解除', en: 'Merged cells taken apart' },
    message: {
      ja: 'シート「{sheet}」の{count}箇所で、セルの結合が解除されています。',
      en: 'Merged areas of the sheet “{sheet}” that were taken apart: {count}.',
    },
    why: {
      ja: '結合の先頭以外のセルに記入すると、回答として読み取られません。',
      en: 'What is entered into any but the first of the cells is not read.',
    },
    fix: { ja: '修復すると、結合し直します。', en: 'Repairing merges them again.' },
    examples: {
      breaks: { ja: '回答欄の「セル結合の解除」', en: 'an answer cell unmerged' },
      keeps: { ja: '配布時の結合のまま', en: 'merged as issued' },
    },
    cases: {
      filled: {
        message: {
          ja: 'シート「{sheet}」の{count}箇所でセルの結合が解除され、先頭以外のセルに記入があります。',
          en: 'Merged areas of the sheet “{sheet}” that were taken apart, with something entered in a cell that is not read: {count}.',
        },
        fix: {
          ja: '結合すると記入が消えるため、修復しません。記入を先頭のセルに移してから、もう一度修復してください。',
          en: 'Merging would delete it, so this is not repaired. Move it into the first cell, then repair again.',
        },
      },
    },
  },
  {
    code: 'TMPL-17',
    kind: 'rule',
    severity: 'warning',
    title: { ja: 'セルの結合', en: 'Cells merged' },
    message: {
      ja: 'シート「{sheet}」の{count}箇所で、配布時にないセルの結合があります。',
      en: 'Merged areas on the sheet “{sheet}” that the form does not have: {count}.',
    },
    why: {
      ja: '複数の記入欄を結合すると、先頭以外の欄の回答は失われます。',
      en: 'Merging several cells deletes all answers but the first.',
    },
    fix: {
      ja: '修復すると、結合を解除します。失われた回答は戻らないため、空欄になった欄を確認してください。',
      en: 'Repairing takes them apart. Lost answers do not come back: look at the cells that are blank.',
    },
    examples: {
      breaks: { ja: '同じ回答が続く行の回答欄を結合', en: 'answer cells of several rows merged' },
      keeps: { ja: '点検票の外側のセルの結合', en: 'cells merged outside the form' },
    },
  },
  {
    code: 'TMPL-18',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '行・列の非表示', en: 'Rows or columns hidden' },
    message: {
      ja: 'シート「{sheet}」で、{count}行が非表示になっています。',
      en: 'Rows hidden on the sheet “{sheet}”: {count}.',
    },
    why: {
      ja: '非表示の行や列は、記入や確認から漏れるおそれがあります。',
      en: 'Nobody fills in or checks what is hidden.',
    },
    fix: { ja: '修復すると、再び表示します。', en: 'Repairing shows them again.' },
    examples: {
      breaks: { ja: '回答不要の設問の行を非表示にする', en: 'rows that do not apply hidden' },
      keeps: { ja: '列の幅や行の高さの変更', en: 'other widths and heights' },
    },
    cases: {
      columns: {
        message: {
          ja: 'シート「{sheet}」で、列{columns}が非表示になっています。',
          en: 'Columns hidden on the sheet “{sheet}”: {columns}.',
        },
      },
    },
  },
  {
    code: 'TMPL-19',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '数式の上書き', en: 'Formulas overwritten' },
    message: {
      ja: 'シート「{sheet}」の{count}箇所で、数式（記入状況の集計）が値で上書きされているか、変わっています。',
      en: 'Formulas of the sheet “{sheet}” (progress) that were overwritten or changed: {count}.',
    },
    why: {
      ja: '記入状況の件数が、実際の記入と合わなくなります。',
      en: 'The progress shown no longer follows what is filled in.',
    },
    fix: { ja: '修復すると、元の数式に戻ります。', en: 'Repairing restores the formulas.' },
    examples: {
      breaks: { ja: '表紙全体をコピーして「値の貼り付け」', en: 'the cover pasted over itself as values' },
      keeps: { ja: '数式の計算結果だけの違い', en: 'another cached result' },
    },
  },
  {
    code: 'TMPL-20',
    kind: 'rule',
    severity: 'warning',
    title: { ja: '選択肢の一覧の変更', en: 'Lists of options changed' },
    message: {
      ja: 'プルダウンの元になるシート「{sheet}」の{count}箇所で、選択肢が変わっています（「{expected}」が「{found}」になっています）。',
      en: 'Options changed on the sheet “{sheet}”, from which the dropdowns take them: {count} (“{expected}” has become “{found}”).',
    },
    why: {
      ja: 'プルダウンに、点検票にない選択肢が表示されます。',
      en: 'The dropdowns offer options that the form does not have.',
    },
    fix: {
      ja: '修復すると、元の選択肢に戻ります。変わった選択肢で回答した欄は、選び直してください。',
      en: 'Repairing restores them. Choose again where a changed option was chosen.',
    },
    examples: {
      breaks: { ja: '「選択肢」のシートを書き換え', en: 'the list of options rewritten' },
      keeps: { ja: '配布時のまま', en: 'as issued' },
    },
    cases: {
      blank: {
        message: {
          ja: 'プルダウンの元になるシート「{sheet}」の{count}箇所で、選択肢が消されています（「{expected}」など）。',
          en: 'Options deleted on the sheet “{sheet}”, from which the dropdowns take them: {count} (such as “{expected}”).',
        },
      },
      spelling: {
        severity: 'info',
        message: {
          ja: 'プルダウンの元になるシート「{sheet}」の{count}箇所で、選択肢の表記が変わっています（「{expected}」が「{found}」になっています）。',
          en: 'Options spelt otherwise on the sheet “{sheet}”, from which the dropdowns take them: {count} (“{expected}” has become “{found}”).',
        },
      },
    },
  },
];
