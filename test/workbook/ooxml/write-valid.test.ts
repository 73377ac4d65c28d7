import type { Book } from '../../../src/book/index.js';
import { bookBytes } from '../../../src/workbook/ooxml/index.js';
import { chartBook } from './chart-sample-book.js';
import { answerRows, pivotBook, shapes } from './pivot-sample-book.js';
import { openXmlErrors, testWithValidator } from './validator.js';
import { bookOf, formBook } from './write-sample-book.js';

/** Everything in one book, several of each on a sheet. */
const everything: Book = {
  ...formBook,
  sheets: [
    ...formBook.sheets,
    ...chartBook.sheets,
    ...pivotBook([...answerRows(40)], shapes).sheets.map((sheet) => ({
      ...sheet,
      notes: [{ row: 1, column: 9, author: '当局', text: '注' }],
    })),
    {
      name: '表二つ',
      cells: [],
      tables: [1, 5].map((column) => ({
        name: `表_${column}`,
        at: { row: 2, column },
        columns: ['甲', '乙 <&"> \''].map((header) => ({ header })),
        rowCount: (column - 1) * 300,
        rows: () => Array.from({ length: (column - 1) * 300 }, () => ['=1', '\u0002_x0002_']),
      })),
    },
  ],
};

describe('the Open XML SDK finds nothing wrong with', () => {
  const books: readonly (readonly [string, Book])[] = [
    ['the smallest book', bookOf([{ name: 'Sheet1', cells: [] }])],
    ['PivotTables of a table without rows', pivotBook([], shapes.slice(0, 5))],
    ['everything together', everything],
  ];
  for (const [what, book] of books) testWithValidator(what, () => expect(openXmlErrors(bookBytes(book))).toEqual([]));
});
