import type { PresetId } from './index.js';
import { ExcelHost, UserRefused } from './index.js';
import { until } from '../until.js';

const write = async (host: ExcelHost, value: string) => {
  const { Excel } = await host.boot();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('Z1').values = [[value]];
    await context.sync();
  });
};

const read = async (host: ExcelHost) => {
  const { Excel } = await host.boot();
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getUsedRange().load('values');
    await context.sync();
    return range.values;
  });
};

test('typing, pasting, filling, clearing and structure can be undone step by step', () => {
  const { user } = new ExcelHost();
  user.type('Sheet1', 'A1', 1);
  user.type('Sheet1', 'B1', '=A1+1');
  user.fillDown('Sheet1', 'A1:B3');
  expect(user.see('Sheet1', 'B3')).toBe(2);
  user.insertRows('Sheet1', 1, 2);
  expect(user.see('Sheet1', 'B3')).toBe(2);
  user.clear('Sheet1', 'A3');
  expect(user.see('Sheet1', 'B3')).toBe(1);
  expect(user.undoable).toBe(5);
  user.undo();
  expect(user.see('Sheet1', 'A3')).toBe(1);
  user.undo();
  expect(user.see('Sheet1', 'A1')).toBe(1);
  user.undo();
  expect(user.see('Sheet1', 'A2')).toBeUndefined();
  user.undo();
  user.undo();
  expect(user.see('Sheet1', 'A1')).toBeUndefined();
  expect(user.undo()).toBe(false);
});

test.each<[PresetId, number]>([
  ['lts2021', 0],
  ['lts2024', 0],
  ['m365', 2],
])(
  'a write of the add-in and Undo: %s',
  async (preset, undoable) => {
    const host = new ExcelHost({ preset });
    host.user.type('Sheet1', 'A1', 'mine');
    await read(host);
    expect(host.user.undoable).toBe(1);
    expect(host.traffic.writingBatches).toBe(0);
    await write(host, 'from the add-in');
    expect(host.traffic.writingBatches).toBe(1);
    expect(host.user.undoable).toBe(undoable);
    if (undoable > 0) {
      host.user.undo();
      expect(host.user.see('Sheet1', 'Z1')).toBeUndefined();
      host.user.undo();
      expect(host.user.see('Sheet1', 'A1')).toBeUndefined();
    }
  },
  30_000,
);

test('batches fail while a cell is edited, or wait when they say so', async () => {
  const host = new ExcelHost();
  const { Excel } = await host.boot();
  const activeSheet = async (context: Excel.RequestContext) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return sheet.name;
  };
  host.user.beginCellEdit();
  await expect(Excel.run(activeSheet)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  let answered = false;
  const waiting = Excel.run({ delayForCellEdit: true }, activeSheet).finally(() => {
    answered = true;
  });
  await new Promise((done) => setTimeout(done, 50));
  expect(answered).toBe(false);
  host.user.endCellEdit();
  expect(await waiting).toBe('Sheet1');
}, 30_000);

test('another author’s edit is told as remote and cannot be undone here', async () => {
  const host = new ExcelHost();
  const { Excel } = await host.boot();
  const seen: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').onChanged.add(async ({ source }) => void seen.push(source));
    await context.sync();
  });
  host.user.remoteEdit('Sheet1', 'A1', 'theirs');
  await until(() => seen.length > 0);
  expect(seen).toEqual(['Remote']);
  expect(host.user.undoable).toBe(0);
}, 30_000);

test('cutting and pasting takes names along', () => {
  const host = new ExcelHost();
  const { user, workbook } = host;
  user.type('Sheet1', 'B2', 'はい');
  workbook.names.append('cssa_q01', workbook.names.targetOf('=Sheet1!$B$2'));
  user.move('Sheet1', 'B2', 'D5');
  expect(user.see('Sheet1', 'D5')).toBe('はい');
  expect(workbook.names.getItem('cssa_q01').formula).toBe('=Sheet1!$D$5');
  user.undo();
  expect(workbook.names.getItem('cssa_q01').formula).toBe('=Sheet1!$B$2');
  expect(user.see('Sheet1', 'B2')).toBe('はい');
});

test('a filter hides rows, which the add-in can still read', async () => {
  const host = new ExcelHost();
  host.user.paste('Sheet1', 'A1', [['業態'], ['life'], ['nonlife'], ['life']]);
  host.user.filter('Sheet1', 'A1:A4', ([sector]) => sector === 'life');
  expect([...host.workbook.worksheets.getItem('Sheet1').lines.hiddenRows]).toEqual([3]);
  expect(await read(host)).toHaveLength(4);
}, 30_000);

test('the user cannot type into a locked cell of a protected sheet', () => {
  const { user } = new ExcelHost();
  user.protectSheet('Sheet1');
  expect(() => user.type('Sheet1', 'A1', 'x')).toThrow(UserRefused);
  user.unprotectSheet('Sheet1');
  user.type('Sheet1', 'A1', 'x');
  expect(user.see('Sheet1', 'A1')).toBe('x');
});

test('sheets are renamed, hidden, added and deleted, and come back', () => {
  const { user, workbook } = new ExcelHost();
  const names = () => workbook.worksheets.list.map(({ name, visibility }) => `${name} ${visibility}`);
  user.addSheet('集計');
  user.renameSheet('Sheet1', '表紙');
  user.showSheet('集計', 'Hidden');
  expect(names()).toEqual(['表紙 Visible', '集計 Hidden']);
  user.showSheet('集計', 'Visible');
  user.deleteSheet('表紙');
  expect(names()).toEqual(['集計 Visible']);
  for (let step = 0; step < 5; step++) user.undo();
  expect(names()).toEqual(['Sheet1 Visible']);
});
