import { openStandalone } from '../excel-host/browser.js';
import type { CheckView, FindingView } from '../../src/taskpane/model/view.js';
import { ROWS_AT_ONCE } from '../../src/taskpane/model/finding-list.js';
import { emptyFile, viewOf } from '../taskpane/samples.js';
import type { Stage } from './pane.js';
import { openStage, picked, STAGE_TIME } from './pane.js';

/** More findings than a checklist of this edition can have; a stand-in for the worker hands them to the built page. */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, STAGE_TIME);
afterAll(() => stage?.close());

const COUNT = 1000;

function thousandFindings(): CheckView {
  const view = viewOf(emptyFile());
  const findings = Array.from({ length: COUNT }, (_, index): FindingView => {
    const one = view.findings[index % view.findings.length]!;
    return { ...one, key: `${one.key}/${index}` };
  }).sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const left = findings.filter(({ blocks }) => blocks).map(({ key }) => key);
  return { ...view, findings, left, counts: { ...view.counts, error: left.length } };
}

test('1,000 findings: rows are drawn in bounded numbers, more on request, and scroll without long stops', async () => {
  const view = thousandFindings();
  const errors = view.left.length;
  expect(errors).toBeGreaterThan(900);
  const context = await stage.visit();
  const worker = `onmessage = ({ data: { id, call } }) => postMessage({ id, result: call === 'check' ? ${JSON.stringify({ view })} : [] })`;
  await context.route('**/engine.js', (route) => route.fulfill({ body: worker, contentType: 'text/javascript' }));
  const { page, problems } = await openStandalone(context, stage.url);
  await page.setInputFiles('input[type=file]', picked('thousand.xlsx', emptyFile()));
  const rows = page.locator('[data-finding]');
  await rows.first().waitFor();
  const others = COUNT - errors;
  expect(await rows.count()).toBe(ROWS_AT_ONCE + Math.min(others, ROWS_AT_ONCE));

  // All of them, page by page, in both lists.
  await page.getByRole('tab', { name: /^提出まで/ }).click();
  for (let shown = ROWS_AT_ONCE; shown < errors; shown += ROWS_AT_ONCE) {
    expect(await rows.count()).toBe(shown);
    await page.getByRole('button', { name: `続きを表示（残り ${errors - shown}件）` }).click();
  }
  expect(await rows.count()).toBe(errors);
  expect(await page.locator('.show-more').count()).toBe(0);

  // From the top to the end in steps of a screen, one a frame.
  const scrolled = await page.evaluate(async () => {
    const stops: number[] = [];
    const observer = new PerformanceObserver((list) =>
      stops.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    scrollTo(0, 0);
    let frames = 0;
    for (; scrollY + innerHeight < document.documentElement.scrollHeight - 2 && frames < 2000; frames++) {
      scrollBy(0, 700);
      await frame();
    }
    observer.disconnect();
    return { frames, stops, end: scrollY + innerHeight >= document.documentElement.scrollHeight - 2 };
  });
  process.stdout.write(
    `${scrolled.frames} frames, long tasks (ms): ${scrolled.stops.map(Math.round).join(' ') || 'none'}\n`,
  );
  expect(scrolled.end).toBe(true);
  expect(scrolled.frames).toBeGreaterThan(50);
  // Generous, for machines that have other work: a page that lays out all rows at each step stops at every frame.
  expect(scrolled.stops.filter((ms) => ms > 300).length).toBeLessThan(scrolled.frames / 10);

  // The last row can be opened, and searching among all of them works.
  await rows.last().click();
  await page.locator('.finding.open').waitFor();
  await page.getByRole('tab', { name: /^指摘/ }).click();
  await page.getByRole('searchbox').fill('Q37');
  await page.getByText('件が該当').waitFor();
  expect(await rows.count()).toBeLessThan(COUNT / 4);
  expect(problems).toEqual([]);
  await context.close();
}, 90_000);
