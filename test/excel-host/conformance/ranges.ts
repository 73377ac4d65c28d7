import type { ConformanceCase } from './case.js';
import { at, fill, OTHER_SHEET, sheetOf, valuesOf } from './case.js';

/** Address, without its sheet, of a range that is found from the sheet of the case. */
const finds = (
  id: string,
  find: (sheet: Excel.Worksheet) => Excel.Range,
  address: string,
  set?: string,
): ConformanceCase => ({
  id: `ranges/${id}`,
  ...(set === undefined ? {} : { set }),
  run: async (_, context) => {
    const range = find(sheetOf(context)).load('address');
    await context.sync();
    return range.address.replace(/^.*!/, '');
  },
  gives: address,
});

const refuses = (id: string, find: (sheet: Excel.Worksheet) => Excel.Range, fails: string): ConformanceCase => ({
  id: `ranges/${id}`,
  run: async (_, context) => {
    find(sheetOf(context)).load('address');
    await context.sync();
  },
  fails,
});

export const ranges: readonly ConformanceCase[] = [
  finds('one-cell', (sheet) => sheet.getRange('B2'), 'B2'),
  finds('dollars', (sheet) => sheet.getRange('$B$2:$C$3'), 'B2:C3'),
  finds('corners-in-any-order', (sheet) => sheet.getRange('C3:B2'), 'B2:C3'),
  finds('whole-column', (sheet) => sheet.getRange('B:B'), 'B:B'),
  finds('whole-row', (sheet) => sheet.getRange('2:3'), '2:3'),
  finds('by-indexes', (sheet) => sheet.getRangeByIndexes(1, 2, 3, 1), 'C2:C4'),
  finds('cell-of-sheet', (sheet) => sheet.getCell(4, 0), 'A5'),
  finds('cell-of-range', (sheet) => sheet.getRange('B2:D4').getCell(1, 1), 'C3'),
  finds('cell-outside-of-range', (sheet) => sheet.getRange('B2:B2').getCell(3, 3), 'E5'),
  finds('row-of-range', (sheet) => sheet.getRange('B2:D4').getRow(2), 'B4:D4'),
  finds('column-of-range', (sheet) => sheet.getRange('B2:D4').getColumn(0), 'B2:B4'),
  finds('last-row', (sheet) => sheet.getRange('B2:D4').getLastRow(), 'B4:D4'),
  finds('last-column', (sheet) => sheet.getRange('B2:D4').getLastColumn(), 'D2:D4'),
  finds('last-cell', (sheet) => sheet.getRange('B2:D4').getLastCell(), 'D4'),
  finds('offset', (sheet) => sheet.getRange('B2:C3').getOffsetRange(1, -1), 'A3:B4'),
  finds('resized', (sheet) => sheet.getRange('B2').getResizedRange(2, 1), 'B2:C4'),
  finds('absolute-resized', (sheet) => sheet.getRange('B2:D4').getAbsoluteResizedRange(1, 2), 'B2:C2'),
  finds('bounding', (sheet) => sheet.getRange('B2').getBoundingRect('D4:D5'), 'B2:D5'),
  finds('intersection', (sheet) => sheet.getRange('B2:D4').getIntersection('C1:C9'), 'C2:C4'),
  finds('entire-row', (sheet) => sheet.getRange('B2:B3').getEntireRow(), '2:3'),
  finds('entire-column', (sheet) => sheet.getRange('B2:C3').getEntireColumn(), 'B:C'),
  refuses('no-address', (sheet) => sheet.getRange('nonsense here'), 'InvalidArgument'),
  refuses('row-beyond-the-last', (sheet) => sheet.getRange('A1048577'), 'InvalidArgument'),
  refuses('offset-beyond-the-first', (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0), 'InvalidArgument'),
  refuses('resized-to-nothing', (sheet) => sheet.getRange('A1').getResizedRange(-1, 0), 'InvalidArgument'),
  refuses('no-common-cells', (sheet) => sheet.getRange('A1').getIntersection('B2'), 'ItemNotFound'),
  {
    id: 'ranges/no-common-cells-or-null',
    run: async (_, context) => {
      const range = at(context, 'A1').getIntersectionOrNullObject('B2');
      await context.sync();
      return range.isNullObject;
    },
    gives: true,
  },
  {
    id: 'ranges/counts-and-indexes',
    run: async (_, context) => {
      const range = at(context, 'C2:D5').load('rowIndex,columnIndex,rowCount,columnCount,cellCount');
      await context.sync();
      return [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount];
    },
    gives: [1, 2, 4, 2, 8],
  },
  {
    id: 'ranges/address-quotes-sheet',
    fact: 'address-quotes',
    run: async (_, context) => {
      const range = context.workbook.worksheets.add(OTHER_SHEET).getRange('A1').load('address');
      await context.sync();
      return range.address;
    },
    gives: "'Tenken''s 2'!A1",
  },
  {
    id: 'ranges/address-of-plain-sheet',
    fact: 'address-quotes',
    run: async (_, context) => {
      const range = context.workbook.worksheets.add('集計').getRange('A1:B2').load('address');
      await context.sync();
      return range.address;
    },
    gives: '集計!A1:B2',
  },
  {
    id: 'ranges/address-of-sheet-like-a-cell',
    fact: 'address-quotes',
    run: async (_, context) => {
      const range = context.workbook.worksheets.add('AB12').getRange('A1').load('address');
      await context.sync();
      return range.address;
    },
    gives: "'AB12'!A1",
  },
  {
    id: 'ranges/insert-rows-moves-cells',
    run: async (Excel, context) => {
      fill(context, [['a'], ['b']]);
      at(context, '2:3').insert(Excel.InsertShiftDirection.down);
      return valuesOf(context, at(context, 'A1:A4'));
    },
    gives: [['a'], [''], [''], ['b']],
  },
  {
    id: 'ranges/delete-rows-moves-cells',
    run: async (Excel, context) => {
      fill(context, [['a'], ['b'], ['c']]);
      at(context, '2:2').delete(Excel.DeleteShiftDirection.up);
      return valuesOf(context, at(context, 'A1:A3'));
    },
    gives: [['a'], ['c'], ['']],
  },
  {
    id: 'ranges/insert-columns-moves-cells',
    run: async (Excel, context) => {
      fill(context, [['a', 'b']]);
      at(context, 'B:B').insert(Excel.InsertShiftDirection.right);
      return valuesOf(context, at(context, 'A1:C1'));
    },
    gives: [['a', '', 'b']],
  },
  {
    id: 'ranges/insert-rows-moves-formulas',
    run: async (Excel, context) => {
      fill(context, [[1], [2], ['=A1+A2']]);
      at(context, '2:2').insert(Excel.InsertShiftDirection.down);
      const range = at(context, 'A4').load('formulas,values');
      await context.sync();
      return [range.formulas, range.values];
    },
    gives: [[['=A1+A3']], [[3]]],
  },
  {
    id: 'ranges/insert-rows-widens-sums',
    run: async (Excel, context) => {
      fill(context, [[1], [2], ['=SUM(A1:A2)']]);
      at(context, '2:2').insert(Excel.InsertShiftDirection.down);
      const range = at(context, 'A4').load('formulas');
      await context.sync();
      return range.formulas;
    },
    gives: [['=SUM(A1:A3)']],
  },
  {
    id: 'ranges/deleted-cell-breaks-formula',
    run: async (Excel, context) => {
      fill(context, [[1], ['=A1+1']]);
      at(context, '1:1').delete(Excel.DeleteShiftDirection.up);
      const range = at(context, 'A1').load('formulas');
      await context.sync();
      return range.formulas;
    },
    gives: [['=#REF!+1']],
  },
  {
    id: 'ranges/merge-keeps-first',
    run: async (_, context) => {
      const range = fill(context, [['a', 'b']]);
      range.merge();
      return valuesOf(context, range);
    },
    gives: [['a', '']],
  },
  {
    id: 'ranges/write-into-merged',
    fact: 'merged-write',
    run: async (_, context) => {
      const range = at(context, 'A1:B1');
      range.merge();
      range.values = [['a', 'b']];
      return valuesOf(context, range);
    },
    gives: [['a', '']],
  },
  {
    id: 'ranges/hidden-rows',
    run: async (_, context) => {
      at(context, '2:2').rowHidden = true;
      const [one, some, none] = ['A2', 'A1:A3', 'A1'].map((address) => at(context, address).load('rowHidden'));
      await context.sync();
      return [one!.rowHidden, some!.rowHidden, none!.rowHidden];
    },
    gives: [true, null, false],
  },
  {
    id: 'ranges/hidden-columns',
    run: async (_, context) => {
      at(context, 'B:B').columnHidden = true;
      const [one, none] = ['B1', 'A1'].map((address) => at(context, address).load('columnHidden'));
      await context.sync();
      return [one!.columnHidden, none!.columnHidden];
    },
    gives: [true, false],
  },
  {
    id: 'ranges/select-is-selected',
    run: async (_, context) => {
      sheetOf(context).activate();
      at(context, 'C3:D4').select();
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return range.address.replace(/^.*!/, '');
    },
    gives: 'C3:D4',
  },
  {
    id: 'ranges/select-activates-sheet',
    run: async (_, context) => {
      at(context, 'B2').select();
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return active.name;
    },
    gives: 'Tenken case',
  },
  {
    id: 'ranges/areas',
    set: '1.9',
    run: async (_, context) => {
      const areas = sheetOf(context).getRanges('A1,B2:C3').load('areaCount,cellCount');
      areas.format.fill.color = '#FFEECC';
      const range = at(context, 'C3').load('format/fill/color');
      await context.sync();
      return [areas.areaCount, areas.cellCount, range.format.fill.color];
    },
    gives: [2, 5, '#FFEECC'],
  },
  {
    id: 'ranges/five-million-cells',
    fact: 'range-cells',
    run: async (_, context) => {
      const range = at(context, 'A1:F1000000').load('values');
      await context.sync();
      // Excel may also answer with null.
      if (range.values === null) throw Object.assign(new Error(), { code: 'RangeExceedsLimit' });
    },
    fails: 'RangeExceedsLimit',
  },
];
