import type { Address, Area, ColumnWidth, PrintSetup, Sheet, SheetDraft } from '../../book/index.js';
import { BASE_SIZE, heightFor } from '../../book/index.js';
import { styles } from './styles.js';

/** What stands on every sheet and page of a book with named answers. */
export const CONFIDENTIAL = '機密・取扱注意';

/** Sheet to which every other sheet leads back. */
export const OVERVIEW = '概要';

/** Width of the stamp 機密・取扱注意, in digits. */
const STAMP_WIDTH = 16;

/** Points that a page has room for below each other, at the scale at which the sheet is as wide as the page. */
export const PAGE = 505;

/** Height of a row of the default font, in points. */
const ROW = 15;

/** How a book's sheets look at their edges. */
export interface Frame {
  /** Printed at the top left of each page. */
  readonly title: string;
  readonly isConfidential: boolean;
  /** Whether sheets lead back to the overview; a book for other people has no links. Yes where it is left out. */
  readonly isLinked?: boolean;
}

/** A link into the book: `'概要'!A1`. */
export function linkTo(sheet: string, address = 'A1'): string {
  return `'${sheet}'!${address}`;
}

/** Sum of the widths of columns `from` to `to`, in digits. */
export function widthBetween(columns: readonly ColumnWidth[], from: number, to: number): number {
  let width = 0;
  for (const { from: first, to: last, width: each } of columns) {
    width += Math.max(0, Math.min(to, last) - Math.max(from, first) + 1) * each;
  }
  return width;
}

/**
 * Draws row 1: title at the left, the stamp at the right; and row 2: what the sheet shows, with the way back to the overview.
 * Gives the first row below, after an empty one.
 */
export function drawHead(
  draft: SheetDraft,
  columns: readonly ColumnWidth[],
  frame: Frame,
  head: { readonly title: string; readonly lead: string; readonly name: string },
): number {
  const last = columns.at(-1)!.to;
  const right = stampColumn(columns);
  const left = Math.max(1, right - 1);
  const titleEnd = frame.isConfidential ? left : last;
  draft.across(1, 1, titleEnd, styles.title, head.title);
  draft.atLeast(1, heightFor(head.title, widthBetween(columns, 1, titleEnd), 15));
  if (frame.isConfidential) draft.across(1, right, last, styles.confidential, CONFIDENTIAL);
  draft.across(2, 1, left, styles.lead, head.lead);
  draft.atLeast(2, heightFor(head.lead, widthBetween(columns, 1, left), BASE_SIZE));
  if (head.name !== OVERVIEW && frame.isLinked !== false) {
    draft.link(2, last, styles.plainLink, '概要へ戻る', linkTo(OVERVIEW));
  }
  return 4;
}

/** The first of the last columns that together have room for the stamp. */
function stampColumn(columns: readonly ColumnWidth[]): number {
  const last = columns.at(-1)!.to;
  let column = last;
  while (column > 2 && widthBetween(columns, column, last) < STAMP_WIDTH) column--;
  return column;
}

/** Rows repeated on each page, rows before which a page begins, and the cells to be printed. */
interface PrintDetails {
  readonly repeat?: readonly [number, number];
  readonly breaks?: readonly number[];
  readonly area?: Area;
}

/** A finished sheet: A4 across, as wide as the page, its name and page numbers below. */
export function sheetOf(
  draft: SheetDraft,
  columns: readonly ColumnWidth[],
  frame: Frame,
  name: string,
  more: Partial<Sheet> & PrintDetails = {},
): Sheet {
  const { repeat, breaks, area, ...rest } = more;
  return {
    name,
    columns,
    heights: draft.heights,
    cells: draft.cells(),
    merges: draft.merges,
    hideGrid: true,
    print: printOf(frame, { ...(repeat && { titleRows: repeat }), ...(breaks && { breaks }), ...(area && { area }) }),
    ...rest,
  };
}

function printOf(
  { title, isConfidential }: Frame,
  more: Pick<PrintSetup, 'titleRows' | 'breaks' | 'area'>,
): PrintSetup {
  const left = `&L&8${title.replaceAll('&', '&&')}`;
  return {
    orientation: 'landscape',
    fitToWidth: true,
    header: isConfidential ? `${left}&R&"-,Bold"&10${CONFIDENTIAL}` : left,
    footer: '&L&8&A&C&8&P / &N',
    ...more,
  };
}

/** Rows above this one stay in view. */
export function frozenAbove(row: number): Address {
  return { row, column: 1 };
}

/** Height of some rows in points, the last left out. */
export function pointsOf({ heights }: SheetDraft, from: number, to: number): number {
  let points = 0;
  for (let row = from; row < to; row++) points += heights.get(row) ?? ROW;
  return points;
}
