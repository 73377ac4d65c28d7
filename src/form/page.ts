import type { ColumnWidth, PrintSetup } from '../book/index.js';
import type { Edition } from '../checklist/index.js';
import { CONFIDENTIAL } from './printed.js';

/** A4 upright, in points, without the margins that forms are printed with. */
const PAGE = { width: 523, height: 735 };

/** Points that one unit of column width takes: a digit of Meiryo UI at the default size is 8 pixels (6 points) wide. */
const POINTS_PER_DIGIT = 5.7;

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
 * longer than a page. `starts` are the first rows of blocks; `last` is the last row of the sheet and
 * `titleRow` the one that is repeated on each page.
 * Pages are filled no further than the scale of a narrow font allows.
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
    for (let row = from; row < to; row++) sum += heights.get(row) ?? 18;
    return sum;
  };
  const breaks: number[] = [];
  let page = 1;
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? last + 1;
    const head = breaks.length > 0 ? height(titleRow, titleRow + 1) : 0;
    if (start > page && height(page, end) + head > room && index > 0) {
      breaks.push(start);
      page = start;
    }
  });
  return breaks;
}
