import { refuse } from '../protocol/host-error.js';
import type { Box } from './box.js';
import { afterColumns, afterRows, WHOLE_SHEET } from './box.js';
import { shiftKeys } from './cells.js';
import type { Worksheet } from './worksheet.js';

/** Inserts or deletes whole rows or columns; the double moves no part of a row. */
export function shiftCells(sheet: Worksheet, box: Box, direction: string, insert: boolean): void {
  const vertical = direction === 'Down' || direction === 'Up';
  const whole = vertical ? box.columns === WHOLE_SHEET.columns : box.rows === WHOLE_SHEET.rows;
  if (!whole) refuse('NotImplemented', undefined, 'The double inserts and deletes whole rows and columns only.');
  const { options } = sheet.protection;
  const allowed = vertical
    ? insert
      ? options?.allowInsertRows
      : options?.allowDeleteRows
    : insert
      ? options?.allowInsertColumns
      : options?.allowDeleteColumns;
  if (sheet.protection.protected && !allowed) refuse('AccessDenied', 'protected-structure');
  sheet.workbook.structural(() => {
    if (vertical) sheet.workbook.shiftRows(sheet, box.row, insert ? box.rows : -box.rows);
    else sheet.workbook.shiftColumns(sheet, box.column, insert ? box.columns : -box.columns);
  });
  const what = vertical ? 'Row' : 'Column';
  sheet.announce(box, insert ? `${what}Inserted` : `${what}Deleted`);
}

/** Moves what stands in a sheet; other sheets that speak of it are moved by the workbook. */
export function shiftSheet(sheet: Worksheet, axis: 'rows' | 'columns', at: number, count: number): void {
  const moved = (box: Box) => (axis === 'rows' ? afterRows(box, at, count) : afterColumns(box, at, count));
  const all = (list: readonly Box[]) => list.flatMap((box) => moved(box) ?? []);
  if (axis === 'rows') {
    sheet.cells.shiftRows(at, count);
    shiftKeys(sheet.lines.rowHeights, at, count);
    shiftSet(sheet.lines.hiddenRows, at, count);
  } else {
    sheet.cells.shiftColumns(at, count);
    shiftKeys(sheet.lines.columnWidths, at, count);
    shiftSet(sheet.lines.hiddenColumns, at, count);
  }
  sheet.merges.areas = all(sheet.merges.areas);
  sheet.validations = sheet.validations
    .map((entry) => ({ ...entry, boxes: all(entry.boxes) }))
    .filter(({ boxes }) => boxes.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((entry) => ({ ...entry, boxes: all(entry.boxes) }))
    .filter(({ boxes }) => boxes.length > 0);
  for (const table of sheet.tables.items()) table.box = moved(table.box) ?? table.box;
  if (sheet.autoFilter.box) sheet.autoFilter.box = moved(sheet.autoFilter.box);
}

/** Everything that `shiftSheet` changes, as a way back. */
export function rememberSheet(sheet: Worksheet): () => void {
  const { cells } = sheet;
  const grids = [cells.values.clone(), cells.formulas.clone(), cells.styles.clone()] as const;
  const maps = (
    [cells.rowStyles, cells.columnStyles, sheet.lines.rowHeights, sheet.lines.columnWidths] as Map<number, unknown>[]
  ).map((map) => [map, new Map(map)] as const);
  const sets = [sheet.lines.hiddenRows, sheet.lines.hiddenColumns].map((set) => [set, new Set(set)] as const);
  const { validations, conditionalFormats } = sheet;
  const areas = [...sheet.merges.areas];
  const tables = sheet.tables.items().map((table) => [table, table.box] as const);
  const filter = sheet.autoFilter.box;
  return () => {
    cells.values.become(grids[0]);
    cells.formulas.become(grids[1]);
    cells.styles.become(grids[2]);
    cells.changes++;
    for (const [map, before] of maps) {
      map.clear();
      for (const [key, value] of before) map.set(key, value);
    }
    for (const [set, before] of sets) {
      set.clear();
      for (const key of before) set.add(key);
    }
    Object.assign(sheet, { validations, conditionalFormats });
    sheet.merges.areas = areas;
    for (const [table, box] of tables) table.box = box;
    sheet.autoFilter.box = filter;
  };
}

function shiftSet(set: Set<number>, at: number, count: number): void {
  const moved = [...set].filter((key) => key >= at);
  for (const key of moved) set.delete(key);
  for (const key of moved) if (count > 0 || key >= at - count) set.add(key + count);
}
