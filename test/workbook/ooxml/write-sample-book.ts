import type { Area, Book, Sheet } from '../../../src/book/index.js';

export const area = (fromRow: number, fromColumn: number, toRow = fromRow, toColumn = fromColumn): Area => ({
  from: { row: fromRow, column: fromColumn },
  to: { row: toRow, column: toColumn },
});

/** The least that a book needs. */
export function bookOf(sheets: readonly Sheet[], more: Partial<Book> = {}): Book {
  return {
    title: '見本',
    creator: '点検 試験',
    created: '2026-01-05T09:00:00Z',
    defaultFont: { name: 'Meiryo UI', size: 10 },
    sheets,
    ...more,
  };
}

const thin = { style: 'thin', color: '808080' } as const;
const heading = {
  font: { bold: true, color: 'FFFFFF', size: 14 },
  fill: '1F3A5F',
  align: { horizontal: 'center', vertical: 'center', wrap: true },
  border: { top: thin, right: thin, bottom: thin, left: thin },
} as const;
const answer = { fill: 'FFF9E5', unlocked: true, border: { bottom: { style: 'hair' } } } as const;

/** A book with everything that a form uses. */
export const formBook: Book = bookOf(
  [
    {
      name: '表紙',
      tabColor: '1F5A96',
      columns: [
        { from: 1, to: 1, width: 4 },
        { from: 2, to: 3, width: 30 },
        { from: 5, to: 6, width: 10, hidden: true },
      ],
      heights: new Map([
        [1, 32.25],
        [9, 6],
      ]),
      cells: [
        { row: 1, column: 1, value: 'サイバーセキュリティ 点検票', style: heading },
        { row: 2, column: 2, value: '  前後に空白　', style: { align: { indent: 1, shrink: true } } },
        { row: 2, column: 3, value: '一行目\n二行目', style: { align: { wrap: true, vertical: 'top' } } },
        { row: 3, column: 2, value: '=1+1' },
        { row: 3, column: 3, value: '_x000D_ と \u0001 と \r' },
        { row: 4, column: 2, value: 12.5, style: { format: '0.0"%"' } },
        { row: 4, column: 3, value: 46027, style: { format: 'yyyy/mm/dd' } },
        { row: 5, column: 2, value: true },
        { row: 5, column: 3, style: answer },
        { row: 6, column: 2, formula: 'SUM(B4:B4)+1', value: 13.5 },
        { row: 6, column: 3, formula: 'IF(B4=0,"–","あり")', value: 'あり' },
        {
          row: 7,
          column: 2,
          value: '図表へ',
          link: "'R&D O''Brien'!A1",
          style: { font: { underline: true, color: '0563C1' } },
        },
      ],
      merges: [area(1, 1, 1, 3)],
      freeze: { row: 2, column: 2 },
      protected: true,
      hideGrid: true,
      zoom: 90,
      validations: [
        {
          kind: 'list',
          source: "'一覧'!$A$1:$A$3",
          areas: [area(5, 3)],
          allowBlank: true,
          error: { title: '入力できません', text: '一覧から選んでください。' },
          prompt: { title: '回答', text: '一覧から\n選んでください。' },
        },
        { kind: 'list', source: '"○,×"', areas: [area(8, 2), area(8, 3)], alert: 'warning' },
        { kind: 'date', from: 45000, to: 47000, areas: [area(4, 3)], alert: 'information' },
        { kind: 'textLength', max: 500, areas: [area(9, 2, 12, 2)] },
        { kind: 'custom', formula: 'FALSE', areas: [area(13, 2)] },
      ],
      conditionalFormats: [
        {
          areas: [area(5, 3), area(8, 2, 8, 3)],
          formula: '$B$5="いいえ"',
          highlight: { fill: 'D9D9D9', font: { color: '808080' } },
        },
        { areas: [area(4, 2)], formula: 'B4<0', highlight: { font: { bold: true, italic: true } }, stopIfTrue: true },
      ],
      notes: [
        { row: 5, column: 3, author: '当局', text: '一つだけ選んでください。\n例：はい' },
        { row: 7, column: 2, author: '当局', text: '参照 <&>' },
      ],
      print: {
        orientation: 'portrait',
        fitToWidth: true,
        area: area(1, 1, 40, 3),
        titleRows: [1, 2],
        breaks: [20, 30],
        header: '&R機密・取扱注意',
        footer: '&C&P / &N',
      },
    },
    { name: "R&D O'Brien", cells: [{ row: 1, column: 1, value: '𠮷 葛󠄀 ｶﾅ 😀' }], print: { orientation: 'landscape' } },
    {
      name: '一覧',
      state: 'hidden',
      cells: ['はい', 'いいえ', '未定'].map((value, i) => ({ row: i + 1, column: 1, value })),
    },
    { name: '控え', state: 'veryHidden', cells: [] },
  ],
  {
    names: [
      { name: 'cssa_q01', refersTo: "'表紙'!$C$5" },
      { name: 'cssa_edition', refersTo: '"cssa-insurers-2023"', hidden: true },
    ],
    customProperties: { cssa_edition: 'cssa-insurers-2023' },
  },
);
