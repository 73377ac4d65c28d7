export type {
  BookSource,
  Difference,
  HostInfo,
  LiveWorkbook,
  PresentWatch,
  Rendered,
  Shortfall,
  StandingBook,
} from './live-workbook.js';
export type { Opening } from './opening.js';
export type { Workbook } from './port.js';
