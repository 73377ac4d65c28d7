import type { CatalogueEntry } from '../catalogue-entry.js';

/** What keeps the pane from reading or changing the workbook that is open in Excel. */
export const excel: readonly CatalogueEntry[] = [
  {
    code: 'EXCEL_CELL_EDIT',
    kind: 'refusal',
    title: { ja: 'セルの入力中', en: 'A cell is being edited' },
    message: {
      ja: 'Excelでセルを入力している途中のため、実行できません。',
      en: 'A cell is being edited in Excel, which keeps anything else from being done.',
    },
    fix: {
      ja: 'Enterキーで入力を確定するか、Escキーで取り消してから、もう一度実行してください。',
      en: 'Finish with Enter or give up with Esc, then try again.',
    },
  },
  {
    code: 'EXCEL_PROTECTED',
    kind: 'refusal',
    title: { ja: '保護による制限', en: 'Protected' },
    message: {
      ja: '保護されているため、Excelが操作を受け付けませんでした。',
      en: 'Excel refused, because something is protected.',
    },
    fix: {
      ja: '「校閲」タブでシートとブックの保護を確認するか、配布された点検票を使ってください。',
      en: 'Look at the protection on the Review tab, or use the checklist as issued.',
    },
    cases: {
      cells: {
        message: {
          ja: 'シート「{sheet}」は保護されており、セル{cells}に書き込めません。何も変更していません。',
          en: 'The sheet “{sheet}” is protected and {cells} cannot be written to. Nothing was changed.',
        },
      },
      structure: {
        message: {
          ja: 'ブックの構成が保護されているため、シートを追加できません。何も変更していません。',
          en: 'The structure of the workbook is protected, so no sheet can be added. Nothing was changed.',
        },
        fix: {
          ja: '「校閲」タブの「ブックの保護」を解除するか、新しいブックで実行してください。',
          en: 'Remove it with Protect Workbook on the Review tab, or use a new workbook.',
        },
      },
    },
  },
  {
    code: 'EXCEL_TOO_OLD',
    kind: 'refusal',
    title: { ja: 'Excelの版が古い', en: 'Excel is too old' },
    message: {
      ja: 'お使いのExcelは、必要な機能（{missing}）に対応していません。',
      en: 'This Excel lacks what is needed ({missing}).',
    },
    fix: {
      ja: 'Excel 2021以降、Microsoft 365、Web用Excelのいずれかを使うか、ブラウザーで点検票のファイルを検証してください。',
      en: 'Use Excel 2021 or later, Microsoft 365 or Excel on the web, or validate the file in a browser.',
    },
  },
  {
    code: 'EXCEL_CLOSED',
    kind: 'refusal',
    title: { ja: 'ブックとの接続が切れた', en: 'The workbook is out of reach' },
    message: {
      ja: 'ブックとの接続が切れました（{code}）。',
      en: 'The workbook can no longer be reached ({code}).',
    },
    fix: {
      ja: 'ブックが開いていることを確かめ、この画面を閉じて開き直してください。',
      en: 'Make sure that the workbook is open, then close this pane and open it again.',
    },
  },
  {
    code: 'EXCEL_TOO_LARGE',
    kind: 'refusal',
    title: { ja: 'ブックが大きすぎる', en: 'Workbook too large' },
    message: {
      ja: 'ブックのデータが多すぎるため、Excelが一度に扱える量を超えました。',
      en: 'There is more data in the workbook than Excel handles at once.',
    },
    fix: {
      ja: '点検票以外のシートや不要なデータを取り除いてください。',
      en: 'Remove sheets and data that do not belong to the checklist.',
    },
    cases: {
      writing: {
        message: {
          ja: 'データが多すぎるか、メモリが足りないため、Excelに書き込めませんでした。書き込んだ内容は取り除きました。',
          en: 'There is too much data, or too little memory, to write it into Excel. What had been written was removed.',
        },
        fix: {
          ja: 'ほかのブックやアプリを閉じてもう一度実行するか、ファイルとして出力してください。',
          en: 'Close other workbooks and programs and try again, or make a file instead.',
        },
      },
      cells: {
        message: {
          ja: 'ブックで使われている範囲が{count}セルあり、点検票として読み取れる{limit}セルを超えています。',
          en: 'The ranges in use cover {count} cells, more than the {limit} that a checklist may have.',
        },
      },
    },
  },
  {
    code: 'EXCEL_SHEET_GONE',
    kind: 'refusal',
    title: { ja: 'シートがない', en: 'Sheet not found' },
    message: {
      ja: 'シート「{sheet}」が見つかりません。',
      en: 'There is no sheet “{sheet}” any more.',
    },
    fix: {
      ja: '名前が変わったか、削除されています。もう一度検証してください。',
      en: 'It was renamed or deleted. Validate again.',
    },
  },
  {
    code: 'EXCEL_SHEET_HIDDEN',
    kind: 'refusal',
    title: { ja: '非表示のシート', en: 'Hidden sheet' },
    message: {
      ja: 'シート「{sheet}」は非表示のため、セル{cell}を表示できません。',
      en: 'The sheet “{sheet}” is hidden, so {cell} cannot be shown.',
    },
    fix: {
      ja: 'シート見出しを右クリックして「再表示」を選び、シートを表示してください。',
      en: 'Right-click a sheet tab and choose Unhide.',
    },
  },
  {
    code: 'EXCEL_CELL_HIDDEN',
    kind: 'refusal',
    title: { ja: '非表示のセル', en: 'Hidden cell' },
    message: {
      ja: 'シート「{sheet}」のセル{cell}は、非表示の行または列にあるため表示できません。',
      en: '{cell} of the sheet “{sheet}” stands in a hidden row or column, so it cannot be shown.',
    },
    fix: {
      ja: '非表示の行・列を再表示するか、絞り込みを解除してから、もう一度お試しください。',
      en: 'Unhide the rows and columns, or clear the filter, and try again.',
    },
  },
  {
    code: 'EXCEL_LINES_GONE',
    kind: 'refusal',
    title: { ja: '回答の行がない', en: 'Rows not found' },
    message: {
      ja: 'シート「{sheet}」の表に、この回答の行が見つかりません。',
      en: 'The table of the sheet “{sheet}” has no rows of this answer.',
    },
    fix: {
      ja: '表が書き換えられたか、書き込んだ後に集計が変わっています。集計ブックをもう一度書き込んでください。',
      en: 'The table was changed, or what is counted has changed since it was written. Write the book again.',
    },
  },
  {
    code: 'EXCEL_LINES_HIDDEN',
    kind: 'refusal',
    title: { ja: '回答の行が非表示', en: 'Rows are hidden' },
    message: {
      ja: 'シート「{sheet}」の表が絞り込まれているため、この回答の行は表示されていません。',
      en: 'A filter on the table of the sheet “{sheet}” hides the rows of this answer.',
    },
    fix: {
      ja: '「データ」タブの「クリア」で絞り込みを解除してから、もう一度お試しください。',
      en: 'Clear the filter on the Data tab and try again.',
    },
  },
  {
    code: 'EXCEL_SHEET_EXISTS',
    kind: 'refusal',
    title: { ja: '同じ名前のシート', en: 'Sheet name is taken' },
    message: {
      ja: 'シート「{sheet}」がすでにあります。上書きはしません。',
      en: 'There is a sheet “{sheet}” already. It is not overwritten.',
    },
    fix: {
      ja: 'そのシートの名前を変えるか、新しいブックで実行してください。',
      en: 'Rename that sheet, or use a new workbook.',
    },
  },
  {
    code: 'EXCEL_NAME_EXISTS',
    kind: 'refusal',
    title: { ja: '同じ名前の定義', en: 'Name is taken' },
    message: {
      ja: '「{name}」という名前がすでに定義されています。上書きはしません。',
      en: 'The name “{name}” is defined already. It is not overwritten.',
    },
    fix: {
      ja: '「数式」タブの「名前の管理」でその名前を変えるか、新しいブックで実行してください。',
      en: 'Rename it in the Name Manager on the Formulas tab, or use a new workbook.',
    },
  },
  {
    code: 'EXCEL_UNSUPPORTED',
    kind: 'refusal',
    title: { ja: 'Excelの画面からは作成できない', en: 'Not possible from within Excel' },
    message: {
      ja: '{what}は、開いているブックには作成できません。',
      en: '{what} cannot be made in the workbook that is open.',
    },
    fix: {
      ja: 'ファイルとして出力してください。',
      en: 'Make a file instead.',
    },
  },
  {
    code: 'EXCEL_HALF_WRITTEN',
    kind: 'refusal',
    title: { ja: '書き込みの中断', en: 'Broken off' },
    message: {
      ja: 'ブックへの書き込みが途中で止まり（{code}）、書き込んだ内容を取り除けませんでした。残っている可能性のあるシートは、{sheets}です。',
      en: 'Writing into the workbook broke off ({code}), and what had been written could not be removed. These sheets may be left: {sheets}.',
    },
    fix: {
      ja: 'ブックを開き直し、「書き込んだシートを削除」を実行してください。もとからあるシートは変更していません。',
      en: 'Open the workbook again and remove the written sheets. Sheets that were there before have not been changed.',
    },
  },
  {
    code: 'EXCEL_HALF_CHANGED',
    kind: 'refusal',
    title: { ja: '変更の中断', en: 'Half changed' },
    message: {
      ja: 'ブックの変更が途中で止まり（{code}）、もとに戻せませんでした。途中まで変更された可能性があるシートと名前は、{changed}です。',
      en: 'Changing the workbook broke off ({code}), and it could not be changed back. These sheets and names may be half-changed: {changed}.',
    },
    fix: {
      ja: '保存せずにブックを閉じ、開き直してください。自動保存がオンのときは、「バージョン履歴」から変更前の版に戻してください。',
      en: 'Close the workbook without saving it and open it again. Where it saves by itself, go back to the version before in Version History.',
    },
    cases: {
      open: {
        message: {
          ja: 'ブックの変更が途中で止まり（{code}）、もとに戻せませんでした。途中まで変更された可能性があるシートと名前は、{changed}です。このうち保護が外れたままの可能性があるシートは、{open}です。',
          en: 'Changing the workbook broke off ({code}), and it could not be changed back. These sheets and names may be half-changed: {changed}. Of these sheets the protection may still be lifted: {open}.',
        },
      },
    },
  },
  {
    code: 'EXCEL_REPLACED',
    kind: 'refusal',
    title: { ja: 'Excelの画面からは再現できない部分', en: 'What Excel shows in another way' },
    message: {
      ja: '一部を、ファイルとして出力した場合と同じには表示できません（{sheets}）。',
      en: 'Some of it does not look as in the file ({sheets}).',
    },
    fix: {
      ja: '同じ内容が必要なときは、ファイルとして出力してください。',
      en: 'Make a file where it must be the same.',
    },
    cases: {
      print: {
        message: {
          ja: 'このExcelでは印刷設定ができないため、標準の設定のままです（{sheets}、計{count}シート）。',
          en: 'This Excel takes no page set-up, so the usual one holds ({sheets}; {count} sheets).',
        },
        fix: {
          ja: '印刷する前に「ページ レイアウト」タブで用紙の向きを横、幅を1ページにしてください。',
          en: 'Before printing, choose landscape and a width of one page on the Page Layout tab.',
        },
      },
      indents: {
        message: {
          ja: 'このExcelでは字下げができないため、字下げなしで表示します（{sheets}、計{count}シート）。',
          en: 'This Excel takes no indents, so texts begin at the edge ({sheets}; {count} sheets).',
        },
        fix: { ja: '内容は変わりません。対応は不要です。', en: 'The content is the same. Nothing is to be done.' },
      },
      order: {
        message: {
          ja: 'ピボットテーブルの項目は、点検票の順ではなくExcelの昇順で並びます（{sheets}）。',
          en: 'Items of PivotTables stand in Excel’s ascending order, not in that of the checklist ({sheets}).',
        },
        fix: {
          ja: '順序を変えるときは、項目をドラッグしてください。集計の数値は同じです。',
          en: 'Drag an item to move it. The numbers are the same.',
        },
      },
      alternative: {
        message: {
          ja: 'グラフの代替テキストは設定できません。同じ数値はグラフのタイトルと、すぐ下の表で読み取れます（{sheets}、計{count}シート）。',
          en: 'Charts take no alternative text. Their titles, and the tables right below them, say the same ({sheets}; {count} sheets).',
        },
        fix: {
          ja: '必要なときは、グラフを右クリックして「代替テキストの表示」から入力してください。',
          en: 'Where it is needed, right-click the chart and choose View Alt Text.',
        },
      },
      marked: {
        message: {
          ja: 'グラフの中の特定の値を目立たせる印は付きません（{sheets}）。',
          en: 'Values in charts are not pointed out ({sheets}).',
        },
      },
      notes: {
        message: {
          ja: 'セルのメモは付きません（{sheets}）。',
          en: 'Cells have no notes ({sheets}).',
        },
      },
      zoom: {
        message: {
          ja: '表示倍率は、開いているブックのままです（{sheets}）。',
          en: 'Sheets are shown in the size that the workbook has ({sheets}).',
        },
        fix: { ja: '内容は変わりません。対応は不要です。', en: 'The content is the same. Nothing is to be done.' },
      },
    },
  },
  {
    code: 'EXCEL_FAILED',
    kind: 'refusal',
    title: { ja: 'Excelの処理の失敗', en: 'Excel failed' },
    message: {
      ja: 'Excelが処理を完了できませんでした（{code}）。',
      en: 'Excel could not finish ({code}).',
    },
    fix: {
      ja: 'もう一度実行してください。続くときは、ブックを保存し、Excelを開き直してください。',
      en: 'Try again. If it goes on, save the workbook and restart Excel.',
    },
  },
];
