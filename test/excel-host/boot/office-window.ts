import { createContext, Script } from 'node:vm';
import type { Preset } from '../presets.js';
import { excelOnPc } from './excel-on-pc.js';
import type { ExcelOnPc } from './excel-on-pc.js';
import { OFFICE_CDN, officeFile, officeScript } from './office-dist.js';

/** The host's end of the bridge, as Office.js finds it in the page. */
export interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

/** Globals that Office.js makes. */
export interface OfficeWindow {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

const compiled = new Map<string, Script>();

function scriptOf(name: string): Script {
  const known = compiled.get(name) ?? new Script(officeScript(name), { filename: name });
  compiled.set(name, known);
  return known;
}

/** The answers as Office.js asks for them. */
function contextOf({ answers }: ExcelOnPc) {
  const answering = Object.entries(answers).map(([question, answer]) => [question, () => answer]);
  return {
    ...Object.fromEntries(answering),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}

/** As much of a document as Office.js touches on its way: it loads its scripts through elements of the head. */
function documentOf(load: (url: string) => void) {
  const element = (tagName: string) => ({
    tagName: tagName.toUpperCase(),
    style: {},
    src: '',
    onload: undefined as (() => void) | undefined,
    setAttribute(): void {},
    getAttribute: () => null,
    addEventListener(): void {},
  });
  const head = {
    appendChild(child: ReturnType<typeof element>): void {
      if (child.tagName !== 'SCRIPT') return;
      setTimeout(() => {
        load(child.src);
        child.onload?.();
      }, 0);
    },
  };
  const own = { ...element('script'), src: `${OFFICE_CDN}office.js` };
  return {
    URL: 'https://localhost/',
    readyState: 'complete',
    visibilityState: 'visible',
    cookie: '',
    head,
    body: { appendChild(): void {} },
    documentElement: {},
    currentScript: own,
    hasFocus: () => true,
    getElementById: () => null,
    getElementsByTagName: (name: string) => (name === 'script' ? [own] : name === 'head' ? [head] : []),
    createElement: element,
    addEventListener(): void {},
    removeEventListener(): void {},
  };
}

/** A timer that does not keep the process running: Office.js leaves some behind. */
function released(start: (work: () => void, ms?: number) => NodeJS.Timeout) {
  return (work: () => void, ms?: number) => {
    const timer = start(work, ms);
    if ((ms ?? 0) >= 1000) timer.unref();
    return timer;
  };
}

function storage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

/** Starts the unmodified Office.js in a window of its own, without a browser, and waits until it is ready. */
export async function bootOffice(bridge: NativeBridge, preset: Preset, locale = 'ja-JP'): Promise<OfficeWindow> {
  const excel = excelOnPc(preset, locale);
  const window: Record<string, unknown> = {
    console,
    setTimeout: released(setTimeout),
    clearTimeout,
    setInterval: released(setInterval),
    clearInterval,
    performance,
    Event,
    URL,
    navigator: { userAgent: 'node', language: locale },
    location: {
      href: 'https://localhost/',
      search: '',
      hash: '',
      protocol: 'https:',
      host: 'localhost',
      hostname: 'localhost',
    },
    history: {},
    name: '',
    sessionStorage: storage(),
    external: { GetHostInfo: () => excel.hostInfo, GetContext: () => contextOf(excel) },
    addEventListener(): void {},
    removeEventListener(): void {},
    _richApiNativeBridge: bridge,
  };
  for (const name of ['window', 'self', 'top', 'parent']) window[name] = window;
  window.document = documentOf((url) => {
    const name = officeFile(url) && url.slice(OFFICE_CDN.length);
    if (name) scriptOf(name).runInContext(window);
  });
  createContext(window);
  scriptOf('office.js').runInContext(window);
  const office = window as unknown as OfficeWindow;
  await office.Office.onReady();
  return office;
}
