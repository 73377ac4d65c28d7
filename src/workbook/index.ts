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
export type { Workbook } from './port.js';
