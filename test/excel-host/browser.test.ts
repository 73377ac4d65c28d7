import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { startChromium } from '../browser/chromium.js';
import { openInExcel, openStandalone, pressRibbon } from './browser.js';
import { ExcelHost } from './index.js';

/** A pane that says where it is, writes once, and follows edits and the ribbon. */
const PAGE = `<!doctype html><meta charset="utf-8"><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<output id="said"></output><script>
const say = (text) => { document.getElementById('said').textContent += text + '\\n'; };
if (typeof Office === 'undefined') say('no Office.js');
else Office.onReady(async ({ host, platform }) => {
  say('host ' + host + ' ' + platform);
  if (!host) return;
  say('set ' + Office.context.requirements.isSetSupported('ExcelApi', '1.15') + ' ' + Office.context.displayLanguage);
  Office.actions.associate('validate', (event) => { say('pressed'); event.completed(); });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B2').values = [['点検']];
    sheet.load('id');
    sheet.onChanged.add(async ({ address }) => say('changed ' + address));
    await context.sync();
  });
  say('written');
});
</script>`;

let browser: Browser;
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pane.html`;
  browser = await startChromium();
}, 30_000);

afterAll(async () => {
  await browser.close();
  server.close();
});

test.each([
  ['lts2021', 'host Excel PC', 'set false ja-JP'],
  ['web', 'host Excel OfficeOnline', 'set true ja-JP'],
] as const)(
  'the page runs as in Excel: %s',
  async (preset, place, set) => {
    const context = await browser.newContext();
    const host = new ExcelHost({ preset });
    const open = await openInExcel(context, host, url);
    const said = open.pane.locator('#said');
    await said.getByText('written').waitFor();
    host.user.type('Sheet1', 'C3', 'はい');
    await said.getByText('changed C3').waitFor();
    expect(await said.textContent()).toContain(`${place}\n${set}\n`);
    expect(host.user.see('Sheet1', 'B2')).toBe('点検');
    expect(open.problems).toEqual([]);
    expect(host.mistakes).toEqual([]);
    await context.close();
  },
  30_000,
);

test('a button of the ribbon runs its function', async () => {
  const context = await browser.newContext();
  const open = await openInExcel(context, new ExcelHost({ preset: 'lts2021' }), url);
  await open.pane.getByText('written').waitFor();
  await pressRibbon(open, 'validate');
  await open.pane.getByText('pressed').waitFor();
  await context.close();
}, 30_000);

test.each([
  [true, 'host null null'],
  [false, 'no Office.js'],
])(
  'the page runs without Excel, Office.js reachable: %s',
  async (office, expected) => {
    const context = await browser.newContext();
    const { pane } = await openStandalone(context, url, { office });
    await pane.getByText(expected).waitFor();
    await context.close();
  },
  30_000,
);
