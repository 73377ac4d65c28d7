import { readFileSync } from 'node:fs';
import type { Download, Frame, Page } from 'playwright-core';
import { openInExcel, openStandalone } from '../excel-host/browser.js';
import type { HostOptions } from '../excel-host/index.js';
import { ExcelHost } from '../excel-host/index.js';
import { usersBook } from './collection-stage.js';
import { judge } from './judge.js';
import type { Stage } from './pane.js';

/** Opens the regulator's half in an Excel whose workbook is no checklist; `mac`: one that says that it runs on a Mac. */
export async function openRegulator(stage: Stage, { mac = false, ...options }: HostOptions & { mac?: boolean } = {}) {
  const host = new ExcelHost({ preset: 'm365', file: usersBook(), name: '予算.xlsx', ...options });
  const context = await stage.visit();
  if (mac) await context.addInitScript(saysMac);
  const opened = await openInExcel(context, host, stage.url, { width: 320, height: 800 });
  const { page, pane } = opened;
  // The workbook is no checklist: the other half is offered.
  await pane.getByRole('button', { name: '提出された点検票を集計する' }).click();
  await pane.getByRole('heading', { name: '提出された点検票を選んでください' }).waitFor();
  return { host, context, state: (name: string) => judge(page, pane, `Excel: ${name}`), ...opened };
}

/** Runs in the page, before its scripts: Office.js says another platform than it finds. */
function saysMac(): void {
  const patch = ({ target }: Event) => {
    if ((target as HTMLElement).id !== 'office-js') return;
    type Ready = () => Promise<object>;
    const { Office: office } = window as unknown as { Office: { onReady: Ready } };
    const found = office.onReady;
    office.onReady = async () => ({ ...(await found()), platform: 'Mac' });
  };
  // On the way down, before the page itself hears of it.
  document.addEventListener('load', patch, true);
}

/** Opens the regulator's half without any Excel. */
export async function openAlone(stage: Stage, look: Parameters<Stage['visit']>[0] = {}) {
  const context = await stage.visit(look);
  const opened = await openStandalone(context, `${stage.url}?view=regulator`);
  const { page } = opened;
  return { context, state: (name: string) => judge(page, page, `alone: ${name}`), ...opened };
}

/** Received, counted, left out, missing. */
export const tally = (pane: Page | Frame) => pane.locator('.tally dd').allTextContents();

/** Waits until the tally says so. */
export async function tallied(pane: Page | Frame, ...numbers: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 200 && (await tally(pane)).join() !== numbers.join(); tries++) await soon();
  expect(await tally(pane)).toEqual(numbers);
}

/** Waits until the user looks at a sheet: a jump reaches Excel a moment after the pane has shown it. */
export async function selected(host: ExcelHost, sheet: string): Promise<void> {
  for (let tries = 0; tries < 200 && host.user.selection.sheet !== sheet; tries++) await soon();
  expect(host.user.selection.sheet).toBe(sheet);
}

/** Bytes of what a button hands out, by the beginning of the name up to the date. */
export async function downloaded(page: Page, button: string, files = 1): Promise<ReadonlyMap<string, Uint8Array>> {
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  await page.getByRole('button', { name: button }).click();
  for (let tries = 0; tries < 400 && downloads.length < files; tries++) await soon();
  page.removeAllListeners('download');
  const found = downloads.map(async (download): Promise<[string, Uint8Array]> => {
    const [name = ''] = download.suggestedFilename().split(/_\d{4}-/);
    return [name, new Uint8Array(readFileSync(await download.path()))];
  });
  return new Map(await Promise.all(found));
}

/** Makes the book in the open workbook and waits until its numbers are found equal. */
export async function makeBook(pane: Page | Frame): Promise<void> {
  await pane.getByRole('tab', { name: '集計表' }).click();
  await pane.getByRole('button', { name: /^(開いているブックに作成|作り直す)$/ }).click();
  await pane.locator('.working').waitFor();
  await pane.locator('.working').waitFor({ state: 'detached', timeout: 60_000 });
  await pane.getByText('照合: 一致').waitFor();
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 50));
