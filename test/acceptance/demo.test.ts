import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { checks } from './checks.js';
import { evidenceOf, readFolder, sectorIds } from './collection.js';
import type { FiguresOutput } from './figures-output.js';
import { allRows, tableOf } from './figures-output.js';
import type { BookFile } from './independent/book-file.js';
import { openBook, wrongFormulas } from './independent/book-file.js';
import { figures, rowIds } from './independent/edition-files.js';
import type { FilledFile } from './independent/filled-file.js';
import type { Value } from './independent/formula.js';
import { pivotCells } from './independent/pivot.js';
import type { FigureTable, Row } from './independent/recount.js';
import { halfUp, isClosed, numbersOf, recount } from './independent/recount.js';
import { demo, json, temporaryFolder, tenken } from './product.js';
import { describeReturns } from './returns-on-disk.js';

/** The whole mission on sample data, judged by what stands on disk afterwards. */
const out = temporaryFolder();
const filled = join(out, 'filled');

/** Good files bear code and name alone; everything else in the folder is there to be left out. */
const isGood = (name: string) => /^S[LN]-00\d\d_サンプル(生命|損保)\d\d\.xlsx$/.test(name);

let files: FilledFile[];
let output: FiguresOutput;
let book: BookFile;

beforeAll(() => {
  const made = demo('--out', out);
  expect(made).toMatchObject({ code: 0 });
  files = readFolder(filled, isGood);
  output = json(tenken('figures', filled, '--format', 'json'));
  book = openBook(join(out, 'consolidated.xlsx'));
});

describe('statements of the published summary (domain 5.2)', () => {
  test.each(checks)('$id $claim: $formula in $interval', ({ holds }) => {
    expect(holds(evidenceOf(files))).toBe(true);
    expect(holds({ ...evidenceOf(files), figures: tableOf(output), institutions: output.institutions })).toBe(true);
  });

  test('C01 to C35 are all tried', () => {
    const tried = [...new Set(checks.map(({ id }) => id.slice(0, 3)))];
    expect(tried).toEqual(Array.from({ length: 35 }, (_, place) => `C${String(place + 1).padStart(2, '0')}`));
  });

  test('every share is the half-up share of its count, to one decimal', () => {
    const rows = allRows(output);
    expect(rows.length).toBeGreaterThan(100);
    for (const { base, values } of rows) {
      for (const { count, share } of values) expect(share).toBe(base === 0 ? null : halfUp(count, base));
    }
  });
});

describe('every figure is what a second way of counting finds in the filled files', () => {
  test('of all institutions and of each sector', () => {
    for (const { sector, members } of peers()) expect(tableOf(output, sector)).toEqual(recount(members));
  });

  test('institutions = base + 対象外 + 無回答 in every row', () => {
    for (const [key, { base, outside, unanswered }] of tableOf(output)) {
      expect([key, base + outside + unanswered]).toEqual([key, 71]);
    }
  });
});

test('a text that looks like a formula is a text in the filled file', () => {
  const [written, blank] = ['filled/SL-0026_サンプル生命26.xlsx', 'checklist.xlsx'].map((name) =>
    openBook(join(out, name)),
  );
  expect(allText(written!.parts)).toContain('=自社で運用する');
  expect(written!.formulas).toEqual(blank!.formulas);
});

describe('the consolidated book', () => {
  test('has a sheet for each figure, the lists and at least four PivotTables, all marked confidential', () => {
    expect(book.sheetNames).toEqual(
      expect.arrayContaining([
        ...figures.map(({ number }) => `図表${String(number).padStart(2, '0')}`),
        '受付一覧',
        '回答データ',
      ]),
    );
    expect(book.partsOf('pivotTable').length).toBeGreaterThanOrEqual(4);
    for (const sheet of book.sheetNames) {
      const marked = Array.from({ length: 26 }, (_, place) => book.value(sheet, `${String.fromCharCode(65 + place)}1`));
      expect([sheet, marked]).toEqual([sheet, expect.arrayContaining(['機密・取扱注意'])]);
    }
  });

  test('回答データ says exactly what the files say', () => {
    const { columns, rows } = book.tables.get('回答データ')!;
    const column = (row: readonly (Value | undefined)[], name: string) => row[columns.indexOf(name)] ?? '';
    const told = rows.map((row) =>
      ['機関コード', '業態名', '設問', '行', '選択肢', '状態', '先頭'].map((name) => column(row, name)).join(' '),
    );
    expect(told.sort()).toEqual(files.flatMap(linesOf).sort());
  });

  test('every formula gives the value that stands in its cell', () => {
    expect(book.formulas.length).toBeGreaterThan(1000);
    expect(wrongFormulas(book)).toEqual([]);
  });

  test('a wrong cached value would be noticed', () => {
    const [planted] = book.formulas;
    const value = (sheet: string, address: string) =>
      sheet === planted!.sheet && address === planted!.address ? -1 : book.value(sheet, address);
    expect(wrongFormulas({ ...book, value })).toContain(`${planted!.sheet}!${planted!.address}`);
  });

  test('every count of every figure stands in its sheet as the live formula that design decision 7 describes', () => {
    const known = new Map(
      book.formulas.map((one) => [`${one.sheet} ${one.formula}`, book.value(one.sheet, one.address)]),
    );
    for (const { sector, key, sheet, question, row, options, count } of countsExpected()) {
      const formula = options.map((option) => countOf(question, row, sector, option)).join('+');
      expect([key, sector, known.get(`${sheet} ${formula}`)]).toEqual([key, sector, count]);
    }
  });

  test.each(figures)(
    '図表$number shows the recounted numbers of all and of the sectors, and no other',
    ({ id, number }) => {
      const rows = peers().flatMap(({ members }) => rowsOf(id, recount(members)));
      expect(book.numbers(sheetOf(number)).sort(byValue)).toEqual(rows.flatMap(numbersOf).sort(byValue));
    },
  );

  test('every cell of every PivotTable is what its source table gives', () => {
    const wrong = pivotCells(book).map(({ name, cells }) => ({
      name,
      isFilled: cells.length > 50,
      wrong: cells.filter(({ shown, expected }) => shown !== expected),
    }));
    expect(wrong).toEqual(wrong.map(({ name }) => ({ name, isFilled: true, wrong: [] })));
  });

  test('reconciliation: every received file is accounted for, and every check agrees', () => {
    const names = readdirSync(filled);
    const intake = book.tables.get('受付一覧')!;
    const verdicts = intake.rows.map((row) => String(row[intake.columns.indexOf('判定')]));
    expect(intake.rows.map((row) => row[intake.columns.indexOf('ファイル')]).sort()).toEqual([...names].sort());
    expect(verdicts.filter((verdict) => verdict.startsWith('集計対象外'))).toHaveLength(names.length - 71);
    const compared = book.formulas.filter(({ formula }) => formula.includes('"一致"'));
    expect(compared.length).toBeGreaterThan(300);
    expect(new Set(compared.map(({ sheet, address }) => book.value(sheet, address)))).toEqual(new Set(['一致']));
  });
});

describe('the published book', () => {
  test('shows the recounted numbers of all institutions, and no other', () => {
    const published = openBook(join(out, 'published.xlsx'));
    const rows = recount(files);
    for (const { id, number } of figures) {
      const expected = rowsOf(id, rows).flatMap(numbersOf).sort(byValue);
      expect([id, published.numbers(sheetOf(number)).sort(byValue)]).toEqual([id, expected]);
    }
  });

  test('names no institution in any part', () => {
    const text = allText(openBook(join(out, 'published.xlsx')).parts);
    expect(text).toContain('サイバーセキュリティ');
    expect(text).not.toMatch(/S[LN]-\d{4}|サンプル(生命|損保)|example\.com/);
  });
});

describeReturns(() => ({ folder: join(out, 'returns'), files, rows: recount(files) }));

function allText(parts: BookFile['parts']): string {
  return Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n');
}

const byValue = (a: number, b: number) => a - b;
const sheetOf = (number: number) => `図表${String(number).padStart(2, '0')}`;

/** Everybody, and each sector. */
function peers(): { readonly sector?: string; readonly members: readonly FilledFile[] }[] {
  return [
    { members: files },
    ...Object.values(sectorIds).map((sector) => ({
      sector,
      members: files.filter((file) => sectorIds[file.sector] === sector),
    })),
  ];
}

function rowsOf(figure: string, table: FigureTable): Row[] {
  return [...table].flatMap(([key, row]) => (key.startsWith(`${figure}/`) ? [row] : []));
}

/** Every count that the book must show, with what it counts. */
function countsExpected() {
  return peers().flatMap(({ sector, members }) => {
    const table = recount(members);
    return figures.flatMap(({ id, number, panels }) =>
      panels.flatMap((panel) =>
        rowIds(panel).flatMap((row) => {
          const key = [id, ...(panels.length > 1 ? [panel.id] : []), row ?? panel.question].join('/');
          return panel.values.map(({ code, options }) => {
            const count = table.get(key)!.counts.get(code);
            return { sector, key, sheet: sheetOf(number), question: panel.question, row, options, count };
          });
        }),
      ),
    );
  });
}

/** Lines of 回答データ that one file must give. */
function linesOf(file: FilledFile): string[] {
  return [...file.chosen].flatMap(([item, chosen]) => {
    const [question, row = ''] = item.split('.') as [string, string?];
    const head = [file.code, file.sector, question, row];
    if (isClosed(item, file)) return [[...head, '', '対象外', 1].join(' ')];
    if (chosen.length === 0) return [[...head, '', '無回答', 1].join(' ')];
    return chosen.map((option, place) => [...head, option, '回答', place === 0 ? 1 : 0].join(' '));
  });
}

/** The formula that counts an option, as design decision 7 describes it. */
function countOf(question: string, row: string | undefined, sector: string | undefined, option: string): string {
  const conditions = [
    ['設問', question],
    ...(row === undefined ? [] : [['行', row]]),
    ...(sector === undefined ? [] : [['業態', sector]]),
    ['選択肢', option],
  ];
  return `COUNTIFS(${conditions.map(([column, wanted]) => `回答データ[${column}],"${wanted}"`).join(',')})`;
}
