import type { Area } from './address.js';
import type { Name, Scalar } from './book.js';

/** What may be typed into some cells, as a workbook has it; any kind that there is, not only ours. */
export interface SeenValidation {
  readonly areas: readonly Area[];
  /** `list`, `date`, `whole`…; `none` lets everything in. */
  readonly kind: string;
  /** How the value is compared, where that is not `between`. */
  readonly operator: string;
  /** One or two, without a leading `=`. */
  readonly formulas: readonly string[];
  /** `none` when nothing is said about what does not fit. */
  readonly alert: 'stop' | 'warning' | 'information' | 'none';
}

/** A conditional format by a formula; those by colours, bars and values are left out. */
export interface SeenFormat {
  readonly areas: readonly Area[];
  /** As it holds for the first cell of the areas. */
  readonly formula: string;
}

/** What guides and guards the input of a sheet; told only when asked for. */
export interface SheetGuards {
  readonly protection: 'none' | 'open' | 'password';
  readonly validations: readonly SeenValidation[];
  readonly formats: readonly SeenFormat[];
  /** Keys of the cells that take input while the sheet is protected. */
  readonly unlocked: ReadonlySet<number>;
  /** Formulas by the key of their cell; blank where another cell holds the formula for it. */
  readonly formulas: ReadonlyMap<number, string>;
}

/** What stood in one worksheet when it was read. */
export interface SheetSnapshot {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Values by `cellKey`; blank cells are absent; errors are their text (`#N/A`). A formula gives its cached value. */
  readonly cells: ReadonlyMap<number, Scalar>;
  /** Keys of the cells that hold a formula. */
  readonly formulas: ReadonlySet<number>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Absent when it was not asked for, or the host does not tell; then merged areas need not be told either. */
  readonly guards?: SheetGuards;
}

/** Where a host that must be asked place by place has to look for what guards the input of a sheet. */
export interface GuardPlaces {
  readonly sheet: string;
  /** Around every cell whose lock and merging counts. */
  readonly within: Area;
  /** Cells whose input is limited; those of one limit together, where they stand together. */
  readonly inputs: readonly Area[];
  /** Cells that are calculated. */
  readonly formulas: readonly Area[];
}

/** What was seen at such places of a sheet. */
export type SeenGuards = Required<Pick<SheetSnapshot, 'guards' | 'merges'>>;

/** A workbook as it was read, in one round trip. */
export interface Snapshot {
  /** Worksheets in order; chart sheets are left out. */
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly Name[];
  readonly customProperties: ReadonlyMap<string, string>;
  /** The program that saved it, as docProps/app.xml says; `''` when unknown. */
  readonly application: string;
  /** Set when serial numbers of dates count from 1904-01-01 instead of 1900: 1,462 days less for the same day. */
  readonly from1904?: boolean;
}

/** A snapshot with what guards its sheets, by their names; sheets that are not named tell nothing of it. */
export function withGuards(snapshot: Snapshot, guards: ReadonlyMap<string, SeenGuards>): Snapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, ...guards.get(sheet.name) })) };
}
