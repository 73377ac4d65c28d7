export { bookBytes, writeBook } from './write-book.js';
