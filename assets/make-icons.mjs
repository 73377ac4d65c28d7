// Draws the PNG icons of the manifest from the SVG files beside this script: `node assets/make-icons.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const here = import.meta.dirname;
const sizes = {
  icon: [16, 32, 64, 80],
  validate: [16, 32, 80],
  next: [16, 32, 80],
  mark: [16, 32, 80],
  clear: [16, 32, 80],
};

const browser = await chromium.launch({
  executablePath: process.env.TENKEN_BROWSER ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const [name, widths] of Object.entries(sizes)) {
  const svg = readFileSync(join(here, `${name}.svg`), 'utf8');
  for (const width of widths) {
    await page.setViewportSize({ width, height: width });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${width}px;height:${width}px}</style>${svg}`);
    writeFileSync(join(here, `${name}-${width}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
