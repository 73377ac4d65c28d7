import type { Address, Area } from './address.js';
import type { Color, Highlight, Style } from './style.js';

/** A value of a cell. Dates are serial numbers with a number format. */
export type Scalar = string | number | boolean;

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** The value, or the cached result when there is a formula. */
  readonly value?: Scalar;
  /** Without the leading `=`. Only the functions of design decision 7. */
  readonly formula?: string;
  readonly style?: Style;
  /** Target of a link inside the book, such as `'図表01'!A1`. */
  readonly link?: string;
}

/** Width of one or more neighbouring columns, in characters of the default font. */
export interface ColumnWidth {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly hidden?: boolean;
}

/** What may be typed into some cells. */
export type Validation = {
  readonly areas: readonly Area[];
  readonly allowBlank?: boolean;
  /** `stop` refuses, `warning` asks, `information` tells. */
  readonly alert?: 'stop' | 'warning' | 'information';
  readonly error?: { readonly title: string; readonly text: string };
  readonly prompt?: { readonly title: string; readonly text: string };
} & (
  | { readonly kind: 'list'; /** A range reference, or a quoted list. */ readonly source: string }
  | { readonly kind: 'custom'; readonly formula: string }
  | { readonly kind: 'date'; /** Serial numbers, both included. */ readonly from: number; readonly to: number }
  | { readonly kind: 'textLength'; readonly max: number }
);

/** A format that shows while `formula` (relative to the first cell of the first area) is true. */
export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly highlight: Highlight;
  readonly stopIfTrue?: boolean;
}

/**
 * An Excel table. The body is asked for again each time that it is needed (once for the sheet,
 * once for each cache), so that a long one is never held in memory.
 */
export interface Table {
  /** Unique in the book and different from every defined name. */
  readonly name: string;
  readonly at: Address;
  readonly columns: readonly { readonly header: string; readonly style?: Style }[];
  readonly rowCount: number;
  readonly rows: () => Iterable<readonly (Scalar | undefined)[]>;
  readonly headerStyle?: Style;
  /** Built-in table style, such as `TableStyleMedium2`. */
  readonly style?: string;
}

/** A PivotTable over a table of the same book, in tabular form, with its cells rendered. */
export interface Pivot {
  readonly name: string;
  /** Name of the source table. */
  readonly table: string;
  /** Top left of the body; page filters stand above it, with one empty row between. */
  readonly at: Address;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Page filters; `selected` shows only that item. */
  readonly filters: readonly { readonly field: string; readonly selected?: string }[];
  readonly data: readonly {
    readonly field: string;
    readonly function: 'count' | 'sum';
    /** Different from every field's name. */
    readonly name: string;
  }[];
  /** Order of a field's items; items not listed follow in code-unit order. */
  readonly orders?: Readonly<Record<string, readonly string[]>>;
}

/** A range of one sheet of the book. */
export interface Reference {
  readonly sheet: string;
  readonly area: Area;
}

/** Bars of one colour, or one part of every stacked bar. */
export interface ChartSeries {
  readonly name: Reference;
  readonly values: Reference;
  readonly color: Color;
  /** Places of values that are pointed out without colour: outlined, with ● in their labels. */
  readonly marked?: readonly number[];
}

/** Horizontal bars: 100 % stacked or clustered. Cached values are taken from the referenced cells. */
export interface Chart {
  readonly name: string;
  readonly title: string;
  readonly kind: 'stacked' | 'clustered';
  /** The cells that the picture covers. */
  readonly area: Area;
  readonly categories: Reference;
  readonly series: readonly ChartSeries[];
  /** Number format of the data labels. */
  readonly labelFormat: string;
  /** Text for people who do not see the picture. */
  readonly description: string;
  /** End of the value axis; 100 for shares. */
  readonly axisMaximum?: number;
}

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** Pages across; length follows. */
  readonly fitToWidth?: boolean;
  readonly area?: Area;
  /** First and last row repeated on each page. */
  readonly titleRows?: readonly [number, number];
  /** Rows before which a new page begins. */
  readonly breaks?: readonly number[];
  readonly header?: string;
  readonly footer?: string;
}

export interface Sheet {
  /** At most 31 characters, none of `: \ / ? * [ ]`, unique without regard to case. */
  readonly name: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  readonly tabColor?: Color;
  readonly columns?: readonly ColumnWidth[];
  /** Points by row number. */
  readonly heights?: ReadonlyMap<number, number>;
  /** In order of rows, then columns. Cells of tables and pivots do not stand here. */
  readonly cells: readonly Cell[];
  readonly merges?: readonly Area[];
  /** Rows above and columns left of this cell stay in view. */
  readonly freeze?: Address;
  /** Protected without a password: only unlocked cells take input; selecting, widths, heights and filters stay allowed. */
  readonly protected?: boolean;
  readonly hideGrid?: boolean;
  readonly zoom?: number;
  readonly validations?: readonly Validation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly tables?: readonly Table[];
  readonly pivots?: readonly Pivot[];
  readonly charts?: readonly Chart[];
  readonly notes?: readonly Note[];
  readonly print?: PrintSetup;
}

/** A defined name: a range, or a constant such as `"cssa-insurers-2023"` in quotes. */
export interface Name {
  readonly name: string;
  readonly refersTo: string;
  readonly hidden?: boolean;
  /** The sheet within which alone the name holds. Copying a sheet makes such twins of names of the whole workbook. */
  readonly scope?: string;
}

/** A workbook as data: what a renderer turns into an .xlsx or into the workbook that is open in Excel. */
export interface Book {
  readonly title: string;
  readonly creator: string;
  /** ISO date and time of the document properties; given, never taken from a clock. */
  readonly created: string;
  readonly defaultFont: { readonly name: string; readonly size: number };
  readonly sheets: readonly Sheet[];
  readonly names?: readonly Name[];
  readonly customProperties?: Readonly<Record<string, string>>;
}
