import type { Page } from 'playwright-core';
import { questionOf } from '../../src/checklist/index.js';
import { openInExcel } from '../excel-host/browser.js';
import { ExcelHost } from '../excel-host/index.js';
import { changed, edition, fileOf } from '../taskpane/samples.js';
import type { Stage } from './pane.js';
import { openStage, STAGE_TIME } from './pane.js';

/** The whole main path without a mouse: not one click. */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, STAGE_TIME);
afterAll(() => stage?.close());

/** What has the focus: its role and name, as far as people see them. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
  });

/** Presses Tab until something of that name has the focus. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (name.test(now)) return;
    passed.push(now);
  }
  throw new Error(`${name} is not reached by ${key}; passed ${passed.join(' → ')}`);
}

/** Opens the menu, goes down to an item and chooses it. */
async function choose(page: Page, item: RegExp): Promise<void> {
  await tabTo(page, /^その他の操作$/);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem').first().waitFor();
  for (let presses = 0; presses < 8 && !item.test(await focused(page)); presses++)
    await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toMatch(item);
  await page.keyboard.press('Enter');
}

test('check, find, jump, next finding, fix, mark, clear marks, dialog of outside answers, language', async () => {
  const host = new ExcelHost({ preset: 'm365', file: fileOf(changed({ q37: 'none', q05: '' })) });
  const context = await stage.visit();
  const { page, problems } = await openInExcel(context, host, stage.url, { width: 320, height: 800 });
  await page.getByText('提出できません').waitFor();
  const selected = async (sheet: string, address: string) => {
    for (let tries = 0; tries < 200; tries++) {
      const { selection } = host.user;
      if (selection.sheet === sheet && selection.address === address) return;
      await page.waitForTimeout(25);
    }
    expect(host.user.selection).toEqual({ sheet, address });
  };

  // The first thing that Tab reaches makes sense, and keeps the focus while it works.
  await tabTo(page, /^検証する$/);
  await page.keyboard.press('Enter');
  await page.locator('.announcer', { hasText: '検証が終わりました' }).waitFor({ state: 'attached' });
  expect(await focused(page)).toBe('検証する');
  // Until then the other commands wait.
  await page.getByRole('button', { name: '次の指摘', disabled: false }).waitFor();
  await tabTo(page, /^次の指摘$/);
  await page.keyboard.press('Enter');
  await page.locator('.finding.open', { hasText: 'Q05' }).waitFor();
  const q05 = host.user.selection;
  expect(q05.sheet).not.toBe('表紙');
  await page.keyboard.press('Enter');
  await selected('VI 検知', 'D5');
  expect(await focused(page)).toBe('次の指摘');

  // Find by words, go to the line, show the other side of the contradiction.
  await tabTo(page, /^指摘を検索$/);
  await page.keyboard.type('Q37');
  await page.getByText('1件が該当').waitFor();
  await tabTo(page, /Q37/);
  await tabTo(page, /^VI 検知!D\d+ へ移動$/);
  host.user.select('表紙', 'A1');
  await page.keyboard.press('Enter');
  await selected('VI 検知', 'D5');
  expect(await focused(page)).toBe('VI 検知!D5 へ移動');
  await tabTo(page, /^指摘を検索$/, 'Shift+Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');

  await tabTo(page, /^検証する$/, 'Shift+Tab');
  await choose(page, /^指摘をシートに書き込む$/);
  await page.getByText('シートの検証欄は、この結果と一致しています。').waitFor();
  expect(await focused(page)).toBe('その他の操作');
  await page.keyboard.press('Shift+Tab');
  await choose(page, /^シートの指摘を消す$/);
  await page.getByText('シートの検証欄は、この結果と一致しています。').waitFor({ state: 'detached' });

  await page.keyboard.press('Shift+Tab');
  await choose(page, /^回答不要の設問の回答を消す/);
  await page.getByRole('alertdialog').waitFor();
  await tabTo(page, /^消さない$/);
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  const { options } = questionOf(edition, 'q05');
  host.user.type(q05.sheet, q05.address, `${options[0]!.number} ${options[0]!.label.ja}`);
  await page.locator('[data-finding]', { hasText: 'Q05' }).waitFor({ state: 'detached' });

  await tabTo(page, /^English$/);
  await page.keyboard.press('Enter');
  await page.getByText('Not ready yet').waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await focused(page)).toBe('日本語');
  expect(problems).toEqual([]);
  expect(host.mistakes).toEqual([]);
  await context.close();
}, 90_000);
