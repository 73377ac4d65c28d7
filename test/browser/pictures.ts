import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openInExcel, openStandalone } from '../excel-host/browser.js';
import { ExcelHost } from '../excel-host/index.js';
import { changed, emptyFile, fileOf, goodContents } from '../taskpane/samples.js';
import type { Stage } from './pane.js';
import { openStage, picked, STAGE_TIME } from './pane.js';
import './regulator-pictures.js';

/** Takes the pictures of the README from the built page: `npm run pictures`. */
const folder = resolve(__dirname, '../../docs/pictures');

let stage: Stage;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  stage = await openStage();
}, STAGE_TIME);
afterAll(() => stage?.close());

const contents = () => {
  const { answers } = changed({ q37: 'none', q05: '', q12: '' });
  return { ...goodContents(), answers };
};

const save = (page: Page, name: string) => page.screenshot({ path: join(folder, `${name}.png`) });

test.each([
  ['pane-findings-ja-light', { english: false, dark: false }],
  ['pane-findings-en-light', { english: true, dark: false }],
  ['pane-findings-ja-dark', { english: false, dark: true }],
  ['pane-findings-en-dark', { english: true, dark: true }],
] as const)(
  '%s',
  async (name, look) => {
    const context = await stage.visit(look);
    const host = new ExcelHost({ preset: 'm365', file: fileOf(contents()) });
    const { page, pane } = await openInExcel(context, host, stage.url, {
      width: 340,
      height: 1180,
      locale: look.english ? 'en-US' : 'ja-JP',
    });
    const line = pane.locator('[data-finding]', { hasText: 'Q38' }).first();
    await line.click();
    await pane.locator('.sides').waitFor();
    await page.mouse.move(1, 1);
    await page.evaluate(() => scrollTo(0, 0));
    await save(page, name);
    await context.close();
  },
  60_000,
);

test('pane-all-clear-ja-light', async () => {
  const context = await stage.visit();
  const host = new ExcelHost({ preset: 'm365', file: fileOf(goodContents()) });
  const { page, pane } = await openInExcel(context, host, stage.url, { width: 340, height: 700 });
  await pane.getByText('提出できます').first().waitFor();
  await save(page, 'pane-all-clear-ja-light');
  await context.close();
}, 60_000);

test('standalone-ja-light', async () => {
  const context = await stage.visit();
  const { page } = await openStandalone(context, stage.url);
  await page.setViewportSize({ width: 1100, height: 820 });
  await page.setInputFiles('input[type=file]', [
    picked('SL-0001_サンプル生命01.xlsx', fileOf(contents())),
    picked('SL-0002_サンプル生命02.xlsx', fileOf(goodContents())),
    picked('SL-0003_サンプル生命03.xlsx', emptyFile()),
    picked('メモ.xlsx', new Uint8Array([1, 2, 3])),
  ]);
  await page.locator('.file-verdict', { hasText: '読み取れません' }).waitFor();
  await page.locator('[data-finding]', { hasText: 'Q38' }).first().click();
  await page.locator('.around').first().waitFor();
  await page.mouse.move(1, 1);
  await save(page, 'standalone-ja-light');
  await context.close();
}, 60_000);
