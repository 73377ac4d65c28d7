import type { ConformanceCase } from './case.js';
import { at, sheetOf } from './case.js';

/** Sets a part of the format of B2:C3 and reads it back. */
const keeps = (
  id: string,
  path: string,
  set: (format: Excel.RangeFormat) => void,
  read: (format: Excel.RangeFormat) => unknown,
  gives: unknown,
): ConformanceCase => ({
  id: `formats/${id}`,
  run: async (_, context) => {
    const range = at(context, 'B2:C3');
    set(range.format);
    range.load(`format/${path}`);
    await context.sync();
    return read(range.format);
  },
  gives,
});

export const formats: readonly ConformanceCase[] = [
  keeps(
    'fill',
    'fill/color',
    ({ fill }) => (fill.color = '#ffeecc'),
    ({ fill }) => fill.color,
    '#FFEECC',
  ),
  keeps(
    'no-fill-is-white',
    'fill/color',
    ({ fill }) => fill.clear(),
    ({ fill }) => fill.color,
    '#FFFFFF',
  ),
  keeps(
    'font-color',
    'font/color',
    ({ font }) => (font.color = '#C00000'),
    ({ font }) => font.color,
    '#C00000',
  ),
  keeps(
    'bold',
    'font/bold',
    ({ font }) => (font.bold = true),
    ({ font }) => font.bold,
    true,
  ),
  keeps(
    'italic',
    'font/italic',
    ({ font }) => (font.italic = true),
    ({ font }) => font.italic,
    true,
  ),
  keeps(
    'size',
    'font/size',
    ({ font }) => (font.size = 14),
    ({ font }) => font.size,
    14,
  ),
  keeps(
    'font-name',
    'font/name',
    ({ font }) => (font.name = 'Meiryo UI'),
    ({ font }) => font.name,
    'Meiryo UI',
  ),
  keeps(
    'underline',
    'font/underline',
    ({ font }) => (font.underline = 'Single'),
    ({ font }) => font.underline,
    'Single',
  ),
  keeps(
    'wrap',
    'wrapText',
    (format) => (format.wrapText = true),
    ({ wrapText }) => wrapText,
    true,
  ),
  keeps(
    'horizontal',
    'horizontalAlignment',
    (format) => (format.horizontalAlignment = 'Center'),
    ({ horizontalAlignment }) => horizontalAlignment,
    'Center',
  ),
  keeps(
    'vertical',
    'verticalAlignment',
    (format) => (format.verticalAlignment = 'Top'),
    ({ verticalAlignment }) => verticalAlignment,
    'Top',
  ),
  keeps(
    'indent',
    'indentLevel',
    (format) => (format.indentLevel = 2),
    ({ indentLevel }) => indentLevel,
    2,
  ),
  keeps(
    'column-width',
    'columnWidth',
    (format) => (format.columnWidth = 96),
    ({ columnWidth }) => columnWidth,
    96,
  ),
  keeps(
    'row-height',
    'rowHeight',
    (format) => (format.rowHeight = 30),
    ({ rowHeight }) => rowHeight,
    30,
  ),
  keeps(
    'unlocked',
    'protection/locked',
    (f) => (f.protection.locked = false),
    (f) => f.protection.locked,
    false,
  ),
  keeps(
    'locked-from-the-start',
    'protection/locked',
    () => undefined,
    (f) => f.protection.locked,
    true,
  ),
  {
    id: 'formats/mixed-fill-is-null',
    fact: 'mixed-format',
    run: async (_, context) => {
      at(context, 'A1').format.fill.color = '#FFEECC';
      const range = at(context, 'A1:A2').load('format/fill/color');
      await context.sync();
      return range.format.fill.color || null;
    },
    gives: null,
  },
  {
    id: 'formats/mixed-bold-is-null',
    fact: 'mixed-format',
    run: async (_, context) => {
      at(context, 'A1').format.font.bold = true;
      const range = at(context, 'A1:A2').load('format/font/bold');
      await context.sync();
      return range.format.font.bold;
    },
    gives: null,
  },
  {
    id: 'formats/number-format-each',
    run: async (_, context) => {
      const range = at(context, 'A1:B1');
      range.numberFormat = [['0.0%', '@']];
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat;
    },
    gives: [['0.0%', '@']],
  },
  {
    id: 'formats/number-format-for-all',
    run: async (_, context) => {
      const range = at(context, 'A1:B1');
      range.numberFormat = '#,##0' as unknown as string[][];
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat;
    },
    gives: [['#,##0', '#,##0']],
  },
  {
    id: 'formats/number-format-general',
    run: async (_, context) => {
      const range = at(context, 'A1').load('numberFormat');
      await context.sync();
      return range.numberFormat;
    },
    gives: [['General']],
  },
  {
    id: 'formats/border',
    run: async (Excel, context) => {
      const border = at(context, 'B2').format.borders.getItem(Excel.BorderIndex.edgeBottom);
      border.style = Excel.BorderLineStyle.continuous;
      border.color = '#808080';
      border.load('style,color,sideIndex');
      await context.sync();
      return [border.style, border.color, border.sideIndex];
    },
    gives: ['Continuous', '#808080', 'EdgeBottom'],
  },
  {
    id: 'formats/no-border',
    run: async (Excel, context) => {
      const border = at(context, 'B2').format.borders.getItem(Excel.BorderIndex.edgeTop).load('style');
      await context.sync();
      return border.style;
    },
    gives: 'None',
  },
  {
    id: 'formats/column-format-reaches-new-cells',
    run: async (_, context) => {
      at(context, 'B:B').format.font.bold = true;
      const range = at(context, 'B500').load('format/font/bold');
      await context.sync();
      return range.format.font.bold;
    },
    gives: true,
  },
  {
    id: 'formats/locks-cell-by-cell',
    run: async (_, context) => {
      at(context, 'B1').format.protection.locked = false;
      const told = at(context, 'A1:B1').getCellProperties({ format: { protection: true } });
      await context.sync();
      return told.value.map((line) => line.map(({ format }) => format?.protection?.locked));
    },
    gives: [[true, false]],
  },
  {
    id: 'formats/merged-areas-that-reach-in',
    run: async (_, context) => {
      at(context, 'A1:B2').merge();
      at(context, 'D1:D3').merge();
      const merged = at(context, 'B1:D1').getMergedAreasOrNullObject().load('address');
      const none = at(context, 'F1:G9').getMergedAreasOrNullObject();
      await context.sync();
      return [merged.address.replace(/[^,]*!/g, ''), none.isNullObject];
    },
    gives: ['A1:B2,D1:D3', true],
  },
  {
    id: 'formats/bad-color',
    run: async (_, context) => {
      at(context, 'A1').format.fill.color = 'no colour';
      await context.sync();
    },
    fails: 'InvalidArgument',
  },
  {
    id: 'formats/freeze-rows',
    run: async (_, context) => {
      const { freezePanes } = sheetOf(context);
      freezePanes.freezeRows(2);
      const location = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return location.address.replace(/^.*!/, '');
    },
    gives: '1:2',
  },
  {
    id: 'formats/freeze-at-cell',
    run: async (_, context) => {
      const { freezePanes } = sheetOf(context);
      freezePanes.freezeAt('A1:B2');
      const location = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return location.address.replace(/^.*!/, '');
    },
    gives: 'A1:B2',
  },
  {
    id: 'formats/nothing-frozen',
    run: async (_, context) => {
      const location = sheetOf(context).freezePanes.getLocationOrNullObject();
      await context.sync();
      return location.isNullObject;
    },
    gives: true,
  },
  {
    id: 'formats/tab-color',
    run: async (_, context) => {
      const sheet = sheetOf(context);
      sheet.tabColor = '#C00000';
      sheet.load('tabColor');
      await context.sync();
      return sheet.tabColor;
    },
    gives: '#C00000',
  },
  {
    id: 'formats/gridlines',
    run: async (_, context) => {
      const sheet = sheetOf(context);
      sheet.showGridlines = false;
      sheet.load('showGridlines');
      await context.sync();
      return sheet.showGridlines;
    },
    gives: false,
  },
];
