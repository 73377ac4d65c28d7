import { engine } from '../../src/taskpane/engine/engine.js';
import { openInExcel, pressRibbon } from '../excel-host/browser.js';
import type { PresetId } from '../excel-host/index.js';
import { ExcelHost } from '../excel-host/index.js';
import { changed, edition, fileOf, setting } from '../taskpane/samples.js';
import { questionOf } from '../../src/checklist/index.js';
import type { Stage } from './pane.js';
import { openStage, STAGE_TIME } from './pane.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, STAGE_TIME);
afterAll(() => stage?.close());

/** Q37 says that there is no SOC, and Q38 says what it watches. */
const contradictory = () => fileOf(changed({ q37: 'none' }));

/** An option as the form offers it. */
function printed(question: string, option: string): string {
  const { number, label } = questionOf(edition, question).options.find(({ id }) => id === option)!;
  return `${number} ${label.ja}`;
}

async function open(preset: PresetId, file: Uint8Array) {
  const host = new ExcelHost({ preset, file });
  const context = await stage.visit();
  return { host, context, ...(await openInExcel(context, host, stage.url, { width: 320, height: 800 })) };
}

/** The selection once it has left a sheet: a jump reaches Excel a moment after the pane has shown it. */
async function selectionAfterJump(host: ExcelHost, from: string) {
  for (let tries = 0; tries < 200 && host.user.selection.sheet === from; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return host.user.selection;
}

test.each(['lts2021', 'm365', 'web'] as const)(
  'validates, jumps, sees the finding go when the cell is fixed, writes and clears marks: %s',
  async (preset) => {
    const file = contradictory();
    const { host, context, pane, problems } = await open(preset, file);
    await pane.getByText('提出できません').waitFor();
    expect(host.traffic.writingBatches).toBe(0);

    const before = host.user.selection;
    const line = pane.locator('[data-finding]').first();
    expect(await line.textContent()).toContain('Q37');
    expect(host.user.selection).toEqual(before);
    await line.click();
    await pane.locator('.announcer', { hasText: 'VI 検知!D5' }).waitFor({ state: 'attached' });
    expect(host.user.selection).toEqual({ sheet: 'VI 検知', address: 'D5' });
    expect(await pane.locator('.side').count()).toBe(2);

    await pane.getByRole('button', { name: 'その他の操作' }).click();
    await pane.getByRole('menuitem', { name: '指摘をシートに書き込む' }).click();
    await pane.getByText('シートの検証欄は、この結果と一致しています。').waitFor();
    const marks = engine.edits({ name: 'a.xlsx', content: file }, setting, { kind: 'marks' });
    expect(marks.length).toBeGreaterThan(0);
    const marked = engine.edits({ name: 'a.xlsx', content: host.save() }, setting, { kind: 'noMarks' });
    expect(marked.length).toBe(marks.length);

    const writes = host.traffic.writingBatches;
    host.user.type('VI 検知', 'D5', printed('q37', 'full'));
    await pane.getByText('シートの検証欄は、以前の検証の内容です。').waitFor();
    expect(host.traffic.writingBatches).toBe(writes);

    await pane.getByRole('button', { name: 'その他の操作' }).click();
    await pane.getByRole('menuitem', { name: 'シートの指摘を消す' }).click();
    await pane.getByText('シートの検証欄は、以前の検証の内容です。').waitFor({ state: 'detached' });
    expect(engine.edits({ name: 'a.xlsx', content: host.save() }, setting, { kind: 'noMarks' })).toEqual([]);
    expect(problems).toEqual([]);
    expect(host.mistakes).toEqual([]);
    await context.close();
  },
  60_000,
);

test('the ribbon goes to the next finding, and marks', async () => {
  const { host, context, page, pane, problems, ...rest } = await open('lts2021', contradictory());
  await pane.getByText('提出できません').waitFor();
  const opened = { page, pane, problems, ...rest };
  await pressRibbon(opened, 'nextFinding');
  await pane.locator('.finding.open').waitFor();
  expect(await selectionAfterJump(host, '表紙')).toEqual({ sheet: 'VI 検知', address: 'D5' });
  await pressRibbon(opened, 'writeMarks');
  await pane.getByText('シートの検証欄は、この結果と一致しています。').waitFor();
  await pressRibbon(opened, 'clearMarks');
  await pane.getByText('シートの検証欄は、この結果と一致しています。').waitFor({ state: 'detached' });
  await context.close();
}, 60_000);

test('clears answers that no longer apply only after they were shown, and nothing else', async () => {
  const { host, context, pane } = await open('m365', contradictory());
  await pane.getByText('提出できません').waitFor();
  await pane.getByRole('button', { name: 'その他の操作' }).click();
  await pane.getByRole('menuitem', { name: /^回答不要の設問の回答を消す/ }).click();
  const dialog = pane.getByRole('alertdialog');
  await dialog.getByText('Q38', { exact: false }).first().waitFor();
  expect(host.traffic.writingBatches).toBe(0);
  await dialog.getByRole('button', { name: /セルを消す$/ }).click();
  await pane.getByText('提出できます', { exact: false }).first().waitFor();
  const [before, after] = [contradictory(), host.save()].map((content) =>
    engine.check({ name: 'a.xlsx', content }, setting),
  );
  if (!before || !after || !('view' in before) || !('view' in after)) throw new Error('not read');
  expect(after.view.outside).toEqual([]);
  expect(after.view.answered).toBe(before.view.answered);
  await context.close();
}, 60_000);
