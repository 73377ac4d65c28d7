import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'light', forcedColors: 'active' },
} as const;

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Judges what the pane shows now by all rules of axe, in light, dark and high contrast, one after the other: the state stays, its
 * colours change. `pane` is the document of the pane, which may be a frame of `page`.
 */
export async function judge(page: Page, pane: Page | Frame, state: string): Promise<void> {
  const found: Record<string, unknown> = {};
  for (const [look, media] of Object.entries(looks)) {
    await page.emulateMedia(media);
    await pane.waitForFunction((wanted) => document.documentElement.dataset['look'] === wanted, look);
    found[look] = await violations(pane);
  }
  await page.emulateMedia(looks.light);
  expect({ state, ...found }).toEqual({ state, light: [], dark: [], contrast: [] });
}

async function violations(pane: Page | Frame): Promise<readonly unknown[]> {
  // Not by a script element: the page's own policy forbids that.
  if (!(await pane.evaluate(() => 'axe' in globalThis))) await pane.evaluate(axe);
  return pane.evaluate(async () => {
    const { axe: judging } = globalThis as unknown as { axe: { run(...of: unknown[]): Promise<AxeResults> } };
    // Buttons change their colours gently, and what opens comes gently; bars without an end go on for ever.
    const changing = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.all(changing.map(({ finished }) => finished.catch(() => undefined)));
    const what = { exclude: ['[data-tabster-dummy]'] };
    const results = await judging.run(what, { resultTypes: ['violations'] });
    return results.violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 200))]);
  });
}
