export { bookBytes, writeBook } from './write-book.js';
export { PressedParts } from './pressed-parts.js';
