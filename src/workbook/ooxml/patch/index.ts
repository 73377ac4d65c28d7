export { patchWorkbook } from './patch-workbook.js';
