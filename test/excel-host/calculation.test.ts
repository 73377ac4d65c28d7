import { consolidatedBook } from '../../src/report/index.js';
import { bookBytes } from '../../src/workbook/ooxml/index.js';
import { handedIn, samples } from '../consolidation/received.js';
import { created, sampleConsolidation } from '../report/books/opened.js';
import { ExcelHost } from './index.js';

const some = samples.slice(0, 12).map((institution) => handedIn(institution));
const file = bookBytes(consolidatedBook(sampleConsolidation(some), { created }));

test('every formula of the consolidated book calculates to the value that stands in the file', () => {
  const { workbook } = new ExcelHost({ file });
  const formulas = workbook.worksheets.list.flatMap((sheet) =>
    [...sheet.cells.formulas.entries()].map(([row, column]) => ({ sheet, row, column })),
  );
  expect(formulas.length).toBeGreaterThan(1000);
  const cached = formulas.map(({ sheet, row, column }) => sheet.cells.values.get(row, column));
  // Any change makes all be calculated anew.
  workbook.worksheets.list[0]!.cells.put(500, 20, 'changed');
  const calculated = formulas.map(({ sheet, row, column }) => sheet.valueAt(row, column));
  expect(calculated).toEqual(cached);
}, 60_000);

test('a wrong value in the file shows as soon as anything changes', () => {
  const { workbook } = new ExcelHost({ file });
  const sheet = workbook.worksheets.list.find(({ cells }) => [...cells.formulas.entries()].length > 0)!;
  const [[row, column]] = [...sheet.cells.formulas.entries()] as [[number, number, string]];
  const right = sheet.cells.values.get(row, column);
  sheet.cells.values.set(row, column, 'wrong');
  expect(sheet.valueAt(row, column)).toBe('wrong');
  sheet.cells.put(500, 20, 'changed');
  expect(sheet.valueAt(row, column)).toBe(right);
}, 60_000);

test('a formula that the double cannot calculate is refused, never guessed', async () => {
  const host = new ExcelHost();
  const { Excel } = await host.boot();
  const write = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['=VLOOKUP(1,B1:C3,2)']];
    await context.sync();
  });
  await expect(write).rejects.toMatchObject({ code: 'NotImplemented' });
}, 30_000);

test('values of formulas are stale in a batch that suspends calculation', async () => {
  const host = new ExcelHost();
  const { Excel } = await host.boot();
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
    range.values = [[1, '=A1+1']];
    range.load('values');
    await context.sync();
    context.application.suspendApiCalculationUntilNextSync();
    range.getCell(0, 0).values = [[5]];
    const stale = range.getCell(0, 1).load('values');
    await context.sync();
    const now = range.getCell(0, 1).load('values');
    await context.sync();
    return [stale.values, now.values];
  });
  expect(read).toEqual([[[2]], [[6]]]);
}, 30_000);
