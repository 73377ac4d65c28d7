export { pureInflate } from './inflate.js';
export type { Inflate } from './inflate.js';
export type { Profile } from './limits.js';
export { readWorkbook } from './read-workbook.js';
export type { ReadOptions } from './read-workbook.js';
