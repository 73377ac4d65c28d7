import type { HostInfo } from '../live-workbook.js';
import type { OfficeGlobals } from './host.js';
import { NEEDED, pageGlobals, supports } from './host.js';

/** Milliseconds after which an Office.js that does not answer counts as being alone. */
const PATIENCE = 5000;

/**
 * Finds out where the page runs: alone with or without Office.js, or inside Excel, and then what that Excel lacks.
 * Never rejects.
 */
export async function detectHost(globals: OfficeGlobals = pageGlobals(), patience = PATIENCE): Promise<HostInfo> {
  const { Office } = globals;
  if (!Office?.onReady) return { kind: 'standalone', reason: 'officeMissing' };
  const info = await within(patience, Office.onReady());
  if (String(info?.host) !== 'Excel') return { kind: 'standalone', reason: 'noHost' };
  const missing = supports(globals, NEEDED.version) ? [] : [`${NEEDED.name} ${NEEDED.version}`];
  const language = /^ja\b/i.test(Office.context.displayLanguage) ? 'ja' : 'en';
  return {
    kind: 'excel',
    platform: platforms[String(info?.platform)] ?? 'other',
    missing,
    language,
    theme: () => themeOf(Office),
  };
}

const platforms: Readonly<Record<string, Extract<HostInfo, { kind: 'excel' }>['platform']>> = {
  PC: 'windows',
  Mac: 'mac',
  OfficeOnline: 'web',
  iOS: 'ipad',
};

/** What a promise gives within so many milliseconds; undefined when it does not, or rejects. */
function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds);
    const settle = (value?: T) => {
      clearTimeout(timer);
      resolve(value);
    };
    promise.then(settle, () => settle());
  });
}

/** Older builds tell the colours alone, and some nothing. */
function themeOf({ context }: typeof Office): 'light' | 'dark' | undefined {
  let theme: Partial<Office.OfficeTheme> | undefined;
  try {
    theme = context.officeTheme;
  } catch {
    // Builds without a theme throw when they are asked for it.
    return undefined;
  }
  if (typeof theme?.isDarkTheme === 'boolean') return theme.isDarkTheme ? 'dark' : 'light';
  const channels = /^#(..)(..)(..)$/.exec(theme?.bodyBackgroundColor ?? '');
  if (!channels) return undefined;
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((hex) => parseInt(hex, 16));
  // Luma as of television (ITU-R BT.601), 0 to 255.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
