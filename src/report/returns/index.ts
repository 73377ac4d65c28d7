export { recipientsOf } from './recipient.js';
export type { Recipient } from './recipient.js';
export { returnBook, returnFileName } from './return-book.js';
export type { ReturnOptions } from './return-book.js';
