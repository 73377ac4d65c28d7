import { bookBytes } from '../../../src/workbook/ooxml/index.js';
import type { PresetId } from '../../excel-host/index.js';
import { until } from '../../until.js';
import type { OpenExcel } from './open-excel.js';
import { openExcel } from './open-excel.js';

const file = bookBytes({
  title: '',
  creator: '',
  created: '2026-01-05',
  defaultFont: { name: 'Meiryo UI', size: 11 },
  sheets: [
    { name: '表紙', cells: [{ row: 1, column: 1, value: 'a' }] },
    { name: '2024年 回答', cells: [] },
    { name: '一覧', state: 'hidden', cells: [] },
  ],
});

/** Long enough for what must not happen. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 20));

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel({ file });
});

describe('reveal', () => {
  test('shows the sheet and selects the cell, in two batches', async () => {
    const cost = await excel.cost(() => excel.workbook.reveal({ sheet: '2024年 回答', address: 'C7' }));
    expect(excel.host.user.selection).toEqual({ sheet: '2024年 回答', address: 'C7' });
    expect(cost).toMatchObject({ batches: 2, writingBatches: 0 });
  });

  test('says that the sheet is hidden, and does not unhide it', async () => {
    await expect(excel.workbook.reveal({ sheet: '一覧', address: 'A1' })).rejects.toMatchObject({
      code: 'EXCEL_SHEET_HIDDEN',
      parameters: { sheet: '一覧', cell: 'A1' },
    });
    expect(excel.host.user.selection.sheet).toBe('表紙');
  });

  test.each(['A3', 'D1'])('says that %s stands in a hidden row or column, and selects nothing', async (address) => {
    const sheet = excel.host.workbook.worksheets.items()[1]!;
    sheet.lines.hideRows(3, 3, true);
    sheet.lines.hideColumns(4, 4, true);
    await expect(excel.workbook.reveal({ sheet: sheet.name, address })).rejects.toMatchObject({
      code: 'EXCEL_CELL_HIDDEN',
      parameters: { sheet: sheet.name, cell: address },
    });
    expect(excel.host.user.selection.sheet).toBe('表紙');
  });

  test('says that the sheet is gone', async () => {
    await expect(excel.workbook.reveal({ sheet: 'ない', address: 'A1' })).rejects.toMatchObject({
      code: 'EXCEL_SHEET_GONE',
      parameters: { sheet: 'ない' },
    });
  });
});

describe('watch', () => {
  let told: string[];
  let end: () => Promise<void>;
  const begin = async (preset: PresetId) => {
    excel = await openExcel({ file, preset });
    told = [];
    end = await excel.workbook.watch((sheet) => told.push(sheet));
  };

  describe.each<PresetId>(['lts2021', 'm365'])('on %s tells', (preset) => {
    beforeEach(() => begin(preset));

    test.each<[string, string[], (excel: OpenExcel) => void]>([
      ['what the user types', ['2024年 回答'], ({ host }) => host.user.type('2024年 回答', 'B2', 1)],
      [
        'what the user pastes',
        ['表紙'],
        ({ host }) =>
          host.user.paste('表紙', 'B2', [
            [1, 2],
            [3, 4],
          ]),
      ],
      ['what another author types', ['表紙'], ({ host }) => host.user.remoteEdit('表紙', 'B2', 1)],
      ['inserted rows', ['表紙'], ({ host }) => host.user.insertRows('表紙', 1)],
      ['edits of hidden sheets', ['一覧'], ({ host }) => host.user.type('一覧', 'B2', 1)],
      ['a sheet that was deleted', ['2024年 回答'], ({ host }) => host.user.deleteSheet('2024年 回答')],
      ['a sheet that was added', ['新規'], ({ host }) => host.user.addSheet('新規')],
    ])('%s', async (_, expected, act) => {
      act(excel);
      await until(() => told.length > 0);
      expect([...new Set(told)]).toEqual(expected);
    });

    test('an edit that the user takes back', async () => {
      excel.host.user.type('表紙', 'B2', 1);
      await until(() => told.length > 0);
      told.length = 0;
      excel.host.user.undo();
      await until(() => told.includes('表紙'));
    });

    test('what is typed into a sheet that was added meanwhile', async () => {
      excel.host.user.addSheet('新規');
      await until(() => told.length > 0);
      told.length = 0;
      excel.host.user.type('新規', 'A1', 1);
      await until(() => told.length > 0);
      expect(told).toEqual(['新規']);
    });

    test('a renamed sheet by its new name, once it has been read', async () => {
      excel.host.user.renameSheet('表紙', '第1面');
      await excel.workbook.readAfterEdit();
      excel.host.user.type('第1面', 'B2', 1);
      await until(() => told.includes('第1面'));
      expect(told).not.toContain('表紙');
    });

    test('nothing once it has been ended, not even of sheets added later', async () => {
      await end();
      excel.host.user.type('表紙', 'B2', 1);
      excel.host.user.addSheet('新規');
      await aWhile();
      excel.host.user.type('新規', 'A1', 1);
      await aWhile();
      expect(told).toEqual([]);
    });
  });

  test('waits with beginning until a cell has been typed in, instead of failing', async () => {
    excel.host.user.beginCellEdit();
    const beginning = excel.workbook.watch(() => undefined);
    await aWhile();
    excel.host.user.endCellEdit();
    await expect(beginning).resolves.toBeInstanceOf(Function);
  });

  test('writes nothing', async () => {
    expect(await excel.cost(() => excel.workbook.watch(() => undefined))).toMatchObject({ writingBatches: 0 });
  });
});
