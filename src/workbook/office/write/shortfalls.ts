import type { Book, Pivot, Sheet } from '../../../book/index.js';
import type { Shortfall } from '../../live-workbook.js';

/** Most sheets that are named one by one. */
const MOST_NAMED = 5;

/** What of a book this Excel cannot show, by the versions of ExcelApi that it has. */
export function shortfallsOf({ sheets }: Book, supports: (version: string) => boolean): Shortfall[] {
  const lacks: readonly (readonly [string, (sheet: Sheet) => boolean])[] = [
    ['print', ({ print }) => print !== undefined && !supports('1.9')],
    [
      'indents',
      ({ cells }) => !supports('1.9') && cells.some(({ style }) => style?.align?.indent || style?.align?.shrink),
    ],
    ['order', ({ pivots = [] }) => pivots.some(hasOwnOrder)],
    // No version of the API that we could try has a text for charts, notes, or how large a sheet is shown.
    ['alternative', ({ charts = [] }) => charts.length > 0],
    ['marked', ({ charts = [] }) => charts.some(({ series }) => series.some(({ marked }) => marked?.length))],
    ['notes', ({ notes = [] }) => notes.length > 0],
    ['zoom', ({ zoom }) => zoom !== undefined],
  ];
  return lacks.flatMap(([what, isLacking]) => {
    const lacking = sheets.filter(isLacking).map(({ name }) => name);
    if (lacking.length === 0) return [];
    const named = lacking.slice(0, MOST_NAMED).join('、') + (lacking.length > MOST_NAMED ? '…' : '');
    return [{ code: 'EXCEL_REPLACED', parameters: { case: what, count: lacking.length, sheets: named } }];
  });
}

/** Excel sorts the items of a field by its own rules; a fixed order cannot be given to it through the API. */
function hasOwnOrder({ rows, columns, orders = {} }: Pivot): boolean {
  return [...rows, ...columns].some((field) =>
    (orders[field] ?? []).some((item, place, all) => place > 0 && all[place - 1]! > item),
  );
}
