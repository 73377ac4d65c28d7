import type { OfficeWindow } from '../index.js';
import { ExcelHost } from '../index.js';
import { conformanceCases } from './cases.js';
import { claimEmptyWorkbook, runCase } from './run.js';

const host = new ExcelHost({ preset: 'lts2021' });
let office: OfficeWindow;

beforeAll(async () => {
  office = await host.boot();
  await claimEmptyWorkbook(office.Excel);
}, 30_000);

const supports = (version: string) => office.Office.context.requirements.isSetSupported('ExcelApi', version);

test.each(conformanceCases.map((one) => [one.id, one] as const))('%s', async (_, one) => {
  const result = await runCase(office.Excel, supports, one);
  expect(result).toEqual({ ...result, outcome: 'same' });
  expect(host.mistakes).toEqual([]);
});

test('there are many cases, and no two of one id', () => {
  const ids = conformanceCases.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(150);
});

test('each case says what it expects', () => {
  const silent = conformanceCases.filter((one) => !('gives' in one) === !('fails' in one));
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('a workbook that is not empty is refused', async () => {
  const full = new ExcelHost();
  full.user.type('Sheet1', 'A1', 'mine');
  const { Excel } = await full.boot();
  await expect(claimEmptyWorkbook(Excel)).rejects.toThrow('not empty');
  expect(full.user.see('Sheet1', 'A1')).toBe('mine');
});

test('a case that Excel does differently is reported with what it gave', async () => {
  const result = await runCase(office.Excel, supports, { id: 'x', run: async () => 1, gives: 2 });
  expect(result).toEqual({ id: 'x', outcome: 'different', got: 1, expected: 2 });
});
