import type { ColumnWidth, Style } from '../../book/index.js';
import { heightFor, linesOf } from '../../book/index.js';
import { styles } from '../books/styles.js';

/** Stands for what is not shown. */
export const HIDDEN = '＊';

/** Stands where a base of 0 gives no share. */
export const NO_SHARE = '–';

/** The mark of the own answer, legible without colour. */
export const MARK = '●';

/**
 * Columns of every page of questions: the own mark, labels, and twelve of numbers, which values of a matrix share evenly. Beside
 * a list, the chart takes those that its numbers leave.
 */
export const columns: readonly ColumnWidth[] = [
  { from: 1, to: 1, width: 8 },
  { from: 2, to: 2, width: 36 },
  { from: 3, to: 3, width: 7.6 },
  { from: 4, to: 15, width: 7.2 },
];

export const OWN = 1;
export const LABEL = 2;
/** First column of numbers. */
export const FIRST = 3;
export const LAST = 15;

/** Height of a line of numbers, in points. */
export const LINE = 17;

/** Height of a line whose label is this text, in points. */
export function lineHeight(text: string, width: number): number {
  return linesOf(text, width) === 1 ? LINE : heightFor(text, width);
}

const OWN_FILL = 'FFF4D6';

/** A look for the own answer: bold on a light ground, beside the mark that says the same. */
export function asOwn(style: Style): Style {
  return { ...style, fill: OWN_FILL, font: { ...style.font, bold: true } };
}

/** A number that bears the mark itself. */
export function withMark(style: Style): Style {
  return { ...asOwn(style), format: `"${MARK} "${style.format ?? '0'}` };
}

export const looks = {
  mark: { ...styles.centred, font: { bold: true } },
  /** What the own answer is where it is none of the values. */
  state: { ...styles.centred, font: { size: 8, color: '5B6670' } },
  /** A share in the middle of its cell, where cells are wide. */
  share: { ...styles.share, align: { horizontal: 'center', vertical: 'center' } },
  sumShare: { ...styles.sumShare, align: { horizontal: 'center', vertical: 'center' } },
  hidden: { ...styles.centred, font: { color: '5B6670' } },
  /** The line of the own sector below that of everybody. */
  sector: { ...styles.footLabel, align: { ...styles.footLabel.align, indent: 3 } },
  question: { font: { size: 10 }, align: { vertical: 'center', wrap: true, indent: 1 } },
  box: { ...styles.text, align: { ...styles.text.align, vertical: 'center' } },
  boxLabel: { ...styles.sumLabel },
} satisfies Record<string, Style>;
