import { a1 } from '../../src/book/index.js';
import { formLayout } from '../../src/form/index.js';
import type { ExcelState } from '../../src/taskpane/excel-session.js';
import { ExcelSession } from '../../src/taskpane/excel-session.js';
import { OfficeOpening } from '../../src/workbook/office/index.js';
import type { PresetId } from '../excel-host/index.js';
import type { OpenExcel } from '../workbook/office/open-excel.js';
import { until } from '../until.js';
import { openExcel } from '../workbook/office/open-excel.js';
import { partsOf } from '../workbook/ooxml/package-of.js';
import { directEngine } from './direct-engine.js';
import { changed, edition, fileOf } from './samples.js';

jest.setTimeout(60_000);

/** The session of the pane before the double of Excel, through the unmodified Office.js. */
const { cells } = formLayout(edition);
const checks = cells.filter(({ kind }) => kind === 'check');

/** Q37 says that there is no SOC, and Q38 says what it watches; Q05 is blank. */
const file = fileOf(changed({ q37: 'none', q05: '' }));

interface Started extends OpenExcel {
  readonly session: ExcelSession;
  state(): ExcelState;
}

async function started(preset: PresetId = 'lts2021', content = file): Promise<Started> {
  const excel = await openExcel({ file: content, preset });
  const session = new ExcelSession(excel.workbook, directEngine(), 'ja', new OfficeOpening(excel.office));
  await session.start();
  return { ...excel, session, state: session.snapshot };
}

/** Names of the parts that differ between two files with the same parts. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  expect([...now.keys()]).toEqual([...old.keys()]);
  return [...now].filter(([name, text]) => old.get(name) !== text).map(([name]) => name);
}

/** A sheet part without the given cells. */
const without = (xml: string, addresses: readonly string[]) =>
  addresses.reduce((text, address) => text.replace(new RegExp(`<c r="${address}"[^>]*?(/>|>.*?</c>)`), ''), xml);

test.each(['lts2021', 'm365'] as const)(
  'marks change nothing but the 検証 cells, part by part, and are gone without trace: %s',
  async (preset) => {
    const { host, session, state } = await started(preset);
    expect(host.traffic.writingBatches).toBe(0);
    await session.write({ kind: 'marks' });
    expect(state().view?.marks).toBe('current');
    const marked = host.save();
    const parts = changedParts(file, marked);
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.every((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))).toBe(true);
    const addresses = checks.map(({ at }) => a1(at));
    for (const part of parts) {
      const [old, now] = [file, marked].map((bytes) => without(partsOf(bytes).get(part)!, addresses));
      expect(now).toBe(old);
    }
    await session.write({ kind: 'noMarks' });
    expect(state().view?.marks).toBe('none');
    expect(Buffer.compare(host.save(), file)).toBe(0);
    expect(host.mistakes).toEqual([]);
  },
);

test('live checks write nothing, so that the user can still undo every edit of their own', async () => {
  const { host, session, state } = await started();
  const { sheet, at } = cells.find(({ kind, question }) => kind === 'answer' && question === 'q05')!;
  const typed = ['1 x', '対象外', '3'];
  for (const value of typed) {
    const { checkedAt } = state();
    host.user.paste(sheet, a1(at), [[value]]);
    await until(() => state().checkedAt !== checkedAt);
  }
  expect(host.traffic.writingBatches).toBe(0);
  expect(host.user.undoable).toBe(typed.length);
  expect(typed.map(() => host.user.undo())).toEqual([true, true, true]);
  expect(Buffer.compare(host.save(), file)).toBe(0);
  await until(() => state().view?.findings.some(({ question }) => question === 'q05') === true);
  expect(session.snapshot().notice).toBeUndefined();
});

test('a workbook whose 検証 cells somebody locked says so, keeps the list, and stays as it was', async () => {
  const { host, session, state } = await started();
  for (const { sheet, at } of checks) {
    const grid = host.workbook.worksheets.find(sheet)!.cells;
    grid.setStyle(at.row, at.column, { ...grid.styleOf(at.row, at.column), locked: true });
  }
  const { findings } = state().view!;
  await session.write({ kind: 'marks' });
  expect(state().notice?.problem?.code).toBe('EXCEL_PROTECTED');
  expect(state().busy).toBeUndefined();
  expect(state().view?.findings).toEqual(findings);
  expect(host.traffic.writingBatches).toBe(0);
});

test('cancelling leaves the last result, and whatever Excel answers later changes nothing', async () => {
  const { host, session, state } = await started();
  const before = state().view;
  const held: string[] = [];
  const receive = host.receive.bind(host);
  host.receive = (text) => void held.push(text);
  const checking = session.check();
  await until(() => held.length > 0);
  expect(state().busy).toBe('check');
  session.cancel();
  expect(state().busy).toBeUndefined();
  host.user.paste('VI 検知', 'D5', [['対象外']]);
  host.receive = receive;
  for (const text of held) host.receive(text);
  await checking;
  expect(state().view).toBe(before);
  expect(state().busy).toBeUndefined();
  expect(host.traffic.writingBatches).toBe(0);
});

test('while a cell is being typed in, a check by command says so and the next one works', async () => {
  const { host, session, state } = await started();
  host.user.beginCellEdit();
  await session.check();
  expect(state().problem?.code).toBe('EXCEL_CELL_EDIT');
  host.user.endCellEdit();
  await session.check();
  expect(state().problem).toBeUndefined();
  expect(state().view?.findings.length).toBeGreaterThan(0);
});

describe('opening with the workbook', () => {
  const KEY = 'Office.AutoShowTaskpaneWithDocument';
  const setting = ({ host }: Started) => host.workbook.settings.list.map(({ key, value }) => [key, value]);

  test('is off at first and looked up without a write', async () => {
    const excel = await started();
    expect(excel.state().opensWithWorkbook).toBe(false);
    expect(excel.host.traffic.writingBatches).toBe(0);
    expect(setting(excel)).toEqual([]);
  });

  test('is written by command, once, and found again by the next pane; no cell changes', async () => {
    const excel = await started();
    await excel.session.openWithWorkbook(true);
    expect(setting(excel)).toEqual([[KEY, true]]);
    expect(excel.state()).toMatchObject({ opensWithWorkbook: true, notice: { kind: 'done' } });
    expect(excel.host.traffic.writingBatches).toBe(1);
    const sheets = (bytes: Uint8Array) => [...partsOf(bytes)].filter(([name]) => name.startsWith('xl/worksheets/'));
    const saved = excel.host.save();
    expect(sheets(saved)).toEqual(sheets(file));
    const { workbook, office } = await openExcel({ file: saved });
    const next = new ExcelSession(workbook, directEngine(), 'ja', new OfficeOpening(office));
    await next.start();
    expect(next.snapshot().opensWithWorkbook).toBe(true);
  });

  test('can be taken back', async () => {
    const excel = await started();
    await excel.session.openWithWorkbook(true);
    await excel.session.openWithWorkbook(false);
    expect(setting(excel)).toEqual([]);
    expect(excel.state().opensWithWorkbook).toBe(false);
    const { writingBatches } = excel.host.traffic;
    await excel.session.openWithWorkbook(false);
    expect(excel.host.traffic.writingBatches).toBe(writingBatches);
  });

  test('is said to have failed when Excel refuses, and stays as it was', async () => {
    const excel = await started();
    excel.host.failAt({ batch: excel.host.traffic.batches + 1, code: 'AccessDenied' });
    await excel.session.openWithWorkbook(true);
    expect(excel.state().opensWithWorkbook).toBe(false);
    expect(excel.state().notice?.problem?.code).toMatch(/^EXCEL_/);
  });
});
