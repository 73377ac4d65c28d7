export {
  a1,
  a1Area,
  absolute,
  cellKey,
  cellOfKey,
  columnLetters,
  MAX_COLUMNS,
  MAX_ROWS,
  parseA1,
  quotedSheet,
} from './address.js';
export type { Address, Area } from './address.js';
export type {
  Book,
  Cell,
  Chart,
  ChartSeries,
  ColumnWidth,
  ConditionalFormat,
  Name,
  Note,
  Pivot,
  PrintSetup,
  Reference,
  Scalar,
  Sheet,
  Table,
  Validation,
} from './book.js';
export type { Edit } from './edit.js';
export { BASE_SIZE, heightFor, linesOf, rowHeight, textWidth } from './measure.js';
export { areaOf, SheetDraft } from './sheet-draft.js';
export { withGuards } from './snapshot.js';
export type {
  GuardPlaces,
  SeenFormat,
  SeenGuards,
  SeenValidation,
  SheetGuards,
  SheetSnapshot,
  Snapshot,
} from './snapshot.js';
export { MAX_FORMULA, referenceText, rewrittenFormula } from './formula.js';
export type { CellReference, Rewriting } from './formula.js';
export { shiftedFormula } from './shifted-formula.js';
export { outside } from './areas.js';
export type { Alignment, Border, Color, Font, Highlight, Line, Style } from './style.js';
