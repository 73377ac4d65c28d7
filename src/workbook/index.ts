export type { Workbook } from './port.js';
