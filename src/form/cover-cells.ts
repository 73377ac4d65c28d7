import type { UnboundCell } from './bound-cell.js';
import { across, single } from './bound-cell.js';
import { coverFields } from './cover.js';
import { nameOf } from './names.js';

export const COVER_SHEET = '表紙';

/** Row of the first field of the cover, and its columns. */
export const COVER = { firstRow: 9, label: 2, input: 3, hint: 4, check: 5 };

/** Label of the cell that takes the findings that belong to no cell of the form. */
export const GENERAL_CHECK_LABEL = '全体の検証結果';

/** The bound cells of the cover: each field with its check cell, then the general check cell. */
export function coverCells(): UnboundCell[] {
  const cells = coverFields.flatMap(({ id, label }, index): UnboundCell[] => {
    const row = COVER.firstRow + index;
    const shared = { sheet: COVER_SHEET, labels: [{ at: { row, column: COVER.label }, text: label.ja }], field: id };
    return [
      { ...shared, name: nameOf('cover', id), kind: 'cover', ...single(row, COVER.input) },
      { ...shared, name: nameOf('cover', id, 'check'), kind: 'check', ...single(row, COVER.check) },
    ];
  });
  const row = COVER.firstRow + coverFields.length;
  return [
    ...cells,
    {
      name: nameOf('cover', 'check'),
      kind: 'check',
      sheet: COVER_SHEET,
      ...across(row, COVER.input, COVER.check),
      labels: [{ at: { row, column: COVER.label }, text: GENERAL_CHECK_LABEL }],
    },
  ];
}
