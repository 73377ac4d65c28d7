import { unzipSync } from 'fflate';
import { read as readWithSheetJs } from '@e965/xlsx';
import { a1 } from '../../src/book/index.js';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';
import { blankForm, formLayout } from '../../src/form/index.js';
import { bookBytes, readWorkbook } from '../../src/workbook/ooxml/index.js';
import { openXmlErrors, testWithValidator } from '../workbook/ooxml/validator.js';
import { ExcelHost, UserRefused } from './index.js';

const edition = editionOf(defaultEditionId)!;
const form = bookBytes(blankForm(edition));
const answer = formLayout(edition).cells.find(({ kind, question }) => kind === 'answer' && question === 'q01')!;
const check = formLayout(edition).cells.find(({ kind, question }) => kind === 'check' && question === 'q01')!;

/** Names of the parts that differ. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].filter((name) => !old[name] || !now[name] || Buffer.compare(old[name], now[name]) !== 0);
}

test('a checklist is as protected as its file says, and its dropdowns stop other answers', () => {
  const { user } = new ExcelHost({ file: form });
  const { sheet, at } = answer;
  expect(() => user.type(sheet, 'A1', 'x')).toThrow(UserRefused);
  expect(() => user.type(sheet, a1(at), 'どれでもない')).toThrow(UserRefused);
  expect(() => user.type(check.sheet, a1(check.at), '何か')).toThrow(UserRefused);
  expect(() => user.deleteRows(sheet, 3)).toThrow();
  user.paste(sheet, a1(at), [['どれでもない']]);
  expect(user.see(sheet, a1(at))).toBe('どれでもない');
});

test('an answer changes the part of its sheet and no other', () => {
  const host = new ExcelHost({ file: form });
  host.user.paste(answer.sheet, a1(answer.at), [['はい']]);
  const saved = host.save();
  const parts = changedParts(form, saved);
  expect(parts.filter((part) => part.startsWith('xl/worksheets/'))).toHaveLength(1);
  // The workbook part asks programs to calculate the progress anew.
  expect(parts.filter((part) => !part.startsWith('xl/worksheets/'))).toEqual(['xl/workbook.xml']);
  const sheet = readWorkbook(saved).sheets.find(({ name }) => name === answer.sheet)!;
  expect([...sheet.cells.values()]).toContain('はい');
});

test('what was written and taken back leaves the file byte for byte as it was', async () => {
  const host = new ExcelHost({ file: form });
  const { Excel } = await host.boot();
  const write = (text: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(check.sheet).getRange(a1(check.at)).values = [[text]];
      await context.sync();
    });
  await write('【必須修正】未回答です。');
  expect(changedParts(form, host.save())).toHaveLength(2);
  await write('');
  expect(host.save()).toBe(form);
}, 30_000);

/** A workbook with a table, a PivotTable and a chart, made through Office.js. */
async function madeBook(): Promise<Uint8Array> {
  const host = new ExcelHost({ preset: 'lts2021' });
  const { Excel } = await host.boot();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const data = worksheets.getItem('Sheet1');
    const range = data.getRange('A1:C4');
    range.values = [
      ['会社', '業態', '実施'],
      ['A社', 'life', 60],
      ['B社', 'nonlife', 25],
      ['C社', 'life', 40],
    ];
    range.format.fill.color = '#FFEECC';
    const table = data.tables.add(range, true);
    table.name = '回答データ';
    const counts = worksheets.add('集計');
    counts.getRange('A1:B3').values = [
      ['業態', '社数'],
      ['生保', '=COUNTIFS(回答データ[業態],"life")'],
      ['損保', '=COUNTIFS(回答データ[業態],"nonlife")'],
    ];
    const chart = counts.charts.add(
      Excel.ChartType.barStacked100,
      counts.getRange('A1:B3'),
      Excel.ChartSeriesBy.columns,
    );
    chart.title.text = '社数';
    chart.setPosition('D1', 'J15');
    const pivots = worksheets.add('ピボット');
    const pivot = pivots.pivotTables.add('業態別', table, pivots.getRange('A3'));
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('業態'));
    const data1 = pivot.dataHierarchies.add(pivot.hierarchies.getItem('会社'));
    data1.summarizeBy = Excel.AggregationFunction.count;
    data1.name = '会社の数';
    context.workbook.names.add('tenken_edition', '="cssa"');
    await context.sync();
  });
  expect(host.mistakes).toEqual([]);
  return host.save();
}

test('a workbook made through Office.js is saved with its formulas, table, PivotTable and chart', async () => {
  const bytes = await madeBook();
  const names = Object.keys(unzipSync(bytes));
  for (const part of ['tables/table', 'pivotTables/pivotTable', 'charts/chart']) {
    expect(names.some((name) => name.startsWith(`xl/${part}`))).toBe(true);
  }
  const { sheets, names: defined } = readWorkbook(bytes, { profile: 'book' });
  expect(sheets.map(({ name }) => name)).toEqual(['Sheet1', '集計', 'ピボット']);
  expect(defined).toContainEqual({ name: 'tenken_edition', refersTo: '"cssa"' });
  const other = readWithSheetJs(bytes);
  expect(other.Sheets['集計']!['B2']).toMatchObject({ v: 2, f: 'COUNTIFS(回答データ[業態],"life")' });
  expect(other.Sheets['Sheet1']!['A3']).toMatchObject({ v: 'B社' });
}, 30_000);

testWithValidator('and is valid', async () => {
  expect(openXmlErrors(await madeBook())).toEqual([]);
});
