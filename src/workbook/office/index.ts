export { detectHost } from './detect-host.js';
export type { OfficeGlobals } from './host.js';
export { OfficeOpening } from './office-opening.js';
export { OfficeWorkbook } from './office-workbook.js';
export { bindRibbon } from './ribbon.js';
