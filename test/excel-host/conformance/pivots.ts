import type { ConformanceCase } from './case.js';
import { at, codeOf, fill, OTHER_SHEET, sheetOf, TABLE } from './case.js';

/** A PivotTable on a sheet of its own over a table of the sample data. */
function pivotOf(context: Excel.RequestContext): Excel.PivotTable {
  fill(context, TABLE);
  const table = sheetOf(context).tables.add('A1:C4', true);
  const sheet = context.workbook.worksheets.add(OTHER_SHEET);
  return sheet.pivotTables.add('件数の集計', table, sheet.getRange('A3'));
}

export const pivots: readonly ConformanceCase[] = [
  {
    id: 'pivots/fields-of-source',
    run: async (_, context) => {
      const { hierarchies } = pivotOf(context);
      hierarchies.load('items/name');
      await context.sync();
      return hierarchies.items.map(({ name }) => name);
    },
    gives: ['会社', '業態', '件数'],
  },
  {
    id: 'pivots/rows-and-columns',
    run: async (_, context) => {
      const pivot = pivotOf(context);
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('会社'));
      pivot.columnHierarchies.add(pivot.hierarchies.getItem('業態'));
      pivot.rowHierarchies.load('items/name');
      pivot.columnHierarchies.load('items/name');
      await context.sync();
      return [pivot.rowHierarchies, pivot.columnHierarchies].map(({ items }) => items.map(({ name }) => name));
    },
    gives: [['会社'], ['業態']],
  },
  {
    id: 'pivots/field-moves-between-axes',
    fact: 'pivot-axis',
    run: async (_, context) => {
      const pivot = pivotOf(context);
      const field = pivot.hierarchies.getItem('業態');
      pivot.rowHierarchies.add(field);
      pivot.filterHierarchies.add(field);
      const [rows, filters] = [pivot.rowHierarchies.getCount(), pivot.filterHierarchies.getCount()];
      await context.sync();
      return [rows.value, filters.value];
    },
    gives: [0, 1],
  },
  {
    id: 'pivots/data-field',
    run: async (Excel, context) => {
      const pivot = pivotOf(context);
      const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem('件数'));
      data.summarizeBy = Excel.AggregationFunction.count;
      data.name = '会社の数';
      data.load('name,summarizeBy');
      await context.sync();
      return [data.name, data.summarizeBy];
    },
    gives: ['会社の数', 'Count'],
  },
  {
    id: 'pivots/data-field-besides-an-axis',
    fact: 'pivot-axis',
    run: async (_, context) => {
      const pivot = pivotOf(context);
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('会社'));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('会社'));
      const [rows, data] = [pivot.rowHierarchies.getCount(), pivot.dataHierarchies.getCount()];
      await context.sync();
      return [rows.value, data.value];
    },
    gives: [1, 1],
  },
  {
    id: 'pivots/layout',
    run: async (Excel, context) => {
      const { layout } = pivotOf(context);
      layout.layoutType = Excel.PivotLayoutType.tabular;
      layout.showRowGrandTotals = false;
      layout.load('layoutType,showRowGrandTotals,showColumnGrandTotals');
      await context.sync();
      return [layout.layoutType, layout.showRowGrandTotals, layout.showColumnGrandTotals];
    },
    gives: ['Tabular', false, true],
  },
  {
    id: 'pivots/name-taken',
    run: async (_, context) => {
      pivotOf(context);
      const sheet = context.workbook.worksheets.getItem(OTHER_SHEET);
      sheet.pivotTables.add('件数の集計', sheetOf(context).getRange('A1:C4'), sheet.getRange('P3'));
      await context.sync();
    },
    fails: 'ItemAlreadyExists',
  },
  {
    id: 'pivots/blank-heading',
    fact: 'pivot-header',
    run: async (_, context) => {
      fill(context, [
        ['x', ''],
        [1, 2],
      ]);
      sheetOf(context).pivotTables.add('p', at(context, 'A1:B2'), at(context, 'H1'));
      await context.sync();
    },
    fails: 'InvalidArgument',
  },
  {
    id: 'pivots/on-another-one',
    fact: 'pivot-conflict',
    run: async (_, context) => {
      pivotOf(context);
      const sheet = context.workbook.worksheets.getItem(OTHER_SHEET);
      sheet.pivotTables.add('p2', sheetOf(context).getRange('A1:C4'), sheet.getRange('B4'));
      await context.sync();
    },
    fails: 'PivotTableRangeConflict',
  },
  {
    id: 'pivots/filter-on-field-without-axis',
    fact: 'pivot-axis',
    set: '1.12',
    run: async (_, context) => {
      const pivot = pivotOf(context);
      const field = pivot.hierarchies.getItem('業態').fields.getItem('業態');
      const code = await codeOf(async () => {
        field.applyFilter({ manualFilter: { selectedItems: ['life'] } });
        await context.sync();
      });
      return code;
    },
    gives: 'InvalidOperation',
  },
  {
    id: 'pivots/refresh-and-delete',
    run: async (_, context) => {
      const pivot = pivotOf(context);
      pivot.refresh();
      await context.sync();
      pivot.delete();
      const count = context.workbook.pivotTables.getCount();
      await context.sync();
      return count.value;
    },
    gives: 0,
  },
  {
    id: 'pivots/refresh-on-open',
    set: '1.13',
    run: async (_, context) => {
      const pivot = pivotOf(context);
      pivot.refreshOnOpen = true;
      pivot.load('refreshOnOpen');
      await context.sync();
      return pivot.refreshOnOpen;
    },
    gives: true,
  },
  {
    id: 'pivots/manual-filter',
    set: '1.12',
    run: async (_, context) => {
      const pivot = pivotOf(context);
      pivot.filterHierarchies.add(pivot.hierarchies.getItem('業態'));
      const field = pivot.hierarchies.getItem('業態').fields.getItem('業態');
      field.applyFilter({ manualFilter: { selectedItems: ['life'] } });
      const filtered = field.isFiltered();
      await context.sync();
      return filtered.value;
    },
    gives: true,
  },
  {
    id: 'pivots/manual-filter-of-no-item',
    fact: 'pivot-filter-item',
    set: '1.12',
    run: async (_, context) => {
      const pivot = pivotOf(context);
      pivot.filterHierarchies.add(pivot.hierarchies.getItem('業態'));
      const field = pivot.hierarchies.getItem('業態').fields.getItem('業態');
      field.applyFilter({ manualFilter: { selectedItems: ['none'] } });
      await context.sync();
    },
    fails: 'InvalidArgument',
  },
  {
    id: 'pivots/items-hidden',
    run: async (_, context) => {
      const pivot = pivotOf(context);
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('業態'));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('件数'));
      const { items } = pivot.hierarchies.getItem('業態').fields.getItem('業態');
      items.getItem('life').visible = false;
      items.load('items/name,items/visible');
      await context.sync();
      return items.items.map(({ name, visible }) => [name, visible]);
    },
    gives: [
      ['life', false],
      ['nonlife', true],
    ],
  },
  {
    id: 'pivots/last-item-hidden',
    fact: 'pivot-last-item',
    run: async (_, context) => {
      const pivot = pivotOf(context);
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('業態'));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('件数'));
      const { items } = pivot.hierarchies.getItem('業態').fields.getItem('業態');
      items.getItem('life').visible = false;
      items.getItem('nonlife').visible = false;
      await context.sync();
    },
    fails: 'InvalidOperation',
  },
  {
    id: 'pivots/source-renamed',
    fact: 'formula-table',
    run: async (_, context) => {
      pivotOf(context);
      const table = sheetOf(context).tables.getItemAt(0);
      table.name = '一覧';
      at(context, 'F1').values = [['=COUNTIFS(一覧[業態],"life")']];
      table.name = '新一覧';
      const cell = at(context, 'F1').load('formulas,values');
      await context.sync();
      return [cell.formulas[0]![0], cell.values[0]![0]];
    },
    gives: ['=COUNTIFS(新一覧[業態],"life")', 2],
  },
];
