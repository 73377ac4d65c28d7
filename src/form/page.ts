import type { ColumnWidth, PrintSetup } from '../book/index.js';
import type { Edition } from '../checklist/index.js';
import { CONFIDENTIAL } from './printed.js';

/** A4 upright, in points, without the margins that forms are printed with. */
const PAGE = { width: 523, height: 735 };

/** Points that one unit of column width takes: a digit of Meiryo UI at the default size is 8 pixels (6 points) wide. */
const POINTS_PER_DIGIT = 6;

/** Height of a row that none is given for. */
const UNKNOWN_HEIGHT = 18;

/** Smaller pages that are tried to spread blocks evenly: this many parts of a page. */
const STEPS = 40;

/** Print set-up that every sheet of the form shares: A4 upright, one page across, labelled and numbered. */
export function pageSetup(edition: Edition, setup: Pick<PrintSetup, 'area' | 'titleRows' | 'breaks'>): PrintSetup {
  return {
    orientation: 'portrait',
    fitToWidth: true,
    header: `&L&8${edition.title.ja.replaceAll('&', '&&')}【サンプル様式】&R&8${CONFIDENTIAL}`,
    footer: '&L&8&A&C&8&P / &N',
    ...setup,
  };
}

/**
 * Rows before which a page begins, so that no block (such as a question) is cut unless it is
 * longer than a page. `starts` are the first rows of blocks, the first of which stands on the
 * first page in any case; `last` is the last row of the sheet and `titleRow` the one that is
 * repeated on each page. The blocks are spread evenly over as few pages as hold them.
 */
export function pageBreaks(
  starts: readonly number[],
  last: number,
  titleRow: number,
  heights: ReadonlyMap<number, number>,
  widths: readonly ColumnWidth[],
): number[] {
  const across = widths.reduce((sum, { from, to, width }) => sum + width * (to - from + 1), 0) * POINTS_PER_DIGIT;
  const room = PAGE.height * Math.max(1, across / PAGE.width);
  const height = (from: number, to: number) => {
    let sum = 0;
    for (let row = from; row < to; row++) sum += heights.get(row) ?? UNKNOWN_HEIGHT;
    return sum;
  };
  const blocks = starts.map((start, index) => ({ start, height: height(start, starts[index + 1] ?? last + 1) }));
  const head = { first: height(1, starts[0] ?? 1), later: height(titleRow, titleRow + 1) };
  const fewest = filled(blocks, head, room);
  let even = fewest;
  for (let part = STEPS - 1; part > 0; part--) {
    const breaks = filled(blocks, head, (room * part) / STEPS);
    if (breaks.length > fewest.length) break;
    even = breaks;
  }
  return even;
}

/** Where pages begin when each is filled with blocks as far as there is room. */
function filled(
  blocks: readonly { readonly start: number; readonly height: number }[],
  head: { readonly first: number; readonly later: number },
  room: number,
): number[] {
  const breaks: number[] = [];
  let used = head.first;
  blocks.forEach(({ start, height }, index) => {
    if (index > 0 && used + height > room) {
      breaks.push(start);
      used = head.later;
    }
    used += height;
  });
  return breaks;
}
