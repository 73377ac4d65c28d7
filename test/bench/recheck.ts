import { questionOf } from '../../src/checklist/index.js';
import { a1 } from '../../src/book/index.js';
import { formLayout } from '../../src/form/index.js';
import { engine } from '../../src/taskpane/engine/engine.js';
import type { Stage } from '../browser/pane.js';
import { openStage, STAGE_TIME } from '../browser/pane.js';
import { openInExcel } from '../excel-host/browser.js';
import { ExcelHost } from '../excel-host/index.js';
import { changed, edition, fileOf, setting } from '../taskpane/samples.js';
import { openExcel } from '../workbook/office/open-excel.js';

/**
 * Our own work of a check after one edit of the full checklist, in milliseconds of the processor: what the double of Excel does is
 * taken off.
 */
const EDITS = 40;
const MOST = 50;

const file = fileOf(changed({ q37: 'none', q05: '' }));
const { sheet, at } = formLayout(edition).cells.find(({ kind, question }) => kind === 'answer' && question === 'q05')!;
const { number, label } = questionOf(edition, 'q05').options[0]!;
const answer = `${number} ${label.ja}`;

const milliseconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

test('reading, handing to the worker and back, checking', async () => {
  const { host, workbook } = await openExcel({ file });
  const receive = host.receive.bind(host);
  let excel = 0;
  host.receive = (text) => {
    const began = process.cpuUsage();
    receive(text);
    excel += milliseconds(process.cpuUsage(began));
  };
  await workbook.read();
  const took = { reading: [] as number[], copying: [] as number[], checking: [] as number[], all: [] as number[] };
  for (let edit = 0; edit < EDITS; edit++) {
    host.user.paste(sheet, a1(at), [[edit % 2 ? answer : '']]);
    excel = 0;
    const began = process.cpuUsage();
    const snapshot = await workbook.readAfterEdit();
    const reading = milliseconds(process.cpuUsage(began)) - excel;
    const read = process.cpuUsage();
    const given = structuredClone(snapshot);
    const copied = process.cpuUsage();
    const outcome = engine.check({ name: 'workbook.xlsx', content: given }, setting);
    const checking = milliseconds(process.cpuUsage(copied));
    structuredClone(outcome);
    const copying = milliseconds(process.cpuUsage(read)) - checking;
    took.reading.push(reading);
    took.checking.push(checking);
    took.copying.push(copying);
    took.all.push(reading + checking + copying);
  }
  const parts = Object.entries(took).map(([name, values]) => `${name} ${median(values).toFixed(1)}`);
  process.stdout.write(`re-check after an edit, medians in ms: ${parts.join(', ')}\n`);
  expect(median(took.all)).toBeLessThanOrEqual(MOST);
}, 120_000);

describe('in the browser', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, STAGE_TIME);
  afterAll(() => stage?.close());

  test('the page: Office.js, messages and drawing, as Chromium counts its own thread', async () => {
    const host = new ExcelHost({ preset: 'm365', file });
    const context = await stage.visit();
    const { page, pane } = await openInExcel(context, host, stage.url, { width: 320, height: 800 });
    const line = pane.locator('[data-finding]', { hasText: 'Q05' });
    await line.waitFor();
    const client = await context.newCDPSession(page);
    await client.send('Performance.enable');
    const busy = async () => {
      const { metrics } = await client.send('Performance.getMetrics');
      return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
    };
    const began = await busy();
    for (let edit = 0; edit < EDITS / 2; edit++) {
      host.user.paste(sheet, a1(at), [[edit % 2 ? '' : answer]]);
      await line.waitFor({ state: edit % 2 ? 'visible' : 'detached' });
    }
    const each = ((await busy()) - began) / (EDITS / 2);
    process.stdout.write(`the page's thread for each re-check, drawing included: ${each.toFixed(1)} ms\n`);
    await context.close();
  }, 120_000);
});
