import { MAX_ROWS, type Reference } from '../../../src/book/index.js';
import type { Edition, Figure } from '../../../src/checklist/index.js';
import { consolidate, parseRoster } from '../../../src/consolidation/index.js';
import { TenkenError } from '../../../src/findings/index.js';
import { rosterOf, samplePopulation } from '../../../src/samples/index.js';
import { bookBytes, readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { evaluate } from '../../acceptance/independent/formula.js';
import { edition, handedIn, samples, withAnswers } from '../../consolidation/received.js';
import { consolidated, OpenedBook, sampleConsolidation } from './opened.js';

const [first, second] = samples as [(typeof samples)[0], (typeof samples)[0]];
const figureSheets = Array.from({ length: 16 }, (_, place) => `図表${String(place + 1).padStart(2, '0')}`);

/** Cells whose value is not what their formula gives. */
function wrongCells(opened: OpenedBook): string[] {
  return opened
    .formulas()
    .filter(({ sheet, cell }) => evaluate(cell.formula!, opened.around(sheet)) !== cell.value)
    .map(({ sheet, cell }) => `${sheet} ${cell.formula}`);
}

describe('the consolidated book', () => {
  const consolidation = sampleConsolidation();
  const opened = consolidated(consolidation);
  const { sheets } = opened.book;

  test('has its sheets in the order in which they are read', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      '概要',
      ...figureSheets,
      '受付一覧',
      '照合',
      '指摘一覧',
      'ピボット1_設問別',
      'ピボット2_行別',
      'ピボット3_機関別回答',
      'ピボット4_回答状況',
      'ピボット5_指摘',
      '回答データ',
      '用語と注記',
    ]);
  });

  test.each(sheets.map(({ name }) => name))(
    '%s says that it is confidential, in its first row and on every page',
    (name) => {
      const { cells, print } = opened.sheet(name);
      expect(cells.filter(({ row }) => row === 1).map(({ value }) => value)).toContain('機密・取扱注意');
      expect(print!.header).toContain('機密・取扱注意');
      expect(print).toMatchObject({ orientation: 'landscape', fitToWidth: true });
    },
  );

  test('every formula gives the value that stands in its cell', () => {
    expect(opened.formulas().length).toBeGreaterThan(1500);
    expect(wrongCells(opened)).toEqual([]);
  });

  test('a wrong value would be noticed', () => {
    const { cell } = opened.formulas().find(({ sheet }) => sheet === '図表04')!;
    const planted = sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((one) => (one === cell ? { ...one, value: -1 } : one)),
    }));
    expect(wrongCells(new OpenedBook({ ...opened.book, sheets: planted })).length).toBeGreaterThan(0);
  });

  test('PivotTables stand on existing columns; their data fields have names of their own', () => {
    const pivots = sheets.flatMap(({ pivots: here = [] }) => here);
    expect(pivots.length).toBeGreaterThanOrEqual(4);
    for (const { table, rows, columns, filters, data } of pivots) {
      const headers = opened.table(table).columns.map(({ header }) => header);
      const fields = [...rows, ...columns, ...filters.map(({ field }) => field), ...data.map(({ field }) => field)];
      expect(headers).toEqual(expect.arrayContaining(fields));
      for (const { name } of data) expect(headers).not.toContain(name);
    }
  });

  test.each(figureSheets)('%s has a chart of everybody and a chart of the sectors, over its own numbers', (name) => {
    const number = Number(name.slice(2));
    const { charts = [], cells } = opened.sheet(name);
    const { title } = edition.figures.find((figure) => figure.number === number)!;
    const values = (reference: Reference) => opened.values(reference.sheet, reference.area);
    expect(charts.length).toBeGreaterThanOrEqual(2);
    const taken = new Set(cells.filter(({ value }) => value !== undefined).map(({ row }) => row));
    for (const chart of charts) {
      expect(chart.title).toMatch(new RegExp(`^図表${number}(　.+)?（(全体|業態別.*)）$`));
      expect(chart.description).toContain(`図表${number}　${title.ja}`);
      expect(chart).toMatchObject({ labelFormat: '0.0', axisMaximum: 100 });
      expect(chart.description.length).toBeGreaterThan(chart.title.length);
      for (let row = chart.area.from.row; row <= chart.area.to.row; row++) expect(taken).not.toContain(row);
      const categories = values(chart.categories);
      for (const category of categories) expect(category).toEqual(expect.stringMatching(/./));
      for (const series of chart.series) {
        expect(values(series.name)).toEqual([expect.stringMatching(/./)]);
        const shares = values(series.values);
        expect(shares).toHaveLength(categories.length);
        for (const share of shares) expect(share).toEqual(expect.any(Number));
      }
    }
    const everybody = charts.filter((chart) => chart.title.endsWith('（全体）'));
    const plotted = everybody.flatMap(({ series }) => series.flatMap((one) => values(one.values)));
    const panels = edition.figures.find((figure) => figure.number === number)!.panels;
    const rows = consolidation.figures.all.find((figure) => figure.number === number)!.rows;
    const expected = rows.flatMap((row) =>
      panels
        .find(({ id }) => row.panel === undefined || id === row.panel)!
        .plot.map((code) => row.values.find((value) => value.code === code)!.share),
    );
    expect([...plotted].sort()).toEqual([...expected].sort());
  });

  test('a chart of sectors calls each series or bar by its sector', () => {
    for (const name of figureSheets) {
      for (const { title, categories, series } of opened
        .sheet(name)
        .charts!.filter((chart) => chart.title.includes('業態別'))) {
        const words = [categories, ...series.map((one) => one.name)].flatMap(({ sheet, area }) =>
          opened.values(sheet, area),
        );
        for (const { label } of edition.sectors) {
          expect([title, words.filter((word) => String(word).includes(label.ja)).length]).toEqual([
            title,
            expect.any(Number),
          ]);
          expect(words.some((word) => String(word).includes(label.ja))).toBe(true);
        }
      }
    }
  });

  test('charts of one sheet do not lie over each other', () => {
    for (const name of figureSheets) {
      const areas = opened.sheet(name).charts!.map(({ area }) => area);
      areas.forEach((a, place) => {
        for (const b of areas.slice(place + 1)) {
          const apart =
            a.to.row < b.from.row ||
            b.to.row < a.from.row ||
            a.to.column < b.from.column ||
            b.to.column < a.from.column;
          expect(apart).toBe(true);
        }
      });
    }
  });

  test('says below every figure that shares may not total 100', () => {
    for (const name of figureSheets) {
      expect(opened.texts(name).join('\n')).toMatch(/四捨五入しているため、合計が100にならないことがあります/);
    }
  });

  test('is the same for the same consolidation', () => {
    expect(bookBytes(consolidated(consolidation).book)).toEqual(bookBytes(opened.book));
  });
});

describe('what the overview tells', () => {
  const roster = parseRoster({ rows: rosterOf(edition, samples) }, edition);
  const erroneous = (place: number) => {
    const institution = samples[place]!;
    return handedIn(institution, { answers: withAnswers(institution.contents.answers, { q01: '' }) });
  };
  const opened = consolidated(
    sampleConsolidation(
      [
        erroneous(0),
        erroneous(1),
        ...samples.slice(3).map((institution) => handedIn(institution)),
        { file: '鍵付き.xlsx', refused: new TenkenError('FILE_ENCRYPTED', { file: '鍵付き.xlsx' }) },
      ],
      { roster, include: [{ code: first.code, reason: '電話で内容を確認したため' }] },
    ),
  );
  const said = opened.texts('概要');

  test.each([
    ['the institution that is missing', samples[2]!.code],
    ['the file that could not be read', '鍵付き.xlsx'],
    ['its code', 'FILE_ENCRYPTED'],
    ['the file with errors', second.fileName],
    ['the reason of an inclusion', '電話で内容を確認したため'],
    ['that errors count as no answer', '必須修正のある項目は、誤った値を数えないよう、無回答として扱っています。'],
    ['that everything adds up', '一致'],
    ['that nothing of it is official', 'サンプル様式'],
  ])('%s', (_, text) => {
    expect(said.join('\n')).toContain(text);
  });

  test('every sheet is linked', () => {
    const links = opened.sheet('概要').cells.flatMap(({ link }) => (link === undefined ? [] : [link]));
    expect(links).toEqual(opened.book.sheets.slice(1).map(({ name }) => `'${name}'!A1`));
  });

  test('the intake list holds every file with verdict and reason', () => {
    const rows = [...opened.table('受付一覧').rows()].map((row) => [row[1], row[2], row[3]]);
    expect(rows).toHaveLength(samples.length);
    expect(rows).toContainEqual(['鍵付き.xlsx', '集計対象外', 'FILE_ENCRYPTED']);
    expect(rows).toContainEqual([first.fileName, '集計（確認要）', 'M06']);
    expect(rows).toContainEqual([second.fileName, '集計対象外', 'M06']);
    expect(rows).toContainEqual([samples[3]!.fileName, '集計', undefined]);
  });

  test('the list of findings holds those of files and those across files', () => {
    const rules = [...opened.table('指摘一覧').rows()].map((row) => `${row[1]} ${row[3]}`);
    expect(rules).toEqual(expect.arrayContaining([`V01 ${first.code}`, `M06 ${second.code}`]));
    expect(rules.some((rule) => rule.startsWith('M05'))).toBe(true);
  });
});

describe('unusual contents', () => {
  test('hostile texts stay texts', () => {
    const name = '=HYPERLINK("http://example.invalid","x")';
    const received = [
      handedIn(first, { file: '@SUM(1+1).xlsx', cover: { name } }),
      handedIn(second, { file: "+cmd|' /C calc'!A0.xlsx", cover: { code: '-2+3', name: '\t=1+1' } }),
    ];
    const opened = consolidated(sampleConsolidation(received));
    for (const { cell } of opened.formulas()) expect(cell.formula).toMatch(/^(COUNTIFS|IF|SUM|0|[A-Z]+\d+\+)/);
    const bytes = bookBytes(opened.book);
    const read = readWorkbook(bytes, { profile: 'book' });
    const texts = read.sheets.flatMap(({ cells, formulas }) =>
      [...cells].flatMap(([key, value]) =>
        String(value).includes('HYPERLINK') ? [{ isFormula: formulas.has(key), value }] : [],
      ),
    );
    expect(texts.length).toBeGreaterThan(2);
    for (const { isFormula, value } of texts) {
      expect(isFormula).toBe(false);
      expect(String(value)).toContain(name);
    }
  });

  test.each(['one', 'nobase', 'closed'] as const)('the population "%s" gives a sound book', (kind) => {
    const population = samplePopulation(edition, kind, 5);
    const opened = consolidated(sampleConsolidation(population.map((institution) => handedIn(institution))));
    expect(wrongCells(opened)).toEqual([]);
    expect(bookBytes(opened.book).length).toBeGreaterThan(10_000);
    if (kind === 'nobase') expect(opened.texts('図表07')).toContain('–');
  });

  test('of nobody there are values, no dataset and no PivotTable', () => {
    const opened = consolidated(sampleConsolidation([]));
    expect(opened.book.sheets.flatMap(({ pivots = [] }) => pivots).map(({ table }) => table)).not.toContain(
      '回答データ',
    );
    expect(opened.formulas().filter(({ cell }) => cell.formula!.includes('COUNTIFS'))).toEqual([]);
    expect(opened.texts('概要').join('\n')).toContain('集計した先がない');
    expect(bookBytes(opened.book).length).toBeGreaterThan(10_000);
  });

  test('past the rows of a sheet the counts are values, and the dataset goes elsewhere', () => {
    const consolidation = sampleConsolidation();
    const dataset = { ...consolidation.dataset, lineCount: MAX_ROWS };
    const opened = consolidated({ ...consolidation, dataset });
    expect(opened.book.sheets.map(({ name }) => name)).not.toContain('回答データ');
    expect(opened.formulas().filter(({ sheet }) => sheet.startsWith('図表'))).toEqual([]);
    expect(opened.texts('概要').join('\n')).toContain('CSVファイル');
    const live = consolidated(consolidation);
    for (const name of figureSheets) {
      const numbers = (book: OpenedBook) => book.sheet(name).cells.map(({ value }) => value);
      expect(numbers(opened)).toEqual(numbers(live));
    }
  });

  test('a count that COUNTIFS cannot express is a value, and the sheet says so', () => {
    const figure: Figure = {
      id: 'f01',
      number: 1,
      title: { ja: '試験', en: 'Test' },
      panels: [
        {
          id: 'main',
          question: 'q26',
          base: 'all',
          values: [
            { code: 'plan', options: ['plan'] },
            { code: 'training', label: { ja: '研修のいずれか', en: 'Any training' }, options: ['external', 'inhouse'] },
          ],
          plot: ['plan', 'training'],
          chart: 'clustered',
        },
      ],
    };
    const special: Edition = { ...edition, figures: [figure] };
    const opened = consolidated(
      consolidate(
        special,
        samples.map((institution) => handedIn(institution)),
      ),
    );
    const cells = opened.sheet('図表01').cells;
    const label = cells.find(({ value }) => value === '研修のいずれか')!;
    const count = cells.find(({ row, column }) => row === label.row && column === 2)!;
    expect(count.formula).toBeUndefined();
    expect(count.value).toEqual(expect.any(Number));
    expect(opened.texts('図表01').join('\n')).toContain('数式では数えられないため、値で記入しています');
    expect(wrongCells(opened)).toEqual([]);
  });
});
