import type { HostOptions } from './index.js';
import { ExcelHost } from './index.js';

async function codeOf(
  options: HostOptions,
  work: (context: Excel.RequestContext, Excel: typeof globalThis.Excel) => Promise<unknown>,
): Promise<string | undefined> {
  const host = new ExcelHost(options);
  const { Excel } = await host.boot();
  try {
    await Excel.run((context) => work(context, Excel));
    return undefined;
  } catch (error) {
    return (error as { readonly code: string }).code;
  } finally {
    expect(host.mistakes).toEqual([]);
  }
}

const writeMuch = async (context: Excel.RequestContext) => {
  const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:T1000');
  range.values = Array.from({ length: 1000 }, () => Array<string>(20).fill('あ'.repeat(100)));
  await context.sync();
};
const readMuch = async (context: Excel.RequestContext) => {
  context.workbook.worksheets.getItem('Sheet1').getRange('A1:ZZ5000').load('values');
  await context.sync();
};

test.each([
  ['web', writeMuch, 'RequestPayloadSizeLimitExceeded'],
  ['web', readMuch, 'ResponsePayloadSizeLimitExceeded'],
  ['lts2021', writeMuch, undefined],
  ['lts2021', readMuch, undefined],
] as const)(
  'more than 5 MB in one message: %s %p',
  async (preset, work, code) => {
    expect(await codeOf({ preset }, work)).toBe(code);
  },
  60_000,
);

test('a member that the double lacks is ApiNotFound', async () => {
  const code = await codeOf({}, async (context) => {
    context.workbook.worksheets.getItem('Sheet1').shapes.addLine(0, 0, 10, 10);
    await context.sync();
  });
  expect(code).toBe('ApiNotFound');
}, 30_000);

test.each([
  ['lts2019', 'ApiNotFound'],
  ['lts2021', undefined],
] as const)(
  'a member above the requirement sets: %s',
  async (preset, code) => {
    const got = await codeOf({ preset }, async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRanges('A1,B2').format.fill.color = '#FFEECC';
      await context.sync();
    });
    expect(got).toBe(code);
  },
  30_000,
);

const DATA = [
  ['a', 'b', 'c', 'd'],
  [1, 2, 3, 4],
];

test('more than three data fields, which crashed Excel, are refused', async () => {
  const code = await codeOf({}, async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:D2').values = DATA;
    const pivot = sheet.pivotTables.add('p', sheet.getRange('A1:D2'), sheet.getRange('H1'));
    for (const name of ['a', 'b', 'c', 'd']) pivot.dataHierarchies.add(pivot.hierarchies.getItem(name));
    await context.sync();
  });
  expect(code).toBe('GeneralException');
}, 30_000);

test('the body of a PivotTable is never made up', async () => {
  const code = await codeOf({}, async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:D2').values = DATA;
    sheet.pivotTables.add('p', sheet.getRange('A1:D2'), sheet.getRange('H1')).layout.getRange().load('values');
    await context.sync();
  });
  expect(code).toBe('NotImplemented');
}, 30_000);

test('a failure can be wanted at any batch and action; what came before it stays', async () => {
  const host = new ExcelHost();
  const { Excel } = await host.boot();
  host.failAt({ batch: 2, action: 3, code: 'GeneralException' });
  const run = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [['first batch']];
    await context.sync();
    for (const address of ['A2', 'A3', 'A4', 'A5']) sheet.getRange(address).values = [['second batch']];
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'GeneralException' });
  expect(host.user.see('Sheet1', 'A1')).toBe('first batch');
  expect(host.user.see('Sheet1', 'A5')).toBeUndefined();
  host.user.type('Sheet1', 'B1', 'works on');
  expect(host.mistakes).toEqual([]);
}, 30_000);

test('traffic is counted in batches and bytes', async () => {
  const host = new ExcelHost();
  const { Excel } = await host.boot();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['点検']];
    await context.sync();
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
    await context.sync();
  });
  expect(host.traffic).toMatchObject({ batches: 2, writingBatches: 1 });
  expect(host.traffic.bytesIn).toBeGreaterThan(host.traffic.largestIn);
  expect(host.traffic.largestOut).toBeGreaterThan(50);
}, 30_000);
