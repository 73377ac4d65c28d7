import type { ConformanceCase } from './case.js';
import { at, CASE_SHEET, fill, heard, sheetOf } from './case.js';

/** Loading, errors and events. */
export const client: readonly ConformanceCase[] = [
  {
    id: 'client/property-not-loaded',
    run: async (_, context) => {
      const range = at(context, 'A1');
      await context.sync();
      return range.values;
    },
    fails: 'PropertyNotLoaded',
  },
  {
    id: 'client/loaded-but-not-synced',
    run: async (_, context) => at(context, 'A1').load('values').values,
    fails: 'PropertyNotLoaded',
  },
  {
    id: 'client/unknown-property',
    run: async (_, context) => {
      at(context, 'A1').load('colour');
      await context.sync();
    },
    fails: 'InvalidArgument',
  },
  {
    id: 'client/object-after-its-run',
    run: async (Excel, context) => {
      let kept: Excel.Range | undefined;
      await Excel.run(async (other) => {
        kept = other.workbook.worksheets.getItem(CASE_SHEET).getRange('A1');
        await other.sync();
      });
      kept!.load('values');
      await context.sync();
    },
    fails: 'InvalidObjectPath',
  },
  {
    id: 'client/tracked-across-syncs',
    run: async (_, context) => {
      const used = fill(context, [['x']], 'B2')
        .worksheet.getUsedRange()
        .load('address');
      await context.sync();
      used.load('values');
      await context.sync();
      return [used.address.replace(/^.*!/, ''), used.values];
    },
    gives: ['B2', [['x']]],
  },
  {
    id: 'client/items-of-collection',
    run: async (_, context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility');
      await context.sync();
      const own = worksheets.items.find(({ name }) => name === CASE_SHEET);
      return own?.visibility;
    },
    gives: 'Visible',
  },
  {
    id: 'client/top-of-collection',
    run: async (_, context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ select: 'name', top: 1 } as never);
      await context.sync();
      return worksheets.items.length;
    },
    gives: 1,
  },
  {
    id: 'client/nested-load',
    run: async (_, context) => {
      const range = at(context, 'A1').load('address,format/font/bold,worksheet/name');
      await context.sync();
      return [range.format.font.bold, range.worksheet.name];
    },
    gives: [false, CASE_SHEET],
  },
  {
    id: 'client/error-names-the-statement',
    run: async (_, context) => {
      context.workbook.worksheets.getItem('ない').load('name');
      try {
        await context.sync();
        return '';
      } catch (error) {
        return (error as { debugInfo: { statement?: string } }).debugInfo.statement?.includes('getItem') ?? false;
      }
    },
    gives: true,
  },
  {
    id: 'client/set-of-properties',
    run: async (_, context) => {
      const range = at(context, 'A1');
      range.set({ values: [['x']], format: { font: { bold: true } } });
      range.load('values,format/font/bold');
      await context.sync();
      return [range.values, range.format.font.bold];
    },
    gives: [[['x']], true],
  },
  {
    id: 'events/own-write',
    fact: 'event-own-writes',
    run: async (_, context) => {
      const seen: unknown[] = [];
      const handler = sheetOf(context).onChanged.add(async ({ address, changeType, source }) => {
        seen.push([address, changeType, source]);
      });
      await context.sync();
      fill(context, [['x', 'y']], 'B2');
      await context.sync();
      await heard(seen);
      handler.remove();
      await context.sync();
      return seen;
    },
    gives: [['B2:C2', 'RangeEdited', 'Local']],
  },
  {
    id: 'events/own-write-is-marked',
    fact: 'event-own-writes',
    set: '1.14',
    run: async (_, context) => {
      const seen: unknown[] = [];
      const handler = sheetOf(context).onChanged.add(async ({ triggerSource }) => void seen.push(triggerSource));
      await context.sync();
      fill(context, [['x']]);
      await context.sync();
      await heard(seen);
      handler.remove();
      await context.sync();
      return seen;
    },
    gives: ['ThisLocalAddin'],
  },
  {
    id: 'events/details-of-one-cell',
    fact: 'event-details',
    set: '1.9',
    run: async (_, context) => {
      const seen: unknown[] = [];
      fill(context, [['old']]);
      const handler = sheetOf(context).onChanged.add(async ({ details }) => {
        seen.push([details?.valueBefore, details?.valueAfter]);
      });
      await context.sync();
      fill(context, [['new']]);
      await context.sync();
      await heard(seen);
      handler.remove();
      await context.sync();
      return seen;
    },
    gives: [['old', 'new']],
  },
  {
    id: 'events/no-details-of-several-cells',
    fact: 'event-details',
    set: '1.9',
    run: async (_, context) => {
      const seen: unknown[] = [];
      const handler = sheetOf(context).onChanged.add(async ({ details }) => void seen.push(details === undefined));
      await context.sync();
      fill(context, [['a', 'b']]);
      await context.sync();
      await heard(seen);
      handler.remove();
      await context.sync();
      return seen;
    },
    gives: [true],
  },
  {
    id: 'events/each-range-one-event',
    fact: 'event-own-writes',
    run: async (_, context) => {
      const seen: string[] = [];
      const handler = sheetOf(context).onChanged.add(async ({ address }) => void seen.push(address));
      await context.sync();
      fill(context, [['a']], 'A1');
      fill(context, [['b']], 'A3');
      await context.sync();
      await heard(seen, 2);
      handler.remove();
      await context.sync();
      return seen;
    },
    gives: ['A1', 'A3'],
  },
  {
    id: 'events/removed-handler-hears-nothing',
    run: async (_, context) => {
      const seen: unknown[] = [];
      const handler = sheetOf(context).onChanged.add(async () => void seen.push(1));
      await context.sync();
      handler.remove();
      await context.sync();
      fill(context, [['x']]);
      await context.sync();
      await new Promise((done) => setTimeout(done, 200));
      return seen.length;
    },
    gives: 0,
  },
  {
    id: 'events/switched-off',
    fact: 'events-enabled',
    run: async (_, context) => {
      const seen: unknown[] = [];
      const handler = sheetOf(context).onChanged.add(async () => void seen.push(1));
      context.runtime.enableEvents = false;
      await context.sync();
      fill(context, [['x']]);
      await context.sync();
      await new Promise((done) => setTimeout(done, 200));
      context.runtime.enableEvents = true;
      handler.remove();
      await context.sync();
      return seen.length;
    },
    gives: 0,
  },
  {
    id: 'events/recalculation-is-no-change',
    fact: 'event-formulas',
    run: async (_, context) => {
      const seen: string[] = [];
      fill(context, [[1, '=A1+1']]);
      const handler = sheetOf(context).onChanged.add(async ({ address }) => void seen.push(address));
      await context.sync();
      fill(context, [[2]]);
      await context.sync();
      await heard(seen);
      await new Promise((done) => setTimeout(done, 100));
      handler.remove();
      await context.sync();
      return seen;
    },
    gives: ['A1'],
  },
  {
    id: 'events/selection',
    run: async (_, context) => {
      const seen: string[] = [];
      sheetOf(context).activate();
      at(context, 'A1').select();
      await context.sync();
      const handler = sheetOf(context).onSelectionChanged.add(async ({ address }) => void seen.push(address));
      await context.sync();
      at(context, 'C3').select();
      await context.sync();
      await heard(seen);
      handler.remove();
      await context.sync();
      return seen;
    },
    gives: ['C3'],
  },
  {
    id: 'events/any-sheet',
    set: '1.9',
    run: async (_, context) => {
      const seen: string[] = [];
      const handler = context.workbook.worksheets.onChanged.add(async ({ address }) => void seen.push(address));
      await context.sync();
      fill(context, [['x']], 'D4');
      await context.sync();
      await heard(seen);
      handler.remove();
      await context.sync();
      return seen;
    },
    gives: ['D4'],
  },
  {
    id: 'events/sheet-added-and-deleted',
    run: async (_, context) => {
      const seen: string[] = [];
      const { worksheets } = context.workbook;
      const added = worksheets.onAdded.add(async ({ type }) => void seen.push(type));
      const deleted = worksheets.onDeleted.add(async ({ type }) => void seen.push(type));
      await context.sync();
      const sheet = worksheets.add('集計');
      await context.sync();
      await heard(seen);
      sheet.delete();
      await context.sync();
      await heard(seen, 2);
      added.remove();
      deleted.remove();
      await context.sync();
      return seen;
    },
    gives: ['WorksheetAdded', 'WorksheetDeleted'],
  },
  {
    id: 'events/inserted-rows',
    run: async (Excel, context) => {
      const seen: unknown[] = [];
      const handler = sheetOf(context).onChanged.add(
        async ({ address, changeType }) => void seen.push([address, changeType]),
      );
      await context.sync();
      at(context, '2:3').insert(Excel.InsertShiftDirection.down);
      await context.sync();
      await heard(seen);
      handler.remove();
      await context.sync();
      return seen;
    },
    gives: [['2:3', 'RowInserted']],
  },
  {
    id: 'events/date-function',
    run: async (_, context) => {
      const day = context.workbook.functions.date(2000, 1, 1).load('value');
      await context.sync();
      return day.value;
    },
    gives: 36526,
  },
];
