import type { Browser, BrowserContext } from 'playwright-core';
import { requireBuilt, servePage } from './built-page.js';
import { startChromium } from './chromium.js';

/** The built page, served, and a browser to look at it. */
export interface Stage {
  readonly url: string;
  /** A visit of its own: nothing is kept from another. */
  visit(look?: {
    readonly dark?: boolean;
    readonly contrast?: boolean;
    readonly english?: boolean;
  }): Promise<BrowserContext>;
  close(): Promise<void>;
}

/** Time for the browser to start, and to be unpacked where none is installed. */
export const STAGE_TIME = 60_000;

export async function openStage(): Promise<Stage> {
  requireBuilt();
  const [browser, server]: [Browser, Awaited<ReturnType<typeof servePage>>] = await Promise.all([
    startChromium(),
    servePage(),
  ]);
  return {
    url: server.url,
    async visit({ dark = false, contrast = false, english = false } = {}) {
      const context = await browser.newContext({
        locale: english ? 'en-US' : 'ja-JP',
        colorScheme: dark ? 'dark' : 'light',
        forcedColors: contrast ? 'active' : 'none',
        viewport: { width: 320, height: 800 },
      });
      context.setDefaultTimeout(20_000);
      return context;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** A file as a picker hands it over. */
export const picked = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(bytes),
});
