export { pureInflate } from './inflate.js';
export type { Inflate } from './inflate.js';
export type { Profile } from './limits.js';
export { packageTexts } from './package-texts.js';
export type { PartText } from './package-texts.js';
export { readWorkbook } from './read-workbook.js';
export type { ReadOptions } from './read-workbook.js';
