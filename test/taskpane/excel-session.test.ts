import type { Edit, SeenGuards, Snapshot } from '../../src/book/index.js';
import type { CellRef } from '../../src/findings/index.js';
import { ExcelSession } from '../../src/taskpane/excel-session.js';
import type { LiveWorkbook } from '../../src/workbook/index.js';
import { patchWorkbook, readWorkbook } from '../../src/workbook/ooxml/index.js';
import { directEngine } from './direct-engine.js';
import { changed, fileOf } from './samples.js';

/** A workbook in memory that counts what is done to it. */
class FakeWorkbook implements LiveWorkbook {
  reads = 0;
  guardReads = 0;
  readonly applied: (readonly Edit[])[] = [];
  readonly revealed: CellRef[] = [];
  private onChange: ((sheet: string) => void) | undefined;

  constructor(public bytes: Uint8Array) {}

  async read(): Promise<Snapshot> {
    this.reads++;
    return readWorkbook(this.bytes);
  }
  readAfterEdit = () => this.read();
  /** What guards the sheets stands in the file. */
  async readGuards(): Promise<ReadonlyMap<string, SeenGuards>> {
    this.guardReads++;
    const { sheets } = readWorkbook(this.bytes, { guards: true });
    return new Map(sheets.map(({ name, guards, merges }) => [name, { guards: guards!, merges }]));
  }
  async apply(edits: readonly Edit[]): Promise<void> {
    this.applied.push(edits);
    this.bytes = patchWorkbook(this.bytes, edits);
  }
  async render(): Promise<void> {}
  present = async () => ({ sheets: [], shortfalls: [], differences: [] });
  standing = async () => undefined;
  async removeStanding(): Promise<void> {}
  async reveal(cell: CellRef): Promise<void> {
    this.revealed.push(cell);
  }
  async watch(onChange: (sheet: string) => void): Promise<() => Promise<void>> {
    this.onChange = onChange;
    return async () => undefined;
  }
  edit(bytes: Uint8Array, times = 1): void {
    this.bytes = bytes;
    for (let time = 0; time < times; time++) this.onChange?.('VI 検知');
  }
}

const contradictory = () => fileOf(changed({ q37: 'none' }));

async function started(bytes = contradictory()) {
  const workbook = new FakeWorkbook(bytes);
  const session = new ExcelSession(workbook, directEngine(), 'ja');
  await session.start();
  return { workbook, session };
}

const rested = () => new Promise((resolve) => setTimeout(resolve, 450));

describe('the workbook that is open in Excel', () => {
  test('is checked at the start; nothing is written and nothing is selected', async () => {
    const { workbook, session } = await started();
    expect(session.snapshot().view?.findings).toHaveLength(1);
    expect(session.snapshot().announcement).toContain('必須修正 1件');
    expect([workbook.applied, workbook.revealed]).toEqual([[], []]);
  });

  test('is checked once after a burst of edits, without a write', async () => {
    const { workbook, session } = await started();
    workbook.edit(fileOf(changed({})), 200);
    expect(workbook.reads).toBe(1);
    await rested();
    expect(workbook.reads).toBe(2);
    expect(session.snapshot().view?.ready).toBe(true);
    expect(workbook.applied).toEqual([]);
  });

  test('shows the cell of the next finding by command alone', async () => {
    const { workbook, session } = await started();
    await session.next();
    expect(workbook.revealed).toEqual([{ sheet: 'VI 検知', address: 'D5' }]);
    expect(session.snapshot().current).toBe(session.snapshot().view?.findings[0]?.key);
  });

  test('clears nothing that the user has not seen', async () => {
    const { workbook, session } = await started();
    await session.write({ kind: 'clearOutside' }, [{ sheet: 'VI 検知', address: 'D13' }]);
    expect(workbook.applied).toEqual([]);
    expect(session.snapshot().notice?.text).toContain('もう一度確認');
  });
});
