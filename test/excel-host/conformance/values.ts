import type { ConformanceCase } from './case.js';
import { at, codeOf, fill, sheetOf, valuesOf } from './case.js';

/** Writes one value into A1 and reads what Excel made of it. */
const typed = (id: string, input: unknown, value: unknown, type: string): ConformanceCase => ({
  id: `values/${id}`,
  fact: 'values-typed',
  run: async (_, context) => {
    const range = at(context, 'A1');
    range.values = [[input]];
    range.load('values,valueTypes');
    await context.sync();
    return [range.values[0]![0], range.valueTypes[0]![0]];
  },
  gives: [value, type],
});

export const values: readonly ConformanceCase[] = [
  typed('text', '点検', '点検', 'String'),
  typed('number', 1.5, 1.5, 'Double'),
  typed('boolean', true, true, 'Boolean'),
  typed('numeral-becomes-number', '0012', 12, 'Double'),
  typed('grouped-numeral', '1,234', 1234, 'Double'),
  typed('percentage', '5%', 0.05, 'Double'),
  typed('true-becomes-boolean', 'TRUE', true, 'Boolean'),
  typed('day', '2024/3/31', 45382, 'Double'),
  typed('day-with-dashes', '2024-03-31', 45382, 'Double'),
  typed('no-day', '2024/2/30', '2024/2/30', 'String'),
  typed('apostrophe-keeps-text', "'0012", '0012', 'String'),
  typed('apostrophe-keeps-equals', "'=1+1", '=1+1', 'String'),
  typed('circle', '○', '○', 'String'),
  typed('negative', '-3', -3, 'Double'),
  typed('exponent', '1e3', 1000, 'Double'),
  typed('line-break', 'a\nb', 'a\nb', 'String'),
  {
    id: 'values/blank-reads-as-empty-text',
    run: async (_, context) => valuesOf(context, at(context, 'C3:D3')),
    gives: [['', '']],
  },
  {
    id: 'values/blank-type',
    run: async (_, context) => {
      const range = at(context, 'C3').load('valueTypes');
      await context.sync();
      return range.valueTypes;
    },
    gives: [['Empty']],
  },
  {
    id: 'values/empty-text-clears',
    fact: 'values-null',
    run: async (_, context) => {
      fill(context, [['x', 'y']]);
      at(context, 'A1').values = [['']];
      return valuesOf(context, at(context, 'A1:B1'));
    },
    gives: [['', 'y']],
  },
  {
    id: 'values/null-leaves-cell',
    fact: 'values-null',
    run: async (_, context) => {
      fill(context, [['x', 'y']]);
      at(context, 'A1:B1').values = [[null, 'z']];
      return valuesOf(context, at(context, 'A1:B1'));
    },
    gives: [['x', 'z']],
  },
  {
    id: 'values/scalar-fills-range',
    fact: 'values-shape',
    run: async (_, context) => {
      at(context, 'A1:B2').values = 'x' as unknown as unknown[][];
      return valuesOf(context, at(context, 'A1:B2'));
    },
    gives: [
      ['x', 'x'],
      ['x', 'x'],
    ],
  },
  {
    id: 'values/too-few-columns',
    fact: 'values-shape',
    run: async (_, context) => {
      at(context, 'A1:B1').values = [['x']];
      await context.sync();
    },
    fails: 'InvalidArgument',
  },
  {
    id: 'values/too-many-rows',
    fact: 'values-shape',
    run: async (_, context) => {
      at(context, 'A1').values = [['x'], ['y']];
      await context.sync();
    },
    fails: 'InvalidArgument',
  },
  {
    id: 'values/text-format-keeps-numeral',
    run: async (_, context) => {
      const range = at(context, 'A1');
      range.numberFormat = [['@']];
      range.values = [['0012']];
      return valuesOf(context, range);
    },
    gives: [['0012']],
  },
  {
    id: 'values/text-format-keeps-equals',
    run: async (_, context) => {
      const range = at(context, 'A1');
      range.numberFormat = [['@']];
      range.values = [['=1+1']];
      return valuesOf(context, range);
    },
    gives: [['=1+1']],
  },
  {
    id: 'values/plus-is-formula',
    fact: 'values-formula',
    run: async (_, context) => {
      at(context, 'A1').values = [['+社内規程']];
      await context.sync();
    },
    fails: 'InvalidArgument',
  },
  {
    id: 'values/32767-characters',
    fact: 'cell-text',
    run: async (_, context) => {
      const [[text]] = (await valuesOf(context, fill(context, [['あ'.repeat(32_767)]]))) as [[string]];
      return text.length;
    },
    gives: 32_767,
  },
  {
    id: 'values/32768-characters',
    fact: 'cell-text',
    run: async (_, context) => valuesOf(context, fill(context, [['あ'.repeat(32_768)]])),
    fails: 'InvalidArgument',
  },
  {
    id: 'values/many-cells-in-pieces',
    run: async (_, context) => {
      const rows = Array.from({ length: 200 }, (__, i) => Array.from({ length: 20 }, (___, j) => i * 20 + j));
      const range = fill(context, rows);
      await context.sync();
      const read = await valuesOf(context, range);
      return [read.length, read[199]![19]];
    },
    gives: [200, 3999],
  },
  {
    id: 'values/too-large-array-of-wrong-shape',
    fact: 'values-shape',
    run: async (_, context) => {
      at(context, 'A1:T199').values = Array.from({ length: 200 }, () => Array<number>(20).fill(1));
      await context.sync();
    },
    fails: 'InvalidArgument',
  },
  {
    id: 'values/batch-keeps-what-came-before',
    fact: 'batch-partial',
    run: async (_, context) => {
      at(context, 'A1').values = [['kept']];
      at(context, 'B1:B2').values = [['x']];
      const code = await codeOf(() => context.sync());
      return [code, await valuesOf(context, at(context, 'A1'))];
    },
    gives: ['InvalidArgument', [['kept']]],
  },
  {
    id: 'values/formulas-of-constants',
    run: async (_, context) => {
      fill(context, [['x', 2]]);
      const range = at(context, 'A1:B1').load('formulas');
      await context.sync();
      return range.formulas;
    },
    gives: [['x', 2]],
  },
  {
    id: 'values/formulas-property-writes',
    run: async (_, context) => {
      const range = at(context, 'A1:B1');
      range.formulas = [['=1+2', 'x']];
      range.load('values,formulas');
      await context.sync();
      return [range.values, range.formulas];
    },
    gives: [[[3, 'x']], [['=1+2', 'x']]],
  },
  {
    id: 'values/text-of-percentage',
    run: async (_, context) => {
      const range = at(context, 'A1');
      range.values = [[0.123]];
      range.numberFormat = [['0.0%']];
      range.load('text');
      await context.sync();
      return range.text;
    },
    gives: [['12.3%']],
  },
  {
    id: 'values/text-of-day',
    run: async (_, context) => {
      const range = at(context, 'A1');
      range.values = [[45382]];
      range.numberFormat = [['yyyy-mm-dd']];
      range.load('text');
      await context.sync();
      return range.text;
    },
    gives: [['2024-03-31']],
  },
  {
    id: 'values/clear-contents-keeps-format',
    run: async (Excel, context) => {
      const range = at(context, 'A1');
      range.values = [['x']];
      range.format.fill.color = '#FFEECC';
      range.clear(Excel.ClearApplyTo.contents);
      range.load('values,format/fill/color');
      await context.sync();
      return [range.values, range.format.fill.color];
    },
    gives: [[['']], '#FFEECC'],
  },
  {
    id: 'values/clear-formats-keeps-values',
    run: async (Excel, context) => {
      const range = at(context, 'A1');
      range.values = [['x']];
      range.format.fill.color = '#FFEECC';
      range.clear(Excel.ClearApplyTo.formats);
      range.load('values,format/fill/color');
      await context.sync();
      return [range.values, range.format.fill.color];
    },
    gives: [[['x']], '#FFFFFF'],
  },
  {
    id: 'values/used-range',
    run: async (_, context) => {
      fill(context, [['x', '', 'y']], 'B2');
      const used = sheetOf(context).getUsedRange(true).load('address');
      await context.sync();
      return used.address.replace(/^.*!/, '');
    },
    gives: 'B2:D2',
  },
  {
    id: 'values/used-range-of-empty-sheet',
    run: async (_, context) => {
      const used = sheetOf(context).getUsedRangeOrNullObject(true);
      await context.sync();
      return used.isNullObject;
    },
    gives: true,
  },
];
