import type { Book, Scalar } from '../../../src/book/index.js';
import { consolidatedBook } from '../../../src/report/index.js';
import { manyInstitutions } from '../../../src/samples/index.js';
import { describeError, TenkenError } from '../../../src/findings/index.js';
import { bookBytes } from '../../../src/workbook/ooxml/index.js';
import { handedIn } from '../../consolidation/received.js';
import { sheetOf } from '../../excel-host/file/to-book.js';
import type { PresetId } from '../../excel-host/index.js';
import { created, sampleConsolidation } from '../../report/books/opened.js';
import { openXmlErrors, testWithValidator } from '../ooxml/validator.js';
import { edition } from './doors.js';
import { contentsDiffer, fileContents } from './file-contents.js';
import type { OpenExcel } from './open-excel.js';
import { openExcel } from './open-excel.js';
import { smallBook, usersFile } from './small-book.js';

const FOUR_MEGABYTES = 4_000_000;
const users = ['売上', '作業'];

/** Names of the sheets that stand in Excel. */
const sheetsIn = ({ host }: OpenExcel) => host.workbook.worksheets.list.map(({ name }) => name);

/** What the user's own sheets hold, to the last look. */
const ownOf = ({ host }: OpenExcel) =>
  host.workbook.worksheets.list.slice(0, users.length).map((sheet) => sheetOf(sheet));

/** The sheets that a book has in a file saved by Excel, and in the file that the writer makes of it. */
function bothContents({ host }: OpenExcel, book: Book, file = host.save()) {
  const saved = fileContents(file);
  const written = fileContents(bookBytes(book));
  return { saved: new Map([...saved].filter(([name]) => written.has(name))), written, all: saved };
}

describe('the small book', () => {
  test.each<PresetId>(['lts2021', 'lts2024', 'm365', 'web'])('shows in %s as in its file', async (preset) => {
    const excel = await openExcel({ preset, file: usersFile });
    const before = ownOf(excel);
    const { sheets, differences, shortfalls } = await excel.workbook.present({ book: smallBook });
    expect(sheets).toEqual(smallBook.sheets.map(({ name }) => ({ wanted: name, name })));
    expect(differences).toEqual([]);
    expect(shortfalls.map(({ parameters }) => parameters.case)).toEqual(['alternative']);
    const { saved, written, all } = bothContents(excel, smallBook);
    expect(saved).toEqual(written);
    expect([...all.keys()]).toEqual([...users, ...smallBook.sheets.map(({ name }) => name)]);
    expect(ownOf(excel)).toEqual(before);
    expect(excel.host.mistakes).toEqual([]);
  });

  test('looks in Excel as its file does when it is opened', async () => {
    const [excel, opened] = await Promise.all([openExcel(), openExcel({ file: bookBytes(smallBook) })]);
    await excel.workbook.present({ book: smallBook });
    const shown = ({ host }: OpenExcel, name: string) => {
      const { columns, cells, heights, freeze, tabColor, merges, hideGrid, conditionalFormats, validations } = sheetOf(
        host.workbook.worksheets.find(name)!,
      );
      const widths = columns!.map((column) => ({ ...column, width: Math.round(column.width) }));
      return { cells, heights, freeze, tabColor, merges, hideGrid, conditionalFormats, validations, widths };
    };
    for (const name of ['概要', '図表01', '注記']) {
      expect([name, shown(excel, name)]).toEqual([name, shown(opened, name)]);
    }
  });

  test('on the oldest Excel that will do, what it lacks is left out and said in words', async () => {
    const excel = await openExcel({ sets: { ExcelApi: '1.8' }, file: usersFile });
    const { shortfalls, differences } = await excel.workbook.present({ book: smallBook });
    expect(differences).toEqual([]);
    expect(shortfalls.map(({ parameters }) => parameters.case)).toEqual(['print', 'alternative']);
    for (const { code, parameters } of shortfalls) {
      const { message, fix } = describeError(new TenkenError(code, parameters), 'ja');
      expect(message).toContain('図表01');
      expect(fix).not.toBe('');
    }
    const { saved, written } = bothContents(excel, smallBook);
    expect(saved.get('ピボット1')).toEqual({ ...written.get('ピボット1'), print: saved.get('ピボット1')!.print });
  });

  test('Excel 2019 is refused before anything is written', async () => {
    const { host, workbook } = await openExcel({ preset: 'lts2019', file: usersFile });
    await expect(workbook.present({ book: smallBook })).rejects.toMatchObject({ code: 'EXCEL_TOO_OLD' });
    expect(host.workbook.worksheets.list.map(({ name }) => name)).toEqual(users);
  });

  testWithValidator('what Excel then saves is a valid workbook', async () => {
    const { host, workbook } = await openExcel({ file: usersFile });
    await workbook.present({ book: smallBook });
    expect(openXmlErrors(host.save())).toEqual([]);
  });
});

describe('names that are taken', () => {
  test('sheets and tables get a number; formulas, PivotTables, charts and links follow', async () => {
    const excel = await openExcel({ file: usersFile });
    excel.host.user.addSheet('図表01');
    excel.host.user.addSheet('回答データ');
    const own = excel.host.workbook.worksheets.find('回答データ')!;
    own.getRange('A1:B2').values = [
      ['機関コード', '選択肢'],
      ['x', 'y'],
    ];
    own.tables.add('A1:B2', true).name = '回答データ';
    const { sheets, differences } = await excel.workbook.present({ book: smallBook });
    const names = new Map(sheets.map(({ wanted, name }) => [wanted, name]));
    expect([names.get('図表01'), names.get('回答データ')]).toEqual(['図表01 (2)', '回答データ (2)']);
    expect(differences).toEqual([]);
    const saved = fileContents(excel.host.save());
    expect(saved.get('概要')!.links).toMatchObject({ A3: "'図表01 (2)'!A1", A4: "'回答データ (2)'!A1" });
    expect(saved.get('概要')!.formulas.A5).toBe("'図表01 (2)'!B3+0");
    expect(saved.get('図表01 (2)')!.formulas.B3).toBe('COUNTIFS(回答データ_2[選択肢],"l3")');
    expect(saved.get('図表01 (2)')!.charts[0]!.series[0]).toMatchObject({ values: "'図表01 (2)'!$C$3:$C$5" });
    expect(saved.get('図表01 (2)')!.print).toMatchObject({
      names: [
        ['_xlnm.Print_Area', "'図表01 (2)'!$A$1:$F$18"],
        ['_xlnm.Print_Titles', "'図表01 (2)'!$1:$2"],
      ],
    });
    expect(saved.get('ピボット1')!.pivots[0]!.table).toBe('回答データ_2');
    expect(saved.get('回答データ')!.values).toEqual({ A1: '機関コード', B1: '選択肢', A2: 'x', B2: 'y' });
  });
});

describe('the standing book', () => {
  test('nothing stands in a workbook of the user’s', async () => {
    const { workbook } = await openExcel({ file: usersFile });
    expect(await workbook.standing()).toBeUndefined();
  });

  test('a second run takes the place of the first, whatever people did to it', async () => {
    const excel = await openExcel({ file: usersFile });
    await excel.workbook.present({ book: smallBook });
    excel.host.user.renameSheet('図表01', '発表用');
    const later: Book = {
      ...smallBook,
      created: '2023-11-01',
      sheets: smallBook.sheets.filter(({ name }) => name !== 'ピボット1'),
    };
    const { sheets, differences } = await excel.workbook.present({ book: later });
    expect(sheets.every(({ wanted, name }) => wanted === name)).toBe(true);
    expect(differences).toEqual([]);
    expect(sheetsIn(excel)).toEqual([...users, ...later.sheets.map(({ name }) => name)]);
    expect(excel.host.workbook.tables.items().map(({ name }) => name)).toEqual(['回答データ']);
    const { saved, written } = bothContents(excel, later);
    expect(saved).toEqual(written);
    expect(await excel.workbook.standing()).toEqual({
      sheets: later.sheets.map(({ name }) => name),
      isWhole: true,
      created: '2023-11-01',
    });
  });

  test('goes without a trace, and nothing else does', async () => {
    const excel = await openExcel({ file: usersFile });
    const before = excel.host.save();
    await excel.workbook.present({ book: smallBook });
    await excel.workbook.removeStanding();
    expect(excel.host.save()).toEqual(before);
    expect(excel.host.workbook.settings.list).toEqual([]);
    expect(await excel.workbook.standing()).toBeUndefined();
    await excel.workbook.removeStanding();
  });

  test('a sheet of the user’s that took the name of one of ours stays', async () => {
    const excel = await openExcel({ file: usersFile });
    await excel.workbook.present({ book: smallBook });
    excel.host.user.deleteSheet('概要');
    excel.host.user.addSheet('概要');
    excel.host.user.paste('概要', 'A1', [['私の概要']]);
    expect((await excel.workbook.standing())!.sheets).not.toContain('概要');
    await excel.workbook.removeStanding();
    expect(sheetsIn(excel)).toEqual([...users, '概要']);
  });

  test('names that a book brings come once, lead to it, and go with it', async () => {
    const excel = await openExcel({ file: usersFile });
    const named: Book = { ...smallBook, names: [{ name: 'tenken_total', refersTo: "'図表01'!$B$3", hidden: true }] };
    const names = () => excel.host.workbook.names.list.map(({ name, formula, visible }) => [name, formula, visible]);
    for (let run = 0; run < 2; run++) {
      await excel.workbook.present({ book: named });
      expect(names()).toEqual([['tenken_total', '=図表01!$B$3', false]]);
    }
    await excel.workbook.present({ book: smallBook });
    expect(names()).toEqual([]);
    await excel.workbook.present({ book: named });
    await excel.workbook.removeStanding();
    expect(names()).toEqual([]);
  });

  test('leaves an empty sheet where the workbook had nothing else to show', async () => {
    const excel = await openExcel();
    await excel.workbook.present({ book: smallBook });
    excel.host.user.deleteSheet('Sheet1');
    await excel.workbook.removeStanding();
    expect(sheetsIn(excel)).toHaveLength(1);
  });
});

test('a long table comes in pieces, and progress tells what is in hand', async () => {
  const excel = await openExcel({ file: usersFile });
  async function* bodies(table: string): AsyncGenerator<readonly (readonly (Scalar | undefined)[])[]> {
    expect(table).toBe('回答データ');
    const rows = [...smallBook.sheets[3]!.tables![0]!.rows()];
    for (let at = 0; at < rows.length; at += 70) yield rows.slice(at, at + 70);
  }
  const told: [number, number, string][] = [];
  await excel.workbook.present({ book: smallBook, bodies }, { progress: (...step) => told.push(step) });
  const { saved, written } = bothContents(excel, smallBook);
  expect(saved).toEqual(written);
  expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
  expect(told.at(-1)![0]).toBe(told.at(-1)![1]);
  expect(new Set(told.map(([, , what]) => what))).toContain('回答データ');
});

test('a table whose rows are not all there is no book', async () => {
  const excel = await openExcel({ file: usersFile });
  const bodies = async function* () {
    yield [['SL-1000', '生命保険', 'l3', 1]];
  };
  await expect(excel.workbook.present({ book: smallBook, bodies })).rejects.toMatchObject({ code: 'BOOK_INVALID' });
  expect(sheetsIn(excel)).toEqual(users);
  expect(await excel.workbook.standing()).toBeUndefined();
});

test('cells that the host calculates in another way are named', async () => {
  const excel = await openExcel({ file: usersFile });
  const wrong: Book = {
    ...smallBook,
    sheets: smallBook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.formula && cell.row === 4 && cell.column === 2 ? { ...cell, value: 7 } : cell,
      ),
    })),
  };
  const { differences } = await excel.workbook.present({ book: wrong });
  expect(differences).toEqual([{ cell: { sheet: '図表01', address: 'B4' }, ours: 7, theirs: 80 }]);
});

describe('the consolidated book of 71 institutions', () => {
  const received = manyInstitutions(edition, 71, 1).map((institution) => handedIn(institution));
  const book = consolidatedBook(sampleConsolidation(received), { created });
  let excel: OpenExcel;
  let cost: Awaited<ReturnType<OpenExcel['cost']>>;
  let file: Uint8Array;

  beforeAll(async () => {
    excel = await openExcel({ preset: 'web', file: usersFile });
    cost = await excel.cost(async () => expect((await excel.workbook.present({ book })).differences).toEqual([]));
    file = excel.host.save();
  }, 120_000);

  test('takes at most 60 batches, none over 4 MB', () => {
    expect(cost.batches).toBeLessThanOrEqual(60);
    expect(cost.largest).toBeLessThan(FOUR_MEGABYTES);
    expect(excel.host.mistakes).toEqual([]);
  });

  test('is what the file of the same book is, and the user’s sheets are as they were', () => {
    const { saved, written, all } = bothContents(excel, book, file);
    for (const [name, contents] of written)
      expect([name, contentsDiffer(contents, saved.get(name))]).toEqual([name, []]);
    const opened = fileContents(usersFile);
    for (const name of users) expect(all.get(name)).toEqual(opened.get(name));
  }, 120_000);
});
