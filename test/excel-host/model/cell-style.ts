/** A border line as the API names it. */
export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** How a cell looks and behaves; shared by many cells and never changed in place. */
export interface CellStyle {
  /** `#RRGGBB`; absent without fill. */
  readonly fill?: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly numberFormat: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** By edge: EdgeTop, EdgeBottom, EdgeLeft, EdgeRight. */
  readonly borders: Readonly<Record<string, BorderLine>>;
}

export const PLAIN: CellStyle = {
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  numberFormat: 'General',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  shrink: false,
  indent: 0,
  locked: true,
  formulaHidden: false,
  borders: {},
};
