import type { ConformanceCase } from './case.js';
import { at, CASE_SHEET, fill, sheetOf } from './case.js';

const refuses = (id: string, name: string, fails = 'InvalidArgument'): ConformanceCase => ({
  id: `names/${id}`,
  fact: fails === 'ItemAlreadyExists' ? 'defined-name-twice' : 'defined-name',
  run: async (_, context) => {
    context.workbook.names.add('tenken_taken', at(context, 'A1'));
    await context.sync();
    context.workbook.names.add(name, at(context, 'B1'));
    await context.sync();
  },
  fails,
});

export const names: readonly ConformanceCase[] = [
  refuses('like-a-cell', 'Q39'),
  refuses('like-a-cell-in-lower-case', 'ab12'),
  refuses('r', 'R'),
  refuses('begins-with-digit', '1st'),
  refuses('with-blank', 'a b'),
  refuses('too-long', 'a'.repeat(256)),
  refuses('taken', 'tenken_taken', 'ItemAlreadyExists'),
  refuses('taken-in-capitals', 'TENKEN_TAKEN', 'ItemAlreadyExists'),
  {
    id: 'names/of-range',
    run: async (_, context) => {
      const item = context.workbook.names.add('tenken_a', at(context, 'B2:C3'));
      item.load('name,type,value,formula,visible,scope');
      await context.sync();
      return [item.name, item.type, item.value, item.formula, item.visible, item.scope];
    },
    gives: ['tenken_a', 'Range', `'${CASE_SHEET}'!$B$2:$C$3`, `='${CASE_SHEET}'!$B$2:$C$3`, true, 'Workbook'],
  },
  {
    id: 'names/japanese',
    run: async (_, context) => {
      const item = context.workbook.names.add('選択肢_態勢', at(context, 'A1')).load('name');
      await context.sync();
      return item.name;
    },
    gives: '選択肢_態勢',
  },
  {
    id: 'names/of-text',
    run: async (_, context) => {
      const item = context.workbook.names.add('tenken_edition', '="cssa-insurers-2023"').load('type,value,formula');
      await context.sync();
      return [item.type, item.value, item.formula];
    },
    gives: ['String', 'cssa-insurers-2023', '="cssa-insurers-2023"'],
  },
  {
    id: 'names/of-formula-text-range',
    run: async (_, context) => {
      const range = context.workbook.names.add('tenken_b', `='${CASE_SHEET}'!$B$2`).getRange().load('address');
      await context.sync();
      return range.address;
    },
    gives: `'${CASE_SHEET}'!B2`,
  },
  {
    id: 'names/text-has-no-range',
    run: async (_, context) => {
      const range = context.workbook.names.add('tenken_c', '="x"').getRangeOrNullObject();
      await context.sync();
      return range.isNullObject;
    },
    gives: true,
  },
  {
    id: 'names/hidden',
    run: async (_, context) => {
      const item = context.workbook.names.add('tenken_d', at(context, 'A1'));
      item.visible = false;
      item.load('visible');
      await context.sync();
      return item.visible;
    },
    gives: false,
  },
  {
    id: 'names/of-sheet-alone',
    run: async (_, context) => {
      const item = sheetOf(context).names.add('tenken_e', at(context, 'A1')).load('scope');
      const inWorkbook = context.workbook.names.getItemOrNullObject('tenken_e');
      await context.sync();
      return [item.scope, inWorkbook.isNullObject];
    },
    gives: ['Worksheet', true],
  },
  {
    id: 'names/found-as-range-of-sheet',
    run: async (_, context) => {
      context.workbook.names.add('tenken_f', at(context, 'C4'));
      const range = sheetOf(context).getRange('tenken_f').load('address');
      await context.sync();
      return range.address.replace(/^.*!/, '');
    },
    gives: 'C4',
  },
  {
    id: 'names/move-with-inserted-rows',
    run: async (Excel, context) => {
      const item = context.workbook.names.add('tenken_g', at(context, 'B5'));
      at(context, '2:3').insert(Excel.InsertShiftDirection.down);
      item.load('formula');
      await context.sync();
      return item.formula;
    },
    gives: `='${CASE_SHEET}'!$B$7`,
  },
  {
    id: 'names/broken-by-deleted-rows',
    run: async (Excel, context) => {
      const item = context.workbook.names.add('tenken_h', at(context, 'B5'));
      at(context, '5:5').delete(Excel.DeleteShiftDirection.up);
      item.load('type');
      await context.sync();
      return item.type;
    },
    gives: 'Error',
  },
  {
    id: 'names/not-found-or-null',
    run: async (_, context) => {
      const item = context.workbook.names.getItemOrNullObject('tenken_none');
      await context.sync();
      return item.isNullObject;
    },
    gives: true,
  },
  {
    id: 'names/delete',
    run: async (_, context) => {
      const item = context.workbook.names.add('tenken_i', at(context, 'A1'));
      await context.sync();
      item.delete();
      const gone = context.workbook.names.getItemOrNullObject('tenken_i');
      await context.sync();
      return gone.isNullObject;
    },
    gives: true,
  },
  {
    id: 'names/list',
    run: async (_, context) => {
      for (const name of ['tenken_x', 'tenken_y']) context.workbook.names.add(name, at(context, 'A1'));
      const { names: all } = context.workbook;
      all.load('items/name');
      await context.sync();
      return all.items.map(({ name }) => name).sort();
    },
    gives: ['tenken_x', 'tenken_y'],
  },
  {
    id: 'names/in-formula',
    run: async (_, context) => {
      fill(context, [[4]]);
      context.workbook.names.add('tenken_n', at(context, 'A1'));
      at(context, 'B1').values = [['=tenken_n*2']];
      const range = at(context, 'B1').load('values');
      await context.sync();
      return range.values;
    },
    gives: [[8]],
  },
  {
    id: 'names/custom-property',
    run: async (_, context) => {
      const { custom } = context.workbook.properties;
      custom.add('tenken_case', 'はい');
      const item = custom.getItemOrNullObject('tenken_case').load('key,value,type');
      await context.sync();
      item.delete();
      const gone = custom.getItemOrNullObject('tenken_case');
      await context.sync();
      return [item.key, item.value, item.type, gone.isNullObject];
    },
    gives: ['tenken_case', 'はい', 'String', true],
  },
  {
    id: 'names/setting',
    run: async (_, context) => {
      const { settings } = context.workbook;
      settings.add('tenken', { at: 1 });
      settings.add('tenken', { at: 2 });
      const item = settings.getItem('tenken').load('value');
      await context.sync();
      item.delete();
      const gone = settings.getItemOrNullObject('tenken');
      await context.sync();
      return [item.value, gone.isNullObject];
    },
    gives: [{ at: 2 }, true],
  },
];
