// Takes a folder of filled checklists in in the regulator's view without Excel and makes the book, in Chromium, after the command line has
// done the same in the same run: seconds, their ratio, the longest time that the page did not answer, and peak memory of the page's process.
// npm run bench:browser [-- --sizes 500,1000]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { openStage } from '../browser/pane.js';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '500,1000' } } });
const dist = resolve(__dirname, '..');
const DAY = new Date();
const today = [DAY.getFullYear(), DAY.getMonth() + 1, DAY.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-');

/**
 * What the page is watched by: tasks over 50 ms, and how late a timer came. It begins anew when files are handed to the page: how long the
 * browser takes to list a folder is its own affair.
 */
function watch(): void {
  const seen = { longest: 0, tasks: 0, latest: 0 };
  Object.assign(window, { seen });
  let last = performance.now();
  let from = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      const own = startTime + duration - Math.max(startTime, from);
      if (own <= 50) continue;
      seen.tasks++;
      seen.longest = Math.max(seen.longest, own);
    }
  }).observe({ entryTypes: ['longtask'] });
  const begin = () => {
    from = last = performance.now();
    Object.assign(seen, { longest: 0, tasks: 0, latest: 0 });
  };
  document.addEventListener('change', begin, true);
  setInterval(() => {
    const now = performance.now();
    seen.latest = Math.max(seen.latest, now - last - 10);
    last = now;
  }, 10);
}

interface Seen {
  readonly longest: number;
  readonly tasks: number;
  readonly latest: number;
}

const seenBy = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

/** Forgets what was seen until now. */
const forget = (page: Page) =>
  page.evaluate(() => Object.assign((window as unknown as { seen: object }).seen, { longest: 0, tasks: 0, latest: 0 }));

/** The most memory that the page's process, with its workers, has held, in MiB; undefined where the system does not tell. */
async function peakOf(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .flatMap(({ id }) => {
      const status = `/proc/${id}/status`;
      const peak = existsSync(status) && /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1];
      return peak ? [Number(peak) / 1024] : [];
    });
  return peaks.length > 0 ? Math.max(...peaks) : undefined;
}

function onCommandLine(folder: string, output: string): number {
  const started = performance.now();
  const args = [join(dist, 'tenken.cjs'), 'consolidate', folder, '-o', output, '--as-of', today];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`tenken consolidate ended with ${status}\n${stderr}`);
  return (performance.now() - started) / 1000;
}

async function measure(size: number, work: string): Promise<void> {
  const folder = join(work, String(size));
  const made = spawnSync(process.execPath, [join(dist, 'bench', 'make.cjs'), folder, String(size)], {
    stdio: 'inherit',
  });
  if (made.status !== 0) throw new Error('the checklists could not be made');
  const output = join(work, `${size}.xlsx`);
  const commandLine = onCommandLine(folder, output);

  // Each size has a browser of its own, since a process never forgets its peak.
  const stage = await openStage();
  try {
    const context = await stage.visit();
    await context.addInitScript(watch);
    const page = await context.newPage();
    await page.goto(`${stage.url}?view=regulator`);
    const picker = page.locator('input[webkitdirectory]').first();
    await picker.waitFor({ state: 'attached' });
    await forget(page);
    await picker.setInputFiles(folder);
    const started = performance.now();
    await page.locator('.tally').waitFor({ timeout: 600_000 });
    const read = (performance.now() - started) / 1000;
    const reading = await seenBy(page);
    await page.getByRole('button', { name: '集計表へ進む' }).click();
    await forget(page);
    const before = performance.now();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 600_000 }),
      page.getByRole('button', { name: '集計表をダウンロード' }).click(),
    ]);
    const path = await download.path();
    const wrote = (performance.now() - before) / 1000;
    const writing = await seenBy(page);
    const peak = await peakOf(context.browser()!);
    const isSame = Buffer.compare(readFileSync(path), readFileSync(output)) === 0;
    const cells = [
      commandLine.toFixed(1),
      read.toFixed(1),
      wrote.toFixed(1),
      ((read + wrote) / commandLine).toFixed(2),
      ...[reading, writing].map(
        ({ longest, tasks, latest }) => `${longest.toFixed(0)} (${tasks}) / ${latest.toFixed(0)}`,
      ),
      peak === undefined ? '–' : peak.toFixed(0),
      `${(statSync(output).size / 1024 / 1024).toFixed(1)} MiB, ${isSame ? 'same bytes' : 'OTHER BYTES'}`,
    ];
    console.log(`| ${size} | ${cells.join(' | ')} |`);
    if (!isSame) process.exitCode = 1;
  } finally {
    await stage.close();
    rmSync(folder, { recursive: true });
  }
}

async function run(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'tenken-bench-browser-'));
  try {
    console.log(`Node ${process.version}, ${cpus().length} cores`);
    console.log(
      'Longest task in ms over 50 (how many) / latest timer in ms, while reading and while making the book\n',
    );
    console.log('| workbooks | command line s | read s | book s | ratio | reading | making | peak MiB | book |');
    console.log('|---|---|---|---|---|---|---|---|---|');
    for (const size of values.sizes.split(',').map(Number)) await measure(size, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

void run();
