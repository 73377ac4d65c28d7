import type { ConformanceCase } from './case.js';
import { at, fill, sheetOf, TABLE, valuesOf } from './case.js';

/** A table of the sample data in A1:C4. */
function tableOf(context: Excel.RequestContext, name?: string): Excel.Table {
  fill(context, TABLE);
  const table = sheetOf(context).tables.add('A1:C4', true);
  if (name !== undefined) table.name = name;
  return table;
}

const refusesName = (id: string, name: string, fails = 'InvalidArgument'): ConformanceCase => ({
  id: `tables/${id}`,
  fact: 'table-name',
  run: async (_, context) => {
    context.workbook.names.add('tenken_taken', at(context, 'H1'));
    tableOf(context, name);
    await context.sync();
  },
  fails,
});

export const tables: readonly ConformanceCase[] = [
  refusesName('name-like-a-cell', 'T1'),
  refusesName('name-with-blank', 'my table'),
  refusesName('name-begins-with-digit', '1table'),
  refusesName('name-of-a-defined-name', 'tenken_taken', 'ItemAlreadyExists'),
  {
    id: 'tables/add-and-name',
    run: async (_, context) => {
      const table = tableOf(context, '回答データ').load('name,showHeaders,style');
      await context.sync();
      return [table.name, table.showHeaders, table.style];
    },
    gives: ['回答データ', true, 'TableStyleMedium2'],
  },
  {
    id: 'tables/ranges',
    run: async (_, context) => {
      const table = tableOf(context);
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((range) =>
        range.load('address'),
      );
      await context.sync();
      return parts.map(({ address }) => address.replace(/^.*!/, ''));
    },
    gives: ['A1:C4', 'A1:C1', 'A2:C4'],
  },
  {
    id: 'tables/columns',
    run: async (_, context) => {
      const { columns } = tableOf(context);
      columns.load('items/name,items/index');
      await context.sync();
      return columns.items.map(({ name, index }) => [name, index]);
    },
    gives: [
      ['会社', 0],
      ['業態', 1],
      ['件数', 2],
    ],
  },
  {
    id: 'tables/column-values',
    run: async (_, context) => valuesOf(context, tableOf(context).columns.getItem('件数').getDataBodyRange()),
    gives: [[3], [5], [7]],
  },
  {
    id: 'tables/rows-count',
    run: async (_, context) => {
      const count = tableOf(context).rows.getCount();
      await context.sync();
      return count.value;
    },
    gives: 3,
  },
  {
    id: 'tables/rows-add',
    run: async (_, context) => {
      const table = tableOf(context);
      table.rows.add(undefined, [['D社', 'life', 9]]);
      const range = table.getRange().load('address');
      return [await valuesOf(context, at(context, 'A5:C5')), range.address.replace(/^.*!/, '')];
    },
    gives: [[['D社', 'life', 9]], 'A1:C5'],
  },
  {
    id: 'tables/overlap',
    fact: 'table-overlap',
    run: async (_, context) => {
      tableOf(context);
      sheetOf(context).tables.add('B3:D6', true);
      await context.sync();
    },
    fails: 'InvalidOperation',
  },
  {
    id: 'tables/name-twice',
    fact: 'table-name',
    run: async (_, context) => {
      tableOf(context, '表一');
      sheetOf(context).tables.add('F1:G2', true).name = '表一';
      await context.sync();
    },
    fails: 'ItemAlreadyExists',
  },
  {
    id: 'tables/name-of-a-table-is-no-defined-name',
    fact: 'defined-name-twice',
    run: async (_, context) => {
      tableOf(context, '表一');
      context.workbook.names.add('表一', at(context, 'H1'));
      await context.sync();
    },
    fails: 'ItemAlreadyExists',
  },
  {
    id: 'tables/double-headings-are-numbered',
    run: async (_, context) => {
      fill(context, [
        ['x', 'x'],
        [1, 2],
      ]);
      const { columns } = sheetOf(context).tables.add('A1:B2', true);
      columns.load('items/name');
      await context.sync();
      return columns.items.map(({ name }) => name);
    },
    gives: ['x', 'x2'],
  },
  {
    id: 'tables/found-in-workbook',
    run: async (_, context) => {
      tableOf(context, '回答データ');
      const range = context.workbook.tables.getItem('回答データ').getRange().load('address');
      await context.sync();
      return range.address.replace(/^.*!/, '');
    },
    gives: 'A1:C4',
  },
  {
    id: 'tables/resize',
    set: '1.13',
    run: async (_, context) => {
      const table = tableOf(context);
      table.resize('A1:C3');
      const range = table.getRange().load('address');
      await context.sync();
      return range.address.replace(/^.*!/, '');
    },
    gives: 'A1:C3',
  },
  {
    id: 'tables/convert-keeps-cells',
    run: async (_, context) => {
      tableOf(context, '表一').convertToRange();
      const gone = context.workbook.tables.getItemOrNullObject('表一');
      const values = await valuesOf(context, at(context, 'A2:C2'));
      return [gone.isNullObject, values];
    },
    gives: [true, [['A社', 'life', 3]]],
  },
  {
    id: 'tables/delete-clears-cells',
    run: async (_, context) => {
      tableOf(context).delete();
      return valuesOf(context, at(context, 'A1:C1'));
    },
    gives: [['', '', '']],
  },
  {
    id: 'tables/style',
    run: async (_, context) => {
      const table = tableOf(context);
      table.style = 'TableStyleLight1';
      table.showFilterButton = false;
      table.load('style,showFilterButton');
      await context.sync();
      return [table.style, table.showFilterButton];
    },
    gives: ['TableStyleLight1', false],
  },
];
