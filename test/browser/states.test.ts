import type { Frame, Page } from 'playwright-core';
import { formLayout } from '../../src/form/index.js';
import { patchWorkbook } from '../../src/workbook/ooxml/index.js';
import { openInExcel, openStandalone } from '../excel-host/browser.js';
import type { PresetId } from '../excel-host/index.js';
import { ExcelHost } from '../excel-host/index.js';
import {
  changed,
  doubtful,
  edition,
  emptyFile,
  fileOf,
  goodContents,
  viewOf,
  withoutDropdowns,
} from '../taskpane/samples.js';
import { judge } from './judge.js';
import type { Stage } from './pane.js';
import { openStage, picked, STAGE_TIME } from './pane.js';

/** Every state of the page is accessible in light, dark and high contrast, in Excel and alone. */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, STAGE_TIME);
afterAll(() => stage?.close());

const contradictory = () => fileOf(changed({ q37: 'none', q05: '' }));

/** Everything that a test of a state needs; the visit ends with the test. */
async function visitExcel(preset: PresetId, file: Uint8Array | undefined, sets?: Readonly<Record<string, string>>) {
  const host = new ExcelHost({ preset, ...(file && { file }), ...(sets && { sets }) });
  const context = await stage.visit();
  const opened = await openInExcel(context, host, stage.url, { width: 320, height: 800 });
  const state = (name: string) => judge(opened.page, opened.pane, `Excel: ${name}`);
  return { host, context, state, ...opened };
}

const more = (pane: Page | Frame) => pane.getByRole('button', { name: 'その他の操作' });

test('in Excel, with findings: list, what is left, progress, menu, both dialogs, marks, busy, protected, failed', async () => {
  const { host, page, pane, context, state, problems } = await visitExcel('m365', contradictory());
  await pane.locator('[data-finding]').nth(1).click();
  await pane.locator('.side').first().waitFor();
  await state('findings');
  await pane.getByRole('tab', { name: /^提出まで/ }).click();
  await pane.locator('.finding-note').first().waitFor();
  await state('what is left');
  await pane.getByRole('tab', { name: /^進捗/ }).click();
  await pane.locator('.sections').waitFor();
  await state('progress');

  await more(pane).click();
  await pane.getByRole('menuitem').first().waitFor();
  await state('menu open');
  await pane.getByRole('menuitem', { name: /^回答不要/ }).click();
  await pane.getByRole('alertdialog').waitFor();
  await state('dialog of outside answers');
  await page.keyboard.press('Escape');
  await pane.getByRole('alertdialog').waitFor({ state: 'detached' });
  await more(pane).click();
  await pane.getByRole('menuitem', { name: /^このブックと一緒に開く/ }).click();
  await pane.getByRole('alertdialog').waitFor();
  await state('dialog of opening along');
  await pane.getByRole('button', { name: '設定を書き込む' }).click();
  await pane.getByText('このブックと一緒に開きます', { exact: false }).waitFor();
  expect(host.workbook.settings.list.map(({ key }) => key)).toEqual(['Office.AutoShowTaskpaneWithDocument']);

  await more(pane).click();
  await pane.getByRole('menuitem', { name: '指摘をシートに書き込む' }).click();
  await pane.getByText('シートの検証欄は、この結果と一致しています。').waitFor();
  await state('marks current');
  host.user.paste('VI 検知', 'D5', [['対象外']]);
  await pane.getByText('シートの検証欄は、以前の検証の内容です。').waitFor();
  await state('marks out of date');

  for (const { kind, sheet, at } of formLayout(edition).cells) {
    if (kind !== 'check') continue;
    const { cells } = host.workbook.worksheets.find(sheet)!;
    cells.setStyle(at.row, at.column, { ...cells.styleOf(at.row, at.column), locked: true });
  }
  await pane.getByRole('button', { name: 'シートの指摘を更新する' }).click();
  await pane.getByText('保護されているため書き込めません').waitFor();
  await state('protected');

  const held: string[] = [];
  const receive = host.receive.bind(host);
  host.receive = (text) => void held.push(text);
  await pane.getByRole('button', { name: '検証する' }).click();
  await pane.getByRole('button', { name: '中止' }).waitFor();
  await state('busy, with cancel');
  await pane.getByRole('button', { name: '中止' }).click();
  await pane.locator('.waiting').waitFor({ state: 'detached' });
  host.receive = receive;
  for (const text of held) host.receive(text);

  host.user.beginCellEdit();
  await pane.getByRole('button', { name: '検証する' }).click();
  await pane.getByText('EXCEL_CELL_EDIT').waitFor();
  await state('failed, with its code');
  expect(problems).toEqual([]);
  expect(host.mistakes).toEqual([]);
  await context.close();
}, 120_000);

test('in Excel: explaining, explained, ready to be sealed, sealing, sealed, changed after sealing', async () => {
  const { host, page, pane, context, state, problems } = await visitExcel('m365', doubtful());
  await pane.locator('.finding.confirmation .finding-line').first().click();
  await pane.locator('.saying textarea').fill('親会社の規程による。');
  await state('explaining');
  await pane.getByRole('button', { name: '説明を書き込む' }).click();
  await pane.locator('.explaining.explained').waitFor();
  await state('explained');
  await pane.getByRole('tab', { name: /^提出まで/ }).click();
  await pane.locator('.gate').waitFor();
  await state('ready to be sealed');
  await pane.getByRole('button', { name: '封印する…' }).click();
  await pane.getByRole('alertdialog').waitFor();
  await state('dialog of sealing');
  await pane.getByRole('button', { name: '封印する', exact: true }).click();
  await pane.locator('.seal.intact').waitFor();
  await state('sealed');
  host.user.clear('VI 検知', 'D5');
  await pane.locator('.seal.broken').waitFor();
  await state('changed after sealing');
  await pane.locator('.seal.broken').getByRole('button', { name: 'VI 検知!D5 へ移動' }).click();
  await pane.locator('.announcer', { hasText: 'VI 検知!D5' }).waitFor({ state: 'attached' });
  expect(host.user.selection).toEqual({ sheet: 'VI 検知', address: 'D5' });
  await page.close();
  expect(problems).toEqual([]);
  await context.close();
}, 120_000);

test('in Excel: a form that lost its dropdowns, what a repair restores, restored', async () => {
  const { page, pane, context, state, problems } = await visitExcel('lts2021', withoutDropdowns());
  await pane.getByText('様式が配布時と異なります', { exact: false }).waitFor();
  await state('damaged form');
  await pane.getByRole('button', { name: '内容を確認' }).click();
  const dialog = pane.getByRole('alertdialog');
  await dialog.getByText('TMPL-12').waitFor();
  expect(await dialog.getByText('確認できません', { exact: false }).count()).toBe(0);
  await state('dialog of the repair');
  await dialog.getByRole('button', { name: '修復する' }).click();
  await pane.getByText('様式を修復しました').waitFor();
  expect(await pane.getByText('様式が配布時と異なります', { exact: false }).count()).toBe(0);
  await page.close();
  expect(problems).toEqual([]);
  await context.close();
}, 120_000);

test('in an Excel that does not tell of dropdowns: the dialog says so beside what was found', async () => {
  const file = patchWorkbook(withoutDropdowns(), [
    { kind: 'value', sheet: 'VI 検知', at: { row: 1, column: 1 }, value: '改題' },
  ]);
  const { page, pane, context, state } = await visitExcel('lts2021', file, { ExcelApi: '1.12' });
  await pane.getByRole('button', { name: '内容を確認' }).click();
  await pane.getByRole('alertdialog').getByText('確認できません', { exact: false }).waitFor();
  await state('dialog of the repair, without guards');
  await page.close();
  await context.close();
}, 120_000);

/** Waives everything that is open in `doubtful`. */
function waivers(): ReturnType<typeof picked> {
  const { institution, findings } = viewOf(doubtful());
  const lines = findings.map(({ rule }) => `${rule},${institution.code},経過措置,2099-12-31\r\n`);
  return picked('免除.csv', new TextEncoder().encode(`指摘番号,機関コード,理由,期限\r\n${lines.join('')}`));
}

async function expectFocus(pane: Page | Frame, label: string): Promise<void> {
  await pane.waitForFunction((wanted) => document.activeElement?.getAttribute('aria-label') === wanted, label);
}

const wrong = () => picked('誤り.csv', new TextEncoder().encode('列\r\n1\r\n'));

/** Picks a list by the entry of the menu, and waits for what comes of it. */
async function pickWaivers(page: Page, pane: Page | Frame, entry: string, list: ReturnType<typeof picked>) {
  await more(pane).click();
  const chooser = page.waitForEvent('filechooser');
  await pane.getByRole('menuitem', { name: entry }).click();
  await (await chooser).setFiles(list);
}

test('in Excel: under the waivers of the regulator, a list that cannot be read, and without them again', async () => {
  const { page, pane, context, state, problems } = await visitExcel('m365', doubtful());
  await pane.locator('.verdict.bad').waitFor();
  await pickWaivers(page, pane, '免除の一覧を選択…', waivers());
  await pane.locator('.waiver-note', { hasText: '免除.csv' }).waitFor();
  await pane.locator('.verdict.good').waitFor();
  await pane.locator('.finding.confirmation .finding-line').first().click();
  await pane.locator('.explaining.waived').waitFor();
  await state('under waivers');
  await pickWaivers(page, pane, '免除の一覧を変更…', wrong());
  await pane.getByText('WAIVER_COLUMNS').waitFor();
  await pane.locator('.waiver-note', { hasText: '免除.csv' }).waitFor();
  await state('waivers that cannot be read');
  await more(pane).click();
  await pane.getByRole('menuitem', { name: '免除の一覧を使わない' }).waitFor();
  await state('menu open under waivers');
  await pane.getByRole('menuitem', { name: '免除の一覧を使わない' }).click();
  await pane.locator('.verdict.bad').waitFor();
  expect(await pane.locator('.waiver-note').count()).toBe(0);
  // People who work by keyboard stay where they were.
  await expectFocus(pane, 'その他の操作');
  expect(problems).toEqual([]);
  await context.close();
}, 120_000);

test('alone: under the waivers of the regulator, a list that cannot be read, and without them again', async () => {
  const context = await stage.visit();
  const { page } = await openStandalone(context, stage.url);
  const state = (name: string) => judge(page, page, `alone: ${name}`);
  await page.setInputFiles('input[type=file]', picked('a.xlsx', doubtful()));
  await page.locator('.verdict.bad').waitFor();
  await pickWaivers(page, page, '免除の一覧を選択…', waivers());
  await page.locator('.verdict.good').waitFor();
  await page.locator('.waiver-note', { hasText: '免除.csv' }).waitFor();
  await state('under waivers');
  await pickWaivers(page, page, '免除の一覧を変更…', wrong());
  await page.getByText('WAIVER_COLUMNS').waitFor();
  await state('waivers that cannot be read');
  await more(page).click();
  await state('menu open under waivers');
  await page.getByRole('menuitem', { name: '免除の一覧を使わない' }).click();
  await page.locator('.verdict.bad').waitFor();
  await expectFocus(page, 'その他の操作');
  await context.close();
}, 120_000);

test('in Excel on the web: all clear, and nothing answered', async () => {
  const good = await visitExcel('web', fileOf(goodContents()));
  await good.pane.getByText('指摘はありません', { exact: true }).waitFor();
  await good.state('all clear');
  await good.context.close();
  const empty = await visitExcel('web', emptyFile());
  await empty.pane.getByText('まだ回答がありません').waitFor();
  await empty.pane.getByRole('tab', { name: /^進捗/ }).click();
  await empty.pane.locator('.sections').waitFor();
  await empty.state('nothing answered');
  await empty.context.close();
}, 120_000);

test('in Excel: not a checklist, and too old, which names the set that is missing', async () => {
  const foreign = await visitExcel('m365', undefined);
  await foreign.pane.getByRole('heading', { name: 'このブックは点検票として読み取れません' }).waitFor();
  await foreign.state('not a checklist');
  await foreign.context.close();
  for (const sets of [undefined, { ExcelApi: '1.7', SharedRuntime: '1.1' }]) {
    const old = await visitExcel(sets ? 'm365' : 'lts2019', contradictory(), sets);
    await old.pane.getByText('ExcelApi 1.8', { exact: false }).waitFor();
    expect(old.host.traffic.writingBatches).toBe(0);
    if (!sets) await old.state('too old');
    await old.context.close();
  }
}, 120_000);

test('alone: welcome, busy with cancel, findings, what is left, progress, nothing answered, all clear, not readable', async () => {
  const context = await stage.visit();
  const { page } = await openStandalone(context, stage.url);
  const state = (name: string) => judge(page, page, `alone: ${name}`);
  const shown = (name: string) => page.locator('.file', { hasText: name }).click();
  let release: () => void = () => undefined;
  const kept = new Promise<void>((done) => (release = done));
  // The worker's script comes late, so that there is time to look at the work under way.
  await context.route('**/engine.js', async (route) => {
    await kept;
    await route.continue();
  });
  await page.reload();
  await page.getByRole('button', { name: 'ファイルを選択' }).waitFor();
  await state('welcome');
  await page.setInputFiles('input[type=file]', [
    picked('contradiction.xlsx', contradictory()),
    picked('empty.xlsx', emptyFile()),
    picked('good.xlsx', fileOf(goodContents())),
    picked('bad.xlsx', new Uint8Array([1, 2, 3])),
  ]);
  await page.getByRole('button', { name: '中止' }).waitFor();
  await state('busy, with cancel');
  release();
  await page.locator('.file-verdict', { hasText: '読み取れません' }).waitFor();
  await page.locator('[data-finding]').first().click();
  await page.locator('.around').first().waitFor();
  await state('findings');
  await page.getByRole('tab', { name: /^提出まで/ }).click();
  await state('what is left');
  await page.getByRole('tab', { name: /^進捗/ }).click();
  await state('progress');
  await shown('empty.xlsx');
  await page.getByText('まだ回答がありません').waitFor();
  await page.getByRole('tab', { name: /^進捗/ }).click();
  await state('nothing answered');
  await shown('good.xlsx');
  await page.getByText('指摘はありません', { exact: true }).waitFor();
  await state('all clear');
  await shown('bad.xlsx');
  await page.getByRole('heading', { name: 'bad.xlsx: 読み取れません' }).waitFor();
  await state('not readable');
  await context.close();
}, 120_000);
