import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

/** Browsers as people install them; the first that is there is used. */
const installed = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Libraries that a bare Linux lacks and that the packed browser brings along. */
const nss = ['/usr/lib/x86_64-linux-gnu/libnss3.so', '/usr/lib64/libnss3.so', '/usr/lib/libnss3.so'];

/** Starts a browser: an installed one, else the one that comes through npm. */
export async function startChromium(): Promise<Browser> {
  const found = process.env['TENKEN_BROWSER'] ?? installed.find((path) => existsSync(path));
  const executablePath = found ?? (await packed());
  const env = { ...process.env } as Record<string, string>;
  // The flags of the packed browser's own package switch off the web's security, which is what is tested here.
  return chromium.launch({ executablePath, env, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
}

/** Unpacks the browser of `@sparticuz/chromium` into a folder of its own, so that no older copy is taken. */
async function packed(): Promise<string> {
  process.env['TMPDIR'] = mkdtempSync(join(tmpdir(), 'tenken-browser-'));
  if (!nss.some((path) => existsSync(path))) process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
