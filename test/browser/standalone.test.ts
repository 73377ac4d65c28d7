import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { engine } from '../../src/taskpane/engine/engine.js';
import { openStandalone } from '../excel-host/browser.js';
import { changed, emptyFile, fileOf, goodContents, setting } from '../taskpane/samples.js';
import { paneFolder } from './built-page.js';
import type { Stage } from './pane.js';
import { openStage, picked, STAGE_TIME } from './pane.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, STAGE_TIME);
afterAll(() => stage?.close());

const contradictory = () => fileOf(changed({ q37: 'none' }));
const choose = (page: Page, ...files: ReturnType<typeof picked>[]) => page.setInputFiles('input[type=file]', files);

test('the script that must be there before anything shows is at most 300 kB packed', () => {
  const bytes = gzipSync(readFileSync(join(paneFolder, 'pane.js'))).length;
  process.stdout.write(`initial JavaScript: ${Math.round(bytes / 1000)} kB gzip\n`);
  expect(bytes).toBeLessThanOrEqual(300_000);
});

test.each([true, false])(
  'checks a picked file, shows the cells around, and gives a marked copy; Office.js reachable: %s',
  async (office) => {
    const context = await stage.visit();
    const started = Date.now();
    const { page, problems } = await openStandalone(context, stage.url, { office });
    await page.getByRole('button', { name: 'ファイルを選択' }).waitFor();
    process.stdout.write(`usable after ${Date.now() - started} ms\n`);
    const file = contradictory();
    await choose(page, picked('SL-0001.xlsx', file));
    await page.getByText('提出できません').waitFor();

    await page.locator('[data-finding]').first().click();
    await page.locator('.around .own').first().waitFor();
    expect(await page.locator('.around').first().textContent()).toContain('3 設置していない');
    expect(await page.locator('.side').count()).toBe(2);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '指摘を書き込んだ写しを保存' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('SL-0001_検証済.xlsx');
    const copy = new Uint8Array(readFileSync(await download.path()));
    // What the worker in the browser writes is what Node writes, byte for byte.
    const made = engine.changedCopy({ name: 'a.xlsx', content: file }, setting, { kind: 'marks' });
    expect(Buffer.compare(copy, made)).toBe(0);
    const source = { name: 'a.xlsx', content: copy };
    expect(engine.edits(source, setting, { kind: 'noMarks' }).length).toBeGreaterThan(0);
    expect(engine.findings(source, setting)).toEqual(engine.findings({ name: 'a.xlsx', content: file }, setting));
    expect(problems).toEqual([]);
    await context.close();
  },
  60_000,
);

test('neither the page nor a worker made as ours is can send anything away', async () => {
  const context = await stage.visit();
  const { page } = await openStandalone(context, stage.url);
  await page.getByRole('button', { name: 'ファイルを選択' }).waitFor();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const reached = await page.evaluate(async () => {
    const script = "fetch('https://example.com/').then(() => postMessage('sent'), () => postMessage('refused'))";
    const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
    const fromWorker = await new Promise<unknown>((done) =>
      worker.addEventListener('message', ({ data }) => done(data)),
    );
    const fromPage = await fetch('https://example.com/').then(
      () => 'sent',
      () => 'refused',
    );
    return { fromWorker, fromPage };
  });
  expect(reached).toEqual({ fromWorker: 'refused', fromPage: 'refused' });
  expect(asked.filter((url) => url.includes('example.com'))).toEqual([]);
  await context.close();
}, 60_000);

test('goes through several files, names what cannot be read, and shows all clear', async () => {
  const context = await stage.visit();
  const { page } = await openStandalone(context, stage.url);
  await choose(page, picked('good.xlsx', fileOf(goodContents())), picked('bad.xlsx', new Uint8Array([1, 2, 3])));
  await page.getByText('指摘はありません', { exact: true }).waitFor();
  await page.locator('.file', { hasText: 'bad.xlsx' }).click();
  await page.getByRole('heading', { name: 'bad.xlsx: 読み取れません' }).waitFor();
  expect(await page.locator('.problem .code').textContent()).toMatch(/^FILE_/);
  await context.close();
}, 60_000);

test('finds by search, walks by arrow keys and opens by Enter', async () => {
  const context = await stage.visit({ english: true });
  const { page } = await openStandalone(context, stage.url);
  await choose(page, picked('empty.xlsx', emptyFile()));
  await page.getByText('Nothing is answered yet').waitFor();
  const lines = page.locator('[data-finding]');
  const all = await lines.count();
  await page.getByRole('searchbox', { name: 'Search findings' }).fill('Q37');
  await page.getByText(/ found$/).waitFor();
  expect(await lines.count()).toBeLessThan(all);
  await page.getByRole('searchbox').fill('');
  await lines.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await lines.nth(1).getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Tab');
  await page.getByRole('tab', { name: /^Progress/ }).click();
  await page.getByText('Next unanswered').first().waitFor();
  await context.close();
}, 60_000);
