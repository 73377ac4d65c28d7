import { cellKey, parseA1 } from '../../src/book/index.js';
import type { Book, Edit, Scalar, SheetSnapshot, Snapshot } from '../../src/book/index.js';
import type { Workbook } from '../../src/workbook/index.js';

/** A workbook under test, and what its port does not show. */
export interface Specimen {
  readonly workbook: Workbook;
  /** Text of the note of a cell. */
  note(sheet: string, address: string): Promise<string | undefined>;
  /** Colour behind a cell as `RRGGBB`. */
  fill(sheet: string, address: string): Promise<string | undefined>;
}

const start: Book = {
  title: '契約',
  creator: '試験',
  created: '2026-01-05T09:00:00Z',
  defaultFont: { name: 'Meiryo UI', size: 11 },
  sheets: [
    {
      name: "設問 & 'A' 回答",
      cells: [
        { row: 1, column: 1, value: '設問' },
        { row: 1, column: 2, value: 12.5, style: { format: '0.0', fill: 'DDEBF7' } },
        { row: 2, column: 1, value: true },
        { row: 2, column: 2, value: '一行目\n二行目' },
        { row: 3, column: 1, formula: 'SUM(B1:B1)+1', value: 13.5 },
        { row: 5, column: 5, value: '=1+1' },
      ],
      merges: [{ from: { row: 7, column: 1 }, to: { row: 8, column: 2 } }],
      columns: [{ from: 4, to: 5, width: 10, hidden: true }],
      notes: [{ row: 1, column: 1, author: '作成者', text: '元の注記' }],
    },
    { name: '一覧', state: 'hidden', cells: [{ row: 1, column: 1, value: '○' }] },
    { name: '空', cells: [] },
  ],
  names: [
    { name: 'cssa_q01', refersTo: "'設問 & ''A'' 回答'!$B$2" },
    { name: 'cssa_edition', refersTo: '"cssa-insurers-2023"', hidden: true },
  ],
};

const SHEET = start.sheets[0]!.name;

const at = (address: string) => parseA1(address)!;
const value = (address: string, to: Scalar | undefined, sheet = SHEET): Edit => ({
  kind: 'value',
  sheet,
  at: at(address),
  value: to,
});

function sheetOf(snapshot: Snapshot, name: string): SheetSnapshot {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const cell = (snapshot: Snapshot, address: string, sheet = SHEET) => {
  const { row, column } = at(address);
  return sheetOf(snapshot, sheet).cells.get(cellKey(row, column));
};

/** What a host does not tell or do. */
export interface Limits {
  /** It has no notes: they are refused, and nothing changes. */
  readonly withoutNotes?: boolean;
  /** It does not tell merged areas. */
  readonly withoutMerges?: boolean;
}

/** What every adapter of the port must do. `make` gives a workbook that shows the book. */
export function workbookContract(adapter: string, make: (book: Book) => Promise<Specimen>, limits: Limits = {}): void {
  const { withoutNotes = false, withoutMerges = false } = limits;
  describe(`the workbook port: ${adapter}`, () => {
    let specimen: Specimen;
    let workbook: Workbook;
    beforeEach(async () => {
      specimen = await make(start);
      workbook = specimen.workbook;
    });

    describe('read', () => {
      test('gives sheets in order with their state', async () => {
        const { sheets } = await workbook.read();
        expect(sheets.map(({ name, state }) => [name, state])).toEqual([
          [SHEET, 'visible'],
          ['一覧', 'hidden'],
          ['空', 'visible'],
        ]);
        expect(sheets[2]!.cells.size).toBe(0);
      });

      test('gives values of every kind, and only cells that hold one', async () => {
        const { cells, formulas } = sheetOf(await workbook.read(), SHEET);
        expect([...cells].sort(([a], [b]) => a - b)).toEqual([
          [cellKey(1, 1), '設問'],
          [cellKey(1, 2), 12.5],
          [cellKey(2, 1), true],
          [cellKey(2, 2), '一行目\n二行目'],
          [cellKey(3, 1), 13.5],
          [cellKey(5, 5), '=1+1'],
        ]);
        expect([...formulas]).toEqual([cellKey(3, 1)]);
      });

      test('gives merged areas, hidden columns and names', async () => {
        const snapshot = await workbook.read();
        const merges = [{ from: at('A7'), to: at('B8') }];
        expect(sheetOf(snapshot, SHEET).merges).toEqual(withoutMerges ? [] : merges);
        expect([...sheetOf(snapshot, SHEET).hiddenColumns]).toEqual([4, 5]);
        expect(snapshot.names).toEqual(
          expect.arrayContaining([
            { name: 'cssa_q01', refersTo: "'設問 & ''A'' 回答'!$B$2" },
            { name: 'cssa_edition', refersTo: '"cssa-insurers-2023"', hidden: true },
          ]),
        );
      });

      test('gives at least the cells of the ranges asked for', async () => {
        const snapshot = await workbook.read([{ sheet: SHEET, area: { from: at('A1'), to: at('B2') } }]);
        expect(cell(snapshot, 'B1')).toBe(12.5);
        expect(cell(snapshot, 'B2')).toBe('一行目\n二行目');
        expect(snapshot.names).toHaveLength(2);
      });
    });

    describe('apply', () => {
      test.each<[string, Scalar]>([
        ['a text', '対応済'],
        ['a text that looks like a formula', '=HYPERLINK("x")'],
        ['a text that looks like a number', '007'],
        ['a text that looks like a date', '2023/9/30'],
        ['a text that begins with an apostrophe', "'a"],
        ['blanks and line breaks', '  a\nb　'],
        ['mark-up', '<a href="x">&amp;</a>'],
        ['rare characters', '𠮷葛\u{E0100}👨‍👩‍👧'],
        ['a long text', 'あ'.repeat(32_767)],
        ['a number', -0.125],
        ['a large number', 1e15],
        ['true', true],
        ['false', false],
      ])('writes %s', async (_, to) => {
        await workbook.apply([value('A2', to), value('C40', to)]);
        const snapshot = await workbook.read();
        expect(cell(snapshot, 'A2')).toBe(to);
        expect(cell(snapshot, 'C40')).toBe(to);
        expect(sheetOf(snapshot, SHEET).formulas.has(cellKey(2, 1))).toBe(false);
      });

      test('clears values and keeps everything else', async () => {
        await workbook.apply([value('A1', undefined), value('B2', ''), value('Z9', undefined)]);
        const snapshot = await workbook.read();
        expect(cell(snapshot, 'A1')).toBeUndefined();
        expect(cell(snapshot, 'B2')).toBeUndefined();
        expect(cell(snapshot, 'B1')).toBe(12.5);
        expect(sheetOf(snapshot, SHEET).merges).toHaveLength(withoutMerges ? 0 : 1);
        expect(await specimen.note(SHEET, 'A1')).toBe('元の注記');
      });

      test('keeps the look of the cell', async () => {
        await workbook.apply([value('B1', 'x')]);
        expect(await specimen.fill(SHEET, 'B1')).toBe('DDEBF7');
      });

      test('puts a value in place of a formula', async () => {
        await workbook.apply([value('A3', 1)]);
        const snapshot = await workbook.read();
        expect(cell(snapshot, 'A3')).toBe(1);
        expect(sheetOf(snapshot, SHEET).formulas.size).toBe(0);
      });

      test('makes the edits in order', async () => {
        await workbook.apply([value('A1', 1), value('A1', 2)]);
        expect(cell(await workbook.read(), 'A1')).toBe(2);
      });

      test('writes to several sheets, hidden ones too', async () => {
        await workbook.apply([value('A2', '△', '一覧'), value('B2', 5, '空')]);
        const snapshot = await workbook.read();
        expect(cell(snapshot, 'A2', '一覧')).toBe('△');
        expect(cell(snapshot, 'B2', '空')).toBe(5);
      });

      const note = (address: string, text: string): Edit => ({
        kind: 'note',
        sheet: SHEET,
        note: { ...at(address), author: '点検', text },
      });

      if (withoutNotes) {
        test('refuses notes', async () => {
          await expect(workbook.apply([value('A1', 'x'), note('A1', '直した')])).rejects.toMatchObject({
            code: 'EXCEL_UNSUPPORTED',
          });
          expect(cell(await workbook.read(), 'A1')).toBe('設問');
        });
      } else {
        test('adds, replaces and removes notes', async () => {
          await workbook.apply([note('A1', '直した'), note('B2', '新しい\n注記')]);
          expect(await specimen.note(SHEET, 'A1')).toBe('直した');
          expect(await specimen.note(SHEET, 'B2')).toBe('新しい\n注記');
          await workbook.apply([note('A1', ''), note('C9', '')]);
          expect(await specimen.note(SHEET, 'A1')).toBeUndefined();
          expect(await specimen.note(SHEET, 'B2')).toBe('新しい\n注記');
        });
      }

      test('sets the colour behind a cell', async () => {
        await workbook.apply([{ kind: 'fill', sheet: SHEET, at: at('A1'), color: 'FFEB9C' }]);
        expect(await specimen.fill(SHEET, 'A1')).toBe('FFEB9C');
        expect(cell(await workbook.read(), 'A1')).toBe('設問');
      });

      test('adds and replaces names', async () => {
        await workbook.apply([
          { kind: 'name', name: { name: 'cssa_q01', refersTo: "'設問 & ''A'' 回答'!$A$1:$B$2" } },
          { kind: 'name', name: { name: 'tenken_mark', refersTo: '"1"', hidden: true } },
        ]);
        const { names } = await workbook.read();
        expect(names).toHaveLength(3);
        expect(names).toEqual(
          expect.arrayContaining([
            { name: 'cssa_q01', refersTo: "'設問 & ''A'' 回答'!$A$1:$B$2" },
            { name: 'tenken_mark', refersTo: '"1"', hidden: true },
          ]),
        );
      });

      test('adds a validation', async () => {
        const areas = [{ from: at('B2'), to: at('B3') }];
        await workbook.apply([
          { kind: 'validation', sheet: SHEET, validation: { kind: 'list', areas, source: "'一覧'!$A$1:$A$1" } },
        ]);
        expect(cell(await workbook.read(), 'B2')).toBe('一行目\n二行目');
      });

      test('adds a sheet at the end', async () => {
        const cells = [
          { row: 1, column: 1, value: '見出し', style: { font: { bold: true }, fill: 'FFC7CE' } },
          { row: 2, column: 1, value: 3 },
        ];
        await workbook.apply([{ kind: 'sheet', sheet: { name: '検証結果', cells } }]);
        const snapshot = await workbook.read();
        expect(snapshot.sheets.map(({ name }) => name)).toEqual([SHEET, '一覧', '空', '検証結果']);
        expect(cell(snapshot, 'A1', '検証結果')).toBe('見出し');
        expect(cell(snapshot, 'A2', '検証結果')).toBe(3);
        expect(await specimen.fill('検証結果', 'A1')).toBe('FFC7CE');
      });

      test('makes all edits or none', async () => {
        const before = await workbook.read();
        await expect(workbook.apply([value('A1', 'x'), value('A1', 'y', 'ない')])).rejects.toMatchObject({
          name: 'TenkenError',
          code: 'PATCH_UNKNOWN_SHEET',
          parameters: { sheet: 'ない' },
        });
        expect(await workbook.read()).toEqual(before);
      });

      test('without edits does nothing', async () => {
        const before = await workbook.read();
        await workbook.apply([]);
        expect(await workbook.read()).toEqual(before);
      });
    });

    describe('render', () => {
      test('shows the sheets of a book', async () => {
        await workbook.render({
          ...start,
          sheets: [{ name: '新しい', cells: [{ row: 3, column: 2, value: '済' }] }],
          names: [],
        });
        const snapshot = await workbook.read();
        expect(cell(snapshot, 'B3', '新しい')).toBe('済');
      });

      test('refuses a book that no workbook can hold', async () => {
        await expect(workbook.render({ ...start, sheets: [{ name: 'a/b', cells: [] }] })).rejects.toMatchObject({
          code: 'BOOK_INVALID',
        });
      });
    });
  });
}
