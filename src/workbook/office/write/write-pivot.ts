import type { Pivot } from '../../../book/index.js';
import { rangeOf } from '../range-of.js';

/** Number format of counts and sums, as in our files. */
const WHOLE = '#,##0';

/** What Excel can do with PivotTables beyond ExcelApi 1.8. */
export interface PivotMeans {
  /** Whether widths can be kept when fields move (ExcelApi 1.9). */
  readonly layout: boolean;
  /** Whether a field can be filtered by naming its items (ExcelApi 1.12). */
  readonly filters: boolean;
}

/** Makes a PivotTable over a Table that stands already; Excel counts by itself. */
export function writePivot(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  pivot: Pivot,
  means: PivotMeans,
): Excel.PivotTable {
  const table = context.workbook.tables.getItem(pivot.table);
  const made = worksheet.pivotTables.add(pivot.name, table, rangeOf(worksheet, { from: pivot.at, to: pivot.at }));
  made.layout.layoutType = 'Tabular' as Excel.PivotLayoutType;
  if (means.layout) {
    made.layout.autoFormat = false;
    made.layout.preserveFormatting = true;
  }
  const hierarchy = (field: string) => made.hierarchies.getItem(field);
  const sorted = (field: string) =>
    hierarchy(field)
      .fields.getItem(field)
      .sortByLabels('Ascending' as Excel.SortBy);
  for (const { field } of pivot.filters) made.filterHierarchies.add(hierarchy(field));
  for (const field of pivot.rows) made.rowHierarchies.add(hierarchy(field));
  for (const field of pivot.columns) made.columnHierarchies.add(hierarchy(field));
  for (const entry of pivot.data) {
    const data = made.dataHierarchies.add(hierarchy(entry.field));
    data.summarizeBy = (entry.function === 'count' ? 'Count' : 'Sum') as Excel.AggregationFunction;
    data.name = entry.name;
    data.numberFormat = WHOLE;
  }
  for (const field of [...pivot.rows, ...pivot.columns]) sorted(field);
  if (means.filters) {
    for (const { field, selected } of pivot.filters) {
      if (selected === undefined) continue;
      hierarchy(field)
        .fields.getItem(field)
        .applyFilter({ manualFilter: { selectedItems: [selected] } });
    }
  }
  return made;
}

/** Hides all other items of the filtered fields one by one, where Excel cannot be told which to show; asks for them first. */
export async function filterByItems(
  context: Excel.RequestContext,
  made: readonly (readonly [Pivot, Excel.PivotTable])[],
): Promise<void> {
  const filtered = made.flatMap(([pivot, table]) =>
    pivot.filters.flatMap(({ field, selected }) => {
      if (selected === undefined) return [];
      const filter = table.filterHierarchies.getItem(field);
      filter.enableMultipleFilterItems = true;
      const { items } = filter.fields.getItem(field);
      items.load('items/name');
      return [{ items, selected }];
    }),
  );
  if (filtered.length === 0) return;
  await context.sync();
  for (const { items, selected } of filtered) {
    for (const item of items.items) if (item.name !== selected) item.visible = false;
  }
}
