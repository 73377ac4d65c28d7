import type { ColumnWidth, Style } from '../../book/index.js';
import { heightFor, SheetDraft } from '../../book/index.js';
import { PAGE, pointsOf, widthBetween } from './frame.js';
import { LINE } from './figure-panel.js';
import { styles } from './styles.js';

export const columns: readonly ColumnWidth[] = [
  { from: 1, to: 1, width: 36 },
  { from: 2, to: 7, width: 14 },
  { from: 8, to: 8, width: 18 },
];

/** Last column of the overview. */
export const LAST = 8;

/** Digits that an indented text loses. */
const INDENT = 2;

/** Points that a heading and the first lines below it take. */
const SECTION = 90;

/** The overview as it grows downwards. */
export class Page {
  readonly draft = new SheetDraft();
  /** Rows before which a page begins. */
  readonly breaks: number[] = [];
  row = 1;
  private pageStart = 1;

  gap(): void {
    this.row++;
  }

  /** A heading is not the last thing on a page. */
  heading(text: string): void {
    if (pointsOf(this.draft, this.pageStart, this.row) % PAGE > PAGE - SECTION) {
      this.breaks.push(this.row);
      this.pageStart = this.row;
    }
    this.draft.across(this.row, 1, LAST, styles.heading, text);
    this.draft.atLeast(this.row, 21);
    this.row++;
  }

  paragraph(text: string, style: Style = styles.note): void {
    this.draft.across(this.row, 1, LAST, style, text);
    this.draft.atLeast(this.row, heightFor(text, widthBetween(columns, 1, LAST), 9));
    this.row++;
  }

  /** Texts over neighbouring columns, each from where it begins up to the next. */
  line(style: Style, cells: readonly (readonly [from: number, value: string | number])[], ends = LAST): void {
    cells.forEach(([from, value], place) => {
      const to = (cells[place + 1]?.[0] ?? ends + 1) - 1;
      const own = typeof value === 'number' ? styles.count : style;
      this.draft.across(this.row, from, to, own, value);
      const width = widthBetween(columns, from, to);
      const isHead = style === styles.columnHead;
      const height = isHead ? heightFor(String(value), width, 9) : heightFor(String(value), width - INDENT);
      this.draft.atLeast(this.row, Math.max(LINE, height));
    });
    this.row++;
  }
}
