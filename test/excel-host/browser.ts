import { readFileSync } from 'node:fs';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { excelOnPc } from './boot/excel-on-pc.js';
import type { ExcelOnPc } from './boot/excel-on-pc.js';
import { officeFile } from './boot/office-dist.js';
import type { ExcelHost } from './host.js';
import { requirementMatrix } from './presets.js';

/** Where the fake Excel on the web and the pane in it stand: Office.js asks for a Microsoft host, storage for one site. */
const WEB_EXCEL = 'https://excel.officeapps.live.com/';
const WEB_PANE = 'https://addin.officeapps.live.com/';

export interface PaneOptions {
  /** Language of Excel. */
  readonly locale?: string;
  /** Colours of Office; without them Excel tells none. `RRGGBB`. */
  readonly theme?: { readonly background: string; readonly foreground: string };
  /** Size of the pane in pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** A pane that is open in the browser. */
export interface OpenPane {
  /** The tab. */
  readonly page: Page;
  /** The document of the pane: that of the tab, or a frame within Excel on the web. */
  readonly pane: Page | Frame;
  /** Errors of the page and requests that left this machine; a test that finds some has failed. */
  readonly problems: string[];
}

/** Opens the page without any Excel. `office` false: Office.js cannot be reached either. */
export async function openStandalone(
  context: BrowserContext,
  url: string,
  { office = true }: { readonly office?: boolean } = {},
): Promise<OpenPane> {
  const page = await context.newPage();
  const problems = watched(page);
  if (office) await answerOffice(context);
  else await context.route(/^https:/, (route) => route.abort());
  await page.goto(url);
  return { page, pane: page, problems };
}

/** Opens the page as Excel does: on the web in a frame, else in a window of its own. `url` is where it is served on this machine. */
export async function openInExcel(
  context: BrowserContext,
  host: ExcelHost,
  url: string,
  options: PaneOptions = {},
): Promise<OpenPane> {
  const page = await context.newPage();
  await page.setViewportSize({ width: options.width ?? 350, height: options.height ?? 700 });
  const problems = watched(page);
  await answerOffice(context);
  await page.exposeFunction('tenkenToHost', (text: string) => host.receive(text));
  const web = host.preset.platform === 'OfficeOnline';
  if (web) await prepareWeb(context, page, host, url, options);
  else await page.addInitScript(putExcelIntoPage, aboutExcelOnPc(host, options));
  const pane = () => (web ? page.frames().find((frame) => frame.url().startsWith(WEB_PANE)) : page);
  // A page that was closed meanwhile hears nothing any more.
  host.connect(
    (text) =>
      void pane()
        ?.evaluate(deliver, text)
        .catch(() => undefined),
  );
  await page.goto(web ? `${WEB_EXCEL}host.html` : url);
  return { page, pane: pane() ?? page, problems };
}

/** The user presses a button of the ribbon that runs a function of that name; only in Excel on PC. */
export async function pressRibbon({ pane }: OpenPane, name: string): Promise<void> {
  await pane.evaluate((command) => (globalThis as unknown as PaneGlobals).tenkenPress(command), name);
}

interface PaneGlobals {
  _richApiNativeBridge: { onMessageFromHost: ((text: string) => void) | null };
  tenkenToHost(text: string): void;
  tenkenPress(command: string): void;
}

/** Answers requests for Office.js with the files of the installed package; anything else outside of this machine fails. */
async function answerOffice(context: BrowserContext): Promise<void> {
  await context.route(/^https:/, (route) => {
    const file = officeFile(route.request().url());
    if (!file) return route.abort();
    return route.fulfill({ body: readFileSync(file), contentType: 'text/javascript' });
  });
}

function watched(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('request', (request) => {
    const url = request.url();
    const known =
      /^(https:\/\/(appsforoffice\.microsoft\.com|(excel|addin)\.officeapps\.live\.com)\/|http:\/\/127\.0\.0\.1|blob:|data:|about:)/;
    // Office.js asks for a page of its own to count starts; nothing answers here, and the page's policy forbids it.
    if (!known.test(url) && !url.includes('telemetryservice.firstpartyapps')) problems.push(url);
  });
  return problems;
}

function aboutHost({ preset }: ExcelHost, { locale = 'ja-JP' }: PaneOptions) {
  return { locale, matrix: requirementMatrix(preset.sets), version: preset.version };
}

/** Colours as Excel hands them over: numbers of blue, green, red. */
function themeOf({ theme }: PaneOptions): string | undefined {
  if (!theme) return undefined;
  const number = (color: string) => parseInt(color.replace(/(..)(..)(..)/, '$3$2$1'), 16);
  const [background, foreground] = [number(theme.background), number(theme.foreground)];
  return JSON.stringify({
    primaryFontColor: foreground,
    primaryBackgroundColor: background,
    secondaryFontColor: foreground,
    secondaryBackgroundColor: background,
  });
}

function deliver(text: string): void {
  (globalThis as unknown as PaneGlobals)._richApiNativeBridge.onMessageFromHost?.(text);
}

function aboutExcelOnPc({ preset }: ExcelHost, options: PaneOptions): ExcelOnPc {
  const { hostInfo, answers } = excelOnPc(preset, options.locale ?? 'ja-JP');
  const theme = themeOf(options);
  return { hostInfo, answers: { ...answers, ...(theme === undefined ? {} : { GetOfficeThemeInfo: theme }) } };
}

/** Runs in the page, before its scripts: what Excel on Windows puts into it. */
function putExcelIntoPage({ hostInfo, answers }: ExcelOnPc): void {
  const COMMAND_INVOKED = 39;
  const handlers = new Map<number, (id: number, properties: unknown[]) => void>();
  const answering = Object.entries(answers).map(([question, answer]) => [question, () => answer]);
  const context = {
    ...Object.fromEntries(answering),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
  const external = {
    GetHostInfo: () => hostInfo,
    GetContext: () => context,
    RegisterEvent(
      id: number,
      _target: string,
      handler: (id: number, properties: unknown[]) => void,
      done: (status: number) => void,
    ) {
      handlers.set(id, handler);
      done(0);
    },
    UnregisterEvent(id: number, _target: string, done: (status: number) => void) {
      handlers.delete(id);
      done(0);
    },
    Execute(_id: number, _params: unknown, done: (result: unknown[]) => void) {
      done([0]);
    },
  };
  Object.defineProperty(window, 'external', { configurable: true, value: external });
  Object.assign(window, {
    _richApiNativeBridge: {
      onMessageFromHost: null,
      sendMessageToHost: (text: string) => (globalThis as unknown as PaneGlobals).tenkenToHost(text),
    },
    tenkenPress: (command: string) =>
      handlers.get(COMMAND_INVOKED)?.(COMMAND_INVOKED, [`Tenken.${command}`, command, '{}']),
  });
}

/** Runs in every frame before its scripts: the bridge, where the pane is. */
function bridgeOnWeb(origin: string): void {
  if (!location.href.startsWith(origin)) return;
  Object.assign(window, {
    _richApiNativeBridge: {
      onMessageFromHost: null,
      sendMessageToHost: (text: string) => (globalThis as unknown as PaneGlobals).tenkenToHost(text),
    },
  });
}

async function prepareWeb(
  context: BrowserContext,
  page: Page,
  host: ExcelHost,
  url: string,
  options: PaneOptions,
): Promise<void> {
  await page.addInitScript(bridgeOnWeb, WEB_PANE);
  await context.route(`${WEB_PANE}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const response = await route.fetch({ url: new URL(pathname, url).href });
    await route.fulfill({ response });
  });
  const html = webParent(aboutHost(host, options), new URL(url).pathname);
  await context.route(`${WEB_EXCEL}**`, (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  );
}

/** The page of Excel on the web around the pane: it answers the questions that Office.js asks its parent. */
function webParent({ locale, matrix, version }: ReturnType<typeof aboutHost>, path: string): string {
  const about = {
    _id: 'tenken',
    _appName: 16,
    _appVersion: '16.01',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: 'https://sample.sharepoint.com/点検票.xlsx',
    _clientMode: 1,
    _settings: [],
    _reason: 2,
    _osfControlType: 0,
    _eToken: '',
    _correlationId: 'tenken',
    _appInstanceId: 'tenken',
    _requirementMatrix: matrix,
    _hostFullVersion: version,
  };
  const info = `Excel$Web$16.00$${locale}$$$$0`;
  const channel = `tenken|tenken|${WEB_EXCEL}`;
  return `<!doctype html><title>Excel</title><style>body{margin:0}iframe{border:0;width:100vw;height:100vh}</style><iframe id="pane"></iframe><script>
addEventListener('message', (event) => {
  let asked;
  try { asked = JSON.parse(event.data); } catch { return; }
  if (asked._messageType !== 0) return;
  const answer = asked._actionName === 'ContextActivationManager_getAppContextAsync' ? ${JSON.stringify(about)} : null;
  event.source.postMessage(JSON.stringify({
    _messageType: 1, _actionName: asked._actionName, _conversationId: asked._conversationId, _correlationId: asked._correlationId,
    _errorCode: 0, _responseType: 0, _data: answer, _origin: location.origin, _serializerVersion: 1,
  }), '*');
});
const frame = document.getElementById('pane');
frame.name = ${JSON.stringify(JSON.stringify({ hostInfo: info, xdmInfo: channel, serializerVersion: 1 }))};
frame.src = ${JSON.stringify(`${WEB_PANE}${path.slice(1)}?_host_Info=${info}#&_xdm_Info=${encodeURIComponent(channel)}&_serializer_version=1`)};
</script>`;
}
