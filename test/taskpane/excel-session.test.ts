import type { Edit, GuardPlaces, SeenGuards, Snapshot } from '../../src/book/index.js';
import type { CellRef } from '../../src/findings/index.js';
import { TenkenError } from '../../src/findings/index.js';
import { ExcelSession } from '../../src/taskpane/excel-session.js';
import type { LiveWorkbook } from '../../src/workbook/index.js';
import { patchWorkbook, readWorkbook } from '../../src/workbook/ooxml/index.js';
import { kinds } from '../form/damage/damages.js';
import { Surgery } from '../form/damage/surgery.js';
import { directEngine } from './direct-engine.js';
import { changed, fileOf, withoutDropdowns } from './samples.js';

/** A workbook in memory that counts what is done to it. */
class FakeWorkbook implements LiveWorkbook {
  reads = 0;
  /** Sheets of which it was asked what guards them, by the times that it was asked. */
  readonly guarded: string[][] = [];
  /** Whether it fails to tell. */
  silent = false;
  /** Milliseconds that it takes to tell. */
  tellingTakes = 0;
  readonly applied: (readonly Edit[])[] = [];
  readonly revealed: CellRef[] = [];
  private onChange: ((sheet: string) => void) | undefined;

  constructor(public bytes: Uint8Array) {}

  async read(): Promise<Snapshot> {
    this.reads++;
    return readWorkbook(this.bytes);
  }
  /** Milliseconds that reading takes after an edit. */
  readingTakes = 0;
  readAfterEdit = async () => {
    const read = this.read();
    await new Promise((resolve) => setTimeout(resolve, this.readingTakes));
    return read;
  };
  /** What guards the sheets stands in the file. */
  async readGuards(places: readonly GuardPlaces[]): Promise<ReadonlyMap<string, SeenGuards> | undefined> {
    this.guarded.push(places.map(({ sheet }) => sheet));
    if (this.tellingTakes > 0) await new Promise((resolve) => setTimeout(resolve, this.tellingTakes));
    if (this.silent) throw new TenkenError('EXCEL_FAILED', { code: 'GeneralException' });
    const { sheets } = readWorkbook(this.bytes, { guards: true });
    return new Map(sheets.map(({ name, guards, merges }) => [name, { guards: guards!, merges }]));
  }
  async apply(edits: readonly Edit[]): Promise<void> {
    this.applied.push(edits);
    this.bytes = patchWorkbook(this.bytes, edits);
    this.onChange?.('VI 検知');
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

const damages = (session: ExcelSession) => session.snapshot().view?.form.repairable.map(({ rule }) => rule);

// The clock is the tests' own, so that a slow machine changes nothing.
beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** Until an edit has been checked. */
const rested = () => jest.advanceTimersByTimeAsync(450);

/** Until the form has been looked at too. */
const restedLong = () => jest.advanceTimersByTimeAsync(1600);

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
    expect(session.snapshot().view?.readiness).toBe('ready');
    expect(workbook.applied).toEqual([]);
  });

  test('is checked again after an edit that came while it was being checked', async () => {
    const { workbook, session } = await started();
    workbook.readingTakes = 400;
    workbook.edit(fileOf(changed({ q05: '' })));
    await rested();
    workbook.edit(fileOf(changed({})));
    workbook.readingTakes = 0;
    await rested();
    await rested();
    expect(session.snapshot().view?.findings).toEqual([]);
  });

  test('is checked again after an edit that came during the first check, or while the form was looked at', async () => {
    const workbook = new FakeWorkbook(contradictory());
    // Longer than the hands have to rest.
    workbook.tellingTakes = 900;
    const session = new ExcelSession(workbook, directEngine(), 'ja');
    const starting = session.start();
    await rested();
    workbook.edit(fileOf(changed({})));
    await rested();
    await starting;
    expect(session.snapshot().view?.findings).toEqual([]);
    const other = new ExcelSession(workbook, directEngine(), 'ja');
    const beginning = other.start();
    workbook.edit(contradictory());
    await rested();
    await rested();
    await beginning;
    expect(other.snapshot().view?.findings).toHaveLength(1);
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

describe('the form in the workbook that is open in Excel', () => {
  test('is compared at the start, with what guards its input', async () => {
    const { workbook, session } = await started(withoutDropdowns());
    expect(damages(session)).toEqual(['TMPL-12']);
    expect(workbook.guarded).toHaveLength(1);
    expect(workbook.guarded[0]).toContain('VI 検知');
  });

  test('is compared after an edit when the hands rest, and asked for the edited sheet alone', async () => {
    const { workbook, session } = await started(fileOf(changed({})));
    expect(damages(session)).toEqual([]);
    workbook.edit(withoutDropdowns());
    await rested();
    expect(workbook.reads).toBe(2);
    expect(workbook.guarded).toHaveLength(1);
    await restedLong();
    expect(damages(session)).toEqual(['TMPL-12']);
    expect(workbook.guarded.slice(1)).toEqual([['VI 検知']]);
    // What an edit of the answers alone cannot tell anew stays shown meanwhile.
    workbook.edit(withoutDropdowns());
    await rested();
    expect(damages(session)).toEqual(['TMPL-12']);
  });

  test('is restored as it stands when the command is given', async () => {
    const { workbook, session } = await started(fileOf(changed({})));
    workbook.bytes = withoutDropdowns();
    await session.write({ kind: 'repair' });
    expect(workbook.applied.flat().map(({ kind }) => kind)).toContain('validation');
    expect(damages(session)).toEqual([]);
  });

  test('is shown restored at once, though what a repair writes counts as an edit and is checked meanwhile', async () => {
    const { workbook, session } = await started(withoutDropdowns());
    workbook.tellingTakes = 450;
    const repairing = session.write({ kind: 'repair' });
    await restedLong();
    await repairing;
    expect(damages(session)).toEqual([]);
  });

  test('that has lost all its names is no checklist any more, and what to do is said', async () => {
    const surgery = new Surgery(fileOf(changed({})));
    for (const name of ['all names of cells lost', 'the name of the edition deleted']) {
      kinds.find((kind) => kind.name === name)!.make(surgery);
    }
    surgery.change('docProps/custom.xml', (text) => text.replace(/cssa_edition/g, 'other'));
    const { session } = await started(surgery.save());
    expect(session.snapshot().problem).toMatchObject({ code: 'NOT_CHECKLIST' });
    expect(session.snapshot().problem!.fix).toContain('tenken repair');
  });

  test('does not keep anybody from the findings where Excel fails to tell of it', async () => {
    const workbook = new FakeWorkbook(contradictory());
    workbook.silent = true;
    const session = new ExcelSession(workbook, directEngine(), 'ja');
    await session.start();
    expect(session.snapshot().view?.findings).toHaveLength(1);
    expect([session.snapshot().problem, session.snapshot().notice]).toEqual([undefined, undefined]);
  });
});
