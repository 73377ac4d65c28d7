export { OoxmlWorkbook } from './ooxml-workbook.js';
export { ZipWriter } from './package/index.js';
export { patchWorkbook } from './patch/index.js';
export { packageTexts, pureInflate, readWorkbook } from './read/index.js';
export type { Inflate, PartText, Profile, ReadOptions } from './read/index.js';
export { bookBytes, PressedParts, writeBook } from './write/index.js';
