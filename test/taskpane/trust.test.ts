import { a1 } from '../../src/book/index.js';
import { formLayout } from '../../src/form/index.js';
import { engine } from '../../src/taskpane/engine/engine.js';
import type { ExcelState } from '../../src/taskpane/excel-session.js';
import { ExcelSession } from '../../src/taskpane/excel-session.js';
import type { FindingView } from '../../src/taskpane/model/view.js';
import { patchWorkbook } from '../../src/workbook/ooxml/index.js';
import type { OpenExcel } from '../workbook/office/open-excel.js';
import { openExcel } from '../workbook/office/open-excel.js';
import { directEngine } from './direct-engine.js';
import { doubtful, edition, fileOf, goodContents, setting, viewOf } from './samples.js';

/** Explanations, seal and repair from the pane, over the double of Excel and for files. */
jest.setTimeout(60_000);

const { cells } = formLayout(edition);
const source = (content: Uint8Array) => ({ name: '点検票.xlsx', content });

const sealed = (file = fileOf(goodContents())) =>
  engine.changedCopy(source(file), setting, { kind: 'seal', sealedAt: '2023-09-01T10:00:00' });

interface Started extends OpenExcel {
  readonly session: ExcelSession;
  state(): ExcelState;
}

async function started(file: Uint8Array): Promise<Started> {
  const excel = await openExcel({ file });
  const session = new ExcelSession(excel.workbook, directEngine(), 'ja');
  await session.start();
  return { ...excel, session, state: session.snapshot };
}

const confirmations = ({ view }: ExcelState): readonly FindingView[] =>
  view!.findings.filter(({ severity }) => severity === 'confirmation');

describe('an explanation', () => {
  test('is written by command on the 説明 sheet, with the answers that it is for, and settles the finding', async () => {
    const { session, state, host } = await started(doubtful());
    const [finding] = confirmations(state());
    expect(finding).toMatchObject({ settlement: { state: 'open' }, blocks: true });
    await session.explain(finding!.key, '親会社の規程による。', '担当 太郎');
    const after = confirmations(state()).find(({ key }) => key === finding!.key)!;
    expect(after.settlement).toMatchObject({
      state: 'explained',
      text: '親会社の規程による。',
      author: '担当 太郎',
      values: expect.stringMatching(/^Q\d+/) as unknown,
    });
    expect(after.blocks).toBe(false);
    expect(state().view!.unexplained).toBe(confirmations(state()).length - 1);
    expect(viewOf(host.save()).findings).toEqual(state().view!.findings);
  });

  test('is out of date once an answer changes, shown with both, and holds again when it is put back', async () => {
    const { session, state, host } = await started(doubtful());
    const [finding] = confirmations(state());
    await session.explain(finding!.key, '親会社の規程による。', '');
    const [{ sheet, address }] = finding!.sides[0]!.cells as [{ sheet: string; address: string }];
    const before = host.user.see(sheet, address)!;
    const question = cells.find((cell) => cell.sheet === sheet && a1(cell.at) === address)!.question!;
    const { options } = edition.questions.find(({ id }) => id === question)!;
    let stale: FindingView | undefined;
    for (const { number, label } of options) {
      host.user.paste(sheet, address, [[`${number} ${label.ja}`]]);
      await session.check();
      stale = confirmations(state()).find(
        ({ key, settlement }) => key === finding!.key && settlement?.state === 'stale',
      );
      if (stale) break;
    }
    // Where every other answer makes the finding go, nothing is left that could be out of date.
    if (stale) {
      expect(stale.settlement!.now).not.toBe(stale.settlement!.values);
      expect(stale.blocks).toBe(true);
    }
    host.user.paste(sheet, address, [[before]]);
    await session.check();
    expect(confirmations(state()).find(({ key }) => key === finding!.key)?.settlement?.state).toBe('explained');
  });

  test('keeps a text that begins like a number, or like a formula, as it was typed', async () => {
    const { session, state } = await started(doubtful());
    const [finding] = confirmations(state());
    for (const text of ['2023年度に見直した。', '=前年と同じ', "'引用'"]) {
      await session.explain(finding!.key, text, '');
      expect(confirmations(state())[0]!.settlement).toMatchObject({ state: 'explained', text });
    }
  });

  test('is taken back by a blank text', async () => {
    const file = doubtful();
    const { session, state, host } = await started(file);
    const [finding] = confirmations(state());
    await session.explain(finding!.key, 'あとで直す。', '');
    await session.explain(finding!.key, '', '');
    expect(confirmations(state())[0]!.settlement).toEqual({ state: 'open' });
    expect(Buffer.compare(host.save(), file)).toBe(0);
  });
});

describe('the seal', () => {
  test('is not given while something is left', async () => {
    const { session, state, host } = await started(doubtful());
    await session.seal();
    expect(state().view!.seal.state).toBe('unsealed');
    expect(state().notice?.text).toContain('封印していません');
    expect(host.traffic.writingBatches).toBe(0);
  });

  test('is written by command, with its receipt code and the name of the file', async () => {
    const { session, state, host } = await started(fileOf(goodContents()));
    expect(state().view).toMatchObject({ readiness: 'ready', signOff: [], seal: { state: 'unsealed' } });
    await session.seal();
    expect(state().notice).toMatchObject({ kind: 'done' });
    const { seal } = state().view!;
    expect(seal).toMatchObject({ state: 'intact', changes: [] });
    expect(seal.receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(seal.fileName).toContain(seal.receipt);
    expect(viewOf(host.save()).seal).toEqual(seal);
  });

  test('tells at once which cells changed after it, and that they were put back', async () => {
    const { session, state, host } = await started(sealed());
    expect(state().view!.seal.state).toBe('intact');
    const { sheet, at } = cells.find(({ kind, question }) => kind === 'answer' && question === 'q05')!;
    const before = host.user.see(sheet, a1(at))!;
    host.user.clear(sheet, a1(at));
    await session.check();
    const { seal } = state().view!;
    expect(seal.state).toBe('broken');
    expect(seal.changes).toMatchObject([{ kind: 'answer', cells: [{ sheet, address: a1(at) }], now: '' }]);
    expect(seal.changes[0]!.heading).toContain('Q05');
    host.user.paste(sheet, a1(at), [[before]]);
    await session.check();
    expect(state().view!.seal.state).toBe('intact');
  });

  test('waits for the sign-off, whose cells are named', () => {
    const contents = goodContents();
    const file = fileOf({ ...contents, cover: { ...contents.cover, approvedBy: '' } });
    const { signOff, readiness } = viewOf(file);
    expect(readiness).toBe('ready');
    expect(signOff).toHaveLength(1);
    expect(signOff[0]!.cells).toHaveLength(1);
    expect(engine.edits(source(file), setting, { kind: 'seal', sealedAt: '2023-09-01T10:00:00' })).toEqual([]);
  });
});

describe('the form', () => {
  const damaged = () =>
    patchWorkbook(fileOf(goodContents()), [
      { kind: 'name', name: { name: 'cssa_q05', refersTo: "'表紙'!$A$1" } },
      { kind: 'state', sheet: 'VI 検知', state: 'hidden' },
    ]);

  const whole = { repairable: [], left: [], withoutGuards: false };

  test('as issued is whole, in a file and in Excel', async () => {
    expect(viewOf(fileOf(goodContents())).form).toEqual(whole);
    const { state } = await started(fileOf(goodContents()));
    expect(state().view!.form).toEqual(whole);
  });

  test('damaged is named, and restored in a copy with every answer as it was', () => {
    const file = damaged();
    const { form } = viewOf(file);
    expect(form.repairable.length).toBeGreaterThan(0);
    expect(form.repairable.every(({ rule }) => rule.startsWith('TMPL-'))).toBe(true);
    const repaired = engine.changedCopy(source(file), setting, { kind: 'repair' });
    // What may have moved an answer is left to people.
    expect(viewOf(repaired).form).toEqual({ ...whole, left: form.left });
    expect(form.left.map(({ rule }) => rule)).toEqual(['TMPL-11']);
    expect(viewOf(repaired).answered).toBe(viewOf(file).answered);
  });

  test('damaged is restored in Excel too', async () => {
    const { session, state } = await started(damaged());
    const { left } = state().view!.form;
    await session.write({ kind: 'repair' });
    expect(state().notice).toEqual({ kind: 'done', text: expect.stringContaining('修復しました') as string });
    expect(state().view!.form).toEqual({ ...whole, left });
  });

  test('that Excel does not let us restore leads to the copy, and stays as it was', async () => {
    const { session, state, host } = await started(damaged());
    host.workbook.protection.protect();
    await session.write({ kind: 'repair' });
    expect(state().notice!.hint).toContain('修復した写し');
    expect(host.traffic.writingBatches).toBe(0);
  });
});
