export type { HostInfo, LiveWorkbook } from './live-workbook.js';
export type { Workbook } from './port.js';
