import { defaultEditionId, editionOf } from '../../src/editions/index.js';
import { blankForm } from '../../src/form/index.js';
import { bookBytes } from '../../src/workbook/ooxml/index.js';
import { until } from '../until.js';
import { ExcelHost } from './index.js';

/** What an operation of the client gives: its value, or the code of its error. */
async function outcome<T>(work: () => Promise<T>): Promise<T | string> {
  try {
    return await work();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

test('the unmodified Office.js starts on the double and tells what it may use', async () => {
  const host = new ExcelHost({ preset: 'lts2021' });
  const { Office } = await host.boot();
  expect(Office.context.host).toBe('Excel');
  expect(Office.context.platform).toBe('PC');
  expect(Office.context.displayLanguage).toBe('ja-JP');
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
}, 30_000);

test('values, formulas and formats go out and come back', async () => {
  const host = new ExcelHost();
  const { Excel } = await host.boot();
  const got = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
    range.values = [
      ['会社', 12],
      ['=IF(B1=12,"ok","no")', true],
    ];
    range.format.fill.color = '#ffeecc';
    range.load('values,formulas,address,format/fill/color');
    await context.sync();
    return [range.values, range.formulas, range.address, range.format.fill.color];
  });
  expect(host.mistakes).toEqual([]);
  expect(got).toEqual([
    [
      ['会社', 12],
      ['ok', true],
    ],
    [
      ['会社', 12],
      ['=IF(B1=12,"ok","no")', true],
    ],
    'Sheet1!A1:B2',
    '#FFEECC',
  ]);
}, 30_000);

test('handlers hear of what the user types, and the add-in of what it may not', async () => {
  const host = new ExcelHost({ preset: 'lts2019' });
  const { Excel } = await host.boot();
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.load('id');
    sheet.onChanged.add(async ({ address, changeType, source }) => void heard.push([address, changeType, source]));
    await context.sync();
  });
  host.user.type('Sheet1', 'C2', 'はい');
  await until(() => heard.length > 0);
  expect(heard).toEqual([['C2', 'RangeEdited', 'Local']]);
  const code = await outcome(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').pivotTables.add('p', 'A1:B2', 'D1');
      await context.sync();
    }),
  );
  expect(code).toBe('ApiNotFound');
  expect(host.mistakes).toEqual([]);
}, 30_000);

test('a checklist opens as it is, and is saved as it was', async () => {
  const file = bookBytes(blankForm(editionOf(defaultEditionId)!));
  const host = new ExcelHost({ file });
  const { Excel } = await host.boot();
  const read = await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name,items/visibility');
    names.load('items/name,items/visible');
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRange(true).load('values'));
    await context.sync();
    return {
      sheets: worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`),
      hidden: names.items.filter(({ visible }) => !visible).map(({ name }) => name),
      cells: used.flatMap(({ values }) => values.flat()).filter((value) => value !== '').length,
    };
  });
  expect(read.sheets).toHaveLength(11);
  expect(read.sheets).toContain('選択肢 Hidden');
  expect(read.hidden).toContain('cssa_edition');
  expect(read.cells).toBeGreaterThan(900);
  expect(host.traffic).toMatchObject({ batches: 2, writingBatches: 0 });
  expect(host.mistakes).toEqual([]);
  expect(host.save()).toBe(file);
}, 30_000);
