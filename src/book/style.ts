/** Colour as `RRGGBB`. */
export type Color = string;

export interface Font {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: Color;
}

export interface Line {
  readonly style: 'thin' | 'medium' | 'hair' | 'dotted' | 'double';
  readonly color?: Color;
}

export interface Border {
  readonly top?: Line;
  readonly right?: Line;
  readonly bottom?: Line;
  readonly left?: Line;
}

export interface Alignment {
  readonly horizontal?: 'left' | 'center' | 'right' | 'centerContinuous';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
}

/** How a cell looks. Styles are compared by content, so equal ones may be made anew. */
export interface Style {
  readonly font?: Font;
  readonly fill?: Color;
  readonly border?: Border;
  readonly align?: Alignment;
  /** Excel number format; `General` when left out. */
  readonly format?: string;
  /** Open for input while the sheet is protected. */
  readonly unlocked?: boolean;
}

/** What a conditional format changes. */
export interface Highlight {
  readonly font?: Pick<Font, 'bold' | 'italic' | 'color'>;
  readonly fill?: Color;
}
