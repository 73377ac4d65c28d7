import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openInExcel, openStandalone } from '../excel-host/browser.js';
import { ExcelHost } from '../excel-host/index.js';
import type { CollectionOnDisk } from './collection-stage.js';
import { collectionOnDisk, takeIn, usersBook } from './collection-stage.js';
import type { Stage } from './pane.js';
import { openStage, STAGE_TIME } from './pane.js';

/** The pictures of the regulator's half; `npm run pictures` takes them together with the others. */
const folder = resolve(__dirname, '../../docs/pictures');

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

async function save(page: Page, name: string) {
  await page.mouse.move(1, 1);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

test.each([
  ['ja-light', { english: false, dark: false }],
  ['en-dark', { english: true, dark: true }],
] as const)(
  'regulator, in Excel, %s',
  async (look, setting) => {
    const context = await stage.visit(setting);
    const host = new ExcelHost({ preset: 'm365', file: usersBook(), name: '予算.xlsx' });
    const { page, pane } = await openInExcel(context, host, stage.url, {
      width: 340,
      height: 1000,
      locale: setting.english ? 'en-US' : 'ja-JP',
    });
    await pane.locator('.view-switch button').nth(1).click();
    await pane.locator('.picker').waitFor();
    await takeIn(pane, collection);
    await pane.getByRole('searchbox').fill('SL-0005');
    await pane.locator('.entry', { hasText: '初版' }).locator('button').click();
    await pane.locator('.duplicates').waitFor();
    await save(page, `regulator-intake-${look}`);

    await pane.getByRole('tab').nth(1).click();
    await pane.locator('.card .fui-Button').first().click();
    await pane.locator('.written .verdict').waitFor({ timeout: 60_000 });
    await save(page, `regulator-book-${look}`);

    await pane.getByRole('tab').nth(2).click();
    await pane.locator('.figure-choice select').selectOption('f04');
    await pane.getByRole('heading', { name: setting.english ? /^Figure 4/ : /^図表4/ }).waitFor();
    await save(page, `regulator-figure-${look}`);
    await context.close();
  },
  180_000,
);

test('regulator, standalone', async () => {
  const context = await stage.visit();
  const { page } = await openStandalone(context, `${stage.url}?view=regulator`);
  await page.setViewportSize({ width: 1100, height: 820 });
  await takeIn(page, collection);
  await page.getByRole('tab').nth(2).click();
  await page.locator('.figure-choice select').selectOption('f08');
  await page.getByRole('heading', { name: /^図表8/ }).waitFor();
  await save(page, 'regulator-standalone-ja-light');
  await context.close();
}, 180_000);
