import { bookBytes } from '../../../src/workbook/ooxml/write/index';
import { openXmlErrors, testWithValidator } from './validator';
import { bookOf, formBook } from './write-sample-book';

describe('the Open XML SDK finds nothing wrong with', () => {
  testWithValidator('a book with everything that a form uses', () => {
    expect(openXmlErrors(bookBytes(formBook))).toEqual([]);
  });

  testWithValidator('the smallest book', () => {
    expect(openXmlErrors(bookBytes(bookOf([{ name: 'Sheet1', cells: [] }])))).toEqual([]);
  });
});
