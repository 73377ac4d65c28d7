export { consolidatedBook } from './consolidated-book.js';
export type { BookOptions } from './consolidated-book.js';
export { fitsSheet } from './dataset-sheet.js';
export { isWithheld, publishedBook } from './published-book.js';
