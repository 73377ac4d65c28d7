import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { openInExcel, openStandalone } from '../excel-host/browser.js';
import type { PresetId } from '../excel-host/index.js';
import { ExcelHost } from '../excel-host/index.js';
import type { CollectionOnDisk } from './collection-stage.js';
import { collectionOnDisk, someFiles, takeIn, usersBook } from './collection-stage.js';
import type { Stage } from './pane.js';
import { openStage, STAGE_TIME } from './pane.js';
import { partsOf, sheetsOf } from './same-books.js';

let stage: Stage;
let collection: CollectionOnDisk;
beforeAll(async () => {
  collection = collectionOnDisk();
  stage = await openStage();
}, STAGE_TIME);
afterAll(async () => {
  await stage?.close();
  collection?.remove();
});

async function openRegulator(preset: PresetId) {
  const host = new ExcelHost({ preset, file: usersBook(), name: '予算.xlsx' });
  const context = await stage.visit();
  const opened = await openInExcel(context, host, stage.url, { width: 320, height: 800 });
  // The workbook is no checklist: the other half is offered.
  await opened.pane.getByRole('button', { name: '提出された点検票を集計する' }).click();
  await opened.pane.getByRole('heading', { name: '提出された点検票を選んでください' }).waitFor();
  return { host, context, ...opened };
}

async function openAlone(look: Parameters<Stage['visit']>[0] = {}) {
  const context = await stage.visit(look);
  const opened = await openStandalone(context, `${stage.url}?view=regulator`);
  return { context, ...opened };
}

/** Waits until the user looks at a sheet: a jump reaches Excel a moment after the pane has shown it. */
async function selected(host: ExcelHost, sheet: string) {
  for (let tries = 0; tries < 200 && host.user.selection.sheet !== sheet; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(host.user.selection.sheet).toBe(sheet);
}

const tally = (pane: Page | Frame) => pane.locator('.tally dd').allTextContents();

/** Of other colours than the light ones only the colours are judged: all else is the same. */
async function judge(page: Page, state: string, { coloursOnly = false } = {}) {
  const axe = new AxeBuilder({ page }).exclude('[data-tabster-dummy]');
  const { violations } = await (coloursOnly ? axe.withRules(['color-contrast']) : axe).analyze();
  expect({ state, violations: violations.map(({ id, nodes }) => [id, nodes[0]!.html]) }).toEqual({
    state,
    violations: [],
  });
}

test.each(['m365', 'web'] as const)(
  'makes the book in the open workbook as the command line does, beside the sheets of the user, and takes it away again: %s',
  async (preset) => {
    const { host, context, pane, problems } = await openRegulator(preset);
    await takeIn(pane, collection);
    expect(await tally(pane)).toEqual(['82', '71', '11', '0']);
    expect(host.traffic.writingBatches).toBe(0);

    await pane.getByRole('button', { name: '集計表へ進む' }).click();
    const before = host.traffic.batches;
    await pane.getByRole('button', { name: '開いているブックに作成' }).click();
    await pane.getByText('照合: 一致').waitFor({ timeout: 60_000 });
    expect(host.traffic.batches - before).toBeLessThanOrEqual(60);
    expect(Math.max(host.traffic.largestIn, host.traffic.largestOut)).toBeLessThanOrEqual(4_000_000);

    const [ours, saved] = [await collection.commandLine(), host.save()];
    const theirs = sheetsOf(saved);
    const names = new Map(
      [...sheetsOf(ours).keys()].map((name) => [name, name === '受付一覧' ? '受付一覧 (2)' : name]),
    );
    for (const [wanted, sheet] of sheetsOf(ours)) {
      const there = theirs.get(names.get(wanted)!);
      expect(there && [wanted, there.cells.size > 0]).toEqual([wanted, sheet.cells.size > 0]);
    }
    expect(partsOf(saved)).toEqual(partsOf(ours));
    const users = sheetsOf(usersBook());
    for (const [name, sheet] of users) expect(theirs.get(name)?.cells).toEqual(sheet.cells);
    await pane.getByText('「受付一覧」を', { exact: false }).waitFor();

    // From a number to its institutions, and to their rows in the sheet.
    await pane.getByRole('tab', { name: '図表' }).click();
    await pane.locator('button.number').nth(1).click();
    await pane.locator('.to-rows').first().click();
    await selected(host, '回答データ');

    await pane.getByRole('tab', { name: '集計表' }).click();
    await pane.getByRole('button', { name: '書き込んだシートを削除…' }).click();
    await pane.getByRole('button', { name: '削除する' }).click();
    await pane.getByText('書き込んだシートを削除しました。').first().waitFor();
    expect([...sheetsOf(host.save()).keys()]).toEqual([...users.keys()]);
    expect(problems).toEqual([]);
    expect(host.mistakes).toEqual([]);
    await context.close();
  },
  120_000,
);

test('downloads byte for byte what the command line writes, and leads from a number to the cells of a file', async () => {
  const { context, page, problems } = await openAlone();
  await takeIn(page, collection);
  await page.getByRole('tab', { name: '集計表' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '集計表をダウンロード' }).click(),
  ]);
  expect(Buffer.compare(readFileSync(await download.path()), await collection.commandLine())).toBe(0);

  await page.getByRole('tab', { name: '図表' }).click();
  await page.getByRole('button', { name: '次の図表' }).click();
  await page.getByRole('heading', { name: /^図表2/ }).waitFor();
  const number = page.locator('button.number').nth(1);
  const count = Number(await number.textContent());
  await number.click();
  await page.locator('.behind-count', { hasText: `${count}先` }).waitFor();
  expect(await page.locator('.source').count()).toBe(count);
  await page.locator('.source button').first().click();
  await page.locator('.around .own').first().waitFor();
  await page.getByRole('button', { name: '図表に戻る' }).click();
  await number.waitFor();
  expect(await number.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(problems).toEqual([]);
  await context.close();
}, 120_000);

test('names what cannot be done in Excel, takes back what it wrote or lets it be removed, and stops when asked', async () => {
  const { host, context, page, pane } = await openRegulator('m365');
  await pane.locator('input[multiple]').first().setInputFiles(someFiles(4, 0));
  await pane.getByText('4先を集計できます').waitFor();
  await pane.getByText('対象先一覧がないため、未提出の先は確認できません。').waitFor();
  await pane.getByRole('button', { name: '集計表へ進む' }).click();
  const make = pane.getByRole('button', { name: /^(開いているブックに作成|作り直す)$/ });
  const before = sheetsOf(host.save());

  host.workbook.protection.protect();
  await make.click();
  await pane.locator('.notices .code', { hasText: 'EXCEL_PROTECTED' }).waitFor();
  host.workbook.protection.unprotect();
  expect(sheetsOf(host.save())).toEqual(before);
  await judge(page, 'protected');

  host.failAt({ batch: host.traffic.batches + 6, code: 'InactiveWorkbook', lasting: true });
  await make.click();
  await pane.locator('.notices .code', { hasText: /EXCEL_(HALF_WRITTEN|CLOSED)/ }).waitFor();
  host.forgetFailures();
  await pane.getByRole('button', { name: '残ったシートを確認する' }).click();
  await pane.getByRole('heading', { name: '書き込みが途中で止まりました' }).waitFor();
  await judge(page, 'broken off');
  await pane.getByRole('button', { name: '書き込んだシートを削除…' }).click();
  await judge(page, 'asked before removing');
  await pane.getByRole('button', { name: '削除する' }).click();
  await pane.getByText('書き込んだシートを削除しました。').first().waitFor();
  expect([...sheetsOf(host.save()).keys()]).toEqual([...before.keys()]);

  await make.click();
  await pane.getByRole('button', { name: '中止' }).click();
  await pane.locator('.notices', { hasText: '中止しました。' }).waitFor();
  expect([...sheetsOf(host.save()).keys()]).toEqual([...before.keys()]);
  expect(host.mistakes).toEqual([]);
  await context.close();
}, 120_000);

test('goes from picking to the numbers by keyboard alone, in English', async () => {
  const { context, page, problems } = await openAlone({ english: true });
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  const reach = async (name: RegExp) => {
    for (let presses = 0; presses < 80; presses++) {
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      });
      if (name.test(focused)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${name.source}`);
  };
  await reach(/^Choose files$/);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator(':focus').press('Enter')]);
  await chooser.setFiles(someFiles(3, 11));
  await page.getByText(/^\d+ institutions can be counted$/).waitFor();
  await page.locator('.announcer', { hasText: '14 files taken in.' }).waitFor({ state: 'attached' });

  await page.locator('.entry-line').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await page.locator('.entry-line').nth(1).getAttribute('aria-expanded')).toBe('true');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('SL-0001');
  await page.getByText('1 found').waitFor();

  await page.getByRole('tab', { name: 'Intake' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Figure 1/ }).waitFor();
  await reach(/: the \d institutions?$/);
  await page.keyboard.press('Enter');
  await page.locator('.behind h2:focus').waitFor();
  expect(problems).toEqual([]);
  await context.close();
}, 120_000);

test.each([
  ['light', {}],
  ['dark', { dark: true }],
  ['high contrast', { contrast: true }],
] as const)(
  'is accessible in all of its states: %s',
  async (name, look) => {
    const { context, page } = await openAlone(look);
    const judgeIt = (state: string) => judge(page, state, { coloursOnly: name !== 'light' });
    await page.getByRole('button', { name: 'ファイルを選択' }).waitFor();
    await judgeIt('welcome');

    // The workers' script is slow to come, so that the state can be looked at.
    let letCome = () => undefined as void;
    const mayCome = new Promise<void>((resolve) => (letCome = resolve));
    await page.route('**/regulator-engine.js', (route) => mayCome.then(() => route.continue()));
    await page.locator('input[webkitdirectory]').setInputFiles(collection.filled);
    await page.locator('.working').waitFor();
    await judgeIt('reading');
    letCome();
    await page.getByRole('button', { name: '中止' }).click();
    await page.locator('.notices', { hasText: '中止しました。' }).waitFor();
    await judgeIt('cancelled');

    await page.locator('input[multiple]').first().setInputFiles(collection.memo);
    await page.getByText('集計できる点検票がありません').waitFor();
    await judgeIt('only bad files');

    await page.locator('input[multiple]').first().setInputFiles(someFiles(3, 11));
    await page.getByText(/先を集計できます$/).waitFor();
    await page.locator('.entry-line').first().click();
    await judgeIt('intake');
    await page.getByRole('button', { name: /^一覧と不一致|^コード不明/ }).click();
    await page.getByRole('tab', { name: '集計表' }).click();
    await judgeIt('book');
    await page.getByRole('tab', { name: '図表' }).click();
    await page.locator('.figure').waitFor();
    await judgeIt('figure');
    await page.locator('button.number').first().click();
    await page.locator('.source button').first().click();
    await page.locator('.around').first().waitFor();
    await judgeIt('behind a number');
    await context.close();
  },
  180_000,
);
